//! What a node must be: a mapping, a text, not too many of something.

use std::collections::HashMap;

use crate::fault::{Faults, Position};
use crate::yaml::{Node, Value};

/// Where each key was first written.
pub(crate) type Seen<'n> = HashMap<&'n str, Position>;

/// The entries of a mapping: key, its position, value. Reports what is not a mapping or empty,
/// keys that are no texts, and keys that were `seen` before.
///
/// `name` says what the node is, `content` of what it is a mapping.
pub(crate) fn entries<'n>(
    node: &'n Node,
    name: &str,
    content: &str,
    seen: &mut Seen<'n>,
    faults: &mut Faults,
) -> Vec<(&'n str, Position, &'n Node)> {
    let Value::Map(pairs) = &node.value else {
        report_shape(node, name, &format!("a mapping of {content}"), faults);
        return Vec::new();
    };
    if pairs.is_empty() {
        faults.report(node.at, format!("{name} is empty: write {content}"));
    }
    let mut entries = Vec::new();
    for (key, value) in pairs {
        let Value::Text { text, .. } = &key.value else {
            report_shape(key, &format!("a key of {name}"), "a text", faults);
            continue;
        };
        let first = *seen.entry(text).or_insert(key.at);
        if first != key.at {
            let first = faults.place(first);
            faults.report(key.at, format!("`{text}` is already defined at {first}: remove one"));
        }
        entries.push((text.as_str(), key.at, value));
    }
    entries
}

/// The text of a scalar; reports whatever is not one, and what YAML reads as another type.
pub(crate) fn text<'n>(node: &'n Node, name: &str, faults: &mut Faults) -> Option<&'n str> {
    let Value::Text { text, is_plain } = &node.value else {
        report_shape(node, name, "a text", faults);
        return None;
    };
    let other = if *is_plain { other_type(text) } else { None };
    match other {
        None => Some(text),
        Some(other) => {
            faults.report(node.at, format!("{name} must be a text, but {other}"));
            None
        }
    }
}

/// What YAML's core schema reads a plain scalar as, if not as a text
/// (<https://yaml.org/spec/1.2.2/#103-core-schema>).
fn other_type(text: &str) -> Option<String> {
    let other = match text {
        _ if is_null(text) => return Some("this is null: write one, in quotes".to_owned()),
        "true" | "True" | "TRUE" | "false" | "False" | "FALSE" => "a boolean",
        _ if is_number(text) => "a number",
        _ => return None,
    };
    Some(format!("`{text}` is {other}: put it in quotes"))
}

/// A value that is left out is null too.
fn is_null(text: &str) -> bool {
    matches!(text, "" | "~" | "null" | "Null" | "NULL")
}

fn is_number(text: &str) -> bool {
    let radix =
        text.strip_prefix("0x").map(|hex| (hex, 16)).or(text.strip_prefix("0o").map(|octal| (octal, 8)));
    if let Some((digits, radix)) = radix {
        return !digits.is_empty() && digits.chars().all(|c| c.is_digit(radix));
    }
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let is_special = matches!(unsigned, ".inf" | ".Inf" | ".INF" | ".nan" | ".NaN" | ".NAN");
    // Rust's own words, `inf` and `nan`, are texts in YAML.
    is_special
        || (unsigned.starts_with(|c: char| c.is_ascii_digit() || c == '.') && unsigned.parse::<f64>().is_ok())
}

/// Reports that a node has not the shape that it must have.
pub(crate) fn report_shape(node: &Node, name: &str, expected: &str, faults: &mut Faults) {
    let found = match &node.value {
        Value::Text { text, is_plain: true } if is_null(text) => "null",
        Value::Text { .. } => "a text",
        Value::List(_) => "a list",
        Value::Map(_) => "a mapping",
        Value::Unusable => return,
    };
    faults.report(node.at, format!("{name} must be {expected}, but this is {found}"));
}

/// Reports more things than their numbers can count.
pub(crate) fn report_excess(node: &Node, count: usize, limit: usize, things: &str, faults: &mut Faults) {
    if count > limit {
        faults.report(node.at, format!("{count} {things} are too many: {limit} are the limit"));
    }
}
