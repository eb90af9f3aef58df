//! Prints what the crate knows of the names that it reads, a line each; `tests/foreign.rs` runs it.

use std::env;
use std::io::{self, BufWriter, Write, read_to_string, stdin, stdout};

use edge_errors::{Arg, CODES, Code, ErrorBody, Float, Language, codes, lookup};

/// A text on one line, as `catalog.py` and `foreign.rs` write it.
fn escaped(text: &str) -> String {
    text.replace('\\', r"\\").replace('\n', r"\n").replace('\t', r"\t")
}

/// The number and the float that are rendered in each place. `catalog.py` says the same.
fn numbers() -> Vec<(i64, Float)> {
    (1_i32..=14).map(|place| (i64::from(place * 1009), Float(f64::from(place * 1009) / 16.0))).collect()
}

/// Whether a number finds the code, from a body, too, and the numbers beside it find none that they are not.
fn check_number(code: Code, number: u32) {
    assert_eq!(Code::from_number(number), Some(code));
    for body in [format!("{{\"code\":{number}}}"), format!("{{\"error\":{{\"code\":\"{number}\"}}}}")] {
        assert_eq!(ErrorBody::parse(body.as_bytes()).unwrap().code(), Some(code), "{body}");
    }
    for near in [number - 1, number + 1] {
        assert!(Code::from_number(near).is_none_or(|code| code.number() == Some(near)));
    }
}

fn main() -> io::Result<()> {
    let texts: Vec<_> = env::args().skip(1).collect();
    let numbers = numbers();
    let mut out = BufWriter::new(stdout().lock());
    // First the languages, and all codes in the order of the catalogue.
    writeln!(out, "{}", Language::ALL.map(Language::tag).join("\t"))?;
    writeln!(out, "{}", codes().map(|code| code.as_str()).collect::<Vec<_>>().join("\t"))?;
    for line in read_to_string(stdin())?.lines() {
        let (name, verbs) = line.split_once('\t').unwrap_or((line, ""));
        let found = lookup(name.as_bytes());
        assert_eq!(found, CODES.get(name.as_bytes()).copied(), "{name}");
        let Some(code) = found else {
            writeln!(out)?;
            continue;
        };
        assert_eq!(Code::from_id(code.id()), Some(code), "{name}");
        let args: Vec<Arg> = verbs.chars().zip(texts.iter().zip(&numbers)).map(|(verb, (text, (integer, float)))| match verb {
            'd' | 'x' | 'X' | 'c' => Arg::Int(*integer),
            'f' => float.into(),
            _ => Arg::Str(text),
        }).collect();
        let number = code.number().map_or(String::new(), |number| number.to_string());
        code.number().into_iter().for_each(|number| check_number(code, number));
        write!(out, "{code}\t{}\t{number}", code.category().name())?;
        for language in Language::ALL {
            let message = code.message_in(language, args.get(..code.arity()).unwrap_or_default());
            let [template, text] = [code.template_in(language), &message.to_string()].map(escaped);
            write!(out, "\t{template}\t{text}\t{}", message.json())?;
        }
        writeln!(out)?;
    }
    Ok(())
}
