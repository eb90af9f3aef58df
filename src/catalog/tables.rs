//! The generated tables: data and nothing else, one `static` for each column.
//!
//! Each function of the crate reads single columns, so the linker drops those that a program does
//! not use.

// The parts of many long texts take a while, and the compiler refuses that where it is not allowed.
#![allow(long_running_const_eval)]

use crate::catalog::hash::{MAX_POSITIONS, Position};
// Not every catalogue has a message with a cut.
#[allow(unused_imports)]
#[cfg(not(feature = "packed"))]
use crate::text::cut::{Kind, Verb};
#[allow(unused_imports)]
#[cfg(not(feature = "packed"))]
use crate::text::plain::{Before, Cut};

include!(concat!(env!("OUT_DIR"), "/tables.rs"));

/// The codes of a language whose template has cuts.
#[cfg(not(feature = "packed"))]
#[derive(Clone, Copy)]
pub(crate) struct CutColumn {
    /// The index of the first of them.
    pub(crate) first: u16,
    /// From there on, 32 groups of `1 << group_bits` codes.
    pub(crate) group_bits: u8,
    /// A bit for each group that has one of them.
    pub(crate) groups: u32,
    /// Their indices in rising order, cuts and arities.
    pub(crate) rows: &'static [(u16, &'static [Cut], u8)],
}

/// The element at an index of a table, or `default` past its end: no panic path is left.
pub(crate) const fn read<T: Copy, const N: usize>(table: &[T; N], index: usize, default: T) -> T {
    if index < N { table[index] } else { default }
}

/// A part of a text. A text that is a part of another one takes no flash of its own.
#[allow(dead_code)]
const fn part(text: &'static str, start: usize, end: usize) -> &'static str {
    let (head, _) = text.as_bytes().split_at(end);
    let (_, part) = head.split_at(start);
    match core::str::from_utf8(part) {
        Ok(part) => part,
        Err(_) => panic!("a part of a text is cut between characters"),
    }
}
