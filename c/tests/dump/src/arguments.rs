//! Lists of arguments. `arguments.c` has the same.

use edge_errors::{Arg, Float};

pub enum Value {
    Text(String),
    Int(i64),
    Uint(u64),
    Bool(bool),
    Nil,
    Float(Float),
}

use Value::{Bool, Int, Nil, Uint};

impl Value {
    pub fn arg(&self) -> Arg<'_> {
        match self {
            Value::Text(text) => Arg::from(text.as_str()),
            Int(number) => Arg::from(*number),
            Uint(number) => Arg::from(*number),
            Bool(is_true) => Arg::from(*is_true),
            Nil => Arg::Nil,
            Value::Float(number) => Arg::from(number),
        }
    }
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

/// Bytes as the C prints them: each that belongs to no character becomes U+FFFD.
fn mended(mut bytes: &[u8]) -> Value {
    let mut text = String::new();
    while let Err(error) = std::str::from_utf8(bytes) {
        let (valid, rest) = bytes.split_at(error.valid_up_to());
        text += std::str::from_utf8(valid).expect("it is valid");
        text.push('\u{fffd}');
        bytes = &rest[1..];
    }
    Value::Text(text + std::str::from_utf8(bytes).expect("it is valid"))
}

fn float(number: f64) -> Value {
    Value::Float(Float(number))
}

/// No `%[3]c` prints a NUL, at which a text in C would end. Bytes that are not UTF-8 are no second and no fourth
/// argument: `%[2]x` and `%[4]X` of `firmware/verbs.yaml` print them as they are, which no text in Rust can be.
pub fn lists() -> Vec<Vec<Value>> {
    vec![
        vec![],
        vec![text("47.102.152.39:7000")],
        vec![Int(i64::MIN), Uint(u64::MAX)],
        vec![
            text("say \"hi\" \\ \u{1}\n\r\t\u{8}\u{c}\u{1f}\u{7f}"),
            text("边缘é\u{10ffff}"),
            Bool(true),
            Nil,
        ],
        vec![Bool(false), Bool(true), Nil, text("")],
        vec![Nil, Uint(0), Int(7), Int(-1)],
        vec![mended(b"a\xff\xe8\xbeb\xc3"), Int(65), mended(b"\xf4\x90\x80\x80\xed\xa0\x80"), float(2.5)],
        vec![mended(b"\xf0\x9f\x98"), Nil, mended(b"\xc0\xafz"), Nil, mended(b"\x80")],
        vec![Int(1), Int(22), Int(333), Int(4444), Int(55555), Int(-666_666)],
        vec![text("Überlänge"), text("hi é"), Uint(0x1_f600), Uint(255)],
        vec![text("\u{7ec4}"), Int(-255), Int(0x11_0000), float(-0.0), text("x")],
        vec![Int(0), float(1.5), Int(0xd800), float(1e21)],
        vec![float(f64::INFINITY), float(f64::NAN), Int(10), float(f64::NEG_INFINITY)],
        vec![float(0.1), float(5e-324), float(1e6), float(123_456.789)],
        vec![float(1.5), float(-9.536_743_164_062_5e-7), float(1_048_576.5), float(0.062_5)],
    ]
}
