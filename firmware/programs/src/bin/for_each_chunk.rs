//! `for_each_chunk`, each chunk handed on.

#![no_std]
#![no_main]

use core::hint::black_box;

programs::main!(programs::each_code(|code, _| {
    code.message(&[]).json().for_each_chunk(|chunk| {
        black_box(chunk);
    });
}));
