//! The JSON body of a message: `{"code":"…","message":"…"}` (RFC 8259), compact, in this order.

use core::fmt;

use crate::text::arg::Arg;
use crate::text::buffer::{BufferFull, used};
use crate::text::form::{self, Name, Template};
use crate::text::frame::{FRAME_LEN, HEAD, MIDDLE, TAIL};
use crate::text::pieces::{self, Bytes, Pieces, Sink};
use crate::text::render::render_json;

/// The JSON body of a message, from [`Message::json`](crate::Message::json).
///
/// `Display` writes the body; it ignores the width of a format.
///
/// ```
/// use edge_errors::{Code, Language};
///
/// let body = Code::EDGESERVICE_OFFLINE.message_in(Language::En, &[]).json();
/// assert_eq!(body.to_string(), r#"{"code":"EDGESERVICE_OFFLINE","message":"Edge service is offline"}"#);
/// ```
#[derive(Clone, Copy)]
pub struct Json<'a> {
    // `message!` fills in what is public here. It is not for programs, and changes in any release.
    #[doc(hidden)]
    pub __parts: (Name, Template),
    #[doc(hidden)]
    pub __args: &'a [Arg<'a>],
}

impl<'a> Json<'a> {
    pub(crate) const fn new(name: Name, template: Template, args: &'a [Arg<'a>]) -> Self {
        Json { __parts: (name, template), __args: args }
    }

    pub(crate) const fn name(&self) -> Name {
        self.__parts.0
    }

    pub(crate) const fn template(&self) -> Template {
        self.__parts.1
    }

    pub(crate) const fn args(&self) -> &'a [Arg<'a>] {
        self.__args
    }

    /// The length of the body, in bytes; exact.
    // A body is never empty.
    #[allow(clippy::len_without_is_empty)]
    #[must_use]
    pub fn len(&self) -> usize {
        pieces::len(self)
    }

    /// Hands the body to `chunk` piece by piece, straight from flash: there is no buffer.
    ///
    /// No chunk is empty, and none ends inside a character. An integer comes digit by digit. With the
    /// feature `packed`, a chunk has a few bytes; where a write is slow, use
    /// [`to_json`](crate::Message::to_json).
    ///
    /// ```
    /// use edge_errors::Code;
    ///
    /// let mut uart = Vec::new();
    /// let message = Code::EDGESERVICE_OFFLINE.message(&[]);
    /// message.json().for_each_chunk(|chunk| uart.extend_from_slice(chunk));
    /// assert_eq!(uart.len(), message.json_len());
    /// ```
    pub fn for_each_chunk(&self, chunk: impl FnMut(&[u8])) {
        pieces::for_each_chunk(self, chunk);
    }

    /// Hands the body to `chunk` piece by piece, up to the first error.
    ///
    /// The chunks are those of [`for_each_chunk`](Json::for_each_chunk).
    ///
    /// ```
    /// use std::io::{self, Write};
    /// use edge_errors::Code;
    ///
    /// let mut socket = Vec::new();
    /// let json = Code::EDGESERVICE_OFFLINE.message(&[]).json();
    /// json.try_for_each_chunk(|chunk| socket.write_all(chunk))?;
    /// assert_eq!(socket.len(), json.len());
    /// # Ok::<(), io::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// The first error of `chunk`, which is not called again after it.
    pub fn try_for_each_chunk<E>(&self, chunk: impl FnMut(&[u8]) -> Result<(), E>) -> Result<(), E> {
        pieces::try_for_each_chunk(self, chunk)
    }

    /// Copies bytes of the body into `buf`, from the one at `offset` on, until the body or `buf` ends.
    /// Returns the part of `buf` that was used, which is empty where the body has ended.
    ///
    /// Take [`for_each_chunk`](Json::for_each_chunk) first: it renders the body once. This is for a writer that waits
    /// between two parts, as an async one does. Each call renders the body from its start, so a larger window
    /// costs less time, and an argument must render the same text each time. A part that is shorter than `buf` is
    /// the last one.
    ///
    /// ```
    /// use edge_errors::Code;
    ///
    /// let json = Code::EDGESERVICE_OFFLINE.message(&[]).json();
    /// let (mut sent, mut window) = (Vec::new(), [0; 16]);
    /// loop {
    ///     let part = json.read_at(sent.len(), &mut window);
    ///     sent.extend_from_slice(part); // Here an async writer would wait.
    ///     if part.len() < 16 {
    ///         break;
    ///     }
    /// }
    /// assert_eq!(sent, json.to_string().as_bytes());
    /// ```
    pub fn read_at<'b>(&self, offset: usize, buf: &'b mut [u8]) -> &'b mut [u8] {
        let len = pieces::read_at(self, offset, buf);
        buf.get_mut(..len).unwrap_or_default()
    }

    /// [`Message::to_json`](crate::Message::to_json).
    pub(crate) fn write_to_slice<'b>(&self, buf: &'b mut [u8]) -> Result<&'b mut [u8], BufferFull> {
        form::write_body(self.name(), self.template(), self.__args, buf)
    }

    /// [`Message::to_json_truncated`](crate::Message::to_json_truncated).
    pub(crate) fn write_truncated_to_slice<'b>(&self, buf: &'b mut [u8]) -> Result<&'b mut [u8], BufferFull> {
        // 0 if not even an empty message fits. `needed` is then the length of the body with that one.
        let shortest = FRAME_LEN.wrapping_add(self.name().len());
        let mut room = buf.len().saturating_sub(shortest);
        let mut slice = form::begin_body(self.name(), buf);
        render_json(
            self.template(),
            self.__args,
            &mut Bytes(|piece: &[u8]| {
                let (kept, left) = match room.checked_sub(piece.len()) {
                    Some(left) => (piece, left),
                    // After a cut nothing is written, not even a short piece that would fit.
                    None => (start_of(piece, room), 0),
                };
                slice.push_bytes(kept);
                room = left;
            }),
        );
        slice.push_short(TAIL.as_bytes());
        let needed = slice.needed();
        used(buf, needed)
    }
}

impl Pieces for Json<'_> {
    fn for_each(&self, out: &mut impl Sink) {
        out.push(HEAD);
        self.name().for_each(out);
        out.push(MIDDLE);
        render_json(self.template(), self.__args, out);
        out.push(TAIL);
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

/// As much of `piece` as fits into `room`, which is less. Neither a character nor an escape is cut in two.
fn start_of(piece: &[u8], room: usize) -> &[u8] {
    // In a JSON string a backslash always starts an escape, and an escape is a piece of its own.
    let mut end = if piece.first() == Some(&b'\\') { 0 } else { room };
    // The bytes of a character after its first one are 0b10xx_xxxx.
    while piece.get(end).is_some_and(|byte| byte & 0xc0 == 0x80) {
        end = end.saturating_sub(1);
    }
    piece.get(..end).unwrap_or_default()
}
