//! The keys of a catalogue.

use crate::bases::BUILT_IN;
use crate::chain::Link;
use crate::check::definitions::Language;
use crate::check::keys::{is_field, listed};
use crate::check::languages::is_code;
use crate::check::messages;
use crate::check::names::report_impostor;
use crate::fault::{Faults, Position};
use crate::spelling::edits;
use crate::yaml::shape::{Seen, entries, is_text};
use crate::yaml::tree::{Node, Value};

/// The keys that a catalogue needs.
const NEEDED: &str = "`languages` and `categories`";
/// The keys of a catalogue that can only stand alone.
const ALONE: [&str; 4] = ["languages", "categories", "rules", "width"];
/// The keys of a catalogue that may start from another one.
const ALL: [&str; 7] = ["from", "only", "languages", "categories", "messages", "rules", "width"];

/// The values of the keys.
#[derive(Default)]
pub(crate) struct Root<'n> {
    at: Option<Position>,
    /// Whether it starts from another catalogue.
    pub(crate) is_derived: bool,
    /// Whether it may.
    can_derive: bool,
    pub(crate) only: Option<&'n Node>,
    pub(crate) languages: Option<&'n Node>,
    pub(crate) categories: Option<&'n Node>,
    pub(crate) messages: Option<&'n Node>,
    pub(crate) rules: Option<&'n Node>,
    pub(crate) width: Option<&'n Node>,
    unknown: Vec<(&'n str, Position, &'n Node)>,
}

/// Reads the keys of a file.
pub(crate) fn read<'n>(link: &'n Link, faults: &mut Faults) -> Root<'n> {
    let (document, can_derive) = (&link.document, link.can_derive);
    let mut root = Root { can_derive, ..Root::default() };
    let Some(node) = &document.root else {
        if document.is_complete {
            let from = if can_derive { format!("`from: {BUILT_IN}`, or ") } else { String::new() };
            faults
                .report(Position::start(link.file), format!("the catalogue is empty: write {from}{NEEDED}"));
        }
        return root;
    };
    let entries = entries(node, "the catalogue", NEEDED, &mut Seen::new(), faults);
    let is_there = |key: &str| entries.iter().any(|&(other, ..)| other == key);
    let mut needs_from = Vec::new();
    for &(written, at, value) in &entries {
        let meant = match nearest(written, can_derive) {
            _ if known_keys(can_derive).contains(&written) => None,
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
            "rules" => root.rules = Some(value),
            "width" => root.width = Some(value),
            "from" if can_derive => root.is_derived = true,
            key @ "only" if can_derive => {
                root.only = Some(value);
                needs_from.push((key, at));
            }
            key @ "messages" if can_derive => {
                root.messages = Some(value);
                needs_from.push((key, at));
            }
            _ => root.unknown.push((written, at, value)),
        }
    }
    if !root.is_derived && document.is_complete {
        for (key, at) in needs_from {
            let advice = format!("name that by `from`, as in `from: {BUILT_IN}`");
            faults.report(at, format!("`{key}` is about another catalogue: {advice}"));
        }
    }
    let is_complete = document.is_complete && matches!(node.value, Value::Map(_));
    root.at = Some(node.at).filter(|_| is_complete);
    root
}

/// Whether it can be the value of `categories`, whose key has another name then.
fn has_mappings(node: &Node) -> bool {
    let is_map = |node: &Node| matches!(node.value, Value::Map(_));
    matches!(&node.value, Value::Map(pairs) if pairs.iter().any(|(_, value)| is_map(value)))
}

/// The key that was meant, if this is one with a mistake in its spelling.
fn nearest(written: &str, can_derive: bool) -> Option<&'static str> {
    let (edits, key) = known_keys(can_derive).iter().map(|&key| (edits(written, key), key)).min()?;
    (edits <= key.len() / 3).then_some(key)
}

fn known_keys(can_derive: bool) -> &'static [&'static str] {
    if can_derive { &ALL } else { &ALONE }
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
    pub(crate) fn report_unknown(&self, languages: &[Language], faults: &mut Faults) -> bool {
        let keys = listed(known_keys(self.can_derive));
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
