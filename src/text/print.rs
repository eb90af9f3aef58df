//! Prints the arguments of a message as Go's `fmt.Sprintf` does. It cannot fail.
//!
//! If there are too few arguments, or too many, or one of the wrong kind, or a number in the template
//! is wrong, the text says so, as it does in Go (<https://pkg.go.dev/fmt#hdr-Format_errors>).
//!
//! Sums that cannot overflow are written with `wrapping_add` and the like. With `+`, a build that
//! checks overflows would have a panic path here.

use core::mem;

use crate::text::arg::Arg;
use crate::text::cut::{Kind, Rare, Verb};
use crate::text::escape::escape;
use crate::text::format::Format;
use crate::text::formatted::{is_printed, open, write_formatted};
use crate::text::pieces::Sink;
use crate::text::value::{type_of, write};
use crate::text::verbs::{HAS_FORMATS, HAS_TYPED_VERBS, known};

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
    // That of the next verb.
    let mut format = Format::NONE;
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
            Kind::Rare(rare) => {
                match known::<ALL>(rare) {
                    Rare::Backslash => out(if JSON { r"\\" } else { r"\" }),
                    Rare::LineFeed => out(if JSON { r"\n" } else { "\n" }),
                    Rare::Tab => out(if JSON { r"\t" } else { "\t" }),
                    Rare::Width(flags, width) => format = Format { flags, width, ..format },
                    Rare::Precision(precision) => format.precision = Some(precision),
                }
                continue;
            }
        };
        let format = mem::replace(&mut format, Format::NONE);
        // Known at build time where there is no other: what follows is then compiled for `%v` alone.
        let verb = if ALL || HAS_TYPED_VERBS { verb } else { Verb::V };
        match (args.get(n), kind) {
            (Some(arg), _) => {
                next = n.wrapping_add(1);
                match arg {
                    _ if ALL || HAS_FORMATS => {
                        write_formatted(arg, verb, format, &mut |text| escape_if::<JSON>(text, out));
                    }
                    Arg::Other(value)
                        if HAS_TYPED_VERBS
                            && value.__print_float(Some(verb), format, &mut |text| {
                                escape_if::<JSON>(text, out);
                            }) => {}
                    _ if !is_printed(arg, verb) => write_wrong::<JSON>(arg, verb, out),
                    // The most frequent kind, written without a call of the larger function.
                    Arg::Str(text) if JSON => escape(text, out),
                    _ => write::<JSON>(arg, out),
                }
            }
            (None, Kind::Nth(..)) => out(match verb {
                Verb::V => "%!v(BADINDEX)",
                Verb::S => "%!s(BADINDEX)",
                Verb::X if ALL || HAS_FORMATS => "%!x(BADINDEX)",
                Verb::UpperX if ALL || HAS_FORMATS => "%!X(BADINDEX)",
                Verb::C if ALL || HAS_FORMATS => "%!c(BADINDEX)",
                Verb::F if ALL || HAS_FORMATS => "%!f(BADINDEX)",
                _ => "%!d(BADINDEX)",
            }),
            (None, _) => out(match verb {
                Verb::V => "%!v(MISSING)",
                Verb::S => "%!s(MISSING)",
                Verb::X if ALL || HAS_FORMATS => "%!x(MISSING)",
                Verb::UpperX if ALL || HAS_FORMATS => "%!X(MISSING)",
                Verb::C if ALL || HAS_FORMATS => "%!c(MISSING)",
                Verb::F if ALL || HAS_FORMATS => "%!f(MISSING)",
                _ => "%!d(MISSING)",
            }),
        }
    }
    // Go does not look for unused arguments where the template names one by number.
    if !is_reordered {
        write_extra::<JSON, ALL>(args.get(next..).unwrap_or_default(), &mut output(sink));
    }
}

/// One type for all calls, so that what takes it is compiled once.
fn output(sink: &mut impl Sink) -> impl FnMut(&str) {
    |text| sink.push(text)
}

/// An argument of a kind that the verb does not print, with its type.
fn write_wrong<const JSON: bool>(arg: &Arg<'_>, verb: Verb, out: &mut impl FnMut(&str)) {
    out(open(verb));
    write_with_type::<JSON, false>(arg, out);
    out(")");
}

/// The arguments that no verb takes, with their types.
fn write_extra<const JSON: bool, const ALL: bool>(args: &[Arg<'_>], out: &mut impl FnMut(&str)) {
    let mut before = "%!(EXTRA ";
    for arg in args {
        out(before);
        before = ", ";
        write_with_type::<JSON, ALL>(arg, out);
    }
    if !args.is_empty() {
        out(")");
    }
}

/// The argument as `%v`, after its type; nil has none.
fn write_with_type<const JSON: bool, const ALL: bool>(arg: &Arg<'_>, out: &mut impl FnMut(&str)) {
    // Where all verbs are `%v`, a float is called a string: to ask would cost each program with arguments.
    if let (true, Arg::Other(value)) = (ALL || HAS_TYPED_VERBS || HAS_FORMATS, arg) {
        if value.__print_float(None, Format::NONE, &mut |text| escape_if::<JSON>(text, out)) {
            return;
        }
    }
    if !matches!(arg, Arg::Nil) {
        out(type_of(arg));
    }
    write::<JSON>(arg, out);
}

fn escape_if<const JSON: bool>(text: &str, out: &mut impl FnMut(&str)) {
    if JSON { escape(text, out) } else { out(text) }
}
