//! The tokens that are no pieces: each is the start of a character that is written out.
//!
//! So a rare character costs less than as a piece. The characters that can be written out are a range;
//! what is outside must be a piece.

use std::collections::BTreeMap;

use crate::packed::symbol::{Symbols, width};

/// How many tokens there are.
pub(crate) const TOKENS: usize = 256;
/// The most tokens that start a character which is written out in two bytes.
const MOST: usize = 128;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Escapes {
    /// The first token that starts a character; those before it are pieces.
    pub(crate) first: usize,
    /// The first symbol of the range.
    pub(crate) base: u32,
    /// How many bytes follow the token: 1, or 2.
    pub(crate) more: usize,
}

impl Escapes {
    /// All symbols that there are.
    pub(crate) const ALL: Escapes = Escapes { first: TOKENS - 18, base: 0, more: 2 };

    pub(crate) fn has(self, symbol: u32) -> bool {
        let end = self.base as usize + ((TOKENS - self.first) << (8 * self.more));
        (self.base as usize..end).contains(&(symbol as usize))
    }

    /// How many bytes a symbol takes in the stream.
    pub(crate) fn cost(self) -> usize {
        1 + self.more
    }

    /// The cheapest range of characters, each written out in two bytes; `None` where too many must be pieces.
    pub(crate) fn choose(strings: &[Symbols]) -> Option<Escapes> {
        let mut counts = BTreeMap::<u32, usize>::new();
        for &symbol in strings.iter().flatten() {
            *counts.entry(symbol).or_default() += 1;
        }
        let symbols: Vec<_> = counts.into_iter().collect();
        let sizes = (0..=MOST).map(|size| size * 256);
        let starts = (200_000 / (symbols.len() + 1)).clamp(4, 64);
        let choices = sizes.flat_map(|size| {
            let symbols = &symbols;
            // The cheapest range of a size starts at a symbol. Where there are many, fewer are tried.
            (0..symbols.len()).step_by(symbols.len() / starts + 1).map(move |start| {
                let base = symbols.get(start).map_or(0, |&(symbol, _)| symbol & !0xff);
                Escapes { first: TOKENS - size / 256, base, more: 1 }
            })
        });
        // Only characters that have three bytes in UTF-8: the crate has code for no others where these are enough.
        let is_in_three_bytes = |escapes: &Escapes| {
            let base = escapes.base as usize;
            let end = base + (TOKENS - escapes.first) * 256;
            escapes.first == TOKENS
                || (0x800..0x1_0000).contains(&base) && (end <= 0xd800 || base >= 0xe000 && end <= 0x1_0000)
        };
        let costs = choices
            .filter(is_in_three_bytes)
            .filter_map(|escapes| Some((escapes.estimate(&symbols)?, escapes)));
        costs.min_by_key(|&(cost, _)| cost).map(|(_, escapes)| escapes)
    }

    /// What a range costs: a token that is no piece, and each symbol as it is cheapest.
    fn estimate(self, symbols: &[(u32, usize)]) -> Option<usize> {
        const TOKEN: usize = 4;
        let mut cost = (TOKENS - self.first) * TOKEN;
        let mut pieces = 0;
        for &(symbol, count) in symbols {
            let piece = 2 + width(symbol) + count;
            let is_piece = !self.has(symbol);
            pieces += usize::from(is_piece);
            cost += if is_piece { piece } else { piece.min(2 * count) };
        }
        (pieces <= self.first / 2).then_some(cost)
    }
}

#[cfg(test)]
mod tests {
    use super::Escapes;
    use crate::packed::symbol::of_text;

    #[test]
    fn few_characters_are_all_pieces_and_too_many_need_three_bytes() {
        assert_eq!(Escapes::choose(&[of_text("ABABAB_ABABAB_")]).unwrap().first, 256);
        let rare: String = ('一'..='龥').step_by(100).chain('a'..='z').collect();
        let escapes = Escapes::choose(&[of_text(&rare)]).unwrap();
        assert!(escapes.has('一'.into()) && escapes.has('龥'.into()) && !escapes.has('a'.into()));
        let many: String = ('\u{20}'..='\u{10ffff}').step_by(1000).collect();
        assert_eq!(Escapes::choose(&[of_text(&many)]), None);
        assert!(Escapes::ALL.has(0) && Escapes::ALL.has(0x11_0000 + 800));
    }
}
