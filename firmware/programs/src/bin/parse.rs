//! `ErrorBody::parse`.

#![no_std]
#![no_main]

use core::hint::black_box;

use edge_errors::ErrorBody;

programs::main!(programs::bodies(|body, _| {
    let _ = black_box(ErrorBody::parse(body));
}));
