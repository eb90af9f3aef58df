//! Goes through a JSON text and checks it (RFC 8259).

use crate::received::characters::{after_character, after_plain};
use crate::received::error::{ParseError, ParseErrorKind};

/// Goes through a text. `None` from a function means that there is an error where the scanner is.
pub(crate) struct Scanner<'a> {
    rest: &'a [u8],
    json: &'a [u8],
    /// The kind of an error.
    kind: ParseErrorKind,
}

impl<'a> Scanner<'a> {
    pub(crate) fn new(json: &'a [u8]) -> Self {
        Scanner { rest: json, json, kind: ParseErrorKind::Syntax }
    }

    /// The error, after a function has returned `None`.
    pub(crate) fn error(&self) -> ParseError {
        ParseError { kind: self.kind, offset: self.json.len().wrapping_sub(self.rest.len()) }
    }

    /// Makes an error of this kind where `rest` starts.
    pub(crate) fn fail<T>(&mut self, kind: ParseErrorKind, rest: &'a [u8]) -> Option<T> {
        (self.kind, self.rest) = (kind, rest);
        None
    }

    /// Goes back to where `rest` starts.
    pub(crate) fn go_back(&mut self, rest: &'a [u8]) {
        self.rest = rest;
    }

    /// The whole text.
    pub(crate) fn json(&self) -> &'a [u8] {
        self.json
    }

    /// What it has not gone through.
    pub(crate) fn rest(&self) -> &'a [u8] {
        self.rest
    }

    /// What it went through since `rest` was the rest.
    pub(crate) fn since(&self, rest: &'a [u8]) -> Option<&'a [u8]> {
        rest.get(..rest.len().wrapping_sub(self.rest.len()))
    }

    /// Skips a byte-order mark, which only the start of the text can have.
    pub(crate) fn skip_mark(&mut self) -> Option<()> {
        if self.rest.len() < self.json.len() {
            return None;
        }
        let start = self.rest;
        let skipped = self.skip_word(b"\xef\xbb\xbf");
        // Where the text ends within the mark, the error is at its end.
        if skipped.is_none() && !self.rest.is_empty() {
            self.rest = start;
        }
        skipped
    }

    /// Skips white space. Returns the byte after it, which is not skipped, or 0 at the end.
    // Mostly there is no white space. A call would take longer than the check.
    #[allow(clippy::inline_always)]
    #[inline(always)]
    pub(crate) fn peek(&mut self) -> u8 {
        match self.rest {
            [byte, ..] if *byte > b' ' => *byte,
            _ => self.skip_white_space(),
        }
    }

    // Here and below: not inlined on a microcontroller, where a call takes less flash.
    #[cfg_attr(not(target_pointer_width = "64"), cold, inline(never))]
    fn skip_white_space(&mut self) -> u8 {
        while let [byte, after @ ..] = self.rest {
            if !matches!(byte, b' ' | b'\t' | b'\n' | b'\r') {
                return *byte;
            }
            self.rest = after;
        }
        0
    }

    /// Skips white space and this byte.
    #[cfg_attr(not(target_pointer_width = "64"), inline(never))]
    pub(crate) fn skip(&mut self, byte: u8) -> Option<()> {
        if self.peek() != byte {
            return None;
        }
        self.advance();
        Some(())
    }

    /// Skips a byte that is there.
    #[allow(clippy::inline_always)]
    #[inline(always)]
    pub(crate) fn advance(&mut self) {
        if let [_, after @ ..] = self.rest {
            self.rest = after;
        }
    }

    /// Skips white space, after which the text must end.
    pub(crate) fn skip_end(&mut self) -> Option<()> {
        self.peek();
        self.rest.is_empty().then_some(())
    }

    /// Skips white space, a key and its colon. Returns the key, still with its escapes.
    #[allow(clippy::inline_always)]
    #[inline(always)]
    pub(crate) fn skip_key(&mut self) -> Option<&'a [u8]> {
        self.peek();
        let key = self.skip_string()?;
        self.skip(b':')?;
        Some(key)
    }

    /// Skips white space and a value with all that is in it.
    ///
    /// It does not call itself for what is in an array or object. Two numbers say where it is.
    #[cfg_attr(not(target_pointer_width = "64"), inline(never))]
    pub(crate) fn skip_value(&mut self) -> Option<()> {
        // A bit for each array or object that is open: 1 for an object. The innermost is the lowest.
        let (mut open, mut depth) = (0_u128, 0_u32);
        'values: loop {
            let first = self.peek();
            let mut is_opened = false;
            match first {
                b'"' => {
                    self.skip_string()?;
                }
                b'[' | b'{' => {
                    if depth == u128::BITS {
                        return self.fail(ParseErrorKind::TooDeep, self.rest);
                    }
                    self.advance();
                    open = (open << 1) | u128::from(first == b'{');
                    depth = depth.wrapping_add(1);
                    is_opened = true;
                }
                b't' => self.skip_word(b"true")?,
                b'f' => self.skip_word(b"false")?,
                b'n' => self.skip_word(b"null")?,
                _ => self.skip_number()?,
            }
            while depth > 0 {
                let is_object = open & 1 == 1;
                if self.skip(if is_object { b'}' } else { b']' }).is_none() {
                    if !is_opened {
                        self.skip(b',')?;
                    }
                    if is_object {
                        self.skip_key()?;
                    }
                    continue 'values;
                }
                open >>= 1;
                depth = depth.wrapping_sub(1);
                is_opened = false;
            }
            return Some(());
        }
    }

    /// Skips a string, which must be next. Returns what is between its quotes, still with its escapes.
    #[cfg_attr(not(target_pointer_width = "64"), inline(never))]
    pub(crate) fn skip_string(&mut self) -> Option<&'a [u8]> {
        let [b'"', start @ ..] = self.rest else { return None };
        let mut rest = start;
        loop {
            rest = after_plain(rest);
            self.rest = rest;
            let (byte, after) = rest.split_first()?;
            match byte {
                b'"' => {
                    self.rest = after;
                    return start.get(..start.len().wrapping_sub(rest.len()));
                }
                b'\\' => {
                    self.rest = after;
                    let (letter, after) = after.split_first()?;
                    let digits = match letter {
                        b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => 0,
                        b'u' => 4,
                        _ => return None,
                    };
                    rest = after;
                    for _ in 0..digits {
                        self.rest = rest;
                        let (digit, after) = rest.split_first()?;
                        if !digit.is_ascii_hexdigit() {
                            return None;
                        }
                        rest = after;
                    }
                }
                0..b' ' => return None,
                b' '..0x80 => rest = after,
                0x80.. => match after_character(rest) {
                    Some(after) => rest = after,
                    None => return self.fail(ParseErrorKind::NotUtf8, rest),
                },
            }
        }
    }

    fn skip_number(&mut self) -> Option<()> {
        self.take(b'-');
        if !self.take(b'0') {
            self.skip_digits()?;
        }
        if self.take(b'.') {
            self.skip_digits()?;
        }
        if self.take(b'e') || self.take(b'E') {
            let _ = self.take(b'+') || self.take(b'-');
            self.skip_digits()?;
        }
        Some(())
    }

    /// Skips digits, at least one.
    #[cfg_attr(not(target_pointer_width = "64"), inline(never))]
    fn skip_digits(&mut self) -> Option<()> {
        let [b'0'..=b'9', ..] = self.rest else { return None };
        while let [b'0'..=b'9', after @ ..] = self.rest {
            self.rest = after;
        }
        Some(())
    }

    #[cfg_attr(not(target_pointer_width = "64"), inline(never))]
    fn skip_word(&mut self, word: &[u8]) -> Option<()> {
        word.iter().all(|&byte| self.take(byte)).then_some(())
    }

    /// Skips this byte if it is next, and says whether it was.
    #[cfg_attr(not(target_pointer_width = "64"), inline(never))]
    fn take(&mut self, byte: u8) -> bool {
        let is_next = self.rest.first() == Some(&byte);
        if is_next {
            self.advance();
        }
        is_next
    }
}
