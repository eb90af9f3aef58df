//! Codes that are found by a word of the command line.

use edge_errors_codegen::{Catalog, Code, is_unseen};

use crate::contract::argument::{self, Kind};
use crate::template::Value;

/// A code that was found.
pub(super) struct Found {
    /// Its place in the catalogue.
    pub(super) code: usize,
    /// The arguments of its message, where they are known.
    pub(super) values: Option<Vec<Value>>,
    /// What to tell of the text that it was found in.
    pub(super) notes: Vec<String>,
}

/// There is no such code.
pub(super) struct Unknown {
    /// The id of the finding.
    pub(super) rule: &'static str,
    pub(super) text: String,
}

/// The code with this name, key, number or id.
pub(super) fn find(catalog: &Catalog, word: &str) -> Result<usize, Unknown> {
    let by = |is_meant: &dyn Fn(&Code) -> bool| catalog.codes.iter().position(is_meant);
    let found = named(catalog, word)
        .or_else(|| by(&|code| code.key == word))
        .or_else(|| numbered(catalog, word))
        .or_else(|| id(word).and_then(|id| by(&|code| code.id() == id)));
    found.ok_or_else(|| unknown(catalog, word))
}

/// The code with this name on the wire.
pub(super) fn named(catalog: &Catalog, name: &str) -> Option<usize> {
    catalog.codes.iter().position(|code| code.name == name)
}

/// The code with this number. As in the crate, the digits have no sign and do not start with 0.
pub(super) fn numbered(catalog: &Catalog, digits: &str) -> Option<usize> {
    let number: u32 = digits.parse().ok()?;
    let is_meant = |code: &Code| code.number == Some(number);
    catalog.codes.iter().position(is_meant).filter(|_| number.to_string() == digits)
}

/// An id as it is shown, or with `0x` before it, or in capital letters.
fn id(word: &str) -> Option<u32> {
    let digits = word.strip_prefix("0x").unwrap_or(word);
    let is_id = digits.len() == 8 && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    u32::from_str_radix(digits, 16).ok().filter(|_| is_id)
}

/// How many characters of a word are compared with the names: it may come from anywhere, and be long.
const COMPARED: usize = 64;
/// How like a word a name must be to be shown: 1 is the same.
const LIKE: f64 = 0.5;

/// Says that the catalogue has no such code, and which names are nearest.
pub(super) fn unknown(catalog: &Catalog, word: &str) -> Unknown {
    let shown = visible(word, COMPARED);
    let nearest = nearest(catalog, word);
    let advice = if nearest.is_empty() {
        "`edge-errors explain` lists all codes, and `edge-errors explain -` reads a message".to_owned()
    } else {
        format!("the nearest are {}", nearest.join(", "))
    };
    Unknown { rule: "unknown-code", text: format!("the catalogue has no code `{shown}`; {advice}") }
}

/// The names that a word is most likely meant for: those that have it as a part, then those that it is like. A number
/// or a text in Chinese is like none.
fn nearest<'c>(catalog: &'c Catalog, word: &str) -> Vec<&'c str> {
    let word = word.chars().take(COMPARED).collect::<String>().to_ascii_uppercase();
    let likeness = |name: &str| {
        let name = name.to_ascii_uppercase();
        let is_part = !word.is_empty() && name.contains(&word);
        strsim::normalized_damerau_levenshtein(&word, &name) + f64::from(u8::from(is_part))
    };
    let likeness = |code: &Code| likeness(&code.name).max(likeness(&code.key));
    let mut near: Vec<_> = catalog.codes.iter().map(|code| (likeness(code), code.name.as_str())).collect();
    near.retain(|(likeness, _)| *likeness >= LIKE);
    near.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    near.into_iter().take(3).map(|(_, name)| name).collect()
}

/// At most `most` characters of a text. It may come from anywhere, so characters that control a terminal are escaped.
pub(super) fn visible(text: &str, most: usize) -> String {
    let mut shown = without_controls(&text.chars().take(most).collect::<String>());
    if text.chars().nth(most).is_some() {
        shown.push('…');
    }
    shown
}

/// A text in which characters are escaped that control a terminal or change the direction of what follows. Line ends
/// and tabs stay.
pub(super) fn without_controls(text: &str) -> String {
    let mut shown = String::new();
    for c in text.chars() {
        if c != '\n' && c != '\t' && is_unseen(c) {
            shown.extend(c.escape_unicode());
        } else {
            shown.push(c);
        }
    }
    shown
}

/// The arguments as the messages take them, in every language: a word is a number where they print numbers.
pub(super) fn values(code: &Code, words: &[String]) -> Vec<Value> {
    let arguments = argument::of(code);
    let kind = |index: usize| arguments.get(index).map_or(Kind::Any, |argument| argument.kind);
    words.iter().enumerate().map(|(index, word)| value(kind(index), word)).collect()
}

fn value(kind: Kind, word: &str) -> Value {
    let text = || Value::Text(word.to_owned());
    match kind {
        Kind::Float => word.parse().map_or_else(|_| text(), Value::Float),
        Kind::Integer | Kind::Hex | Kind::Character => {
            let int = word.parse().map(Value::Int);
            int.or_else(|_| word.parse().map(Value::Uint)).unwrap_or_else(|_| text())
        }
        // `%v` prints a number as it is written only where that is its usual form.
        Kind::Any | Kind::Unused => match word.parse::<i64>() {
            Ok(number) if number.to_string() == word => Value::Int(number),
            _ => word.parse().map_or_else(|_| text(), Value::Bool),
        },
        Kind::String => text(),
    }
}
