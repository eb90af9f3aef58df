//! Prints the arguments of a message as Go's `fmt.Sprintf` does. It cannot fail.
//!
//! If there are too few arguments, or too many, or one of the wrong kind, or a number in the template
//! is wrong, the text says so, as it does in Go (<https://pkg.go.dev/fmt#hdr-Format_errors>).
//!
//! Sums that cannot overflow are written with `wrapping_add` and the like. With `+`, a build that
//! checks overflows would have a panic path here.

use crate::text::arg::Arg;
use crate::text::cut::{Kind, Verb};
use crate::text::escape::escape;
use crate::text::pieces::Sink;
use crate::text::verbs::HAS_TYPED_VERBS;

/// Writes a template with `args` into `sink`; with `JSON` as the inside of a JSON string.
///
/// `next_cut` writes the text of the template up to the next cut, and returns what stands there.
// Inlined, so that a program whose messages have no arguments has no code for them.
#[allow(clippy::inline_always)]
#[inline(always)]
pub(crate) fn print<const JSON: bool, const ALL: bool, S: Sink>(
    args: &[Arg<'_>],
    sink: &mut S,
    mut next_cut: impl FnMut(&mut S) -> Option<Kind>,
) {
    // Go's argNum and reordered (fmt/print.go, doPrintf).
    let mut next = 0_usize;
    let mut is_reordered = false;
    while let Some(kind) = next_cut(sink) {
        let out = &mut output(sink);
        let (n, verb) = match kind {
            Kind::Next(verb) => (next, verb),
            Kind::Nth(n, verb) => {
                is_reordered = true;
                (usize::from(n).wrapping_sub(1), verb)
            }
            Kind::Nothing => continue,
            Kind::Quote => {
                out(if JSON { r#"\""# } else { r#"""# });
                continue;
            }
            Kind::Backslash => {
                out(if JSON { r"\\" } else { r"\" });
                continue;
            }
        };
        // Known at build time where there is no other: what follows is then compiled for `%v` alone.
        let verb = if ALL || HAS_TYPED_VERBS { verb } else { Verb::V };
        match (args.get(n), kind) {
            (Some(arg), _) => {
                next = n.wrapping_add(1);
                match arg {
                    _ if !is_printed(arg, verb) => write_wrong::<JSON>(arg, verb, out),
                    // The most frequent kind, written without a call of the larger function.
                    Arg::Str(text) if JSON => escape(text, out),
                    _ => write::<JSON>(arg, out),
                }
            }
            (None, Kind::Nth(..)) => out(match verb {
                Verb::V => "%!v(BADINDEX)",
                Verb::S => "%!s(BADINDEX)",
                Verb::D => "%!d(BADINDEX)",
            }),
            (None, _) => out(match verb {
                Verb::V => "%!v(MISSING)",
                Verb::S => "%!s(MISSING)",
                Verb::D => "%!d(MISSING)",
            }),
        }
    }
    // Go does not look for unused arguments where the template names one by number.
    if !is_reordered {
        write_extra::<JSON>(args.get(next..).unwrap_or_default(), &mut output(sink));
    }
}

/// One type for all calls, so that what takes it is compiled once.
fn output(sink: &mut impl Sink) -> impl FnMut(&str) {
    |text| sink.push(text)
}

/// Whether the verb prints an argument of this kind.
fn is_printed(arg: &Arg<'_>, verb: Verb) -> bool {
    match verb {
        Verb::V => true,
        Verb::S => matches!(arg, Arg::Str(_) | Arg::Other(_)),
        Verb::D => matches!(arg, Arg::Int(_) | Arg::Uint(_)),
    }
}

/// An argument of a kind that the verb does not print, with its type.
fn write_wrong<const JSON: bool>(arg: &Arg<'_>, verb: Verb, out: &mut impl FnMut(&str)) {
    out(if verb == Verb::D { "%!d(" } else { "%!s(" });
    write_with_type::<JSON>(arg, out);
    out(")");
}

/// The arguments that no verb takes, with their types.
fn write_extra<const JSON: bool>(args: &[Arg<'_>], out: &mut impl FnMut(&str)) {
    let mut before = "%!(EXTRA ";
    for arg in args {
        out(before);
        before = ", ";
        write_with_type::<JSON>(arg, out);
    }
    if !args.is_empty() {
        out(")");
    }
}

/// The argument as `%v`, after its type; nil has none.
fn write_with_type<const JSON: bool>(arg: &Arg<'_>, out: &mut impl FnMut(&str)) {
    match arg {
        Arg::Str(_) | Arg::Other(_) => out("string="),
        Arg::Int(_) => out("int="),
        Arg::Uint(_) => out("uint="),
        Arg::Bool(_) => out("bool="),
        Arg::Nil => {}
    }
    write::<JSON>(arg, out);
}

/// The argument as `%v`.
pub(crate) fn write<const JSON: bool>(arg: &Arg<'_>, out: &mut impl FnMut(&str)) {
    let mut text = |text: &str| if JSON { escape(text, out) } else { out(text) };
    match *arg {
        Arg::Str(value) => text(value),
        Arg::Other(value) => value.render(&mut text),
        Arg::Int(value) => {
            if value < 0 {
                out("-");
            }
            write_decimal(value.unsigned_abs(), out);
        }
        Arg::Uint(value) => write_decimal(value, out),
        Arg::Bool(true) => out("true"),
        Arg::Bool(false) => out("false"),
        Arg::Nil => out("<nil>"),
    }
}

/// Writes the digits by long division, byte by byte. A chip of 32 bits has no division of 64 bits,
/// and a Cortex-M0 has none at all: a `/` would link a function for it.
pub(crate) fn write_decimal(number: u64, out: &mut impl FnMut(&str)) {
    let mut digits = [0_u8; 20];
    let mut first = digits.len();
    let mut bytes = number.to_be_bytes();
    let mut quotient = 1;
    while quotient != 0 {
        quotient = 0;
        let mut remainder = 0_u32;
        for byte in &mut bytes {
            let value = (remainder << 8) | u32::from(*byte);
            // value / 10, as value is less than 2560.
            let tenth = value.wrapping_mul(6554) >> 16;
            remainder = value.wrapping_sub(tenth.wrapping_mul(10));
            quotient |= tenth;
            *byte = tenth.to_le_bytes()[0];
        }
        first = first.wrapping_sub(1);
        if let Some(digit) = digits.get_mut(first) {
            *digit = remainder.to_le_bytes()[0];
        }
    }
    for &digit in digits.get(first..).unwrap_or_default() {
        let digit = usize::from(digit);
        out("0123456789".get(digit..=digit).unwrap_or_default());
    }
}
