//! `phf::Map::get`.

#![no_std]
#![no_main]

use core::hint::black_box;

programs::main!(programs::names(|name, _| {
    black_box(programs::PHF.get(name));
}));
