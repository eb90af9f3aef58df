//! A string of a received body.

use core::fmt;
use core::str;

use crate::received::unescape::{Unescaped, unescape};
use crate::text::buffer::BufferFull;
use crate::text::bytes::position;
use crate::text::pieces::{self, Pieces, Sink};

/// A string of a received body, still with its escapes.
///
/// `Display` writes it without them. A comparison takes no notice of how a character is written. Half of a
/// surrogate pair (`\ud800` alone) reads as U+FFFD, as in
/// [Go](https://pkg.go.dev/encoding/json#Unmarshal).
///
/// ```
/// use edge_errors::ErrorBody;
///
/// let body = ErrorBody::parse(br#"{"code":"X","message":"\u7ec4\u7ec7 \"A\""}"#)?;
/// let message = body.message().unwrap_or_default();
/// assert_eq!(message.to_string(), "组织 \"A\"");
/// assert_eq!(message, "组织 \"A\"");
/// assert_eq!(message.raw(), r#"\u7ec4\u7ec7 \"A\""#);
/// # Ok::<(), edge_errors::ParseError>(())
/// ```
#[derive(Clone, Copy, Default)]
pub struct JsonStr<'a> {
    /// What is between the quotes. The scanner has been over it: it is UTF-8, and its escapes are right.
    raw: &'a [u8],
}

impl<'a> JsonStr<'a> {
    /// The string that a JSON value is, if it is one. The scanner must have been over the value.
    pub(crate) fn of(value: &'a [u8]) -> Option<Self> {
        let [b'"', raw @ .., b'"'] = value else { return None };
        Some(JsonStr { raw })
    }

    pub(crate) fn raw_bytes(self) -> &'a [u8] {
        self.raw
    }

    /// What is between the quotes, with its escapes.
    #[must_use]
    pub fn raw(&self) -> &'a str {
        text(self.raw)
    }

    /// The string, if it has no escape. Nothing is copied.
    ///
    /// ```
    /// use edge_errors::ErrorBody;
    ///
    /// let body = ErrorBody::parse(br#"{"code":"X","message":"level is 7"}"#)?;
    /// assert_eq!(body.message().and_then(|message| message.as_str()), Some("level is 7"));
    ///
    /// let body = ErrorBody::parse(br#"{"code":"X","message":"level\nis 7"}"#)?;
    /// assert_eq!(body.message().and_then(|message| message.as_str()), None);
    /// # Ok::<(), edge_errors::ParseError>(())
    /// ```
    #[must_use]
    pub fn as_str(&self) -> Option<&'a str> {
        if self.raw.contains(&b'\\') { None } else { Some(self.raw()) }
    }

    /// Writes the string without its escapes into `buf`, and returns the part of `buf` that was used.
    ///
    /// It is never longer than [`raw`](JsonStr::raw).
    ///
    /// ```
    /// use edge_errors::ErrorBody;
    ///
    /// let body = ErrorBody::parse(br#"{"code":"X","message":"level\nis 7"}"#).unwrap();
    /// let message = body.message().unwrap_or_default();
    /// assert_eq!(message.decode(&mut [0; 32])?, "level\nis 7");
    /// # Ok::<(), edge_errors::BufferFull>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`BufferFull`] where the string is longer than `buf`.
    pub fn decode<'b>(&self, buf: &'b mut [u8]) -> Result<&'b str, BufferFull> {
        pieces::to_slice(self, buf).map(|used| text(used))
    }

    fn bytes(&self) -> Unescaped<'a> {
        Unescaped::new(self.raw)
    }
}

/// Bytes as text. They are known to be UTF-8, but without unsafe code `core` must check that again.
pub(crate) fn text(utf8: &[u8]) -> &str {
    str::from_utf8(utf8).unwrap_or_default()
}

impl Pieces for JsonStr<'_> {
    fn for_each(&self, out: &mut impl Sink) {
        let mut rest = self.raw;
        loop {
            let Some(at) = position(rest, |byte| byte == b'\\') else { return out.push(text(rest)) };
            let Some((plain, escape)) = rest.split_at_checked(at) else { return };
            out.push(text(plain));
            let (character, after) = unescape(escape);
            out.push(character.encode_utf8(&mut [0; 4]));
            rest = after;
        }
    }
}

impl fmt::Display for JsonStr<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        pieces::to_fmt(self, f)
    }
}

/// As it was sent, in its quotes.
impl fmt::Debug for JsonStr<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("\"")?;
        f.write_str(self.raw())?;
        f.write_str("\"")
    }
}

impl PartialEq for JsonStr<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.bytes().eq(other.bytes())
    }
}

impl Eq for JsonStr<'_> {}

impl PartialEq<str> for JsonStr<'_> {
    fn eq(&self, text: &str) -> bool {
        self.bytes().eq(text.bytes())
    }
}

impl PartialEq<&str> for JsonStr<'_> {
    fn eq(&self, text: &&str) -> bool {
        self.bytes().eq(text.bytes())
    }
}

impl PartialEq<JsonStr<'_>> for str {
    fn eq(&self, string: &JsonStr<'_>) -> bool {
        string == self
    }
}

impl PartialEq<JsonStr<'_>> for &str {
    fn eq(&self, string: &JsonStr<'_>) -> bool {
        string == *self
    }
}
