//! The parts of a packed template, for what reads rather than writes it.

use crate::text::cut::Kind;
use crate::text::form::packed::dictionary::{Dictionary, Token};
use crate::text::form::packed::tokens::Tokens;
use crate::text::pieces::skip;
use crate::text::verbs;

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

impl Tokens {
    pub(crate) const fn is_empty(self) -> bool {
        self.rest.is_empty()
    }

    /// The text up to the first cut with this, and what follows.
    pub(crate) const fn split_first<const ALL: bool>(self) -> Option<(Part, Parts)> {
        if self.rest.is_empty() {
            return None;
        }
        let mut tokens = self.rest;
        while let Some((token, rest)) = self.dictionary.next(tokens) {
            if let Token::Cut(number) = token {
                let len = self.rest.len().wrapping_sub(tokens.len());
                let Some((before, _)) = self.rest.split_at_checked(len) else { return None };
                let before = Tokens { rest: before, ..self };
                let part = Part { before, kind: verbs::kind::<ALL>(number) };
                return Some((part, Tokens { rest, is_capitalized: false, ..self }));
            }
            tokens = rest;
        }
        Some((Part { before: self, kind: Kind::Nothing }, Tokens { rest: &[], ..self }))
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
