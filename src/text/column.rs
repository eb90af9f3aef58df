//! A packed column: all names, or all messages in a language. `codegen/src/packed` packs it, and says how.
//!
//! A string is a row of tokens, a byte each. A token stands for a piece of one text that holds all pieces of
//! the column, or for a cut of a template, or it starts a character that is written out.

use crate::text::compare::are_equal;

include!(concat!(env!("OUT_DIR"), "/packed_form.rs"));

/// All names, or all messages in a language.
pub(crate) struct Column {
    /// All pieces are a part of it.
    pub(crate) text: &'static str,
    /// Where the piece of each token starts in `text`, and in the lower bits how long it is. An empty piece
    /// is a cut: its start is the number of the kind. All other tokens start a character.
    pub(crate) pieces: &'static [u16],
    /// The tokens of all strings.
    pub(crate) stream: &'static [u8],
    /// For each string where it starts in `stream`, less `row * slope / 16`; then where the last one ends.
    pub(crate) starts: &'static [Start],
    pub(crate) slope: u32,
    /// What is added to the number of a character.
    pub(crate) base: u32,
    /// Whether a string that starts with a small letter of ASCII is written with the capital. A cut of
    /// [`Kind::Nothing`] is before one that stays small.
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

/// Above all characters: from here on, a cut is written out, this and its number.
pub(crate) const CUT: u32 = 0x11_0000;

impl Column {
    /// The tokens of a string; none past the last row.
    #[allow(clippy::cast_possible_truncation)]
    pub(crate) const fn tokens(&self, row: u16) -> &'static [u8] {
        let row = row as usize;
        let Some((_, starts)) = self.starts.split_at_checked(row) else { return &[] };
        let Some(&[start, end]) = starts.first_chunk() else { return &[] };
        // No product is longer than 32 bits: then the slope is 0.
        let line = (row as u32).wrapping_mul(self.slope);
        let start = offset(line, start);
        let len = offset(line.wrapping_add(self.slope), end).wrapping_sub(start);
        let Some((_, from)) = self.stream.split_at_checked(start) else { return &[] };
        let Some((tokens, _)) = from.split_at_checked(len) else { return &[] };
        tokens
    }

    /// Whether the string is this name. A name has no cut, and no character that is written out.
    pub(crate) const fn is(&self, row: u16, name: &[u8]) -> bool {
        let mut tokens = self.tokens(row);
        let mut name = name;
        while let Some((token, rest)) = self.next(tokens) {
            let Token::Piece { start, len } = token else { return false };
            let Some((_, from)) = self.text.as_bytes().split_at_checked(start) else { return false };
            let Some((_, after)) = name.split_at_checked(len) else { return false };
            if len > from.len() || !is_same(from, name, len) {
                return false;
            }
            (tokens, name) = (rest, after);
        }
        name.is_empty()
    }

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

/// What an entry of [`Column::pieces`] stands for.
pub(crate) const fn of_piece(piece: u16) -> Token {
    let (start, len) = (piece >> LENGTH_BITS, piece & ((1 << LENGTH_BITS) - 1));
    if len == 0 { Token::Cut(start) } else { Token::Piece { start: start as usize, len: len as usize } }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
const fn offset(line: u32, start: Start) -> usize {
    (line >> 4).wrapping_add(start as u32) as usize
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
