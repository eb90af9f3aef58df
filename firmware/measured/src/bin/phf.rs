//! `phf::Map::get`.

#![no_std]
#![no_main]

use core::hint::black_box;

measured::main!(measured::names(|name, _| {
    black_box(measured::PHF.get(name));
}));
