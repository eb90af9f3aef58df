//! The dictionary of a packed column: what each token stands for.
//!
//! A string is a row of tokens, a byte each. A token stands for a piece of one text that holds all pieces of
//! the column, or for a cut of a template, or it starts a character that is written out.

use crate::text::form::packed::numbers::{LENGTH_BITS, MORE};

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
}

/// What an entry of [`Dictionary::pieces`] stands for.
pub(crate) const fn of_piece(piece: u16) -> Token {
    let (start, len) = (piece >> LENGTH_BITS, piece & ((1 << LENGTH_BITS) - 1));
    if len == 0 { Token::Cut(start) } else { Token::Piece { start: start as usize, len: len as usize } }
}
