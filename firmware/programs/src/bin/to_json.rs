//! `to_json` without arguments.

#![no_std]
#![no_main]

use core::hint::black_box;

programs::main!(programs::each_code(|code, buf| {
    let _ = black_box(code.message(&[]).to_json(buf));
}));
