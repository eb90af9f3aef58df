//! What Go's `fmt.Sprintf` prints.

use std::collections::HashMap;
use std::fs;

use edge_errors::counts::VECTORS;
use edge_errors::{Code, Float, Language, REFUSED, codes};
use serde_json::Value as Json;

use crate::message::Message;
use crate::parallel;
use crate::values::Value;

/// The vectors of a file, with the catalogue that `catalogues` makes of their templates.
pub fn hold_all(path: &str) {
    let codes: HashMap<&str, Code> = codes().map(|code| (code.template(), code)).collect();
    let file = fs::read_to_string(path).unwrap();
    let lines: Vec<_> = file.lines().collect();
    parallel::for_each(lines.len(), |line| {
        let vector: Json = serde_json::from_str(lines[line]).unwrap();
        let template = vector["template"].as_str().unwrap();
        if template == REFUSED {
            return;
        }
        let code = codes[template];
        let values: Vec<_> = vector["args"].as_array().unwrap().iter().map(value).collect();
        let text = Message { code, language: (0, Language::DEFAULT), values: &values }.hold(true);
        assert_eq!(text, vector["text"], "{}", lines[line]);
        VECTORS.add(1);
    });
}

fn value(arg: &Json) -> Value {
    let text = arg["text"].as_str().unwrap();
    match arg["type"].as_str().unwrap() {
        "string" => Value::text(text.as_bytes()),
        "int" => Value::Int(text.parse().unwrap()),
        "uint" => Value::Uint(text.parse().unwrap()),
        "bool" => Value::Bool(text == "true"),
        "float64" => Value::Float(Float(f64::from_bits(u64::from_str_radix(text, 16).unwrap()))),
        "<nil>" => Value::Nil,
        other => panic!("unknown type {other}"),
    }
}
