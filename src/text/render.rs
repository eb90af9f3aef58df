//! Renders a template as Go's `fmt.Sprintf` does. It cannot fail.
//!
//! If there are too few arguments, or too many, or a number in the template is wrong, the text says
//! so, as it does in Go (<https://pkg.go.dev/fmt#hdr-Format_errors>).
//!
//! Sums that cannot overflow are written with `wrapping_add` and the like. With `+`, a build that
//! checks overflows would have a panic path here.

use crate::text::arg::Arg;
use crate::text::cut::Kind;
use crate::text::escape::escape;
use crate::text::template::Template;

/// Writes `template` with `args` as plain text.
pub(crate) fn render_text(template: Template, args: &[Arg<'_>], out: &mut impl FnMut(&str)) {
    render::<false>(template, args, out);
}

/// Writes `template` with `args` as the inside of a JSON string.
pub(crate) fn render_json(template: Template, args: &[Arg<'_>], out: &mut impl FnMut(&str)) {
    render::<true>(template, args, out);
}

fn render<const JSON: bool>(template: Template, args: &[Arg<'_>], out: &mut impl FnMut(&str)) {
    // Go's argNum and reordered (fmt/print.go, doPrintf).
    let mut next = 0_usize;
    let mut is_reordered = false;
    if template.cuts.is_empty() {
        out(template.text);
    }
    for cut in template.cuts {
        if !cut.before.is_empty() {
            out(cut.before);
        }
        let n = match cut.kind {
            Kind::Next => next,
            Kind::Nth(n) => {
                is_reordered = true;
                usize::from(n).wrapping_sub(1)
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
        match (args.get(n), cut.kind) {
            (Some(arg), _) => {
                match arg {
                    // The most frequent kind, written without a call of the larger function.
                    Arg::Str(text) if JSON => escape(text, out),
                    _ => write::<JSON>(arg, out),
                }
                next = n.wrapping_add(1);
            }
            (None, Kind::Nth(_)) => out("%!v(BADINDEX)"),
            (None, _) => out("%!v(MISSING)"),
        }
    }
    // Go does not look for unused arguments where the template names one by number.
    if !is_reordered {
        write_extra::<JSON>(args.get(next..).unwrap_or_default(), out);
    }
}

/// The arguments that no verb takes, with their types.
fn write_extra<const JSON: bool>(args: &[Arg<'_>], out: &mut impl FnMut(&str)) {
    let mut before = "%!(EXTRA ";
    for arg in args {
        out(before);
        before = ", ";
        match arg {
            Arg::Str(_) | Arg::Other(_) => out("string="),
            Arg::Int(_) => out("int="),
            Arg::Uint(_) => out("uint="),
            Arg::Bool(_) => out("bool="),
            Arg::Nil => {}
        }
        write::<JSON>(arg, out);
    }
    if !args.is_empty() {
        out(")");
    }
}

/// The argument as `%v`.
fn write<const JSON: bool>(arg: &Arg<'_>, out: &mut impl FnMut(&str)) {
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
fn write_decimal(number: u64, out: &mut impl FnMut(&str)) {
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

#[cfg(test)]
mod tests {
    //! Against Go's own output, `tests/data/go_fmt.jsonl`, made by `tests/go/vectors`.

    extern crate std;

    use std::string::{String, ToString};
    use std::vec::Vec;

    use serde_json::Value;

    use super::{render_json, render_text, write_decimal};
    use crate::text::arg::Arg;
    use crate::text::cut::Kind;
    use crate::text::template::{Cut, Template};

    fn template(text: &str) -> Template {
        let split = edge_errors_codegen::Template::split(text).unwrap();
        let cuts = split.pieces().map(|(before, kind)| Cut {
            before: String::from(&split.text[before]).leak(),
            kind: match kind {
                edge_errors_codegen::Kind::Next => Kind::Next,
                edge_errors_codegen::Kind::Nth(n) => Kind::Nth(n),
                edge_errors_codegen::Kind::Nothing => Kind::Nothing,
                edge_errors_codegen::Kind::Quote => Kind::Quote,
                edge_errors_codegen::Kind::Backslash => Kind::Backslash,
            },
        });
        let cuts = cuts.collect::<Vec<_>>().leak();
        Template { text: split.text.clone().leak(), cuts, arity: 0 }
    }

    fn arg(arg: &Value) -> Arg<'_> {
        let text = arg["text"].as_str().unwrap();
        match arg["type"].as_str().unwrap() {
            "string" => Arg::Str(text),
            "int" => Arg::Int(text.parse().unwrap()),
            "uint" => Arg::Uint(text.parse().unwrap()),
            "bool" => Arg::Bool(text == "true"),
            "<nil>" => Arg::Nil,
            other => panic!("unknown type {other}"),
        }
    }

    #[test]
    fn integers_have_the_digits_that_core_writes() {
        let powers = (0..64).flat_map(|bit| [1_u64 << bit, (1 << bit) - 1, 10_u64.pow(bit % 20) - 1]);
        for number in (0..=if cfg!(miri) { 300 } else { 100_000 }).chain(powers).chain([u64::MAX]) {
            let mut digits = String::new();
            write_decimal(number, &mut |digit| digits.push_str(digit));
            assert_eq!(digits, number.to_string());
        }
    }

    #[test]
    fn prints_what_go_prints() {
        // Miri is too slow for all of them.
        let step = if cfg!(miri) { 16 } else { 1 };
        for line in include_str!("../../tests/data/go_fmt.jsonl").lines().step_by(step) {
            let vector: Value = serde_json::from_str(line).unwrap();
            let expected = vector["text"].as_str().unwrap();
            let template = template(vector["template"].as_str().unwrap());
            let args: Vec<_> = vector["args"].as_array().unwrap().iter().map(arg).collect();

            let mut text = String::new();
            render_text(template, &args, &mut |piece| text.push_str(piece));
            assert_eq!(text, expected, "{line}");

            let mut json = "\"".to_string();
            render_json(template, &args, &mut |piece| json.push_str(piece));
            json.push('"');
            assert_eq!(serde_json::from_str::<String>(&json).unwrap(), expected, "{line}");
        }
    }
}
