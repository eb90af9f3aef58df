//! Packs the columns of a catalogue: each string becomes one-byte tokens that stand for pieces of text.
//!
//! ```text
//! strings ──dictionary──▶ pieces ──parse──▶ tokens
//!                            ╰────merge───▶ one text that holds all pieces
//! ```
//!
//! A piece is stored as text, not as tokens of other pieces, so the crate decodes a string in one pass. The
//! pieces overlap in the merged text. Every string is decoded again here and compared.

mod symbol;
mod capital;
mod escapes;
mod parse;
mod repeats;
mod dictionary;
mod merge;
mod column;
mod kept;

pub(crate) use column::{Column, Source, Strings, pack};
pub(crate) use escapes::{Escapes, TOKENS};
pub(crate) use kept::Kept;
pub(crate) use symbol::{CUT, of_template, of_text};
#[cfg(feature = "search")]
pub(crate) use {
    dictionary::choose,
    kept::CHARACTERS,
    merge::{Joints, merge},
    symbol::{Symbols, is_cut, to_text, width},
};
