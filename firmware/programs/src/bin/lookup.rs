//! `lookup`.

#![no_std]
#![no_main]

use core::hint::black_box;

use edge_errors::lookup;

programs::main!(programs::names(|name, _| {
    black_box(lookup(name));
}));
