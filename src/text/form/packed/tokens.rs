//! Decodes packed strings, straight into the output.

use core::mem;

use crate::text::buffer::Slice;
use crate::text::cut::Kind;
use crate::text::form::packed::column::Column;
use crate::text::form::packed::copy::put_clipped;
use crate::text::form::packed::dictionary::{CUT, Dictionary, Token, of_piece};
use crate::text::form::packed::numbers::{LAST_CUT, MORE};
use crate::text::pieces::Sink;
use crate::text::verbs;

/// A string of a column, or what is left of it.
#[derive(Clone, Copy)]
pub(crate) struct Tokens {
    pub(crate) dictionary: &'static Dictionary,
    pub(crate) rest: &'static [u8],
    /// Whether a small first letter is written as the capital.
    pub(crate) is_capitalized: bool,
}

/// No number of a cut.
const NO_CUT: u16 = u16::MAX;

/// A string of a column.
#[derive(Clone, Copy)]
pub(crate) struct Packed {
    pub(crate) dictionary: &'static Dictionary,
    pub(crate) tokens: &'static [u8],
}

impl Packed {
    /// The string in this row.
    #[allow(clippy::inline_always)]
    #[inline(always)]
    pub(crate) const fn of(column: &'static Column, row: usize) -> Packed {
        Packed { dictionary: &column.dictionary, tokens: column.tokens(row) }
    }

    /// Whether the string is this name.
    pub(crate) const fn is(self, name: &[u8]) -> bool {
        self.dictionary.is(self.tokens, name)
    }

    #[inline]
    pub(crate) const fn tokens(self) -> Tokens {
        let Packed { dictionary, tokens } = self;
        Tokens { dictionary, rest: tokens, is_capitalized: dictionary.is_capitalized }
    }
}

impl Tokens {
    /// Writes the text up to the first cut into a slice, and returns its kind. What follows it is left.
    // Inlined, so that a program whose columns have no capitals has no code for them.
    #[allow(clippy::inline_always)]
    #[inline(always)]
    pub(crate) fn copy_to<const ALL: bool>(&mut self, slice: &mut Slice) -> Option<Kind> {
        let is_capitalized = mem::replace(&mut self.is_capitalized, false);
        let start = slice.len;
        let mut copier = Copier { dictionary: self.dictionary, rest: self.rest };
        let (len, number) = copier.copy(slice.buf, start);
        self.rest = copier.rest;
        if let (true, Some(first)) = (is_capitalized && len > start, slice.buf.get_mut(start)) {
            first.make_ascii_uppercase();
        }
        slice.len = len;
        kind::<ALL>(number)
    }

    /// [`copy_to`](Tokens::copy_to) for any output.
    pub(crate) fn write<const ALL: bool>(&mut self, out: &mut impl Sink) -> Option<Kind> {
        kind::<ALL>(self.for_each_piece(|piece| out.push(piece)))
    }

    /// Hands out the pieces up to the first cut. Returns the number of the cut.
    pub(crate) fn for_each_piece(&mut self, mut out: impl FnMut(&str)) -> u16 {
        while let Some((token, rest)) = self.dictionary.next(self.rest) {
            self.rest = rest;
            let is_capitalized = mem::replace(&mut self.is_capitalized, false);
            let mut write = |text: &str| match text.as_bytes().first() {
                Some(first) if is_capitalized && first.is_ascii_lowercase() => {
                    out(char::from(first.to_ascii_uppercase()).encode_utf8(&mut [0; 4]));
                    out(text.get(1..).unwrap_or_default());
                }
                _ => out(text),
            };
            match token {
                Token::Piece { start, len } => {
                    write(self.dictionary.text.get(start..start.wrapping_add(len)).unwrap_or_default());
                }
                Token::Cut(number) => return number,
                Token::Character(number) => {
                    write(char::from_u32(number).unwrap_or_default().encode_utf8(&mut [0; 4]));
                }
            }
        }
        NO_CUT
    }
}

/// [`Tokens`] without what only their start needs: so the function that copies takes a small value.
struct Copier {
    dictionary: &'static Dictionary,
    rest: &'static [u8],
}

impl Copier {
    /// Copies the text up to the first cut into `buf`, from `start` on. Returns where it ends, and the number of
    /// the cut.
    // Not inlined on a microcontroller: a name and a message are copied by the same function. It does not use
    // `Dictionary::next`: that would take more registers than there are.
    #[cfg_attr(not(target_pointer_width = "64"), inline(never))]
    // A token is a byte, and the number of a cut has 16 bits.
    #[allow(clippy::cast_possible_truncation)]
    fn copy(&mut self, buf: &mut [u8], start: usize) -> (usize, u16) {
        let Dictionary { text, pieces, base, .. } = *self.dictionary;
        let mut len = start;
        let mut to = buf.get_mut(start..).unwrap_or_default();
        let mut tokens = self.rest.iter();
        let mut utf8 = [0; 4];
        let cut = loop {
            let Some(&token) = tokens.next() else { break NO_CUT };
            let piece = if let Some(&piece) = pieces.get(usize::from(token)) {
                match of_piece(piece) {
                    Token::Piece { start, len } => {
                        text.as_bytes().get(start..start.wrapping_add(len)).unwrap_or_default()
                    }
                    Token::Cut(number) => {
                        self.rest = tokens.as_slice();
                        break number;
                    }
                    Token::Character(_) => break NO_CUT,
                }
            } else {
                let mut number = u32::from(token).wrapping_sub(pieces.len() as u32);
                for _ in 0..MORE {
                    number = number << 8 | tokens.next().map_or(0, |&byte| byte.into());
                }
                let number = number.wrapping_add(base);
                if MORE == 1 {
                    utf8 = encode_three(number);
                    utf8.get(..3).unwrap_or_default()
                } else if let Some(character) = char::from_u32(number) {
                    character.encode_utf8(&mut utf8).as_bytes()
                } else {
                    self.rest = tokens.as_slice();
                    break number.wrapping_sub(CUT) as u16;
                }
            };
            len = len.wrapping_add(piece.len());
            to = put_clipped(piece, to);
        };
        (len, cut)
    }
}

/// The kind of the cut with this number, if it is one.
fn kind<const ALL: bool>(number: u16) -> Option<Kind> {
    match number {
        NO_CUT => None,
        // So the compiler sees which kinds there are.
        LAST_CUT.. if !ALL => Some(verbs::kind::<ALL>(LAST_CUT)),
        _ => Some(verbs::kind::<ALL>(number)),
    }
}

/// A character that has three bytes in UTF-8.
#[allow(clippy::cast_possible_truncation)]
fn encode_three(number: u32) -> [u8; 4] {
    [0xe0 | (number >> 12) as u8, 0x80 | ((number >> 6) & 0x3f) as u8, 0x80 | (number & 0x3f) as u8, 0]
}
