//! `lookup`, then `to_json` in a language that is chosen when the program runs: it holds them all.

#![no_std]
#![no_main]

use core::hint::black_box;

use edge_errors::{Language, lookup};

programs::main!(programs::names(|name, buf| {
    let language = black_box(Language::DEFAULT);
    if let Some(code) = lookup(name) {
        let _ = black_box(code.message_in(language, &[]).to_json(buf));
    }
}));
