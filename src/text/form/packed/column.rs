//! A packed column: all names, or all templates in a language, each a string of tokens.

use crate::text::column::ROW_COUNT;
use crate::text::compare::are_equal;
use crate::text::form::packed::dictionary::{Dictionary, Token};
use crate::text::form::packed::numbers::Start;

/// All names, or all templates in a language.
pub(crate) struct Column {
    pub(crate) dictionary: Dictionary,
    /// The tokens of all strings.
    pub(crate) stream: &'static [u8],
    /// For each string where it starts in `stream`, then where the last one ends. Each is told by how far it is
    /// from the straight line `row * slope / 16`: so one byte is enough for most catalogues.
    pub(crate) starts: &'static [Start; ROW_COUNT + 1],
    /// In sixteenths of a byte for each row.
    pub(crate) slope: u32,
}

impl Column {
    /// The tokens of a string; none past the last row.
    #[allow(clippy::cast_possible_truncation)]
    pub(crate) const fn tokens(&self, row: u16) -> &'static [u8] {
        let row = row as usize;
        if row >= ROW_COUNT {
            return &[];
        }
        // Where this would not fit in 32 bits, the slope is 0.
        let line = (row as u32).wrapping_mul(self.slope);
        let start = offset(line, self.starts[row]);
        let end = offset(line.wrapping_add(self.slope), self.starts[row + 1]);
        let Some((_, from)) = self.stream.split_at_checked(start) else { return &[] };
        let Some((tokens, _)) = from.split_at_checked(end.wrapping_sub(start)) else { return &[] };
        tokens
    }

    /// Whether the string is this name. A name has no cut, and no character that is written out.
    pub(crate) const fn is(&self, row: u16, name: &[u8]) -> bool {
        let mut tokens = self.tokens(row);
        let mut name = name;
        while let Some((token, rest)) = self.dictionary.next(tokens) {
            let Token::Piece { start, len } = token else { return false };
            let Some((_, from)) = self.dictionary.text.as_bytes().split_at_checked(start) else {
                return false;
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
