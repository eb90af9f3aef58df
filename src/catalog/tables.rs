//! The generated tables: data and nothing else, one `static` for each column.
//!
//! Each function of the crate reads single columns, so the linker drops those that a program does
//! not use.

// The slices of many long texts take a while, and the compiler refuses that where it is not allowed.
#![allow(long_running_const_eval)]

use crate::catalog::hash::{MAX_POSITIONS, Position};
// Not every catalogue has a text that is in another one.
#[allow(unused_imports)]
use crate::text::slice::slice;

include!(concat!(env!("OUT_DIR"), "/tables.rs"));

/// The element at an index of a table, or `default` past its end: no panic path is left.
pub(crate) const fn read<T: Copy, const N: usize>(table: &[T; N], index: usize, default: T) -> T {
    if index < N { table[index] } else { default }
}
