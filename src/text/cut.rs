//! The places of a template that are not copied as they are.
//!
//! The crate and its catalogue compiler share this file: `codegen/src/cut.rs` is a link to it.

/// What is written in the place of a cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `%v`: the next argument.
    Next,
    /// `%[n]v`: the nth argument, from 1.
    Nth(u8),
    /// Nothing. It stands for the second sign of `%%`, and for the end of the template.
    Nothing,
    /// `"`, which JSON writes as `\"`.
    Quote,
    /// `\`, which JSON writes as `\\`.
    Backslash,
}
