//! Floating-point numbers as arguments.

use crate::text::fraction::{Binary, Fraction};

/// A floating-point number as an argument, printed as Go prints a `float64`. A reference to it converts into an
/// [`Arg`](crate::Arg).
///
/// `%f` prints it with six decimals, `%.2f` with two, correctly rounded, and in the middle to the even digit. `%v`
/// takes as few digits as tell it from every other `f64`, with an exponent below 0.0001 and from 1000000 on
/// (<https://pkg.go.dev/fmt#hdr-Printing>). The code that does so is linked only where a program uses this type,
/// or `OwnedMessage` of the feature `alloc`.
///
/// Where a catalogue has no other verb than `%v`, a float that no verb takes is called a `string` in the text, and not a
/// `float64` as in Go: to tell the two apart would cost every program with arguments about a hundred bytes.
///
/// ```
/// use edge_errors::{Arg, Code, Float};
///
/// let (volts, farads) = (Float(3.3), Float(2.2e-6));
/// let args = [Arg::from(&volts), Arg::from(&farads)];
/// let message = Code::EDGESERVICE_ENDPOINT_AND_AGENTID_EXIST.message(&args);
/// assert_eq!(message.to_string(), "边缘服务已存在！边缘地址：3.3，边缘代理名称：2.2e-06");
/// ```
#[derive(Clone, Copy, PartialEq)]
pub struct Float(pub f64);

/// How a number is written.
#[derive(Clone, Copy)]
pub(crate) enum Style {
    /// `%v`: the fewest digits that read back to the same number; with an exponent where it is very large or small.
    Shortest,
    /// `%.3v`, which Go writes where it complains about `%.3s`: this many digits, without the zeros at the end.
    Digits(u8),
    /// `%.3f`: this many decimals.
    Fixed(u8),
    /// `%x` and `%X`: the bits of the number, after `0x`.
    Hex { is_upper: bool },
}

/// The bits of a number that are its fraction.
const FRACTION: u64 = (1 << 52) - 1;

/// Writes the number without its sign: digits, `Inf` or `NaN`.
pub(crate) fn write_float(value: f64, style: Style, out: &mut dyn FnMut(&str)) {
    let bits = value.to_bits();
    let fraction = bits & FRACTION;
    let number = match (bits >> 52) as i32 & 0x7ff {
        0x7ff => return out(if fraction == 0 { "Inf" } else { "NaN" }),
        0 => Binary { mantissa: fraction, exponent: -1074, is_narrow_below: false },
        exponent => Binary {
            mantissa: fraction | (FRACTION + 1),
            exponent: exponent.wrapping_sub(1075),
            is_narrow_below: fraction == 0 && exponent > 1,
        },
    };
    match style {
        Style::Shortest => write_decimal_digits(number, Precision::Shortest, out),
        Style::Digits(count) => write_decimal_digits(number, Precision::Digits(i32::from(count).max(1)), out),
        Style::Fixed(count) => write_decimal_digits(number, Precision::Decimals(count.into()), out),
        Style::Hex { is_upper } => write_hex(number, is_upper, out),
    }
}

/// Where the digits end.
#[derive(Clone, Copy)]
enum Precision {
    Shortest,
    Digits(i32),
    Decimals(i32),
}

/// Sets the fraction. Returns how many digits stand before the point, and whether all digits are zeros.
fn start(number: Binary, precision: Precision, fraction: &mut Fraction) -> (i32, bool) {
    if number.mantissa == 0 {
        return (1, true);
    }
    let mut point = number.point();
    loop {
        let decimals = match precision {
            Precision::Shortest => None,
            Precision::Digits(count) => Some(count.wrapping_sub(point)),
            Precision::Decimals(count) => Some(count),
        };
        fraction.set(number, point, decimals);
        if !fraction.is_one() {
            return (point, decimals.is_some_and(|decimals| point.wrapping_add(decimals) <= 0));
        }
        point = point.wrapping_add(1);
    }
}

/// Go's `%e`, `%f` and `%g` (strconv/ftoa.go).
fn write_decimal_digits(number: Binary, precision: Precision, out: &mut dyn FnMut(&str)) {
    let mut fraction = Fraction::ZERO;
    let (mut point, mut is_done) = start(number, precision, &mut fraction);
    let exponent = point.wrapping_sub(1);
    let (has_exponent, decimals) = match precision {
        Precision::Shortest => (!(-4..6).contains(&exponent), 0),
        Precision::Digits(count) => (!(-4..count).contains(&exponent), 0),
        Precision::Decimals(count) => (false, count),
    };
    if has_exponent {
        point = 1;
    }
    // Counted from the first digit that is not zero. Zeros stand before it, up to the one before the point.
    let mut index = point.wrapping_sub(1).min(0);
    let end = point.wrapping_add(decimals);
    while index < end || !is_done {
        if index == point {
            out(".");
        }
        let mut digit = 0;
        if index >= 0 && !is_done {
            (digit, is_done) = fraction.next_digit();
        }
        out("0123456789".get(digit..=digit).unwrap_or_default());
        index = index.wrapping_add(1);
    }
    if has_exponent {
        write_exponent("e", exponent, out);
    }
}

/// At least two digits, with a sign.
#[inline(never)]
fn write_exponent(letter: &str, exponent: i32, out: &mut dyn FnMut(&str)) {
    out(letter);
    out(if exponent < 0 { "-" } else { "+" });
    let mut rest = exponent.unsigned_abs();
    for (unit, is_always) in [(1000, false), (100, false), (10, true), (1, true)] {
        let mut digit = 0_usize;
        let is_written = is_always || exponent.unsigned_abs() >= unit;
        while rest >= unit {
            rest = rest.wrapping_sub(unit);
            digit = digit.wrapping_add(1);
        }
        if is_written {
            out("0123456789".get(digit..=digit).unwrap_or_default());
        }
    }
}

/// Go's `%x`: `0x1.8p+01`.
fn write_hex(number: Binary, is_upper: bool, out: &mut dyn FnMut(&str)) {
    let (start, digits, letter) =
        if is_upper { ("0X", "0123456789ABCDEF", "P") } else { ("0x", "0123456789abcdef", "p") };
    // The first digit is in the highest four bits, and is 1.
    let mut rest = number.mantissa << 8;
    let mut exponent = if rest == 0 { 0 } else { number.exponent.wrapping_add(52) };
    while rest != 0 && rest >> 60 == 0 {
        rest <<= 1;
        exponent = exponent.wrapping_sub(1);
    }
    out(start);
    let mut before = ["", "."].into_iter();
    loop {
        out(before.next().unwrap_or_default());
        let digit = (rest >> 60) as usize;
        out(digits.get(digit..=digit).unwrap_or_default());
        rest <<= 4;
        if rest == 0 {
            break;
        }
    }
    write_exponent(letter, exponent, out);
}
