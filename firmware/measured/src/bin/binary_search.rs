//! A binary search in sorted names.

#![no_std]
#![no_main]

use core::hint::black_box;

measured::main!(measured::names(|name, _| {
    let found = measured::SORTED.binary_search_by(|(candidate, _)| candidate.as_bytes().cmp(name));
    black_box(found.ok().and_then(|index| measured::SORTED.get(index)).map(|&(_, number)| number));
}));
