//! What a device does with what a peer sends: the rules of the crate, written again in few words.
//! `devices.rs` holds them against programs of the crate.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::series::{Catalog, Code};

/// An argument.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    Str(&'static str),
    Int(i64),
    Float(f64),
}

/// One of each kind.
pub const VALUES: [Value; 3] = [Value::Str("A7"), Value::Int(85), Value::Float(2.5)];

/// What a peer sends for a code.
#[derive(Clone, Copy, Debug)]
pub enum Label {
    Name(&'static str),
    Number(u32),
}

/// The code that a device finds.
pub fn find(device: &Catalog, label: Label) -> Option<&Code> {
    device.codes.iter().find(|code| match label {
        Label::Name(name) => code.wire_name() == name,
        Label::Number(number) => code.number == Some(number),
    })
}

/// The message of a code in a language; the default one's where it has none.
pub fn message(device: &Catalog, code: &Code, language: &str) -> &'static str {
    let own = |tag: &str| code.messages.iter().find(|(other, _)| *other == tag).map(|(_, text)| *text);
    own(language).or_else(|| own(device.languages[0])).unwrap()
}

/// A verb of a message.
struct Verb {
    at: Range<usize>,
    /// Of the argument, from 0.
    index: usize,
    letter: char,
    is_padded: bool,
    is_numbered: bool,
}

fn verbs(message: &str) -> Vec<Verb> {
    let (mut verbs, mut next, mut from) = (Vec::new(), 0, 0);
    while let Some(start) = message[from..].find('%').map(|at| from + at) {
        let end = start + message[start..].find(|c: char| c.is_ascii_alphabetic()).unwrap();
        let format = &message[start + 1..end];
        let number = format.strip_prefix('[').map(|number| number.trim_end_matches(']'));
        if let Some(number) = number {
            next = number.parse::<usize>().unwrap() - 1;
        }
        verbs.push(Verb {
            at: start..end + 1,
            index: next,
            letter: char::from(message.as_bytes()[end]),
            is_padded: format == "05",
            is_numbered: number.is_some(),
        });
        (next, from) = (next + 1, end + 1);
    }
    verbs
}

/// The verbs that print an argument, in all languages of a device.
pub fn letters(device: &Catalog, code: &Code, index: usize) -> BTreeSet<char> {
    let messages = device.languages.iter().flat_map(|language| verbs(message(device, code, language)));
    messages.filter(|verb| verb.index == index).map(|verb| verb.letter).collect()
}

/// A message with its arguments, as Go prints it. Where one does not fit, the text has `%!`.
pub fn render(message: &str, values: &[Value]) -> String {
    let (mut text, mut from) = (String::new(), 0);
    let verbs = verbs(message);
    for verb in &verbs {
        let printed = values.get(verb.index).map(|&value| print(verb, value));
        text += &message[from..verb.at.start];
        text += &printed.unwrap_or_else(|| format!("%!{}(MISSING)", verb.letter));
        from = verb.at.end;
    }
    text += &message[from..];
    let printed = verbs.last().map_or(0, |verb| verb.index + 1);
    if printed < values.len() && !verbs.iter().any(|verb| verb.is_numbered) {
        text += "%!(EXTRA …)";
    }
    text
}

fn print(verb: &Verb, value: Value) -> String {
    match (verb.letter, value) {
        ('v' | 's', Value::Str(text)) => text.to_owned(),
        ('d', Value::Int(number)) if verb.is_padded => format!("{number:05}"),
        ('v' | 'd', Value::Int(number)) => number.to_string(),
        ('v', Value::Float(number)) => number.to_string(),
        ('x', Value::Str(text)) => {
            text.bytes().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat()
        }
        ('x', Value::Int(number)) => format!("{number:x}"),
        // Go's hexadecimal form of 2.5.
        ('x', Value::Float(_)) => "0x1.4p+01".to_owned(),
        ('c', Value::Int(number)) => char::from(u8::try_from(number).unwrap()).to_string(),
        ('f', Value::Float(number)) => format!("{number:.6}"),
        (letter, _) => format!("%!{letter}(…)"),
    }
}

/// All lists of arguments that the messages of a code print.
pub fn fitting(device: &Catalog, code: &Code) -> Vec<Vec<Value>> {
    let mut lists = vec![Vec::new()];
    for _ in &code.roles {
        lists = lists
            .iter()
            .flat_map(|list| VALUES.map(|value| list.iter().copied().chain([value]).collect()))
            .collect();
    }
    lists.retain(|list| {
        device.languages.iter().all(|language| !render(message(device, code, language), list).contains("%!"))
    });
    lists
}
