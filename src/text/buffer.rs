//! Output into a caller's buffer, and the error where it is too short.

use core::fmt;
use core::mem;

use crate::text::bytes::copy;

/// The buffer is too short; nothing was handed out.
///
/// ```
/// use edge_errors::Code;
///
/// let full = Code::EDGESERVICE_OFFLINE.message(&[]).to_text(&mut [0; 8]).unwrap_err();
/// assert_eq!(full.needed, "边缘服务不在线".len());
/// ```
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BufferFull {
    /// How long the buffer must be, in bytes. For a truncated body this is the least length.
    pub needed: usize,
}

impl BufferFull {
    pub(crate) const fn new(needed: usize) -> BufferFull {
        BufferFull { needed }
    }
}

impl fmt::Display for BufferFull {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("buffer is too short: ")?;
        fmt::Display::fmt(&self.needed, f)?;
        f.write_str(" bytes are needed")
    }
}

impl core::error::Error for BufferFull {}

/// The start of `buf`, where that many bytes were written, or the error that says how many.
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

/// Writes pieces one after the other, each whole, until one does not fit; counts them all.
pub(crate) struct Slice<'b> {
    rest: &'b mut [u8],
    pub(crate) needed: usize,
}

impl<'b> Slice<'b> {
    pub(crate) fn new(buf: &'b mut [u8]) -> Self {
        Slice { rest: buf, needed: 0 }
    }

    pub(crate) fn push(&mut self, piece: &str) {
        self.needed = self.needed.saturating_add(piece.len());
        // Where a piece does not fit, the rest stays empty: nothing is written after a gap.
        if let Some((room, rest)) = mem::take(&mut self.rest).split_at_mut_checked(piece.len()) {
            copy(piece.as_bytes(), room);
            self.rest = rest;
        }
    }
}
