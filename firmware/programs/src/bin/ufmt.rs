//! The body by `ufmt`, from the same texts, without escapes.

#![no_std]
#![no_main]

use core::hint::black_box;

use programs::Buffer;
use ufmt::uwrite;

programs::main!(programs::each_code(|code, buf| {
    let mut buffer = Buffer::new(buf);
    let _ = uwrite!(buffer, "{{\"code\":\"{}\",\"message\":\"{}\"}}", code.as_str(), code.template());
    black_box(buffer.written());
}));
