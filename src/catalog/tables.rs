//! The generated tables: data and nothing else, one `static` for each column.
//!
//! Each function of the crate reads single columns, so the linker drops those that a program does
//! not use.

// To slice many long texts takes a while, and the compiler refuses that where it is not allowed.
#![allow(long_running_const_eval)]

use crate::catalog::hash::{MAX_POSITIONS, Position};

include!(concat!(env!("OUT_DIR"), "/tables.rs"));

/// The element at an index of a table, or `default` past its end: no panic path is left.
pub(crate) const fn read<T: Copy, const N: usize>(table: &[T; N], index: usize, default: T) -> T {
    if index < N { table[index] } else { default }
}

/// A text within another one: it takes no flash of its own. Not every catalogue has such texts.
#[allow(dead_code)]
pub(crate) const fn slice(text: &'static str, start: usize, end: usize) -> &'static str {
    let (head, _) = text.as_bytes().split_at(end);
    let (_, slice) = head.split_at(start);
    match core::str::from_utf8(slice) {
        Ok(slice) => slice,
        Err(_) => panic!("a slice of a text ends inside a character"),
    }
}
