//! The generated tables: data and nothing else, a `static` a column.
//!
//! Each accessor reads one column, so that the linker drops those that a program does not reach.

use crate::category::Category;
use crate::code::Code;
use crate::hash::{MAX_POSITIONS, Position};
use crate::template::Cut;
// A catalogue need not have a message with a cut.
#[allow(unused_imports)]
use crate::template::Kind;

include!(concat!(env!("OUT_DIR"), "/catalog.rs"));

/// The element of a table, or `default` past its end: an index without a panic path.
pub(crate) const fn get<T: Copy, const N: usize>(table: &[T; N], index: usize, default: T) -> T {
    if index < N { table[index] } else { default }
}

/// A part of a text, for the tables: what is within another text needs no flash of its own.
#[allow(dead_code)]
const fn part(text: &'static str, start: usize, end: usize) -> &'static str {
    let (head, _) = text.as_bytes().split_at(end);
    let (_, part) = head.split_at(start);
    match core::str::from_utf8(part) {
        Ok(part) => part,
        Err(_) => panic!("a part of a text is cut between characters"),
    }
}
