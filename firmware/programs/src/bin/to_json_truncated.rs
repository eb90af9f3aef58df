//! `to_json_truncated` into 80 bytes.

#![no_std]
#![no_main]

use core::hint::black_box;

programs::main!(programs::each_code(|code, buf| {
    let _ = black_box(code.message(&[]).to_json_truncated(buf.get_mut(..80).unwrap_or_default()));
}));
