//! The generated tables: data and nothing else, one `static` for each column.
//!
//! Each function of the crate reads single columns, so the linker drops those that a program does
//! not use.

use crate::catalog::hash::{MAX_POSITIONS, Position};
use crate::text::column::{Column, Texts};

include!(concat!(env!("OUT_DIR"), "/tables.rs"));

/// The element at an index of a table, or `default` past its end: no panic path is left.
pub(crate) const fn read<T: Copy, const N: usize>(table: &[T; N], index: usize, default: T) -> T {
    if index < N { table[index] } else { default }
}
