//! `message!`: a message whose arguments are checked when the program is compiled, and that holds its own
//! texts.

use crate::catalog::code::Code;
use crate::catalog::language::Language;
use crate::catalog::tables;
use crate::text::arg::{Arg, IntoArg, Render};
use crate::text::column::Row;
use crate::text::cut::{Kind, Verb};
use crate::text::float::Float;
use crate::text::form::{Name, Template};
use crate::text::verbs;

/// The name in the plain columns.
#[doc(hidden)]
#[must_use]
pub const fn name(code: Code) -> Row {
    tables::NAMES.uncut(code.row())
}

/// The message in the plain columns.
#[doc(hidden)]
#[must_use]
pub const fn template(code: Code, language: Language) -> Row {
    tables::read(&tables::TEXTS, language as usize, tables::TEXTS[0]).row(code.row())
}

/// The name and the template in the tables, for a message that is too long to be copied.
#[doc(hidden)]
#[must_use]
pub const fn in_tables(code: Code, language: Language) -> (Name, Template) {
    (code.name(), code.split_template(language))
}

/// The tokens of the pieces: their numbers, from 0.
#[doc(hidden)]
#[must_use]
#[allow(clippy::cast_possible_truncation)]
pub const fn tokens<const N: usize>() -> [u8; N] {
    let mut tokens = [0; N];
    let mut index = 0;
    while index < N {
        tokens[index] = index as u8;
        index += 1;
    }
    tokens
}

/// The letter of the verb that prints the argument with this index. Where several verbs print it, in whatever
/// language, it is the one that takes the fewest types.
#[doc(hidden)]
#[must_use]
pub const fn verb(code: Code, index: usize) -> char {
    let (mut language, mut strictest) = (0, Verb::V);
    while language < Language::ALL.len() {
        let verb = verb_in(template(code, Language::ALL[language]), index);
        strictest = stricter(strictest, verb);
        language += 1;
    }
    match strictest {
        Verb::V => 'v',
        Verb::S => 's',
        Verb::D => 'd',
        Verb::X => 'x',
        Verb::UpperX => 'X',
        Verb::C => 'c',
        Verb::F => 'f',
    }
}

const fn verb_in(mut template: Row, index: usize) -> Verb {
    let (mut next, mut found) = (0, Verb::V);
    while let Some((_, kind, after)) = template.split_at_cut() {
        template = after;
        let (arg, verb) = match verbs::kind::<false>(kind) {
            Kind::Next(verb) => (next, verb),
            Kind::Nth(n, verb) => (n as usize - 1, verb),
            _ => continue,
        };
        next = arg + 1;
        if arg == index {
            found = stricter(found, verb);
        }
    }
    found
}

/// The one of two verbs that takes fewer types.
const fn stricter(one: Verb, other: Verb) -> Verb {
    if strictness(other) > strictness(one) { other } else { one }
}

const fn strictness(verb: Verb) -> u8 {
    match verb {
        Verb::V => 0,
        Verb::X | Verb::UpperX => 1,
        // It takes a `char`, too.
        Verb::C => 2,
        Verb::S | Verb::D | Verb::F => 3,
    }
}

/// A type that the verb with this letter prints.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "the message prints this argument by the verb {VERB}, which does not print `{Self}`",
    label = "the verb {VERB} of the catalogue does not print `{Self}`",
    note = "`%s` prints a string, `%d` an integer, `%v` each argument that `IntoArg` describes",
    note = "`%f` prints a `&Float`, `%c` an integer or a `char`, `%x` and `%X` a string, an integer or a `&Float`",
    note = "what implements `Display` is an argument as `&Displayed(value)`",
    note = "an argument of which you know that it fits is taken as `Arg::from(value)`"
)]
pub trait PrintedBy<'a, const VERB: char> {
    /// The argument.
    fn into_printed(self) -> Arg<'a>;
}

impl<'a, T: IntoArg<'a>> PrintedBy<'a, 'v'> for T {
    #[inline]
    fn into_printed(self) -> Arg<'a> {
        self.into_arg()
    }
}

macro_rules! rendered_by {
    ($($verb:literal),+) => {
        $(impl<'a, T: Render + Sync> PrintedBy<'a, $verb> for &'a T {
            #[inline]
            fn into_printed(self) -> Arg<'a> {
                Arg::Other(self)
            }
        })+
    };
}

rendered_by!('s', 'x', 'X');

macro_rules! printed_by {
    ($verb:literal: $($printed:ty),+) => {
        $(impl<'a> PrintedBy<'a, $verb> for $printed {
            #[inline]
            fn into_printed(self) -> Arg<'a> {
                self.into()
            }
        })+
    };
}

