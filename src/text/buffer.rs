//! Output into a caller's buffer, and the error where it is too short.

use core::fmt;

use crate::text::copy::put_short;

/// The buffer is too short; nothing was handed out.
///
/// ```
/// use edge_errors::message;
///
/// let full = message!(EDGESERVICE_OFFLINE).to_text(&mut [0; 8]).unwrap_err();
/// assert_eq!(full.needed, "边缘服务不在线".len());
/// ```
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BufferFull {
    /// How long the buffer must be, in bytes. For
    /// [`to_json_truncated`](crate::Message::to_json_truncated) this is the length of the body with an
    /// empty message.
    pub needed: usize,
}

impl BufferFull {
    /// What `Display` writes before and after `needed`.
    pub(crate) const TEXT: [&str; 2] = ["buffer is too short: ", " bytes are needed"];

    pub(crate) const fn new(needed: usize) -> BufferFull {
        BufferFull { needed }
    }
}

impl fmt::Display for BufferFull {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [before, after] = BufferFull::TEXT;
        f.write_str(before)?;
        fmt::Display::fmt(&self.needed, f)?;
        f.write_str(after)
    }
}

impl core::error::Error for BufferFull {}

/// Writes pieces into a buffer, one after the other. A piece that does not fit is only counted.
pub(crate) struct Slice<'b> {
    pub(crate) buf: &'b mut [u8],
    /// How long the output is so far, what did not fit included.
    pub(crate) len: usize,
}

impl<'b> Slice<'b> {
    /// Goes on after `len` bytes, which are in `buf` already.
    pub(crate) fn after(len: usize, buf: &'b mut [u8]) -> Self {
        Slice { buf, len }
    }

    // Not inlined on a microcontroller: a call takes less flash.
    #[cfg_attr(not(target_pointer_width = "64"), inline(never))]
    pub(crate) fn push_bytes(&mut self, piece: &[u8]) {
        self.push_short(piece);
    }

    /// [`push_bytes`](Slice::push_bytes) for a length known at build time: a few loads and stores.
    #[allow(clippy::inline_always)]
    #[inline(always)]
    pub(crate) fn push_short(&mut self, piece: &[u8]) {
        let start = self.len;
        self.len = start.saturating_add(piece.len());
        if let Some(rest) = self.buf.get_mut(start..) {
            put_short(piece, rest);
        }
    }

    /// How long the buffer must be for all pieces.
    pub(crate) fn needed(&self) -> usize {
        self.len
    }
}

/// The first `needed` bytes of `buf`, or the error if `buf` is shorter.
pub(crate) fn used(buf: &mut [u8], needed: usize) -> Result<&mut [u8], BufferFull> {
    if needed > buf.len() {
        // Otherwise the written start and the buffer's old content could look like a whole body.
        if let Some(first) = buf.first_mut() {
            *first = 0;
        }
        return Err(BufferFull::new(needed));
    }
    Ok(buf.get_mut(..needed).unwrap_or_default())
}
