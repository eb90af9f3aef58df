//! Arguments for Rust and for C.

use std::ffi::CString;
use std::iter;

use edge_errors::interface::{CArg, Form};
use edge_errors::{Arg, Code, Float, Language};
use edge_errors_codegen::{Template, Verb};

use crate::common::AWKWARD;

/// An argument.
#[derive(Clone)]
pub enum Value {
    /// Any bytes, and the text that C makes of them.
    Text {
        bytes: CString,
        mended: String,
    },
    /// A text in which there may be a NUL.
    Long(String),
    Int(i64),
    Uint(u64),
    Bool(bool),
    Nil,
    Float(Float),
}

impl Value {
    pub fn text(bytes: &[u8]) -> Value {
        match CString::new(bytes) {
            Ok(bytes) => Value::Text { mended: mended(bytes.as_bytes()), bytes },
            Err(_) => Value::Long(String::from_utf8(bytes.to_vec()).unwrap()),
        }
    }

    pub fn arg(&self) -> Arg<'_> {
        match self {
            Value::Text { mended: text, .. } | Value::Long(text) => Arg::Str(text),
            Value::Int(number) => Arg::Int(*number),
            Value::Uint(number) => Arg::Uint(*number),
            Value::Bool(value) => Arg::Bool(*value),
            Value::Nil => Arg::Nil,
            Value::Float(float) => Arg::Other(float),
        }
    }

    /// A text that ends in a NUL is written by both macros, in turn.
    pub fn c_arg(&self, form: Form, place: usize) -> CArg {
        match self {
            Value::Text { bytes, .. } if place % 2 == 0 => form.str(Some(bytes)),
            Value::Text { bytes, .. } => form.strn(bytes.as_bytes()),
            Value::Long(text) => form.strn(text.as_bytes()),
            Value::Int(number) => form.int(*number),
            Value::Uint(number) => form.uint(*number),
            Value::Bool(value) => form.bool(*value),
            Value::Nil if place % 2 == 0 => form.str(None),
            Value::Nil => form.nil(),
            Value::Float(Float(number)) => form.float(*number),
        }
    }

    /// Whether it takes long to print: a float with many digits.
    pub fn is_slow(&self) -> bool {
        matches!(self, Value::Float(Float(number)) if number.is_finite() && *number != 0.0 && !(1e-9..1e18).contains(&number.abs()))
    }

    /// Whether C makes another text of it.
    pub fn is_mended(&self) -> bool {
        matches!(self, Value::Text { bytes, mended } if bytes.as_bytes() != mended.as_bytes())
    }
}

/// U+FFFD in the place of each byte that is not UTF-8, as Go's `range` reads a string. `String::from_utf8_lossy` puts
/// one in the place of several.
fn mended(mut bytes: &[u8]) -> String {
    let mut text = String::new();
    loop {
        match str::from_utf8(bytes) {
            Ok(rest) => return text + rest,
            Err(error) => {
                text += str::from_utf8(&bytes[..error.valid_up_to()]).unwrap();
                text.push(char::REPLACEMENT_CHARACTER);
                bytes = &bytes[error.valid_up_to() + 1..];
            }
        }
    }
}

/// Bytes that are not UTF-8: single ones, characters that are cut off, surrogates, too high, longer than needed.
pub const NOT_UTF8: [&[u8]; 8] = [
    b"\xff",
    b"a\xe4\xb8",
    b"\xe4\xb8\xe4\xb8\xad\xc3",
    b"\xed\xa0\x80\"\\\n",
    b"\xf4\x90\x80\x80\xf0\x9f\x98\xb9",
    b"\xc0\xaf\xfe\xe0\x9f\xbf",
    b"\x80\xf0\x8f\xbf\xbf\xbf",
    b"\xf0\x9f\x98\"\xc2",
];

