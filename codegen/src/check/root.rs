//! The keys of a catalogue.

use crate::check::definitions::Language;
use crate::check::keys::is_field;
use crate::check::languages::is_code;
use crate::check::messages;
use crate::check::names::report_impostor;
use crate::fault::{Faults, Position};
use crate::spelling::edits;
use crate::yaml::shape::{Seen, entries, is_text};
use crate::yaml::tree::{Document, Node, Value};

/// The keys that every catalogue has.
const KEYS: &str = "`languages` and `categories`";
/// The keys of a catalogue that may start from the built-in one.
const ALL_KEYS: &str = "`from`, `only`, `languages`, `categories` and `messages`";

/// The value of `from` that means the built-in catalogue.
const BUILT_IN: &str = "edge-errors";

/// The values of the keys.
#[derive(Default)]
pub(crate) struct Root<'n> {
    at: Option<Position>,
    /// Whether it starts from the built-in catalogue.
    pub(crate) is_derived: bool,
    pub(crate) only: Option<&'n Node>,
    pub(crate) languages: Option<&'n Node>,
    pub(crate) categories: Option<&'n Node>,
    pub(crate) messages: Option<&'n Node>,
    unknown: Vec<(&'n str, Position, &'n Node)>,
}

/// Reads the keys of the file with this number. `has_base` says whether there is a built-in catalogue
/// to start from.
pub(crate) fn read<'n>(document: &'n Document, file: usize, has_base: bool, faults: &mut Faults) -> Root<'n> {
    let keys = if has_base { ALL_KEYS } else { KEYS };
    let mut root = Root::default();
    let Some(node) = &document.root else {
        if document.is_complete {
            let from = if has_base { format!("`from: {BUILT_IN}`, or ") } else { String::new() };
            faults.report(Position::start(file), format!("the catalogue is empty: write {from}{KEYS}"));
        }
        return root;
    };
    let entries = entries(node, "the catalogue", keys, &mut Seen::new(), faults);
    let is_there = |key: &str| entries.iter().any(|&(other, ..)| other == key);
    let mut from = None;
    let mut needs_from = Vec::new();
    for &(written, at, value) in &entries {
        let meant = match nearest(written, has_base) {
            _ if known_keys(has_base).contains(&written) => None,
            None if has_mappings(value) => Some("categories"),
            nearest => nearest,
        };
        let meant = meant.filter(|key| !is_there(key));
        if let Some(key) = meant {
            if !report_impostor(written, at, faults) {
                faults.report(at, format!("unknown key `{written}`: did you mean `{key}`?"));
            }
        }
        match meant.unwrap_or(written) {
            "languages" => root.languages = Some(value),
            "categories" => root.categories = Some(value),
            "from" if has_base => from = Some(value),
            key @ "only" if has_base => {
                root.only = Some(value);
                needs_from.push((key, at));
            }
            key @ "messages" if has_base => {
                root.messages = Some(value);
                needs_from.push((key, at));
            }
            _ => root.unknown.push((written, at, value)),
        }
    }
    root.is_derived = from.is_some();
    check_from(from, &needs_from, faults);
    let is_complete = document.is_complete && matches!(node.value, Value::Map(_));
    root.at = Some(node.at).filter(|_| is_complete);
    root
}

/// Reports a wrong value of `from`; where there is none, the keys that need one.
fn check_from(from: Option<&Node>, needs_from: &[(&str, Position)], faults: &mut Faults) {
    match from.map(|from| (from.at, &from.value)) {
        Some((_, Value::Text(scalar))) if scalar.text == BUILT_IN => {}
        Some((_, Value::Unusable)) => {}
        Some((at, _)) => {
            faults.report(at, format!("`from` must be `{BUILT_IN}`, the built-in catalogue"));
        }
        None => {
            for &(key, at) in needs_from {
                let fault = format!("`{key}` is about the built-in catalogue: write `from: {BUILT_IN}` too");
                faults.report(at, fault);
            }
        }
    }
}

/// Whether it can be the value of `categories`, whose key has another name then.
fn has_mappings(node: &Node) -> bool {
    let is_map = |node: &Node| matches!(node.value, Value::Map(_));
    matches!(&node.value, Value::Map(pairs) if pairs.iter().any(|(_, value)| is_map(value)))
}

/// The key that was meant, if this is one with a mistake in its spelling.
fn nearest(written: &str, has_base: bool) -> Option<&'static str> {
    let (edits, key) = known_keys(has_base).iter().map(|&key| (edits(written, key), key)).min()?;
    (edits <= key.len() / 3).then_some(key)
}

fn known_keys(has_base: bool) -> &'static [&'static str] {
    if has_base {
        &["from", "only", "languages", "categories", "messages"]
    } else {
        &["languages", "categories"]
    }
}

impl<'n> Root<'n> {
    /// Reports the key if it is missing, and the file was read to its end.
    pub(crate) fn require(&self, key: &str, value: Option<&'n Node>, faults: &mut Faults) {
        if let (None, Some(at)) = (value, self.at) {
            faults.report(at, format!("`{key}` is missing"));
        }
    }

    /// Reports the keys that a catalogue does not have. One may be a code or a category that is not indented;
    /// returns whether there is such a one.
    pub(crate) fn report_unknown(&self, languages: &[Language], has_base: bool, faults: &mut Faults) -> bool {
        let keys = if has_base { ALL_KEYS } else { KEYS };
        let mut has_stray = false;
        for &(key, at, value) in &self.unknown {
            let is_map = matches!(value.value, Value::Map(_));
            has_stray |= is_map || is_code(at, value, languages);
            if is_map && is_code(at, value, languages) {
                let place = "is a code at the level of `categories`";
                faults.report_misplaced(at, format!("`{key}` {place}: indent it below its category"));
                messages::check(key, at, value, languages, faults);
                continue;
            }
            let hint = if is_field(key) {
                "; this is a field of a code: indent it below its code"
            } else if is_text(value) && is_code(at, value, languages) {
                "; if this is a code, indent it below its category"
            } else if is_map && self.categories.is_some() {
                "; if this is a category, indent it below `categories`"
            } else {
                ""
            };
            faults.report_misplaced(at, format!("unknown key `{key}`: a catalogue has {keys}{hint}"));
        }
        has_stray
    }
}
