//! The bench alone, for codes.

#![no_std]
#![no_main]

use core::hint::black_box;

measured::main!(measured::each_code(|code, _| {
    black_box(code);
}));
