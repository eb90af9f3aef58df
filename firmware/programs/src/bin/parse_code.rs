//! `ErrorBody::parse`, then `code`.

#![no_std]
#![no_main]

use core::hint::black_box;

use edge_errors::ErrorBody;

programs::main!(programs::bodies(|body, _| {
    if let Ok(body) = ErrorBody::parse(body) {
        black_box(body.code());
    }
}));
