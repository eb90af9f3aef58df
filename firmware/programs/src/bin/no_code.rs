//! The bench alone, for codes.

#![no_std]
#![no_main]

use core::hint::black_box;

programs::main!(programs::each_code(|code, _| {
    black_box(code);
}));
