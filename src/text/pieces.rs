//! All output of the crate goes into a sink that takes text piece by piece. What writes into a buffer, counts
//! or formats is a small sink.
//!
//! No piece ends inside a character, and an escape of a JSON string is a piece of its own.

use core::{fmt, mem};

use crate::text::buffer::{BufferFull, Slice, used};
use crate::text::column::Row;
use crate::text::copy::put;

/// What takes pieces.
pub(crate) trait Sink {
    fn push(&mut self, text: &str);

    /// The same for a row of a column. A sink that does not need a `str` takes the bytes, or the length alone.
    // Only the plain form has rows to write.
    #[allow(dead_code)]
    #[allow(clippy::inline_always)]
    #[inline(always)]
    fn push_row(&mut self, row: Row) {
        self.push(row.text());
    }
}

impl<F: FnMut(&str)> Sink for F {
    #[allow(clippy::inline_always)]
    #[inline(always)]
    fn push(&mut self, text: &str) {
        self(text);
    }
}

impl Sink for Slice<'_> {
    #[allow(clippy::inline_always)]
    #[inline(always)]
    fn push(&mut self, text: &str) {
        self.push_bytes(text.as_bytes());
    }

    #[allow(clippy::inline_always)]
    #[inline(always)]
    fn push_row(&mut self, row: Row) {
        if let Some(bytes) = row.bytes() {
            self.push_bytes(bytes);
        }
    }
}

/// A sink that does not need to know where characters end.
pub(crate) struct Bytes<F>(pub(crate) F);

impl<F: FnMut(&[u8])> Sink for Bytes<F> {
    fn push(&mut self, text: &str) {
        (self.0)(text.as_bytes());
    }

    #[allow(clippy::inline_always)]
    #[inline(always)]
    fn push_row(&mut self, row: Row) {
        if let Some(bytes) = row.bytes() {
            (self.0)(bytes);
        }
    }
}

/// Counts bytes.
struct Count(usize);

impl Sink for Count {
    fn push(&mut self, text: &str) {
        self.0 = self.0.saturating_add(text.len());
    }

    fn push_row(&mut self, row: Row) {
        self.0 = self.0.saturating_add(row.len());
    }
}

/// What can be written as a sequence of pieces.
pub(crate) trait Pieces {
    fn for_each(&self, out: &mut impl Sink);
}

/// Hands out the pieces up to the first error.
pub(crate) fn try_for_each<E>(
    pieces: &impl Pieces,
    mut out: impl FnMut(&str) -> Result<(), E>,
) -> Result<(), E> {
    let mut result = Ok(());
    pieces.for_each(&mut |piece: &str| {
        if result.is_ok() {
            result = out(piece);
        }
    });
    result
}

/// The length of all pieces, in bytes.
pub(crate) fn len(pieces: &impl Pieces) -> usize {
    let mut count = Count(0);
    pieces.for_each(&mut count);
    count.0
}

/// Hands out the bytes of the pieces, none of them empty.
#[allow(clippy::inline_always)]
#[inline(always)]
pub(crate) fn for_each_chunk(pieces: &impl Pieces, mut chunk: impl FnMut(&[u8])) {
    pieces.for_each(&mut Bytes(|piece: &[u8]| {
        if !piece.is_empty() {
            chunk(piece);
        }
    }));
}

/// [`for_each_chunk`] up to the first error.
#[allow(clippy::inline_always)]
#[inline(always)]
pub(crate) fn try_for_each_chunk<E>(
    pieces: &impl Pieces,
    mut chunk: impl FnMut(&[u8]) -> Result<(), E>,
) -> Result<(), E> {
    let mut result = Ok(());
    for_each_chunk(pieces, |piece| {
        if result.is_ok() {
            result = chunk(piece);
        }
    });
    result
}

/// Writes into a formatter, up to its first error.
pub(crate) fn to_fmt(pieces: &impl Pieces, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    try_for_each(pieces, |piece| f.write_str(piece))
}

/// Writes into `buf` and returns its used part.
pub(crate) fn to_slice<'b>(pieces: &impl Pieces, buf: &'b mut [u8]) -> Result<&'b mut [u8], BufferFull> {
    let mut slice = Slice::after(0, buf);
    pieces.for_each(&mut slice);
    let needed = slice.needed();
    used(buf, needed)
}

/// Copies bytes into `buf`, from the one at `offset` on, until they or `buf` end; returns how many.
pub(crate) fn read_at(pieces: &impl Pieces, offset: usize, buf: &mut [u8]) -> usize {
    let (len, mut skip, mut room) = (buf.len(), offset, buf);
    pieces.for_each(&mut Bytes(|piece: &[u8]| {
        if room.is_empty() {
            return;
        }
        let Some(part) = piece.get(skip..) else {
            skip = skip.saturating_sub(piece.len());
            return;
        };
        skip = 0;
        let part = part.get(..room.len()).unwrap_or(part);
        room = put(part, mem::take(&mut room)).unwrap_or_default();
    }));
    len.saturating_sub(room.len())
}

/// The offset in `text` after `piece`, if it stands at `at`.
pub(crate) fn skip(piece: &str, text: &str, at: usize) -> Option<usize> {
    let rest = text.as_bytes().get(at..)?;
    rest.starts_with(piece.as_bytes()).then_some(at.wrapping_add(piece.len()))
}
