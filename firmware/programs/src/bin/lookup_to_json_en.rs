//! `lookup`, then `to_json` in English: a program that names one language holds that one alone.

#![no_std]
#![no_main]

use core::hint::black_box;

use edge_errors::{Language, lookup};

programs::main!(programs::names(|name, buf| {
    if let Some(code) = lookup(name) {
        let _ = black_box(code.message_in(Language::En, &[]).to_json(buf));
    }
}));
