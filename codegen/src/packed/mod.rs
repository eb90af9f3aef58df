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
mod costs;
mod dictionary;
mod escapes;
mod kept;
mod merge;
mod overlaps;
mod parse;
mod repeats;
mod search;
mod symbol;
mod texts;

pub(crate) use column::{Column, Source, Strings, pack};
pub(crate) use dictionary::choose;
pub(crate) use escapes::{Escapes, TOKENS};
pub(crate) use kept::Kept;
pub(crate) use merge::merge_better;
pub(crate) use search::{Effort, search};
pub(crate) use symbol::{CUT, of_template, of_text, to_text};

/// A string as code points; a number from [`symbol::CUT`] on is a cut of a template.
pub(crate) type Symbols = Vec<u32>;
