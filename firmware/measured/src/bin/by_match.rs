//! `match` on the bytes.

#![no_std]
#![no_main]

use core::hint::black_box;

measured::main!(measured::names(|name, _| {
    black_box(measured::by_match(name));
}));
