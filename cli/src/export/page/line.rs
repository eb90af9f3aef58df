//! One line of the list.

use crate::json::Json;

/// What a line of the block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Line<'p> {
    Blank,
    /// With its `#`.
    Comment(&'p str),
    Code(Entry<'p>),
}

/// A line that should be one of a code: all that is no comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Entry<'p> {
    /// Empty where there is none.
    pub(crate) name: &'p str,
    /// Whether a text in quotes follows the name.
    pub(crate) has_text: bool,
    /// A comment behind the text, with the blanks before it. Empty where there is none.
    pub(crate) note: &'p str,
}

impl<'p> Line<'p> {
    pub(crate) fn of(line: &'p str) -> Line<'p> {
        let line = line.trim_end();
        match line.trim_start() {
            "" => Line::Blank,
            comment if comment.starts_with('#') => Line::Comment(line),
            _ => Line::Code(Entry::of(line)),
        }
    }
}

impl<'p> Entry<'p> {
    fn of(line: &'p str) -> Entry<'p> {
        let quoted = line.strip_prefix('"').and_then(|rest| rest.split_once("\":"));
        let Some((name, text)) = quoted.or_else(|| line.split_once(':')) else {
            return Entry { name: "", has_text: false, note: note(line) };
        };
        let text = text.trim_start();
        match text.strip_prefix('"').and_then(after_quote) {
            Some(rest) => Entry { name, has_text: true, note: note(rest) },
            None => Entry { name, has_text: false, note: note(text) },
        }
    }
}

/// What stands behind the quote that ends a text.
fn after_quote(text: &str) -> Option<&str> {
    let mut is_escaped = false;
    let end = text.find(|c| {
        let is_end = c == '"' && !is_escaped;
        is_escaped = c == '\\' && !is_escaped;
        is_end
    });
    end.map(|end| &text[end + 1..])
}

/// The comment at the end, with the blanks before it.
fn note(text: &str) -> &str {
    let at = text.find(" #").or_else(|| text.find("\t#"));
    at.map_or("", |at| &text[text[..at].trim_end().len()..])
}

/// The line of a code, as YAML: a string of JSON is one of YAML, too.
pub(crate) fn written(name: &str, text: &str) -> String {
    let text = Json::text(text);
    if is_plain(name) { format!("{name}: {text}") } else { format!("{}: {text}", Json::text(name)) }
}

/// Whether YAML reads the name without quotes as this text.
fn is_plain(name: &str) -> bool {
    // YAML 1.1 has more of them than YAML 1.2.
    const WORDS: [&str; 9] = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || "_-./".contains(c))
        && !WORDS.iter().any(|word| word.eq_ignore_ascii_case(name))
}
