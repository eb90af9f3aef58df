//! The dictionary of a packed column: what each token stands for.
//!
//! A string is a row of tokens, a byte each. A token stands for a piece of one text that holds all pieces of
//! the column, or for a cut of a template, or it starts a character that is written out.

use crate::text::compare::are_equal;
use crate::text::form::packed::numbers::{LENGTH_BITS, MORE, NAMES_ARE_PIECES};

/// What the tokens of a column stand for.
pub(crate) struct Dictionary {
    /// All pieces are a part of it.
    pub(crate) text: &'static str,
    /// Where the piece of each token starts in `text`, and in the lower bits how long it is. An empty piece
    /// is a cut: its start is the number of the kind. All other tokens start a character.
    pub(crate) pieces: &'static [u16],
    /// What is added to the number of a character.
    pub(crate) base: u32,
    /// Whether a string that starts with a small letter of ASCII is written with the capital. A cut of
    /// [`Kind::Nothing`](crate::text::cut::Kind::Nothing) is before one that stays small.
    pub(crate) is_capitalized: bool,
}

/// What a token stands for.
pub(crate) enum Token {
    /// A part of the column's text, of at least one byte.
    Piece { start: usize, len: usize },
    /// The number of a cut's kind.
    Cut(u16),
    /// A code point.
    Character(u32),
}

/// A cut that is written out is this number, which is above all characters, plus that of its kind.
pub(crate) const CUT: u32 = 0x11_0000;

impl Dictionary {
    /// What the first token stands for, and the tokens after it.
    // A token is a byte, and the number of a cut has 16 bits.
    #[allow(clippy::cast_possible_truncation)]
    #[allow(clippy::inline_always)]
    #[inline(always)]
    pub(crate) const fn next(&self, tokens: &'static [u8]) -> Option<(Token, &'static [u8])> {
        let Some((&token, mut rest)) = tokens.split_first() else { return None };
        let pieces = self.pieces;
        if (token as usize) < pieces.len() {
            return Some((of_piece(pieces[token as usize]), rest));
        }
        let mut number = (token as usize).wrapping_sub(pieces.len()) as u32;
        let mut more = 0;
        while more < MORE {
            let Some((&byte, after)) = rest.split_first() else { return None };
            number = (number << 8) | byte as u32;
            rest = after;
            more += 1;
        }
        let number = number.wrapping_add(self.base);
        let is_cut = MORE > 1 && number >= CUT;
        let token =
            if is_cut { Token::Cut(number.wrapping_sub(CUT) as u16) } else { Token::Character(number) };
        Some((token, rest))
    }

    /// Whether the string of these tokens is this name. A name has no cut, and in most catalogues no character that
    /// is written out.
    pub(crate) const fn is(&self, mut tokens: &'static [u8], mut name: &[u8]) -> bool {
        while let Some((token, rest)) = self.next(tokens) {
            let mut utf8 = [0; 4];
            let (from, len) = match token {
                Token::Piece { start, len } => match self.text.as_bytes().split_at_checked(start) {
                    Some((_, from)) => (from, len),
                    None => return false,
                },
                Token::Character(number) if !NAMES_ARE_PIECES => match char::from_u32(number) {
                    Some(character) => (&*character.encode_utf8(&mut utf8).as_bytes(), character.len_utf8()),
                    None => return false,
                },
                _ => return false,
            };
            let Some((_, after)) = name.split_at_checked(len) else { return false };
            if len > from.len() || !is_same(from, name, len) {
                return false;
            }
            (tokens, name) = (rest, after);
        }
        name.is_empty()
    }
}

/// What an entry of [`Dictionary::pieces`] stands for.
pub(crate) const fn of_piece(piece: u16) -> Token {
    let (start, len) = (piece >> LENGTH_BITS, piece & ((1 << LENGTH_BITS) - 1));
    if len == 0 { Token::Cut(start) } else { Token::Piece { start: start as usize, len: len as usize } }
}

/// Whether two texts start with the same `len` bytes, of which both have enough.
#[allow(clippy::inline_always)]
#[inline(always)]
const fn is_same(left: &[u8], right: &[u8], len: usize) -> bool {
    if cfg!(target_pointer_width = "64") {
        return is_same_on_a_host(left, right, len);
    }
    let mut at = 0;
    while at < len {
        if at >= left.len() || at >= right.len() || left[at] != right[at] {
            return false;
        }
        at += 1;
    }
    true
}

/// A host takes long to leave a loop whose end it did not foresee. So it compares eight bytes, of which the
/// first `len` count.
#[allow(clippy::inline_always)]
#[inline(always)]
#[allow(clippy::cast_possible_truncation)]
const fn is_same_on_a_host(left: &[u8], right: &[u8], len: usize) -> bool {
    if let (1..=8, Some(left), Some(right)) = (len, left.first_chunk(), right.first_chunk()) {
        let differences = u64::from_le_bytes(*left) ^ u64::from_le_bytes(*right);
        return differences.wrapping_shl(64_u32.wrapping_sub(8 * len as u32)) == 0;
    }
    match (left.split_at_checked(len), right.split_at_checked(len)) {
        (Some((left, _)), Some((right, _))) => are_equal(left, right),
        _ => false,
    }
}
