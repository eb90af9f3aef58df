//! A name and a template that are no part of a column: `message!` makes them a tiny dictionary of their own while
//! the compiler evaluates constants. They go through the same decoder as all others, so no other program pays.

use crate::text::column::{Row, copy_row};
use crate::text::cut::Kind;
use crate::text::form::packed::dictionary::Dictionary;
use crate::text::form::packed::numbers::LENGTH_BITS;
use crate::text::form::packed::tokens::Packed;

/// The starts of pieces, and the numbers of cuts, are less than this.
const LIMIT: usize = 1 << (16 - LENGTH_BITS);
/// A token is a byte.
const MAX_PIECES: usize = 256;
const MAX_PIECE_LEN: usize = (1 << LENGTH_BITS) - 1;

/// Whether they can be copied. A text of some thousand bytes is too long for a dictionary.
#[doc(hidden)]
#[must_use]
pub const fn fits(name: Row, template: Row) -> bool {
    // The compiler would take long for a long one.
    if name.stored_len() + template.stored_len() > 2 * LIMIT {
        return false;
    }
    let Writer { fits, count, .. } = Writer::<0>::of(name, template);
    fits && count <= MAX_PIECES
}

/// How many bytes a copy has, and how many pieces.
#[doc(hidden)]
#[must_use]
pub const fn sizes(name: Row, template: Row) -> (usize, usize) {
    let bytes = name.stored_len() + template.without_records().stored_len();
    (bytes, Writer::<0>::of(name, template).count)
}

/// The dictionary of a name and a template.
#[doc(hidden)]
pub struct Own {
    dictionary: Dictionary,
    name_pieces: usize,
}

impl Own {
    /// `bytes` and `pieces` are those of [`bytes`] and [`pieces`].
    ///
    /// # Panics
    ///
    /// Where `bytes` are not UTF-8.
    #[must_use]
    pub const fn new(name: Row, template: Row, bytes: &'static [u8], pieces: &'static [u16]) -> Own {
        let Ok(text) = core::str::from_utf8(bytes) else { panic!("a row is cut between two characters") };
        let name_pieces = Writer::<0>::of(name, template).name_count;
        Own { dictionary: Dictionary { text, pieces, base: 0, is_capitalized: false }, name_pieces }
    }

    /// The name and the template. Each of the `tokens` stands for the piece with its index.
    pub(crate) const fn split(&'static self, tokens: &'static [u8]) -> (Packed, Packed) {
        let (name, template) = tokens.split_at(self.name_pieces);
        (self.packed(name), self.packed(template))
    }

    const fn packed(&'static self, tokens: &'static [u8]) -> Packed {
        Packed { dictionary: &self.dictionary, tokens }
    }
}

/// The text of the dictionary.
#[doc(hidden)]
#[must_use]
pub const fn bytes<const N: usize>(name: Row, template: Row) -> [u8; N] {
    let mut to = [0; N];
    let len = copy_row(name, &mut to, 0);
    copy_row(template.without_records(), &mut to, len);
    to
}

/// The pieces of the name, then those of the template.
#[doc(hidden)]
#[must_use]
pub const fn pieces<const N: usize>(name: Row, template: Row) -> [u16; N] {
    Writer::of(name, template).pieces
}

/// Writes pieces, as many as there is room for, and counts all.
struct Writer<const N: usize> {
    pieces: [u16; N],
    count: usize,
    /// How many of them are the name.
    name_count: usize,
    /// Whether each number has so many bits.
    fits: bool,
}

impl<const N: usize> Writer<N> {
    const fn of(name: Row, template: Row) -> Writer<N> {
        let mut writer = Writer { pieces: [0; N], count: 0, name_count: 0, fits: true };
        let mut at = name.stored_len();
        writer.push_text(name, 0);
        writer.name_count = writer.count;
        let (mut rest, mut from) = (template, template.offset());
        while let Some((before, kind, after)) = rest.split_at_cut() {
            at += before.offset() - from;
            writer.push_text(before, at);
            // After this cut the text goes on. Not each decoder knows it.
            if kind != Kind::Nothing.number() {
                writer.push(kind as usize, 0);
            }
            at += before.stored_len();
            from = before.offset() + before.stored_len();
            rest = after;
        }
        writer.push_text(rest, at + rest.offset() - from);
        writer
    }

    /// The pieces of a text that starts there in the dictionary's text.
    const fn push_text(&mut self, text: Row, mut start: usize) {
        let Some(mut bytes) = text.bytes() else { return };
        while !bytes.is_empty() {
            let mut len = if bytes.len() < MAX_PIECE_LEN { bytes.len() } else { MAX_PIECE_LEN };
            // Not within a character: the bytes after its first one are 0b10xx_xxxx.
            while len < bytes.len() && bytes[len] & 0xc0 == 0x80 {
                len -= 1;
            }
            self.push(start, len);
            start += len;
            (_, bytes) = bytes.split_at(len);
        }
    }

    /// A piece, or the cut with a number and no length.
    #[allow(clippy::cast_possible_truncation)]
    const fn push(&mut self, start: usize, len: usize) {
        if start >= LIMIT {
            self.fits = false;
        } else if self.count < N {
            self.pieces[self.count] = (start << LENGTH_BITS | len) as u16;
        }
        self.count += 1;
    }
}
