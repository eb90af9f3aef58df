//! What the compiler says where `message!` is given another number of arguments.

use crate::catalog::code::Code;

/// What the compiler says where the number of arguments is wrong.
#[doc(hidden)]
pub struct WrongNumber {
    text: [u8; 320],
    len: usize,
}

impl WrongNumber {
    /// A template of this code takes `arity` arguments.
    #[must_use]
    pub const fn new(code: Code, arity: usize) -> WrongNumber {
        let words = WrongNumber { text: [0; 320], len: 0 };
        let words = words.with("the message of `").with(code.as_str()).with("` takes ");
        match arity {
            0 => words.with("no argument"),
            1 => words.with("1 argument"),
            _ => words.with_number(arity).with(" arguments"),
        }
    }

    const fn with(mut self, text: &str) -> WrongNumber {
        let mut index = 0;
        while index < text.len() && self.len < self.text.len() {
            self.text[self.len] = text.as_bytes()[index];
            self.len += 1;
            index += 1;
        }
        self
    }

    #[allow(clippy::cast_possible_truncation)]
    const fn with_number(self, number: usize) -> WrongNumber {
        let words = if number < 10 { self } else { self.with_number(number / 10) };
        let digit = [b'0' + (number % 10) as u8];
        match core::str::from_utf8(&digit) {
            Ok(digit) => words.with(digit),
            Err(_) => words,
        }
    }

    /// The sentence.
    #[must_use]
    pub const fn as_str(&self) -> &str {
        let (text, _) = self.text.split_at(self.len);
        match core::str::from_utf8(text) {
            Ok(text) => text,
            Err(_) => "the message takes another number of arguments",
        }
    }
}
