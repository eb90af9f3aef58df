//! gperf's C, for names alone.

#![no_std]
#![no_main]

use core::ffi::c_char;
use core::hint::black_box;

unsafe extern "C" {
    fn in_word_set(name: *const c_char, len: usize) -> *const c_char;
}

programs::main!(programs::names(|name, _| {
    // SAFETY: reads so many bytes of the name.
    black_box(unsafe { in_word_set(name.as_ptr().cast(), name.len()) });
}));
