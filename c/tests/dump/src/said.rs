//! All that was said for one line.

use crc32fast::Hasher;

/// The CRC-32 of all that was said. `said.c` does the same.
#[derive(Default)]
pub struct Said(Hasher);

impl Said {
    pub fn number(&mut self, number: u32) {
        self.0.update(&number.to_le_bytes());
    }

    pub fn length(&mut self, length: usize) {
        self.number(u32::try_from(length).expect("it is a length"));
    }

    pub fn text(&mut self, text: &str) {
        self.length(text.len());
        self.0.update(text.as_bytes());
    }

    /// A text as `snprintf` gives it, for every STEP-th size of a buffer: its whole length, and what stands in the
    /// buffer. `cut` gives that for the bytes that are not the NUL's.
    pub fn cut(&mut self, whole: usize, start: usize, step: usize, cut: impl Fn(usize) -> String) {
        self.length(whole);
        for size in (1 + start % step..=whole + 3).step_by(step) {
            self.length(whole);
            self.text(&cut(size - 1));
        }
    }

    pub fn print(self, kind: &str, name: &str) {
        println!("{kind} {name} {:08x}", self.0.finalize());
    }
}

/// As much of a text as fits, in whole characters.
pub fn start_of(text: &str, length: usize) -> &str {
    let end = (0..=length.min(text.len())).rev().find(|&end| text.is_char_boundary(end));
    &text[..end.unwrap_or(0)]
}
