//! A bare list of names and messages: a linear search, then the body.

#![no_std]
#![no_main]

use core::hint::black_box;

use programs::{LIST, bare};

programs::main!(programs::names(|name, buf| {
    black_box(bare::body(&LIST, name, &[], buf));
}));
