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
    /// One that few catalogues have.
    Rare(Rare),
}

/// A kind of cut that few catalogues have. It is apart, so that a catalogue without them has a backslash for each,
/// and no code that tells them from one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rare {
    /// `\`, which JSON writes as `\\`.
    Backslash,
    /// A line feed, which JSON writes as `\n`.
    LineFeed,
    /// A tab, which JSON writes as `\t`.
    Tab,
    /// The flags and the width of the next verb: nothing is written. The width is 0 where there is none.
    Width(Flags, u8),
    /// The precision of the next verb: nothing is written.
    Precision(u8),
}

impl Kind {
    /// The verb, where an argument is written.
    #[must_use]
    pub fn verb(self) -> Option<Verb> {
        match self {
            Kind::Next(verb) | Kind::Nth(_, verb) => Some(verb),
            _ => None,
        }
    }

    /// Whether the text that is written here tells what it was written for. A width, a precision and the verbs of
    /// them can write the same for two arguments.
    #[must_use]
    pub const fn is_reversible(self) -> bool {
        match self {
            Kind::Next(verb) | Kind::Nth(_, verb) => matches!(verb, Verb::V | Verb::S | Verb::D),
            Kind::Rare(Rare::Width(..) | Rare::Precision(_)) => false,
            _ => true,
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
    /// `%x`: a string, an integer or a float, hexadecimal.
    X,
    /// `%X`: the same with capital letters.
    UpperX,
    /// `%c`: the character with this number.
    C,
    /// `%f`: a float.
    F,
}

/// The flags of a verb.
// An enum, and no number: the values that it does not have tell the other kinds of `Rare`, so a cut takes three bytes.
#[repr(u8)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flags {
    /// None of them.
    None,
    /// `+`
    Plus,
    /// `-`
    Minus,
    /// `+` and `-`
    PlusMinus,
    /// `0`
    Zero,
    /// `+` and `0`
    PlusZero,
    /// `-` and `0`
    MinusZero,
    /// All three.
    All,
}

impl Flags {
    /// None of them.
    pub const NONE: Flags = Flags::None;
    /// `+`: a sign before every number.
    pub const PLUS: Flags = Flags::Plus;
    /// `-`: filled up on the right.
    pub const MINUS: Flags = Flags::Minus;
    /// `0`: filled up with zeros.
    pub const ZERO: Flags = Flags::Zero;

    const fn of(bits: u8) -> Flags {
        match bits {
            0 => Flags::None,
            1 => Flags::Plus,
            2 => Flags::Minus,
            3 => Flags::PlusMinus,
            4 => Flags::Zero,
            5 => Flags::PlusZero,
            6 => Flags::MinusZero,
            _ => Flags::All,
        }
    }

    /// Both flags.
    #[must_use]
    pub const fn with(self, other: Flags) -> Flags {
        Flags::of(self as u8 | other as u8)
    }

    /// Whether the flag is one of these.
    #[must_use]
    pub const fn has(self, flag: Flags) -> bool {
        self as u8 & flag as u8 != 0
    }

    /// Without the flag.
    #[must_use]
    pub const fn without(self, flag: Flags) -> Flags {
        Flags::of(self as u8 & !(flag as u8))
    }
}

/// The highest width, and the highest precision.
pub const MAX_WIDTH: u8 = 99;

/// The first number of a width. A row of them for each set of flags, then the precisions, then the verbs that came
/// later, a row for each argument.
const WIDTHS: u16 = 1028;
const ROW: u16 = MAX_WIDTH as u16 + 1;
const PRECISIONS: u16 = WIDTHS + 8 * ROW;
const LATER_VERBS: u16 = PRECISIONS + ROW;

impl Kind {
    /// The kind as a number of a packed column. The crate has no code for numbers above the highest one of a
    /// catalogue, so the usual kinds are the first.
    #[must_use]
    pub const fn number(self) -> u16 {
        match self {
            Kind::Next(Verb::V) => 0,
            Kind::Nothing => 1,
            Kind::Quote => 2,
            Kind::Rare(Rare::Backslash) => 3,
            Kind::Rare(Rare::LineFeed) => 4,
            Kind::Rare(Rare::Tab) => 7,
            Kind::Rare(Rare::Width(flags, width)) => WIDTHS + flags as u16 * ROW + width as u16,
            Kind::Rare(Rare::Precision(precision)) => PRECISIONS + precision as u16,
            Kind::Next(verb) => verb.number(0),
            Kind::Nth(n, verb) => verb.number(n as u16),
        }
    }

    /// The kind with this number. Where no template has a `LINE_BREAK`, or a `FORMAT` (a width, a precision, or a
    /// verb that is not `%v`, `%s` or `%d`), there is no code for it.
    #[must_use]
    #[allow(clippy::cast_possible_truncation)]
    pub const fn from_number<const LINE_BREAK: bool, const FORMAT: bool>(number: u16) -> Kind {
        match number {
            0 => Kind::Next(Verb::V),
            1 => Kind::Nothing,
            2 => Kind::Quote,
            3 => Kind::Rare(Rare::Backslash),
            4 if LINE_BREAK => Kind::Rare(Rare::LineFeed),
            7 if LINE_BREAK => Kind::Rare(Rare::Tab),
            WIDTHS.. if FORMAT => Kind::of_format(number),
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

    #[allow(clippy::cast_possible_truncation)]
    const fn of_format(number: u16) -> Kind {
        if number < PRECISIONS {
            let number = number.wrapping_sub(WIDTHS);
            return Kind::Rare(Rare::Width(Flags::of((number / ROW) as u8), (number % ROW) as u8));
        }
        if number < LATER_VERBS {
            return Kind::Rare(Rare::Precision(number.wrapping_sub(PRECISIONS) as u8));
        }
        let number = number.wrapping_sub(LATER_VERBS);
        let verb = Verb::later(number % 4);
        match number / 4 {
            0 => Kind::Next(verb),
            n => Kind::Nth(n as u8, verb),
        }
    }
}

impl Verb {
    /// The number of a cut: 0 for the next argument.
    const fn number(self, argument: u16) -> u16 {
        let (first, verb) = match self {
            Verb::V => (4, 0),
            Verb::S => (4, 1),
            Verb::D => (4, 2),
            Verb::X => (LATER_VERBS, 0),
            Verb::UpperX => (LATER_VERBS, 1),
            Verb::C => (LATER_VERBS, 2),
            Verb::F => (LATER_VERBS, 3),
        };
        first + argument * 4 + verb
    }

    const fn from_number(number: u16) -> Verb {
        match number {
            0 => Verb::V,
            1 => Verb::S,
            _ => Verb::D,
        }
    }

    const fn later(number: u16) -> Verb {
        match number {
            0 => Verb::X,
            1 => Verb::UpperX,
            2 => Verb::C,
            _ => Verb::F,
        }
    }
}
