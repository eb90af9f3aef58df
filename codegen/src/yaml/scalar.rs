//! A scalar: its text, and the place in the file of each character of the text.

use std::str::Chars;

use granit_parser::ScalarStyle;

use crate::fault::Position;

pub(crate) struct Scalar {
    pub(crate) text: String,
    pub(crate) style: ScalarStyle,
    /// What stands in the file, with its quotes. Empty where it is on more than one line.
    pub(crate) source: String,
    /// The comment behind it on its line.
    pub(crate) comment: Option<Comment>,
}

/// A comment, with its `#`.
pub(crate) struct Comment {
    pub(crate) at: Position,
    pub(crate) text: String,
}

impl Scalar {
    pub(crate) fn is_plain(&self) -> bool {
        self.style == ScalarStyle::Plain
    }

    /// The sign of a text that stands below its key.
    pub(crate) fn block_sign(&self) -> Option<char> {
        match self.style {
            ScalarStyle::Literal => Some('|'),
            ScalarStyle::Folded => Some('>'),
            _ => None,
        }
    }

    pub(crate) fn is_on_one_line(&self) -> bool {
        !self.source.is_empty()
    }

    /// The place of the character at a byte offset in the text, if the scalar starts at `start`.
    /// On more than one line it is `start` itself: line breaks and indentation are not kept.
    pub(crate) fn position(&self, start: Position, offset: usize) -> Position {
        if !self.is_on_one_line() {
            return start;
        }
        let mut source = self.source.chars();
        let quote = usize::from(!self.is_plain());
        source.by_ref().take(quote).for_each(drop);
        let before = self.text.get(..offset).unwrap_or_default().chars();
        let width: usize = before.map(|_| skip(&mut source, self.style)).sum();
        start.right(quote + width)
    }
}

/// Skips one character of the text, and returns how many characters it is written with.
fn skip(source: &mut Chars, style: ScalarStyle) -> usize {
    let width = match (style, source.next()) {
        (ScalarStyle::SingleQuoted, Some('\'')) => 2,
        (ScalarStyle::DoubleQuoted, Some('\\')) => escape_width(source.as_str()),
        _ => 1,
    };
    source.by_ref().take(width - 1).for_each(drop);
    width
}

/// The width of an escape, from what follows its backslash
/// (<https://yaml.org/spec/1.2.2/#57-escaped-characters>).
fn escape_width(after: &str) -> usize {
    let is_high_surrogate = |digits| matches!(u32::from_str_radix(digits, 16), Ok(0xd800..0xdc00));
    match after.chars().next() {
        Some('x') => 4,
        // As in JSON, two escapes together are one character.
        Some('u') if after.get(1..5).is_some_and(is_high_surrogate) => 12,
        Some('u') => 6,
        Some('U') => 10,
        _ => 2,
    }
}
