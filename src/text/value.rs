//! The text of an argument.

use crate::text::arg::Arg;
use crate::text::escape::escape;

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

/// The type of an argument, as Go writes it before the value; nil has none.
pub(crate) fn type_of(arg: &Arg<'_>) -> &'static str {
    match arg {
        Arg::Str(_) | Arg::Other(_) => "string=",
        Arg::Int(_) => "int=",
        Arg::Uint(_) => "uint=",
        Arg::Bool(_) => "bool=",
        Arg::Nil => "",
    }
}
