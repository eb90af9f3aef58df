//! Against `core::fmt`, whose decimals are exact and whose shortest digits are the same; and against Go.

extern crate std;

use std::fmt::Write as _;
use std::io::Write as _;
use std::process::{Command, Stdio};
use std::string::String;
use std::vec::Vec;
use std::{format, thread};

use crate::text::float::{Style, write_float};

fn written(value: f64, style: Style) -> String {
    let mut text = String::new();
    write_float(value, style, &mut |piece| text.push_str(piece));
    text
}

/// Different bits each time (xorshift, <https://www.jstatsoft.org/article/view/v008i14>).
fn random(count: usize) -> impl Iterator<Item = f64> {
    let mut bits = 0x9e37_79b9_7f4a_7c15_u64;
    (0..count).map(move |_| {
        bits ^= bits << 13;
        bits ^= bits >> 7;
        bits ^= bits << 17;
        f64::from_bits(bits & (u64::MAX >> 1))
    })
}

/// Numbers at the ends of ranges and in the middle between two texts; none is negative.
fn extremes() -> Vec<f64> {
    let mut all = Vec::from([0.0, f64::MAX, 9.5, 99.5, 9.995, 0.05, 0.06, 999_999.5, 1e21, 123_456_789.0]);
    for exponent in 0..2047_u64 {
        let power = exponent << 52;
        all.extend([power, power + 1, power + (1 << 51), power.wrapping_sub(1)].map(f64::from_bits));
    }
    all.extend((0..52).map(|bit| f64::from_bits(1 << bit)));
    all.extend((-323..309).map(|power| format!("1e{power}").parse::<f64>().unwrap()));
    all.extend((0..1000).map(|eighths| f64::from(eighths) / 8.0));
    all.retain(|value| value.is_finite() && value.is_sign_positive());
    all
}

/// Go's `%g`, of the digits and the exponent that `core::fmt` finds.
fn general(scientific: &str, fixed: &str, exponent_from: i32) -> String {
    let trimmed = |text: &str| -> String {
        if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').into() } else { text.into() }
    };
    let (digits, exponent) = scientific.split_once('e').unwrap();
    let exponent: i32 = exponent.parse().unwrap();
    if (-4..exponent_from).contains(&exponent) {
        return trimmed(fixed);
    }
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("{}e{sign}{:02}", trimmed(digits), exponent.abs())
}

#[test]
fn every_style_is_what_core_fmt_writes() {
    // Miri is too slow for numbers of many digits.
    let values: Vec<f64> = if cfg!(miri) {
        [0.0, 9.5, 0.05].into()
    } else {
        extremes().into_iter().chain(random(2500)).collect()
    };
    for (index, value) in values.into_iter().enumerate() {
        if !value.is_finite() {
            continue;
        }
        // `{:e}` takes the upper of two texts that are equally near, Go the even one, as `{:.2e}` does.
        let shortest = format!("{value:e}");
        let decimals = shortest.split_once('e').unwrap().0.len().saturating_sub(2);
        let scientific = format!("{value:.decimals$e}");
        let nearest = if scientific.parse() == Ok(value) { scientific } else { shortest };
        let expected = general(&nearest, &format!("{value}"), 6);
        assert_eq!(written(value, Style::Shortest), expected, "{value:e}");
        let places = u8::try_from(index * 7 % 100).unwrap();
        for places in [places, places / 25] {
            let decimals = format!("{value:.*}", places.into());
            assert_eq!(written(value, Style::Fixed(places)), decimals, "{value:e}, {places} decimals");
        }
        let digits = i32::from(places).max(1);
        let scientific = format!("{value:.*e}", usize::try_from(digits - 1).unwrap());
        let exponent: i32 = scientific.split_once('e').unwrap().1.parse().unwrap();
        let fixed = format!("{value:.*}", usize::try_from(digits - 1 - exponent).unwrap_or(0));
        let expected = general(&scientific, &fixed, digits);
        assert_eq!(written(value, Style::Digits(places)), expected, "{value:e}, {digits} digits");
    }
}

#[test]
fn hexadecimal_digits_are_the_bits() {
    for (value, text) in [
        (0.0, "0x0p+00"),
        (1.0, "0x1p+00"),
        (3.5, "0x1.cp+01"),
        (0.1, "0x1.999999999999ap-04"),
        (5e-324, "0x1p-1074"),
        (f64::MAX, "0x1.fffffffffffffp+1023"),
    ] {
        assert_eq!(written(value, Style::Hex { is_upper: false }), text);
        assert_eq!(written(value, Style::Hex { is_upper: true }), text.to_uppercase());
    }
}

#[test]
fn what_is_no_number_is_a_word() {
    for style in [Style::Shortest, Style::Digits(3), Style::Fixed(2), Style::Hex { is_upper: true }] {
        assert_eq!(written(f64::INFINITY, style), "Inf");
        assert_eq!(written(f64::NAN, style), "NaN");
    }
}

#[test]
#[ignore = "needs Go"]
fn go_prints_every_float_in_the_same_way() {
    let values: Vec<f64> = extremes().into_iter().chain(random(100_000)).collect();
    let mut go = Command::new("go")
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/go"))
        .args(["run", "./floats"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("Go is installed");
    let mut stdin = go.stdin.take().unwrap();
    let (mut asked, mut expected) = (String::new(), String::new());
    for (index, &value) in values.iter().enumerate() {
        let places = u8::try_from(index % 100).unwrap();
        writeln!(asked, "{} {places}", value.to_bits()).unwrap();
        let styles = [
            Style::Shortest,
            Style::Digits(places),
            Style::Fixed(places),
            Style::Hex { is_upper: false },
            Style::Hex { is_upper: true },
        ];
        let texts = styles.map(|style| written(value, style));
        writeln!(expected, "{}", texts.join(" ")).unwrap();
    }
    let writer = thread::spawn(move || stdin.write_all(asked.as_bytes()));
    let output = go.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert!(output.status.success());
    let printed = String::from_utf8(output.stdout).unwrap();
    assert_eq!(printed.lines().count(), values.len());
    for ((value, printed), written) in values.iter().zip(printed.lines()).zip(expected.lines()) {
        assert_eq!(written, printed, "{value:e}");
    }
}
