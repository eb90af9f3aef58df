//! Why a body cannot be read.

use core::fmt;

/// A body cannot be read, from [`ErrorBody::parse`](crate::ErrorBody::parse).
///
/// ```
/// use edge_errors::{ErrorBody, ParseErrorKind};
///
/// let error = ErrorBody::parse(b"<html>502 Bad Gateway</html>").unwrap_err();
/// assert_eq!((error.kind, error.offset), (ParseErrorKind::Syntax, 0));
/// assert_eq!(error.to_string(), "the body is not JSON, at byte offset 0");
/// ```
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParseError {
    /// What is wrong.
    pub kind: ParseErrorKind,
    /// Where, in bytes from the start of the body, which is 0.
    ///
    /// Where a body ends too early, this is its length, and `kind` is [`Syntax`](ParseErrorKind::Syntax):
    /// wherever it was cut, inside a character too. Nothing else has this offset. So a program that gets a
    /// body piece by piece waits for more while the offset is the length.
    pub offset: usize,
}

/// What is wrong with a body. The first error counts, from the start of the body on. The members of an object
/// that is an `error` are looked at when the whole body has been read.
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParseErrorKind {
    /// A string is not UTF-8. The offset is that of the first byte that belongs to no character.
    NotUtf8,
    /// It is not JSON ([RFC 8259](https://www.rfc-editor.org/rfc/rfc8259)), or it ends too early. The
    /// offset is that of the first byte that cannot stand where it stands.
    Syntax,
    /// The value of a key has an array or object inside 128 others. The offset is that of its bracket.
    TooDeep,
    /// It is JSON, but not an object. The offset is that of the value.
    NotAnObject,
    /// The object has neither a `code` nor an `error` that is a code or an object with one. The offset is that
    /// of the whole object.
    NoCode,
    /// A `code` is neither a string nor an integer of 64 bits nor `null`, in the body or in the object that is
    /// its `error`. The offset is that of its value.
    CodeType,
}

impl ParseError {
    /// What `Display` writes between the kind and the offset.
    pub(crate) const BEFORE_OFFSET: &str = ", at byte offset ";
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.kind, f)?;
        f.write_str(ParseError::BEFORE_OFFSET)?;
        fmt::Display::fmt(&self.offset, f)
    }
}

impl core::error::Error for ParseError {}

impl ParseErrorKind {
    /// What `Display` writes.
    pub(crate) fn text(self) -> &'static str {
        match self {
            ParseErrorKind::NotUtf8 => "the body is not UTF-8",
            ParseErrorKind::Syntax => "the body is not JSON",
            ParseErrorKind::TooDeep => "a value of the body is nested more than 128 deep",
            ParseErrorKind::NotAnObject => "the body is not a JSON object",
            ParseErrorKind::NoCode => "the body has neither a `code` nor an `error` with one",
            ParseErrorKind::CodeType => "the body's `code` is neither a string nor an integer of 64 bits",
        }
    }
}

impl fmt::Display for ParseErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text())
    }
}

impl core::error::Error for ParseErrorKind {}
