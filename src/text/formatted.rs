//! Prints an argument under any verb and format, as Go does (`fmt/print.go`, `fmt/format.go`).

use crate::text::arg::Arg;
use crate::text::cut::{Flags, Verb};
use crate::text::format::{Format, pad, start};
use crate::text::value::{type_of, write_decimal};

/// Writes an argument; one of a kind that the verb does not print, with its type. `out` escapes for JSON.
#[inline(never)]
pub(crate) fn write_formatted(arg: &Arg<'_>, verb: Verb, format: Format, out: &mut dyn FnMut(&str)) {
    match arg {
        Arg::Other(value) if value.__print_float(Some(verb), format, out) => {}
        _ if is_printed(arg, verb) => {
            // Go's `%+v` is another verb, which prints these arguments as `%v` does.
            let format = if verb == Verb::V { format.without(Flags::PLUS) } else { format };
            write_value(arg, verb, format, out);
        }
        _ => {
            out(open(verb));
            out(type_of(arg));
            // Go does not format it there.
            let format = if matches!(arg, Arg::Nil) { Format::NONE } else { format };
            write_value(arg, Verb::V, format, out);
            out(")");
        }
    }
}

/// Whether the verb prints an argument of this kind. A float says it itself.
pub(crate) fn is_printed(arg: &Arg<'_>, verb: Verb) -> bool {
    match arg {
        Arg::Str(_) | Arg::Other(_) => !matches!(verb, Verb::D | Verb::C | Verb::F),
        Arg::Int(_) | Arg::Uint(_) => !matches!(verb, Verb::S | Verb::F),
        Arg::Bool(_) | Arg::Nil => verb == Verb::V,
    }
}

/// What stands before an argument that the verb does not print.
pub(crate) fn open(verb: Verb) -> &'static str {
    match verb {
        Verb::V => "%!v(",
        Verb::S => "%!s(",
        Verb::D => "%!d(",
        Verb::X => "%!x(",
        Verb::UpperX => "%!X(",
        Verb::C => "%!c(",
        Verb::F => "%!f(",
    }
}

fn write_value(arg: &Arg<'_>, verb: Verb, mut format: Format, out: &mut dyn FnMut(&str)) {
    let precision = format.precision;
    let (is_negative, number) = match *arg {
        Arg::Int(value) => (value < 0, value.unsigned_abs()),
        Arg::Uint(value) => (false, value),
        _ => return pad(format, "", &mut |out| write_text(arg, verb, precision, out), out),
    };
    if verb == Verb::C {
        let number = if is_negative { u64::MAX } else { number };
        let character =
            u32::try_from(number).ok().and_then(char::from_u32).unwrap_or(char::REPLACEMENT_CHARACTER);
        return pad(format, "", &mut |out| out(character.encode_utf8(&mut [0; 4])), out);
    }
    let mut sign = if is_negative { "-" } else { format.plus() };
    // Only `%s` and `%f` have a precision, so this is an integer of the wrong kind. Go reads it as the fewest digits.
    if let Some(precision) = precision {
        format = format.without(Flags::ZERO);
        if precision == 0 && number == 0 {
            sign = "";
        }
    }
    let digits = &mut |out: &mut dyn FnMut(&str)| match precision {
        Some(0) if number == 0 => {}
        Some(width) => {
            let format = Format { flags: Flags::ZERO, width, precision: None };
            pad(format, "", &mut |out| write_digits(number, verb, out), out);
        }
        None => write_digits(number, verb, out),
    };
    pad(format, sign, digits, out);
}

fn write_digits(number: u64, verb: Verb, out: &mut dyn FnMut(&str)) {
    if !matches!(verb, Verb::X | Verb::UpperX) {
        return write_decimal(number, &mut |digit: &str| out(digit));
    }
    let mut is_leading = true;
    for byte in number.to_be_bytes() {
        for nibble in [byte >> 4, byte & 15] {
            is_leading &= nibble == 0;
            if !is_leading {
                out(hex_digit(nibble, verb));
            }
        }
    }
    if is_leading {
        out("0");
    }
}

/// A string, a boolean or nil. With a precision so many characters of it.
fn write_text(arg: &Arg<'_>, verb: Verb, precision: Option<u8>, out: &mut dyn FnMut(&str)) {
    let mut left = precision.map_or(usize::MAX, usize::from);
    let write = &mut |text: &str| {
        if !matches!(verb, Verb::X | Verb::UpperX) {
            return out(start(text, &mut left));
        }
        for &byte in text.as_bytes() {
            out(hex_digit(byte >> 4, verb));
            out(hex_digit(byte & 15, verb));
        }
    };
    match arg {
        Arg::Str(text) => write(text),
        Arg::Other(value) => value.render(write),
        // Go cuts strings alone.
        Arg::Bool(true) => out("true"),
        Arg::Bool(false) => out("false"),
        _ => out("<nil>"),
    }
}

fn hex_digit(nibble: u8, verb: Verb) -> &'static str {
    let digits = if verb == Verb::UpperX { "0123456789ABCDEF" } else { "0123456789abcdef" };
    let nibble = usize::from(nibble);
    digits.get(nibble..=nibble).unwrap_or_default()
}
