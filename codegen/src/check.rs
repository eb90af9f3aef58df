//! The rules of a catalogue: from nodes to a [`Catalog`], reporting every fault on the way.

use std::collections::HashMap;

use crate::catalog::{Catalog, Category, Code, Language};
use crate::crc32::crc32;
use crate::fault::{Faults, Position};
use crate::identifier::{self, Identifier};
use crate::messages;
use crate::scalar::Scalar;
use crate::shape::{Seen, entries, is_text, report_excess, report_shape, scalar};
use crate::tree::{Document, Node, Value};

/// The keys of a catalogue.
const KEYS: &str = "`languages` and `categories`";

const MAX_LANGUAGES: usize = u8::MAX as usize;
const MAX_CATEGORIES: usize = u8::MAX as usize;
/// Codes are numbered from 1 in 16 bits.
const MAX_CODES: usize = u16::MAX as usize;

pub(crate) fn check(document: &Document, faults: &mut Faults) -> Catalog {
    let mut catalog = Catalog { languages: Vec::new(), categories: Vec::new(), codes: Vec::new() };
    let start = Position::START;
    let Some(root) = &document.root else {
        if document.is_complete {
            faults.report(start, "the catalogue is empty: write `languages` and `categories`");
        }
        return catalog;
    };
    let mut languages = None;
    let mut categories = None;
    let mut unknown = Vec::new();
    for (key, at, value) in entries(root, "the catalogue", KEYS, &mut Seen::new(), faults) {
        match key {
            "languages" => languages = Some(value),
            "categories" => categories = Some(value),
            _ => unknown.push((key, at, value)),
        }
    }
    let is_complete = document.is_complete && matches!(root.value, Value::Map(_));
    // Messages are checked against the languages, wherever in the file these stand.
    if let Some(node) = languages {
        catalog.languages = check_languages(node, faults);
    }
    for (key, at, value) in unknown {
        report_unknown(key, at, value, &catalog.languages, faults);
    }
    if is_complete && languages.is_none() {
        faults.report(root.at, "`languages` is missing");
    }
    match categories {
        Some(node) => check_categories(node, &mut catalog, faults),
        None if is_complete => faults.report(root.at, "`categories` is missing"),
        None => {}
    }
    catalog
}

/// Reports a key that a catalogue does not have. It may be a code that is not indented.
fn report_unknown(key: &str, at: Position, value: &Node, languages: &[Language], faults: &mut Faults) {
    let is_map = matches!(value.value, Value::Map(_));
    if is_map && is_code(at, value, languages) {
        let place = "is a code at the level of `categories`";
        faults.report(at, format!("`{key}` {place}: indent it below its category"));
        messages::check(key, at, value, languages, faults);
        return;
    }
    let hint = if is_text(value) && is_code(at, value, languages) {
        "; if this is a code, indent it below its category"
    } else {
        ""
    };
    faults.report(at, format!("unknown key `{key}`: a catalogue has {KEYS}{hint}"));
}

fn check_languages(node: &Node, faults: &mut Faults) -> Vec<Language> {
    let Value::List(items) = &node.value else {
        report_shape(node, "`languages`", "a list of tags such as `[zh, en]`", faults);
        return Vec::new();
    };
    if items.is_empty() {
        faults.report(node.at, "`languages` is empty: write at least one tag");
    }
    report_excess(node, items.len(), MAX_LANGUAGES, "languages", faults);
    let mut languages = Vec::new();
    let mut variants = HashMap::new();
    for item in items {
        let Some(Scalar { text: tag, .. }) = scalar(item, "a language", faults) else { continue };
        let variant = identifier::language_variant(tag);
        let (other, first) = *variants.entry(variant.clone()).or_insert((tag.as_str(), item.at));
        if !is_tag(tag) {
            faults
                .report(item.at, format!("`{tag}` is not a language tag: write one such as `zh` or `pt-BR`"));
        } else if identifier::is_reserved(&variant) {
            faults.report(
                item.at,
                format!("`{tag}` cannot be a language: `Language::{variant}` means something else in Rust"),
            );
        } else if first != item.at {
            let first = faults.place(first);
            let clash = format!("`{tag}` is `Language::{variant}` in Rust, as is `{other}` at {first}");
            faults.report(item.at, format!("{clash}: remove one"));
        }
        // A wrong tag is kept too. Else each message in that language would be reported as well.
        languages.push(Language { tag: tag.clone(), variant });
    }
    languages
}

