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

/// The bytes of a text from `start` to `end`. A text that is in a longer one takes no flash of its own.
#[allow(dead_code)]
const fn part(text: &'static str, start: usize, end: usize) -> &'static str {
    let (head, _) = text.as_bytes().split_at(end);
    let (_, part) = head.split_at(start);
    match core::str::from_utf8(part) {
        Ok(part) => part,
        Err(_) => panic!("a part of a text is cut between characters"),
    }
}

/// The parts of a message, each with what follows it. They take no flash of their own, and a message that is cut
/// often is written once.
#[allow(dead_code)]
#[cfg(not(feature = "packed"))]
const fn split<const N: usize>(text: &'static str, parts: [(u16, u16, Kind); N]) -> [Cut; N] {
    let mut cuts = [Cut { before: Before(""), kind: Kind::Nothing }; N];
    let mut index = 0;
    while index < N {
        let (start, end, kind) = parts[index];
        // An empty part keeps no text.
        let before = if start == end { "" } else { part(text, start as usize, end as usize) };
        cuts[index] = Cut { before: Before(before), kind };
        index += 1;
    }
    cuts
}
