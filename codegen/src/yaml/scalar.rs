//! A scalar: its text, and the place in the file of each character of the text.

use granit_parser::ScalarStyle;

use crate::fault::Position;

pub(crate) struct Scalar {
    pub(crate) text: String,
    pub(crate) style: ScalarStyle,
    /// What stands in the file, with its quotes. That of a block starts below its `|` or `>`.
    pub(crate) source: String,
    /// Where that starts.
    pub(crate) source_at: Position,
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

    pub(crate) fn is_on_one_line(&self) -> bool {
        !self.source.is_empty() && !self.source.contains('\n')
    }

    /// The place of the character at a byte offset in the text, which is no blank and no line break.
    pub(crate) fn position(&self, offset: usize) -> Position {
        let before = self.text.get(..offset).unwrap_or_default();
        let mut signs = before.chars().filter(|&c| !is_gap(c)).count();
        let is_quoted = matches!(self.style, ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted);
        let mut at = usize::from(is_quoted);
        // Line breaks and blanks are written in other ways than they are read; all else comes in the same order.
        while let Some((width, is_gap)) = self.next(at) {
            if !is_gap && signs == 0 {
                break;
            }
            signs -= usize::from(!is_gap);
            at += width;
        }
        self.place(at)
    }

    /// How many bytes of the source from this one on are one character of the text, and whether that is a gap.
    fn next(&self, at: usize) -> Option<(usize, bool)> {
        let rest = self.source.get(at..)?;
        let first = rest.chars().next()?;
        Some(match (self.style, first) {
            (ScalarStyle::SingleQuoted, '\'') => (2, false),
            (ScalarStyle::DoubleQuoted, '\\') => escape(&rest[1..]),
            _ => (first.len_utf8(), is_gap(first) || first == '\r'),
        })
    }

    /// The place of the byte at this offset in the source.
    fn place(&self, offset: usize) -> Position {
        let before = self.source.get(..offset).unwrap_or(&self.source);
        match before.rsplit_once('\n') {
            None => self.source_at.right(before.chars().count()),
            Some((above, indentation)) => {
                let line = self.source_at.line + above.matches('\n').count() + 1;
                Position { line, column: indentation.chars().count() + 1, ..self.source_at }
            }
        }
    }
}

/// Whether `c` is a blank or a line break of a text.
fn is_gap(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n')
}

/// How many bytes an escape has, from what follows its backslash, and whether it is a gap
/// (<https://yaml.org/spec/1.2.2/#57-escaped-characters>).
fn escape(after: &str) -> (usize, bool) {
    let Some(first) = after.chars().next() else { return (1, false) };
    let digits = match first {
        'x' => 2,
        'u' => 4,
        'U' => 8,
        _ => return (1 + first.len_utf8(), is_gap(first) || "nt\r".contains(first)),
    };
    match after.get(1..1 + digits).and_then(|digits| u32::from_str_radix(digits, 16).ok()) {
        // As in JSON, two escapes together are one character.
        Some(0xd800..0xdc00) => (12, false),
        number => (2 + digits, number.and_then(char::from_u32).is_some_and(is_gap)),
    }
}