/// Whether `tag` has the form of a language tag (<https://www.rfc-editor.org/rfc/rfc5646#section-2.1>).
/// The first part must have two letters or more. Then no variant of `Language` looks like a constant.
fn is_tag(tag: &str) -> bool {
    let first = tag.split('-').next().unwrap_or_default();
    // A single letter, such as the `x` of `zh-x-lab`, introduces what follows it.
    let ends_in_letter = tag.split('-').next_back().is_some_and(|last| last.len() == 1);
    first.len() >= 2
        && !ends_in_letter
        && first.bytes().all(|byte| byte.is_ascii_alphabetic())
        && tag.split('-').all(|subtag| {
            (1..=8).contains(&subtag.len()) && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}

fn check_categories(node: &Node, catalog: &mut Catalog, faults: &mut Faults) {
    let mut codes = Seen::new();
    let mut ids = HashMap::new();
    let mut constants = HashMap::new();
    for (name, at, node) in
        entries(node, "`categories`", "categories and their codes", &mut Seen::new(), faults)
    {
        if is_code(at, node, &catalog.languages) {
            let place = "is a code at the level of the categories";
            faults.report(at, format!("`{name}` {place}: indent it below its category"));
            messages::check(name, at, node, &catalog.languages, faults);
            continue;
        }
        if let Some(constant) = check_category_name(name, at, &mut constants, faults) {
            catalog.categories.push(Category { name: name.to_owned(), constant, end: 0 });
        }
        let what = format!("category `{name}`");
        for (name, at, node) in entries(node, &what, "codes and their messages", &mut codes, faults) {
            let constant = check_code_name(name, at, &mut ids, faults);
            let templates = messages::check(name, at, node, &catalog.languages, faults);
            if let Some(constant) = constant {
                catalog.codes.push(Code { name: name.to_owned(), constant, templates });
            }
        }
        if let Some(category) = catalog.categories.last_mut() {
            category.end = catalog.codes.len();
        }
    }
    report_excess(node, catalog.categories.len(), MAX_CATEGORIES, "categories", faults);
    report_excess(node, catalog.codes.len(), MAX_CODES, "codes", faults);
}

/// Whether what stands where a category should is a code: it has a message, or messages by
/// language.
fn is_code(at: Position, node: &Node, languages: &[Language]) -> bool {
    match &node.value {
        // A text on the next line is a code's name without a `:`.
        Value::Text(scalar) => !scalar.text.is_empty() && node.at.line == at.line,
        Value::Map(entries) => entries.first().is_some_and(|(key, _)| {
            matches!(&key.value, Value::Text(key) if languages.iter().any(|language| language.tag == key.text))
        }),
        Value::List(_) | Value::Unusable => false,
    }
}

fn check_category_name<'n>(
    name: &'n str,
    at: Position,
    constants: &mut HashMap<Identifier, (&'n str, Position)>,
    faults: &mut Faults,
) -> Option<Identifier> {
    let Some(constant) = identifier::category_constant(name) else {
        let rule =
            "it must start with a letter, then letters, digits, blanks, `-` and `_`, and not be `Count`";
        faults.report(at, format!("`{name}` is not a category's name: {rule}"));
        return None;
    };
    let (other, first) = *constants.entry(constant.clone()).or_insert((name, at));
    if other != name {
        let first = faults.place(first);
        let clash = format!("`{name}` is `Category::{constant}` in Rust, as is `{other}` at {first}");
        faults.report(at, format!("{clash}: rename one"));
    }
    Some(constant)
}

fn check_code_name<'n>(
    name: &'n str,
    at: Position,
    ids: &mut HashMap<u32, (&'n str, Position)>,
    faults: &mut Faults,
) -> Option<Identifier> {
    let mut bytes = name.bytes();
    let is_name = bytes.next().is_some_and(|first| first.is_ascii_alphabetic())
        && bytes.all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    if !is_name {
        let rule = "it must start with a letter, then letters, digits and `_`";
        faults.report(at, format!("`{name}` is not a code's name: {rule}"));
        return None;
    }
    let constant = identifier::code_constant(name);
    if constant.is_none() {
        faults.report(
            at,
            format!("`{name}` cannot be a code's name: `Code::{name}` means something else in Rust"),
        );
    }
    let id = crc32(name.as_bytes());
    let (other, first) = *ids.entry(id).or_insert((name, at));
    if other != name {
        let first = faults.place(first);
        faults.report(at, format!("`{name}` has the id 0x{id:08x}, as has `{other}` at {first}: rename one"));
    }
    constant
}
