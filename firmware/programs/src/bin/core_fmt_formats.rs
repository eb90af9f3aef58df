//! The text of `formats` by `core::fmt`.

#![no_std]
#![no_main]

use core::fmt::Write;
use core::hint::black_box;

use programs::Buffer;

programs::main!(programs::names(|_, buf| {
    let mut buffer = Buffer::new(buf);
    let (volts, register) = black_box((23.456_f64, 0x2f_u32));
    let _ = write!(buffer, "Supply has {volts:.2} V, register {register:04x}");
    black_box(buffer.written());
}));
