#![doc = include_str!("../README.md")]
#![no_std]
#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]

// Layers: a module uses only those above it, here and in each folder; `tests/layers.rs` holds that.
mod text;
mod catalog;
mod message;
mod integrations;
mod constants;

pub use catalog::category::{Categories, Category, categories};
pub use catalog::code::{Code, Codes, codes};
pub use catalog::error::{UnknownCode, UnknownLanguage};
pub use catalog::language::Language;
pub use catalog::lookup::lookup;
#[cfg(feature = "phf-v0.14")]
pub use integrations::phf_v0_14::CODES;
pub use message::Message;
pub use text::arg::{Arg, Displayed, Render};
pub use text::buffer::BufferFull;
pub use text::json::Json;
