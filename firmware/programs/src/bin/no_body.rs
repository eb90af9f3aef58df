//! The bench alone, for bodies.

#![no_std]
#![no_main]

use core::hint::black_box;

programs::main!(programs::bodies(|body, _| {
    black_box(body);
}));
