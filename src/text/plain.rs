//! Names and messages as they are. A message was split at build time, so that nothing searches it for `%`
//! at run time.

use crate::text::cut::Kind;
use crate::text::pieces::{Pieces, skip};

/// The name of a code.
#[derive(Clone, Copy)]
pub(crate) struct Name(pub(crate) &'static str);

impl Name {
    pub(crate) fn is(self, name: &[u8]) -> bool {
        self.0.as_bytes() == name
    }
}

impl Pieces for Name {
    fn for_each(&self, out: &mut impl FnMut(&str)) {
        out(self.0);
    }
}

#[derive(Clone, Copy)]
pub(crate) struct Template {
    /// The message with its verbs.
    pub(crate) text: &'static str,
    pub(crate) cuts: Cuts,
    /// How many arguments it takes.
    pub(crate) arity: u8,
}

/// The parts of a message that are left.
pub(crate) type Cuts = &'static [Cut];

pub(crate) const NO_CUTS: Cuts = &[];

pub(crate) fn rest(cuts: Cuts) -> Cuts {
    cuts
}

pub(crate) fn after_first(cuts: Cuts) -> Cuts {
    cuts.get(1..).unwrap_or_default()
}

impl Template {
    pub(crate) const fn arity(self) -> usize {
        self.arity as usize
    }

    /// Whether `text` is the same. For a message without cuts.
    pub(crate) fn is_text(self, text: &str) -> bool {
        self.text == text
    }

    /// The parts of the message, in their order. Empty if it is copied as it is; most messages are.
    pub(crate) fn cuts(self) -> Cuts {
        self.cuts
    }
}

/// A part of a message that is copied as it is, and what follows it.
#[derive(Clone, Copy)]
pub(crate) struct Cut {
    pub(crate) before: Before,
    pub(crate) kind: Kind,
}

/// A text that is copied as it is.
#[derive(Clone, Copy)]
pub(crate) struct Before(pub(crate) &'static str);

impl Before {
    /// The place in `text` after this one, if it stands at `at`.
    pub(crate) fn skip(self, text: &str, at: usize) -> Option<usize> {
        skip(self.0, text, at)
    }

    pub(crate) fn first_byte(self) -> Option<&'static u8> {
        self.0.as_bytes().first()
    }
}
