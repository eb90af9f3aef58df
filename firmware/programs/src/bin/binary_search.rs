//! A binary search in sorted names.

#![no_std]
#![no_main]

use core::hint::black_box;

programs::main!(programs::names(|name, _| {
    let found = programs::SORTED.binary_search_by(|(candidate, _)| candidate.as_bytes().cmp(name));
    black_box(found.ok().and_then(|index| programs::SORTED.get(index)).map(|&(_, number)| number));
}));