printed_by!('v': Arg<'a>);
printed_by!('s': Arg<'a>, &'a str);
printed_by!('d': Arg<'a>, i8, i16, i32, i64, isize, u8, u16, u32, u64, usize);
printed_by!('x': Arg<'a>, &'a str, i8, i16, i32, i64, isize, u8, u16, u32, u64, usize);
printed_by!('X': Arg<'a>, &'a str, i8, i16, i32, i64, isize, u8, u16, u32, u64, usize);
printed_by!('c': Arg<'a>, i8, i16, i32, i64, isize, u8, u16, u32, u64, usize);
printed_by!('f': Arg<'a>, &'a Float);

impl<'a> PrintedBy<'a, 'c'> for char {
    #[inline]
    fn into_printed(self) -> Arg<'a> {
        // Go's `rune` is a signed integer.
        Arg::Int(u32::from(self).into())
    }
}

/// A [`Message`](crate::Message) whose arguments are checked when the program is compiled: their number, and
/// that the verbs of the catalogue print them.
///
/// It is in [`Language::DEFAULT`](crate::Language::DEFAULT), or in the language after `in`. It holds a copy
/// of its own name and text, and needs no table, with the feature `packed` too. So a program whose messages
/// are all made in this way has no table of names or messages. Only a very long message needs them: of more than
/// 16 KB, with `packed` of more than about 2,000 bytes.
///
/// `in (language)`, in parentheses, takes a language that the program chooses when it runs. That message
/// reads the tables.
///
/// ```
/// use edge_errors::{Message, message};
///
/// const OFFLINE: Message = message!(EDGESERVICE_OFFLINE in En);
/// assert_eq!(OFFLINE.to_string(), "Edge service is offline");
///
/// let endpoint = String::from("10.0.0.7:7000");
/// let exists = message!(EDGESERVICE_ENDPOINT_EXIST in En, endpoint.as_str());
/// assert_eq!(exists.to_string(), "Edge service already exists at 10.0.0.7:7000");
/// ```
///
/// An argument is what [`IntoArg`](crate::IntoArg) says, or an [`Arg`](crate::Arg), whose kind is not
/// checked. Only a message without arguments can be a constant.
///
/// The message borrows its arguments. So keep the message itself in a variable, as above: a variable for
/// `message!(…).json()` does not compile where the message has arguments.
///
/// This does not compile: "the message of `EDGESERVICE_ENDPOINT_EXIST` takes 1 argument".
///
/// ```compile_fail,E0080
/// edge_errors::message!(EDGESERVICE_ENDPOINT_EXIST);
/// ```
#[macro_export]
macro_rules! message {
    ($code:ident $(, $arg:expr)* $(,)?) => {
        $crate::message!(@number $code, own $crate::Language::DEFAULT, [] [0] $($arg,)*)
    };
    ($code:ident in $language:ident $(, $arg:expr)* $(,)?) => {
        $crate::message!(@number $code, own $crate::Language::$language, [] [0] $($arg,)*)
    };
    ($code:ident in ($language:expr) $(, $arg:expr)* $(,)?) => {
        $crate::message!(@number $code, table $language, [] [0] $($arg,)*)
    };
    // Gives each argument its number.
    (@number $code:ident, $where:ident $language:expr, [$($done:tt)*] [$n:expr] $first:expr, $($rest:expr,)*) => {
        $crate::message!(@number $code, $where $language, [$($done)* ($n, $first)] [$n + 1] $($rest,)*)
    };
    // Braces, and no call: so what an argument borrows from lives as long as the message.
    (@number $code:ident, $where:ident $language:expr, [$(($i:expr, $arg:expr))*] [$n:expr]) => {
        $crate::Message {
            __code: $crate::Code::$code,
            __json: $crate::Json {
                __parts: $crate::message!(@$where $crate::Code::$code, $language, $n),
                __args: &[$($crate::__private::PrintedBy::<
                    '_,
                    { $crate::__private::verb($crate::Code::$code, $i) },
                >::into_printed($arg)),*],
            },
        }
    };
    (@table $code:expr, $language:expr, $given:expr) => {{
        const { $crate::message!(@check $code, $given) };
        $crate::__private::in_tables($code, $language)
    }};
    (@own $code:expr, $language:expr, $given:expr) => {
        const {
            $crate::message!(@check $code, $given);
            const FITS: ::core::primitive::bool = $crate::__private::own::fits(
                $crate::__private::name($code),
                $crate::__private::template($code, $language),
            );
            // The compiler evaluates all constants, also those of the branch that is not taken below.
            const NAME: $crate::__private::Row =
                if FITS { $crate::__private::name($code) } else { $crate::__private::Row::EMPTY };
            const TEMPLATE: $crate::__private::Row =
                if FITS { $crate::__private::template($code, $language) } else { $crate::__private::Row::EMPTY };
            const SIZES: (::core::primitive::usize, ::core::primitive::usize) =
                $crate::__private::own::sizes(NAME, TEMPLATE);
            const BYTES: [::core::primitive::u8; SIZES.0] = $crate::__private::own::bytes(NAME, TEMPLATE);
            const PIECES: [::core::primitive::u16; SIZES.1] = $crate::__private::own::pieces(NAME, TEMPLATE);
            const TOKENS: [::core::primitive::u8; SIZES.1] = $crate::__private::tokens();
            const OWN: &$crate::__private::own::Own =
                &$crate::__private::own::Own::new(NAME, TEMPLATE, &BYTES, &PIECES);
            if FITS {
                OWN.parts(TEMPLATE, &TOKENS)
            } else {
                $crate::__private::in_tables($code, $language)
            }
        }
    };
    (@check $code:expr, $given:expr) => {{
        const ARITY: ::core::primitive::usize = $crate::Code::arity($code);
        if ARITY != $given {
            const WORDS: $crate::__private::WrongNumber = $crate::__private::WrongNumber::new($code, ARITY);
            ::core::panic!("{}", WORDS.as_str());
        }
    }};
}
