//! `lookup`, then `to_json`: the whole catalogue in one language.

#![no_std]
#![no_main]

use core::hint::black_box;

use edge_errors::lookup;

programs::main!(programs::names(|name, buf| {
    if let Some(code) = lookup(name) {
        let _ = black_box(code.message(&[]).to_json(buf));
    }
}));
