//! A packed column: all names, or all templates in a language, each a string of tokens.

use crate::text::column::ROW_COUNT;
use crate::text::form::packed::dictionary::Dictionary;
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
    pub(crate) const fn tokens(&self, row: usize) -> &'static [u8] {
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
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
const fn offset(line: u32, start: Start) -> usize {
    (line >> 4).wrapping_add(start as u32) as usize
}
