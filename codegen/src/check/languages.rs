//! The languages of a catalogue.

use std::collections::HashMap;

use crate::check::definitions::Language;
use crate::check::keys::{is_field, listed, nearest};
use crate::check::names::report_impostor;
use crate::fault::{Faults, Position};
use crate::identifier;
use crate::yaml::scalar::Scalar;
use crate::yaml::shape::{report_excess, report_shape, scalar};
use crate::yaml::tree::{Node, Value};

const MAX_LANGUAGES: usize = u8::MAX as usize;

pub(crate) fn check(node: &Node, faults: &mut Faults) -> Vec<Language> {
    let Value::List(items) = &node.value else {
        report_shape(node, "`languages`", "a list of tags such as `[zh, en]`", faults);
        return Vec::new();
    };
    if items.is_empty() {
        faults.report(node.at, "`languages` is empty: write at least one tag");
    }
    report_excess(node.at, items.len(), MAX_LANGUAGES, "languages", faults);
    let mut languages = Vec::new();
    let mut variants = HashMap::new();
    for item in items {
        let Some(Scalar { text: tag, .. }) = scalar(item, "a language", faults) else { continue };
        let variant = identifier::language_variant(tag);
        let (other, first) = *variants.entry(variant.clone()).or_insert((tag.as_str(), item.at));
        if !is_tag(tag) {
            if !report_impostor(tag, item.at, faults) {
                let fault = format!("`{tag}` is not a language tag: write one such as `zh` or `pt-BR`");
                faults.report(item.at, fault);
            }
        } else if first != item.at {
            let first = faults.place(first);
            let clash = format!("`{tag}` is `Language::{variant}` in Rust, as is `{other}` at {first}");
            faults.report(item.at, format!("{clash}: remove one"));
        }
        // A wrong tag is kept too. Else each message in that language would be reported as well.
        languages.push(Language { at: item.at, tag: tag.clone(), variant });
    }
    languages
}

/// Whether `tag` has the form of a language tag (<https://www.rfc-editor.org/rfc/rfc5646#section-2.1>).
/// The first part has two or three letters, as each language that is registered. Longer ones are a
/// mistake, such as `english`.
pub(crate) fn is_tag(tag: &str) -> bool {
    let first = tag.split('-').next().unwrap_or_default();
    // A single letter, such as the `x` of `zh-x-lab`, introduces what follows it.
    let ends_in_letter = tag.split('-').next_back().is_some_and(|last| last.len() == 1);
    matches!(first.len(), 2 | 3)
        && !ends_in_letter
        && first.bytes().all(|byte| byte.is_ascii_alphabetic())
        && tag.split('-').all(|subtag| {
            (1..=8).contains(&subtag.len()) && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}

/// Reports a key that is none of the languages, and none of the `fields` that may stand beside them.
pub(crate) fn report_unknown(
    tag: &str,
    at: Position,
    node: &Node,
    languages: &[Language],
    fields: &[&str],
    faults: &mut Faults,
) {
    if report_impostor(tag, at, faults) {
        return;
    }
    let known = listed(&languages.iter().map(|language| language.tag.as_str()).collect::<Vec<_>>());
    // Codes have capitals, most often.
    let is_code = matches!(node.value, Value::Map(_)) && (fields.is_empty() || tag != tag.to_lowercase());
    let written = |language: &&Language| language.tag.eq_ignore_ascii_case(&tag.replace('_', "-"));
    let text = if let Some(language) = languages.iter().find(written) {
        format!("unknown language `{tag}`: did you mean `{}`?", language.tag)
    } else if let Some(field) = nearest(tag, fields).filter(|_| !is_code) {
        format!("unknown key `{tag}`: did you mean `{field}`?")
    } else if matches!(node.value, Value::Map(_)) && !fields.is_empty() {
        format!("`{tag}` is a code at the level of the languages: indent it as the code above it")
    } else if is_tag(tag) {
        let text = if fields.is_empty() { "text" } else { "message" };
        format!(
            "unknown language `{tag}`: the catalogue has {known}; add it to `languages`, or remove its {text}"
        )
    } else if tag.contains(' ') {
        let advice = "remove it; if it belongs to the text before it, put that in quotes";
        format!("`{tag}` is not a language of the catalogue, which has {known}: {advice}")
    } else if fields.is_empty() {
        format!("`{tag}` is not a language of the catalogue, which has {known}: remove it")
    } else {
        let fields = listed(fields);
        format!(
            "`{tag}` is neither a language of the catalogue, which has {known}, nor one of {fields}: remove it"
        )
    };
    faults.report(at, text);
}

/// Whether what stands where a category should is a code: it has a message, or messages by
/// language, or fields.
pub(crate) fn is_code(at: Position, node: &Node, languages: &[Language]) -> bool {
    match &node.value {
        // A text on the next line is a code's name without a `:`.
        Value::Text(scalar) => !scalar.text.is_empty() && node.at.line == at.line,
        Value::Map(entries) => {
            let is_language = |key: &str| languages.iter().any(|language| language.tag == key);
            let is_language = |(key, _): &(Node, Node)| key.text().is_some_and(is_language);
            let is_field = |(key, _): &(Node, Node)| key.text().is_some_and(is_field);
            entries.first().is_some_and(|first| {
                is_language(first)
                    || is_field(first) && entries.iter().all(|key| is_language(key) || is_field(key))
            })
        }
        Value::List(_) | Value::Unusable => false,
    }
}
