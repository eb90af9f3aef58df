//! `id`, then `from_id`.

#![no_std]
#![no_main]

use core::hint::black_box;

use edge_errors::Code;

programs::main!(programs::each_code(|code, _| {
    black_box(Code::from_id(black_box(code.id())));
}));
