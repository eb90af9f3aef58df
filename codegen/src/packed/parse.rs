//! Splits a string into the fewest bytes of tokens.

use std::collections::HashMap;

use crate::packed::escapes::Escapes;
use crate::packed::symbol::Symbols;

/// What a part of a string is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Token {
    /// The piece of this index.
    Piece(usize),
    /// A symbol that is written out.
    Symbol(u32),
}

pub(crate) struct Parser<'p> {
    pieces: &'p [Symbols],
    /// The pieces that start with a symbol, the longest first.
    by_start: HashMap<u32, Vec<usize>>,
    escapes: Escapes,
}

impl<'p> Parser<'p> {
    pub(crate) fn new(pieces: &'p [Symbols], escapes: Escapes) -> Self {
        let mut by_start = HashMap::<u32, Vec<usize>>::new();
        let mut order: Vec<_> = (0..pieces.len()).collect();
        order.sort_by_key(|&index| std::cmp::Reverse(pieces[index].len()));
        for index in order {
            by_start.entry(pieces[index][0]).or_default().push(index);
        }
        Parser { pieces, by_start, escapes }
    }

    /// The tokens of the fewest bytes, without the piece `but`, and how many bytes they take.
    pub(crate) fn parse(&self, string: &[u32], but: Option<usize>) -> (Vec<Token>, usize) {
        // For each place the cost of what is left, and the token there.
        let mut best = vec![(0, Token::Symbol(0)); string.len() + 1];
        for at in (0..string.len()).rev() {
            let symbol = string[at];
            // Too dear where it cannot be written out; then a piece has it.
            let cost = if self.escapes.has(symbol) { self.escapes.cost() } else { 1 << 20 };
            let mut choice = (best[at + 1].0 + cost, Token::Symbol(symbol));
            for &index in self.by_start.get(&symbol).map_or(&[][..], Vec::as_slice) {
                let piece = &self.pieces[index];
                if string[at..].starts_with(piece) && Some(index) != but {
                    let cost = best[at + piece.len()].0 + 1;
                    if cost < choice.0 {
                        choice = (cost, Token::Piece(index));
                    }
                }
            }
            best[at] = choice;
        }
        let mut tokens = Vec::new();
        let mut at = 0;
        while at < string.len() {
            let token = best[at].1;
            tokens.push(token);
            at += match token {
                Token::Piece(index) => self.pieces[index].len(),
                Token::Symbol(_) => 1,
            };
        }
        (tokens, best[0].0)
    }
}

#[cfg(test)]
mod tests {
    use super::{Parser, Token};
    use crate::packed::escapes::{Escapes, TOKENS};
    use crate::packed::symbol::of_text;

    #[test]
    fn the_longest_piece_is_left_where_others_give_fewer_bytes() {
        let pieces = ["ABC", "AB", "CDE", "D", "E"].map(of_text);
        let escapes = Escapes { first: TOKENS - 1, base: 0, more: 1 };
        let parser = Parser::new(&pieces, escapes);
        let (tokens, cost) = parser.parse(&of_text("ABCDEF"), None);
        assert_eq!(tokens, [Token::Piece(1), Token::Piece(2), Token::Symbol('F'.into())]);
        assert_eq!(cost, 4);
        assert_eq!(parser.parse(&pieces[0], Some(0)).1, 3);
    }
}
