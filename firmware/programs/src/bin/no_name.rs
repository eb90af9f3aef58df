//! The bench alone, for names.

#![no_std]
#![no_main]

use core::hint::black_box;

programs::main!(programs::names(|name, _| {
    black_box(name);
}));
