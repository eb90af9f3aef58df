//! The cuts of a template: where it is not copied as it is.
//!
//! The crate and its catalogue compiler share this file: `codegen/src/cut.rs` is a link to it.

/// What is written at a cut.
// The first byte is the kind, the last one the verb. So code that does not read the verb is as if there
// were none, and a cut takes three words with a verb or without.
#[repr(u8)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `%v`: the next argument.
    Next(Verb),
    /// `%[n]v`: the nth argument, from 1.
    Nth(u8, Verb),
    /// Nothing: the text goes on after it. So the second sign of `%%` is left out, and so the last part of a
    /// template has a cut too.
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

impl Kind {
    /// The kind as a number of a packed column. The crate has no code for numbers above the highest one of a
    /// catalogue, so the usual kinds are the first.
    #[must_use]
    pub const fn number(self) -> u16 {
        match self {
            Kind::Next(Verb::V) => 0,
            Kind::Nothing => 1,
            Kind::Quote => 2,
            Kind::Backslash => 3,
            Kind::Next(verb) => 4 + verb as u16,
            Kind::Nth(n, verb) => 4 + n as u16 * 4 + verb as u16,
        }
    }

    /// The kind with this number.
    #[must_use]
    #[allow(clippy::cast_possible_truncation)]
    pub const fn from_number(number: u16) -> Kind {
        match number {
            0 => Kind::Next(Verb::V),
            1 => Kind::Nothing,
            2 => Kind::Quote,
            3 => Kind::Backslash,
            _ => {
                let number = number.wrapping_sub(4);
                if number < 4 {
                    return Kind::Next(Verb::from_number(number));
                }
                // At most 255, as 255 arguments are the limit.
                Kind::Nth((number / 4) as u8, Verb::from_number(number % 4))
            }
        }
    }
}

impl Verb {
    const fn from_number(number: u16) -> Verb {
        match number {
            0 => Verb::V,
            1 => Verb::S,
            _ => Verb::D,
        }
    }
}
