//! The text of `formats`, of a catalogue that takes two strings.

#![no_std]
#![no_main]

use core::hint::black_box;

use edge_errors::{Arg, codes};

programs::main!(programs::names(|_, buf| {
    let args = [Arg::Str("23.46"), Arg::Str("002f")];
    if let Some(code) = black_box(codes().next()) {
        let _ = black_box(code.message(black_box(&args)).to_text(buf));
    }
}));
