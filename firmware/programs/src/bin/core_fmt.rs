//! The body by `core::fmt`, from the same texts, without escapes.

#![no_std]
#![no_main]

use core::fmt::Write;
use core::hint::black_box;

use programs::Buffer;

programs::main!(programs::each_code(|code, buf| {
    let mut buffer = Buffer::new(buf);
    let _ = write!(buffer, "{{\"code\":\"{}\",\"message\":\"{}\"}}", code.as_str(), code.template());
    black_box(buffer.written());
}));
