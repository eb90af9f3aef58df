//! The parts of a packed template, for what reads rather than writes it.

use crate::text::cut::Kind;
use crate::text::form::packed::dictionary::{Dictionary, Token};
use crate::text::form::packed::tokens::Tokens;
use crate::text::pieces::skip;

/// A text without a cut, and what is written at the cut after it.
#[derive(Clone, Copy)]
pub(crate) struct Part {
    pub(crate) before: Tokens,
    pub(crate) kind: Kind,
}

/// The parts of a template that are left.
pub(crate) type Parts = Tokens;

pub(crate) const NO_PARTS: Parts = Tokens { dictionary: &EMPTY, rest: &[], is_capitalized: false };

static EMPTY: Dictionary = Dictionary { text: "", pieces: &[], base: 0, is_capitalized: false };

/// The tokens that are left; empty at the end.
pub(crate) fn rest(parts: Parts) -> &'static [u8] {
    parts.rest
}

pub(crate) fn after_first(parts: Parts) -> Parts {
    parts.split_first().map_or(NO_PARTS, |(_, rest)| rest)
}

/// Iterates over parts.
pub(crate) struct Iter(Parts);

impl Iterator for Iter {
    type Item = Part;

    #[inline]
    fn next(&mut self) -> Option<Part> {
        let (part, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(part)
    }
}

impl IntoIterator for Tokens {
    type Item = Part;
    type IntoIter = Iter;

    fn into_iter(self) -> Iter {
        Iter(self)
    }
}

impl Tokens {
    pub(crate) const fn is_empty(self) -> bool {
        self.rest.is_empty()
    }

    /// The text up to the first cut with this, and what follows.
    pub(crate) const fn split_first(self) -> Option<(Part, Parts)> {
        if self.rest.is_empty() {
            return None;
        }
        let mut tokens = self.rest;
        while let Some((token, rest)) = self.dictionary.next(tokens) {
            if let Token::Cut(number) = token {
                let len = self.rest.len().wrapping_sub(tokens.len());
                let Some((before, _)) = self.rest.split_at_checked(len) else { return None };
                let before = Tokens { rest: before, ..self };
                let part = Part { before, kind: Kind::from_number(number) };
                return Some((part, Tokens { rest, is_capitalized: false, ..self }));
            }
            tokens = rest;
        }
        Some((Part { before: self, kind: Kind::Nothing }, Tokens { rest: &[], ..self }))
    }

    pub(crate) fn first(self) -> Option<Part> {
        self.split_first().map(|(part, _)| part)
    }

    /// The offset in `text` after this one, if it stands at `at`.
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
