//! The generated tables: data and nothing else, a `static` a column.
//!
//! Each accessor reads one column, so that the linker drops those that a program does not reach.

use crate::category::Category;
use crate::code::Code;
use crate::hash::Window;
use crate::template::{Cut, Kind};

include!(concat!(env!("OUT_DIR"), "/catalog.rs"));

/// The element of a table, or `default` past its end: an index without a panic path.
pub(crate) const fn get<T: Copy, const N: usize>(table: &[T; N], index: usize, default: T) -> T {
    if index < N { table[index] } else { default }
}
