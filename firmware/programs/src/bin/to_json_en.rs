//! `to_json` without arguments, in English.

#![no_std]
#![no_main]

use core::hint::black_box;

use edge_errors::Language;

programs::main!(programs::each_code(|code, buf| {
    let _ = black_box(code.message_in(Language::En, &[]).to_json(buf));
}));
