//! The places of a template that are not copied as they are.
//!
//! The crate and its catalogue compiler share this file: `codegen/src/cut.rs` is a link to it.

/// What is written in the place of a cut.
// The first byte is the kind, the last one the verb. So code that does not read the verb is as if there
// were none, and a cut takes three words with a verb or without.
#[repr(u8)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `%v`: the next argument.
    Next(Verb),
    /// `%[n]v`: the nth argument, from 1.
    Nth(u8, Verb),
    /// Nothing. It stands for the second sign of `%%`, and for the end of the template.
    Nothing,
    /// `"`, which JSON writes as `\"`.
    Quote,
    /// `\`, which JSON writes as `\\`.
    Backslash,
}

impl Kind {
    /// The verb, where an argument is written.
    #[must_use]
    pub fn verb(self) -> Option<Verb> {
        match self {
            Kind::Next(verb) | Kind::Nth(_, verb) => Some(verb),
            Kind::Nothing | Kind::Quote | Kind::Backslash => None,
        }
    }
}

/// A verb of Go's `fmt` (<https://pkg.go.dev/fmt#hdr-Printing>): which arguments it prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// `%v`: any argument.
    V,
    /// `%s`: a string.
    S,
    /// `%d`: an integer.
    D,
}
