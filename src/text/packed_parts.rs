//! The parts of a packed template, for what reads rather than writes it.

use crate::text::cut::Kind;
use crate::text::dictionary::{Dictionary, Token};
use crate::text::packed::{Packed, Tokens};
use crate::text::pieces::skip;

/// A part of a template that has no cut, and what follows it.
#[derive(Clone, Copy)]
pub(crate) struct Cut {
    pub(crate) before: Tokens,
    pub(crate) kind: Kind,
}

pub(crate) const NO_CUTS: Tokens = Tokens { dictionary: &EMPTY, rest: &[], is_capitalized: false };

static EMPTY: Dictionary = Dictionary { text: "", pieces: &[], base: 0, is_capitalized: false };

/// The tokens that are left; empty at the end.
pub(crate) fn rest(tokens: Tokens) -> &'static [u8] {
    tokens.rest
}

/// What follows the first cut.
pub(crate) fn after_first(tokens: Tokens) -> Tokens {
    tokens.split_first().map_or(NO_CUTS, |(_, rest)| rest)
}

impl Packed {
    pub(crate) const fn cuts(self) -> Tokens {
        self.tokens()
    }

    /// Whether `text` is the same. It is asked of an empty template alone: all others have at least one part.
    #[allow(clippy::unused_self)]
    pub(crate) const fn is_text(self, text: &str) -> bool {
        text.is_empty()
    }

    /// How many arguments the template takes.
    pub(crate) const fn arity(self) -> usize {
        let mut tokens = self.tokens();
        let (mut next, mut arity) = (0_usize, 0);
        while let Some((cut, rest)) = tokens.split_first() {
            tokens = rest;
            next = match cut.kind {
                Kind::Next(_) => next.wrapping_add(1),
                Kind::Nth(n, _) => n as usize,
                _ => continue,
            };
            if next > arity {
                arity = next;
            }
        }
        arity
    }
}

/// The parts of a template, one after the other.
pub(crate) struct Parts(Tokens);

impl Iterator for Parts {
    type Item = Cut;

    #[inline]
    fn next(&mut self) -> Option<Cut> {
        let (cut, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(cut)
    }
}

impl IntoIterator for Tokens {
    type Item = Cut;
    type IntoIter = Parts;

    fn into_iter(self) -> Parts {
        Parts(self)
    }
}

impl Tokens {
    pub(crate) const fn is_empty(self) -> bool {
        self.rest.is_empty()
    }

    /// The text up to the first cut, and what follows this.
    pub(crate) const fn split_first(self) -> Option<(Cut, Tokens)> {
        if self.rest.is_empty() {
            return None;
        }
        let mut tokens = self.rest;
        while let Some((token, rest)) = self.dictionary.next(tokens) {
            if let Token::Cut(number) = token {
                let len = self.rest.len().wrapping_sub(tokens.len());
                let Some((before, _)) = self.rest.split_at_checked(len) else { return None };
                let before = Tokens { rest: before, ..self };
                let cut = Cut { before, kind: Kind::from_number(number) };
                return Some((cut, Tokens { rest, is_capitalized: false, ..self }));
            }
            tokens = rest;
        }
        Some((Cut { before: self, kind: Kind::Nothing }, Tokens { rest: &[], ..self }))
    }

    pub(crate) fn first(self) -> Option<Cut> {
        self.split_first().map(|(cut, _)| cut)
    }

    /// The place in `text` after this one, if it stands at `at`.
    pub(crate) fn skip(self, text: &str, at: usize) -> Option<usize> {
        let mut end = Some(at);
        let mut tokens = self;
        tokens.for_each_piece(|piece| end = end.and_then(|end| skip(piece, text, end)));
        end
    }

    /// The first byte, if a piece starts with it.
    pub(crate) fn first_byte(self) -> Option<&'static u8> {
        match self.dictionary.next(self.rest)? {
            (Token::Piece { start, .. }, _) if !self.is_capitalized => {
                self.dictionary.text.as_bytes().get(start)
            }
            _ => None,
        }
    }
}
