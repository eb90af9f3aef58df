//! The JSON body of a message: `{"code":"…","message":"…"}` (RFC 8259), compact, in this order.

use core::fmt;

use crate::bytes::{copy, copy_inline};
use crate::error::BufferFull;
use crate::message::Message;
use crate::pieces::{self, Pieces, Slice, used};
use crate::render::render;

const HEAD: &str = r#"{"code":""#;
const MIDDLE: &str = r#"","message":""#;
const TAIL: &str = r#""}"#;

/// The length of a body without its name and text.
pub(crate) const FRAME_LEN: usize = HEAD.len() + MIDDLE.len() + TAIL.len();

/// The JSON body of a [`Message`], from [`Message::json`]; displayed as the body, whatever the
/// width that a format asks for.
///
/// ```
/// use edge_errors::{Code, Language};
///
/// let body = Code::EDGESERVICE_OFFLINE.message_in(Language::En, &[]).json();
/// assert_eq!(body.to_string(), r#"{"code":"EDGESERVICE_OFFLINE","message":"Edge service is offline"}"#);
/// ```
#[derive(Clone, Copy)]
pub struct Json<'a>(pub(crate) Message<'a>);

impl Json<'_> {
    /// The length of the body, in bytes; exact.
    // A body is never empty.
    #[allow(clippy::len_without_is_empty)]
    #[must_use]
    pub fn len(&self) -> usize {
        pieces::len(self)
    }

    /// Hands the body to `chunk` piece by piece, straight from flash: there is no buffer.
    ///
    /// No chunk is empty, and each is whole characters; an integer comes digit by digit.
    ///
    /// ```
    /// use edge_errors::Code;
    ///
    /// let mut uart = Vec::new();
    /// let message = Code::EDGESERVICE_OFFLINE.message(&[]);
    /// message.json().for_each_chunk(|chunk| uart.extend_from_slice(chunk));
    /// assert_eq!(uart.len(), message.json_len());
    /// ```
    pub fn for_each_chunk(&self, mut chunk: impl FnMut(&[u8])) {
        self.for_each(&mut |piece| {
            if !piece.is_empty() {
                chunk(piece.as_bytes());
            }
        });
    }
}

impl Pieces for Json<'_> {
    fn for_each(&self, out: &mut impl FnMut(&str)) {
        let Json(message) = self;
        out(HEAD);
        out(message.name());
        out(MIDDLE);
        render::<true>(message.template(), message.args(), out);
        out(TAIL);
    }
}

impl fmt::Display for Json<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        pieces::to_fmt(self, f)
    }
}

impl fmt::Debug for Json<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        pieces::to_fmt(self, f)
    }
}

/// [`Message::to_json`].
pub(crate) fn to_slice<'b>(message: &Message<'_>, buf: &'b mut [u8]) -> Result<&'b mut [u8], BufferFull> {
    if !message.is_plain() {
        return pieces::to_slice(&message.json(), buf);
    }
    let (name, text) = (message.name(), message.template().text);
    // Three lengths of the catalogue: no sum of them overflows.
    let needed = FRAME_LEN.wrapping_add(name.len()).wrapping_add(text.len());
    if needed <= buf.len() {
        write_plain(name.as_bytes(), text.as_bytes(), buf);
    }
    used(buf, needed)
}

/// Writes a body whose text is copied as it is, which nearly every one is: the lengths are known
/// beforehand, and the frame is written by words. `None` where it does not fit.
fn write_plain(name: &[u8], text: &[u8], buf: &mut [u8]) -> Option<()> {
    let rest = write_frame(HEAD, buf)?;
    let (room, rest) = rest.split_at_mut_checked(name.len())?;
    copy(name, room);
    let rest = write_frame(MIDDLE, rest)?;
    let (room, rest) = rest.split_at_mut_checked(text.len())?;
    copy(text, room);
    write_frame(TAIL, rest)?;
    Some(())
}

/// Writes a part of the frame and returns what is left. Inlined, as a copy of known length is a few
/// words.
#[allow(clippy::inline_always)]
#[inline(always)]
fn write_frame<'b>(part: &'static str, buf: &'b mut [u8]) -> Option<&'b mut [u8]> {
    let (room, rest) = buf.split_at_mut_checked(part.len())?;
    copy_inline(part.as_bytes(), room);
    Some(rest)
}

/// [`Message::to_json_truncated`].
pub(crate) fn to_slice_truncated<'b>(
    message: &Message<'_>,
    buf: &'b mut [u8],
) -> Result<&'b mut [u8], BufferFull> {
    let shortest = FRAME_LEN.saturating_add(message.name().len());
    let Some(mut room) = buf.len().checked_sub(shortest) else {
        return used(buf, shortest);
    };
    let mut slice = Slice::new(buf);
    for piece in [HEAD, message.name(), MIDDLE] {
        slice.push(piece);
    }
    render::<true>(message.template(), message.args(), &mut |piece| {
        let kept = fitting(piece, room);
        slice.push(kept);
        // After a cut nothing follows, not even what would fit.
        room = if kept.len() < piece.len() { 0 } else { room.saturating_sub(kept.len()) };
    });
    slice.push(TAIL);
    let needed = slice.needed;
    used(buf, needed)
}

/// As much of `piece` as fits into `room`: whole characters, and an escape whole or not at all.
fn fitting(piece: &str, room: usize) -> &str {
    if piece.len() <= room {
        return piece;
    }
    // In a JSON string a backslash only ever starts an escape, which is a piece of its own.
    let mut end = if piece.starts_with('\\') { 0 } else { room };
    while !piece.is_char_boundary(end) {
        end = end.saturating_sub(1);
    }
    piece.get(..end).unwrap_or_default()
}

/// Writes `text` as the inside of a JSON string: only what RFC 8259 §7 demands is escaped.
pub(crate) fn escape(text: &str, out: &mut impl FnMut(&str)) {
    let mut rest = text;
    loop {
        let mut bytes = rest.bytes();
        if !bytes.any(|byte| byte < b' ' || byte == b'"' || byte == b'\\') {
            return out(rest);
        }
        // The byte that was found is the last that was taken.
        let at = rest.len().wrapping_sub(bytes.len()).wrapping_sub(1);
        let Some((plain, from)) = rest.split_at_checked(at) else { return };
        let Some((escaped, after)) = from.split_at_checked(1) else { return };
        out(plain);
        out(escape_of(escaped));
        rest = after;
    }
}

fn escape_of(character: &str) -> &'static str {
    const CONTROLS: &str = "\
        \\u0000\\u0001\\u0002\\u0003\\u0004\\u0005\\u0006\\u0007\\b----\\t----\\n----\\u000b\\f----\\r----\\u000e\\u000f\
        \\u0010\\u0011\\u0012\\u0013\\u0014\\u0015\\u0016\\u0017\\u0018\\u0019\\u001a\\u001b\\u001c\\u001d\\u001e\\u001f";
    const LEN: usize = "\\u0000".len();
    match character.as_bytes() {
        b"\"" => r#"\""#,
        b"\\" => r"\\",
        b"\x08" => r"\b",
        b"\t" => r"\t",
        b"\n" => r"\n",
        b"\x0c" => r"\f",
        b"\r" => r"\r",
        [control, ..] => {
            CONTROLS.get(usize::from(*control) * LEN..).and_then(|from| from.get(..LEN)).unwrap_or_default()
        }
        [] => "",
    }
}
