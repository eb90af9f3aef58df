//! Packs the columns of a catalogue: each string becomes one-byte tokens that stand for pieces of text.
//!
//! ```text
//! strings ──dictionary──▶ pieces ──parse──▶ tokens
//!                            ╰────merge───▶ one text that holds all pieces
//! ```
//!
//! A piece is stored as text, not as tokens of other pieces, so the crate decodes a string in one pass. The
//! pieces overlap in the merged text. Every string is decoded again here and compared.

mod capital;
mod column;
mod dictionary;
pub(crate) mod escapes;
mod kept;
pub(crate) mod merge;
pub(crate) mod parse;
mod repeats;
pub(crate) mod symbol;

pub(crate) use column::{Column, Source, Strings, pack};
#[cfg(feature = "search")]
pub(crate) use dictionary::choose;
pub(crate) use escapes::{Escapes, TOKENS};
#[cfg(feature = "search")]
pub(crate) use kept::CHARACTERS;
pub(crate) use kept::Kept;
#[cfg(feature = "search")]
pub(crate) use merge::merge_better;
#[cfg(feature = "search")]
pub(crate) use symbol::to_text;
pub(crate) use symbol::{CUT, of_template, of_text};

/// A string as code points; a number from [`symbol::CUT`] on is a cut of a template.
pub(crate) type Symbols = Vec<u32>;
