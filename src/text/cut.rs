//! The places of a template that are not copied as they are.
//!
//! The crate and its catalogue compiler share this file: `codegen/src/cut.rs` is a link to it.

/// A part of a template that is not copied as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cut {
    /// Its byte offset in the template.
    pub at: u16,
    /// How many bytes of the template it stands for.
    pub width: u8,
    /// What is written in its place.
    pub kind: Kind,
}

/// What is written in the place of a [`Cut`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `%v`: the next argument.
    Next,
    /// `%[n]v`: the nth argument, from 1.
    Nth(u8),
    /// The second sign of `%%`: nothing.
    Nothing,
    /// `"`, which JSON writes as `\"`.
    Quote,
    /// `\`, which JSON writes as `\\`.
    Backslash,
}

/// How many arguments a template with these cuts takes: the highest number that a verb reads.
///
/// After `%[n]v` Go numbers on from n (fmt/print.go, `doPrintf`).
pub const fn arity(cuts: &[Cut]) -> usize {
    let mut arity = 0;
    let mut next = 0_usize;
    let mut rest = cuts;
    while let Some((cut, after)) = rest.split_first() {
        match cut.kind {
            Kind::Next => next = next.wrapping_add(1),
            Kind::Nth(n) => next = n as usize,
            Kind::Nothing | Kind::Quote | Kind::Backslash => {}
        }
        if next > arity {
            arity = next;
        }
        rest = after;
    }
    arity
}
