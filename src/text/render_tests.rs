//! Against Go's own output, `tests/data/go_fmt.jsonl`, made by `tests/go/vectors`.

extern crate std;

use std::boxed::Box;
use std::string::{String, ToString};
use std::vec::Vec;

use serde_json::Value;

use crate::text::arg::{Arg, Displayed};
use crate::text::float::Float;
use crate::text::form::split;
use crate::text::value::write_decimal;

fn arg(arg: &Value) -> Arg<'_> {
    let text = arg["text"].as_str().unwrap();
    match arg["type"].as_str().unwrap() {
        "string" => Arg::Str(text),
        "int" => Arg::Int(text.parse().unwrap()),
        "uint" => Arg::Uint(text.parse().unwrap()),
        "bool" => Arg::Bool(text == "true"),
        // An `Arg` borrows its float.
        "float64" => {
            Arg::from(&*Box::leak(Box::new(Float(f64::from_bits(u64::from_str_radix(text, 16).unwrap())))))
        }
        "<nil>" => Arg::Nil,
        other => panic!("unknown type {other}"),
    }
}

fn string<'a>(arg: &Arg<'a>) -> Option<&'a str> {
    if let Arg::Str(text) = *arg { Some(text) } else { None }
}

#[test]
fn integers_have_the_digits_that_core_writes() {
    let powers = (0..64).flat_map(|bit| [1_u64 << bit, (1 << bit) - 1, 10_u64.pow(bit % 20) - 1]);
    for number in (0..=if cfg!(miri) { 300 } else { 100_000 }).chain(powers).chain([u64::MAX]) {
        let mut digits = String::new();
        write_decimal(number, &mut |digit: &str| digits.push_str(digit));
        assert_eq!(digits, number.to_string());
    }
}

#[test]
fn an_argument_alone_is_what_go_prints_of_it() {
    // Each list of arguments is there with each template; the first template is enough.
    let vectors = include_str!("../../tests/data/go_fmt.jsonl").lines();
    let mut count = 0;
    for line in vectors.take_while(|line| line.starts_with(r#"{"template":"no verb","#)) {
        count += 1;
        let vector: Value = serde_json::from_str(line).unwrap();
        for value in vector["args"].as_array().unwrap() {
            // The vectors have it as `fmt.Sprint` prints it.
            let expected = value["text"].as_str().unwrap();
            assert_eq!(arg(value).to_string(), expected, "{line}");
            let text = Displayed(expected);
            assert_eq!(Arg::Other(&text).to_string(), expected, "{line}");
        }
    }
    assert!(count > 20, "{count} lists");
}

#[test]
fn prints_what_go_prints() {
    // Miri is too slow for all of them, and for the many digits of floats.
    let step = if cfg!(miri) { 293 } else { 1 };
    let vectors = include_str!("../../tests/data/go_fmt.jsonl").lines();
    for line in vectors.step_by(step).filter(|line| !cfg!(miri) || !line.contains("float64")) {
        let vector: Value = serde_json::from_str(line).unwrap();
        let expected = vector["text"].as_str().unwrap();
        let template = split(vector["template"].as_str().unwrap());
        let args: Vec<_> = vector["args"].as_array().unwrap().iter().map(arg).collect();

        let texts: Vec<_> = args.iter().map(|arg| Displayed(string(arg).unwrap_or_default())).collect();
        let others = args.iter().zip(&texts).map(|(arg, text)| match string(arg) {
            Some(_) => Arg::Other(text),
            None => *arg,
        });
        for args in [&args, &others.collect::<Vec<_>>()] {
            let mut text = String::new();
            template.render::<false, true>(args, &mut |piece: &str| text.push_str(piece));
            assert_eq!(text, expected, "{line}");

            let mut json = "\"".to_string();
            template.render::<true, true>(args, &mut |piece: &str| json.push_str(piece));
            json.push('"');
            assert_eq!(serde_json::from_str::<String>(&json).unwrap(), expected, "{line}");
        }
    }
}
