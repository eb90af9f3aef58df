#![doc = include_str!("../README.md")]
#![no_std]
#![forbid(unsafe_code)]

mod arg;
mod bytes;
mod catalog;
mod category;
mod code;
mod code_traits;
mod error;
mod hash;
#[cfg(feature = "heapless-v0.9")]
mod heapless_v0_9;
mod json;
mod language;
mod lookup;
mod message;
mod pieces;
mod render;
mod template;
#[cfg(feature = "ufmt")]
mod ufmt;

pub use arg::{Arg, Displayed, Render};
#[cfg(feature = "phf")]
pub use catalog::CODES;
pub use catalog::Language;
pub use category::{Categories, Category, categories};
pub use code::{Code, Codes, codes};
pub use error::{BufferFull, UnknownCode};
pub use json::Json;
pub use lookup::lookup;
pub use message::Message;