const INTEGERS: [i64; 14] =
    [0, 1, -1, 7, -10, 34, 65, 0x4e2d, 0xd800, 0x10_ffff, 0x11_0000, i64::MIN, i64::MAX, -999_999_999_999];

const NATURALS: [u64; 6] = [0, 10, 92, 0x1_f600, 0xffff_ffff, u64::MAX];

const FLOATS: [f64; 22] = [
    2.5,
    -0.0,
    f64::NAN,
    -273.15,
    0.0,
    1.0,
    0.1,
    0.125,
    1.005,
    1e22,
    1e-7,
    0.0001,
    99_999.5,
    999_999.9,
    123_456_789.0,
    1e21,
    5e-324,
    f64::MIN_POSITIVE,
    f64::MAX,
    f64::MIN,
    f64::INFINITY,
    f64::NEG_INFINITY,
];

/// One of each kind, and those that are hard to print.
fn values() -> Vec<Value> {
    let mut values: Vec<_> = AWKWARD.map(|text| Value::text(text.as_bytes())).into();
    values.extend(NOT_UTF8.map(Value::text));
    values.push(Value::text("long \"text\" 中\\\n".repeat(20).as_bytes()));
    values.push(Value::text(&b"\xe4\xb8long \xf0\x9f\x98\xb9".repeat(20)));
    values.extend(INTEGERS.map(Value::Int));
    values.extend(NATURALS.map(Value::Uint));
    values.extend([Value::Bool(true), Value::Bool(false), Value::Nil]);
    // Messages without verbs print these alone.
    values.extend(FLOATS[..4].iter().map(|&number| Value::Float(Float(number))));
    values
}

/// Lists for any message: none, and all values in lists of four.
pub fn lists() -> Vec<Vec<Value>> {
    let values = values();
    let of_four = values.chunks(4).map(<[Value]>::to_vec);
    iter::once(Vec::new()).chain(of_four).collect()
}

/// For a message that has verbs: each value alone and with another one, and each float.
pub fn lists_of_one() -> Vec<Vec<Value>> {
    let values = values();
    let other = |place: usize| values[place * 29 % values.len()].clone();
    let alone = values.iter().map(|value| vec![value.clone()]);
    let with = values.iter().enumerate().map(|(place, value)| vec![other(place + 3), value.clone()]);
    let floats = FLOATS.map(|number| vec![Value::Float(Float(number))]);
    alone.chain(with).chain(floats).collect()
}

/// Lists of the kinds that a code's verbs print: one too few, as many, one too many.
pub fn fitting(code: Code) -> Vec<Vec<Value>> {
    let args = Template::split(code.template()).unwrap().args;
    let Some(&count) = args.keys().last() else { return Vec::new() };
    let values = values();
    let mut fitting = Vec::new();
    for round in 0..4 {
        let value = |number: usize| {
            let place = number * 7 + round;
            match args.get(&number) {
                Some(Verb::D | Verb::C) => Value::Int(INTEGERS[place % INTEGERS.len()]),
                Some(Verb::X | Verb::UpperX) => Value::Uint(NATURALS[place % NATURALS.len()]),
                Some(Verb::F) => Value::Float(Float(FLOATS[place % FLOATS.len()])),
                Some(Verb::S) => Value::text(AWKWARD[place % AWKWARD.len()].as_bytes()),
                Some(Verb::V) => values[place % values.len()].clone(),
                None => Value::Nil,
            }
        };
        let mut list: Vec<_> = (1..=count + 1).map(value).collect();
        for _ in 0..3.min(list.len()) {
            fitting.push(list.clone());
            list.pop();
        }
    }
    fitting
}

/// Whether `%x` prints an argument of this message: of a string it prints the bytes, and Rust's are others where C
/// mends them.
pub fn prints_bytes(code: Code, language: Language) -> bool {
    let cuts = Template::split(code.template_in(language)).unwrap().cuts;
    cuts.iter().any(|cut| matches!(cut.kind.verb(), Some(Verb::X | Verb::UpperX)))
}
