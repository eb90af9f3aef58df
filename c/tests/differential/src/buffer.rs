//! The buffers that C writes into.

use std::ffi::c_char;
use std::ptr;

/// How many bytes stand before and after a buffer, which C must not change.
const GUARD: usize = 16;
/// What these hold, and the buffer itself before C writes.
const FILL: u8 = 0xa5;

/// Memory for one buffer after the other.
#[derive(Default)]
pub struct Buffer(Vec<u8>);

impl Buffer {
    /// Holds what `write` leaves in a buffer of `size` bytes, and what it returns, against `expected`, which fits with
    /// its NUL, and the length of the whole. With `size` 0, the pointer is NULL.
    ///
    /// # Errors
    ///
    /// What is different.
    pub fn hold(
        &mut self,
        size: usize,
        expected: &[u8],
        whole: usize,
        write: impl FnOnce(*mut c_char, usize) -> usize,
    ) -> Result<(), String> {
        self.0.clear();
        self.0.resize(GUARD + size + GUARD, FILL);
        let buffer = &mut self.0[GUARD..GUARD + size];
        let pointer = if size == 0 { ptr::null_mut() } else { buffer.as_mut_ptr().cast() };
        let returned = write(pointer, size);
        let (before, rest) = self.0.split_at(GUARD);
        let (buffer, after) = rest.split_at(size);
        if before != [FILL; GUARD] || after != [FILL; GUARD] {
            return Err(format!("the bytes before {before:x?}, after {after:x?}"));
        }
        if returned != whole {
            return Err(format!("C returned {returned}, not {whole}"));
        }
        if size == 0 || buffer.strip_prefix(expected).is_some_and(|rest| rest.first() == Some(&0)) {
            return Ok(());
        }
        Err(format!(
            "C wrote {:?}, not {:?}",
            buffer.escape_ascii().to_string(),
            expected.escape_ascii().to_string()
        ))
    }
}

/// The longest start of a text that has at most so many bytes.
#[must_use]
pub fn cut(text: &str, len: usize) -> &str {
    let mut end = len.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}
