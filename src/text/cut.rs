//! What stands in a template where it is not copied as it is.
//!
//! The crate and its catalogue compiler share this file: `codegen/src/cut.rs` is a link to it.

/// What is written in the place of a cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `%v`: the next argument.
    Next,
    /// `%[n]v`: the nth argument, from 1.
    Nth(u8),
    /// Nothing: the second sign of `%%`, and the end of the template.
    Nothing,
    /// `"`, which JSON writes as `\"`.
    Quote,
    /// `\`, which JSON writes as `\\`.
    Backslash,
}
