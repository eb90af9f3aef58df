//! A text with a float and an integer, of a catalogue that says how they are written.

#![no_std]
#![no_main]

use core::hint::black_box;

use edge_errors::{Arg, Float, codes};

programs::main!(programs::names(|_, buf| {
    let volts = black_box(Float(23.456));
    let args = [Arg::from(&volts), Arg::from(black_box(0x2f_u32))];
    if let Some(code) = black_box(codes().next()) {
        let _ = black_box(code.message(black_box(&args)).to_text(buf));
    }
}));
