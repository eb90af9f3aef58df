//! A message that was split at build time, so that nothing searches it for `%` at run time.

use crate::text::cut::Kind;

#[derive(Clone, Copy)]
pub(crate) struct Template {
    /// The message with its verbs.
    pub(crate) text: &'static str,
    /// The parts of the message, in their order. Empty if it is copied as it is; most messages are.
    pub(crate) cuts: &'static [Cut],
    /// How many arguments it takes.
    pub(crate) arity: u8,
}

/// A part of a message that is copied as it is, and what follows it.
#[derive(Clone, Copy)]
pub(crate) struct Cut {
    pub(crate) before: &'static str,
    pub(crate) kind: Kind,
}
