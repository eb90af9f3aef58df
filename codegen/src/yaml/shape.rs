//! Checks that a node is what it must be: a mapping, a text, not too many of something.

use std::collections::HashMap;

use crate::fault::{Faults, Position};
use crate::yaml::colon;
use crate::yaml::scalar::Scalar;
use crate::yaml::tree::{Node, Value};

/// Where each key was first written.
pub(crate) type Seen<'n> = HashMap<&'n str, Position>;

/// The entries of a mapping: key, its position, value. Reports a node that is no mapping or empty,
/// keys that are no texts, and keys that were `seen` before.
///
/// `name` is what a report calls the node, `content` what it calls the entries.
pub(crate) fn entries<'n>(
    node: &'n Node,
    name: &str,
    content: &str,
    seen: &mut Seen<'n>,
    faults: &mut Faults,
) -> Vec<(&'n str, Position, &'n Node)> {
    let pairs = pairs(node, name, content, faults);
    pairs.iter().filter_map(|pair| entry(pair, name, seen, faults)).collect()
}

/// The keys and values of a mapping. Reports a node that is no mapping or empty.
pub(crate) fn pairs<'n>(
    node: &'n Node,
    name: &str,
    content: &str,
    faults: &mut Faults,
) -> &'n [(Node, Node)] {
    match &node.value {
        Value::Map(pairs) if !pairs.is_empty() => return pairs,
        Value::Map(_) => faults.report(node.at, format!("{name} is empty: write {content}")),
        // A name alone, or with a mistake in its `:`.
        Value::Text(scalar) if scalar.is_plain() && other_type(scalar).is_none() => {
            let (offset, text) = colon::mistake_in(scalar).unwrap_or((0, colon::MISSING.to_owned()));
            faults.report(node.at.right(offset), text);
        }
        // A name with its `:`, but with nothing below.
        Value::Text(_) if node.is_left_out() => {
            faults.report(node.at, format!("{name} is empty: write {content}"));
        }
        Value::List(_) => {
            let advice = "remove the `-` before each name, or the brackets";
            faults.report(
                node.at,
                format!("{name} must be a mapping of {content}, but this is a list: {advice}"),
            );
        }
        _ => report_shape(node, name, &format!("a mapping of {content}"), faults),
    }
    &[]
}

/// The key, its position and the value. Reports a key that is no text, and one that was `seen` before.
pub(crate) fn entry<'n>(
    (key, value): &'n (Node, Node),
    name: &str,
    seen: &mut Seen<'n>,
    faults: &mut Faults,
) -> Option<(&'n str, Position, &'n Node)> {
    let text = key_text(key, name, faults)?;
    let first = *seen.entry(text).or_insert(key.at);
    if first != key.at {
        let advice = if first.file == key.at.file {
            "remove one"
        } else {
            "rename yours; other words for that one stand below `messages`"
        };
        let first = faults.place(first);
        faults.report(key.at, format!("`{text}` is already defined at {first}: {advice}"));
    }
    Some((text, key.at, value))
}

/// A key. One that would be no name in quotes either is left to who knows which names there can be.
fn key_text<'n>(key: &'n Node, name: &str, faults: &mut Faults) -> Option<&'n str> {
    match &key.value {
        Value::Text(_) if key.is_left_out() => {
            faults.report(key.at, "a name is missing before `:`: write one");
            None
        }
        Value::Text(scalar) if !scalar.text.starts_with(|c: char| c.is_ascii_alphabetic()) => {
            Some(&scalar.text)
        }
        _ => Some(&scalar(key, &format!("a key of {name}"), faults)?.text),
    }
}

/// The scalar, if it is a text; reports whatever is not one, and what YAML reads as another type.
pub(crate) fn scalar<'n>(node: &'n Node, name: &str, faults: &mut Faults) -> Option<&'n Scalar> {
    let Value::Text(scalar) = &node.value else {
        report_shape(node, name, "a text", faults);
        return None;
    };
    let Some(other) = other_type(scalar) else { return Some(scalar) };
    let fault = match scalar.text.as_str() {
        "" => format!("{name} must be a text, but there is none: write one"),
        text => format!("{name} must be a text, but `{text}` is {other}: put it in quotes"),
    };
    faults.report(node.at, fault);
    None
}

/// Whether the node is null, or left out, which is the same.
pub(crate) fn is_null(node: &Node) -> bool {
    matches!(&node.value, Value::Text(scalar) if other_type(scalar) == Some(NULL))
}

/// Whether the node is a text, not what YAML reads as another type.
pub(crate) fn is_text(node: &Node) -> bool {
    matches!(&node.value, Value::Text(scalar) if other_type(scalar).is_none())
}

const NULL: &str = "null";

/// What YAML's core schema reads a plain scalar as, if not as a text
/// (<https://yaml.org/spec/1.2.2/#103-core-schema>).
fn other_type(scalar: &Scalar) -> Option<&'static str> {
    if !scalar.is_plain() {
        return None;
    }
    match scalar.text.as_str() {
        // A value that is left out is null too.
        "" | "~" | "null" | "Null" | "NULL" => Some(NULL),
        "true" | "True" | "TRUE" | "false" | "False" | "FALSE" => Some("a boolean"),
        text if is_number(text) => Some("a number"),
        _ => None,
    }
}

fn is_number(text: &str) -> bool {
    let radix =
        text.strip_prefix("0x").map(|hex| (hex, 16)).or(text.strip_prefix("0o").map(|octal| (octal, 8)));
    if let Some((digits, radix)) = radix {
        return !digits.is_empty() && digits.chars().all(|c| c.is_digit(radix));
    }
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let is_special = matches!(unsigned, ".inf" | ".Inf" | ".INF" | ".nan" | ".NaN" | ".NAN");
    // `inf` and `nan`, which Rust reads as numbers, are texts in YAML.
    is_special
        || (unsigned.starts_with(|c: char| c.is_ascii_digit() || c == '.') && unsigned.parse::<f64>().is_ok())
}

/// Reports that a node is not what is expected.
pub(crate) fn report_shape(node: &Node, name: &str, expected: &str, faults: &mut Faults) {
    let found = match &node.value {
        Value::Text(scalar) => other_type(scalar).unwrap_or("a text"),
        Value::List(_) => "a list",
        Value::Map(_) => "a mapping",
        Value::Unusable => return,
    };
    faults.report(node.at, format!("{name} must be {expected}, but this is {found}"));
}

/// Reports that there are more things than the limit.
pub(crate) fn report_excess(at: Position, count: usize, limit: usize, things: &str, faults: &mut Faults) {
    if count > limit {
        faults.report(at, format!("{count} {things} are too many: {limit} are the limit"));
    }
}
