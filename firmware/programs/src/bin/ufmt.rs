//! `ufmt`, from the same tables, without escapes.

#![no_std]
#![no_main]

use core::hint::black_box;

use ufmt::{uWrite, uwrite};

programs::main!(programs::each_code(|code, buf| {
    struct Buffer<'b> {
        bytes: &'b mut [u8],
        len: usize,
    }
    impl uWrite for Buffer<'_> {
        type Error = ();
        fn write_str(&mut self, text: &str) -> Result<(), ()> {
            let room = self.bytes.get_mut(self.len..).and_then(|room| room.get_mut(..text.len()));
            room.ok_or(())?.copy_from_slice(text.as_bytes());
            self.len += text.len();
            Ok(())
        }
    }
    let mut buffer = Buffer { bytes: buf, len: 0 };
    let _ = uwrite!(buffer, "{{\"code\":\"{}\",\"message\":\"{}\"}}", code.as_str(), code.template());
    black_box(buffer.len);
}));
