//! The rivals, and the names in a shuffled order.

#[path = "../tests/common/random.rs"]
mod random;

use std::ffi::c_char;

use edge_errors::{Code, codes};
use random::Random;

include!(concat!(env!("OUT_DIR"), "/tables.rs"));

/// The title of this crate's row.
pub const EDGE_ERRORS: &str = if cfg!(feature = "packed") { "edge-errors, packed" } else { "edge-errors" };

unsafe extern "C" {
    fn in_word_set(name: *const c_char, len: usize) -> *const c_char;
}

/// Whether gperf's function knows the name.
#[must_use]
pub fn by_gperf(name: &[u8]) -> bool {
    // SAFETY: it reads so many bytes of the name and writes nothing.
    !unsafe { in_word_set(name.as_ptr().cast(), name.len()) }.is_null()
}

/// The number of the name, by a binary search.
#[must_use]
pub fn by_search(name: &[u8]) -> Option<u16> {
    let found = SORTED.binary_search_by(|(candidate, _)| candidate.as_bytes().cmp(name)).ok()?;
    SORTED.get(found).map(|&(_, number)| number)
}

/// Every name, each in memory of its own, in an order that is not the tables' order.
#[must_use]
pub fn shuffled_names() -> Vec<Vec<u8>> {
    let mut names: Vec<_> = codes().map(|code| code.as_str().as_bytes().to_vec()).collect();
    shuffle(&mut names);
    names
}

/// Every code whose template takes no argument, shuffled.
#[must_use]
pub fn shuffled_codes() -> Vec<Code> {
    let mut shuffled: Vec<_> = codes().filter(|code| code.arity() == 0).collect();
    shuffle(&mut shuffled);
    shuffled
}

/// Fisher and Yates' shuffle, the same on every run.
fn shuffle<T>(items: &mut [T]) {
    let mut random = Random(1);
    for last in (1..items.len()).rev() {
        items.swap(last, random.below(last + 1));
    }
}
