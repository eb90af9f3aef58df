//! All output goes through one kind of sink, a closure that is handed text piece by piece; each
//! way out of the crate is a thin face of it.
//!
//! Pieces are whole characters, and an escape of a JSON string is always a piece of its own.

use core::fmt;
use core::mem;

use crate::bytes::copy;
use crate::error::BufferFull;

/// What can be written as a sequence of pieces.
pub(crate) trait Pieces {
    fn for_each(&self, out: &mut impl FnMut(&str));
}

/// The length of all pieces, in bytes.
pub(crate) fn len(pieces: &impl Pieces) -> usize {
    let mut len = 0_usize;
    pieces.for_each(&mut |piece| len = len.saturating_add(piece.len()));
    len
}

/// Writes into a formatter, up to its first error.
pub(crate) fn to_fmt(pieces: &impl Pieces, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut result = Ok(());
    pieces.for_each(&mut |piece| {
        if result.is_ok() {
            result = f.write_str(piece);
        }
    });
    result
}

/// Writes into `buf` and returns its used part.
pub(crate) fn to_slice<'b>(pieces: &impl Pieces, buf: &'b mut [u8]) -> Result<&'b mut [u8], BufferFull> {
    let mut slice = Slice::new(buf);
    pieces.for_each(&mut |piece| slice.push(piece));
    let needed = slice.needed;
    used(buf, needed)
}

/// The start of `buf`, where that many bytes were written, or the error that says how many.
pub(crate) fn used(buf: &mut [u8], needed: usize) -> Result<&mut [u8], BufferFull> {
    if needed > buf.len() {
        // With what the buffer held before, the start of a body could look like a whole one.
        if let Some(first) = buf.first_mut() {
            *first = 0;
        }
        return Err(BufferFull { needed });
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
        // Without room the rest stays empty: nothing is written after a gap.
        if let Some((room, rest)) = mem::take(&mut self.rest).split_at_mut_checked(piece.len()) {
            copy(piece.as_bytes(), room);
            self.rest = rest;
        }
    }
}
