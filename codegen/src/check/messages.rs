//! The rules for the messages of one code.

use std::collections::BTreeMap;

use crate::check::comments;
use crate::check::definitions::{Language, Message, Messages};
use crate::check::keys::{FIELDS, is_field};
use crate::check::languages::{is_tag, report_unknown};
use crate::cut::Verb;
use crate::fault::{Faults, Position};
use crate::template::{Template, stricter};
use crate::unseen::is_unseen;
use crate::verb::sign;
use crate::yaml::quoted;
use crate::yaml::scalar::{Comment, Scalar};
use crate::yaml::shape::{Seen, entries, is_null, scalar};
use crate::yaml::tree::{Node, Value};
use crate::yaml::wide;

const SAME: &str = "every language of a code takes the same arguments";

/// Keys, the place of each, and their values.
pub(crate) type Pairs<'n> = Vec<(&'n str, Position, &'n Node)>;

/// The messages of a code, of which one in the default language is needed, and its fields.
pub(crate) fn check<'n>(
    code: &str,
    at: Position,
    node: &'n Node,
    languages: &[Language],
    faults: &mut Faults,
) -> (Messages, Pairs<'n>) {
    let (messages, fields) = read(code, node, languages, faults);
    compare_arguments(&messages, languages, faults);
    if let (Value::Map(pairs), Some(default)) = (&node.value, languages.first()) {
        // A key that is no tag is reported, and may be the default language's.
        let is_default = |key: &Node| {
            key.text()
                .is_none_or(|tag| tag.eq_ignore_ascii_case(&default.tag) || !is_tag(tag) && !is_field(tag))
        };
        if !pairs.iter().any(|(key, _)| is_default(key)) {
            faults.report(
                at,
                format!("`{code}` has no message in `{}`, the default language: write one", default.tag),
            );
        }
    }
    (messages, fields)
}

/// The messages of a code and its fields, whichever there are.
pub(crate) fn read<'n>(
    code: &str,
    node: &'n Node,
    languages: &[Language],
    faults: &mut Faults,
) -> (Messages, Pairs<'n>) {
    let mut messages = vec![None; languages.len()];
    let mut fields = Vec::new();
    match &node.value {
        Value::Map(_) => {
            let what = "languages and their messages";
            let has_wrong_tag = languages.iter().any(|language| !is_tag(&language.tag));
            for (tag, at, node) in entries(node, &format!("`{code}`"), what, &mut Seen::new(), faults) {
                match languages.iter().position(|language| language.tag == tag) {
                    Some(index) if is_null(node) => report_missing(tag, index, node, languages, faults),
                    Some(index) => {
                        let template = check_message(node, faults);
                        messages[index] = template.map(|template| Message { at, template });
                    }
                    None if is_field(tag) => fields.push((tag, at, node)),
                    // Faulty languages are reported once, where they are defined.
                    None if languages.is_empty() || has_wrong_tag && is_tag(tag) => {
                        check_message(node, faults);
                    }
                    None => report_unknown(tag, at, node, languages, &FIELDS, faults),
                }
            }
        }
        Value::Text(_) if is_null(node) => report_missing(code, 0, node, languages, faults),
        // The short form: the default language alone.
        Value::Text(_) => {
            let template = check_message(node, faults);
            if let Some(first) = messages.first_mut() {
                *first = template.map(|template| Message { at: node.at, template });
            }
        }
        Value::List(_) => {
            let fault = format!("`{code}` must be a message, or a mapping of languages and their messages");
            let advice = "a text that starts with `[` or `-` must be in quotes";
            faults.report(node.at, format!("{fault}, but this is a list: {advice}"));
        }
        Value::Unusable => {}
    }
    (messages, fields)
}

/// Reports messages of one code that take other arguments than its first one, or that print an argument
/// as another kind than another language does: what is read back out of one must fit the other.
pub(crate) fn compare_arguments(messages: &Messages, languages: &[Language], faults: &mut Faults) {
    let with_tags = messages.iter().zip(languages).filter_map(|(message, language)| {
        message.as_ref().map(|Message { at, template }| (*at, language.tag.as_str(), template))
    });
    let mut messages: Vec<_> = with_tags.collect();
    messages.sort_by_key(|&(at, ..)| at);
    let Some(&(_, other, expected)) = messages.first() else { return };
    // For each argument: the first language that has it, and its verb there.
    let mut verbs: BTreeMap<usize, (&str, Verb)> = BTreeMap::new();
    for (at, tag, template) in messages {
        if expected.args.keys().ne(template.args.keys()) {
            let (own, others) = (taken(template), taken(expected));
            faults.report(at, format!("`{tag}` takes {own}, but `{other}` takes {others}: {SAME}"));
        }
        for (&number, &verb) in &template.args {
            let seen = verbs.entry(number).or_insert((tag, verb));
            let (other, expected) = *seen;
            match stricter(expected, verb) {
                Some(stricter) if agree(expected, verb) => {
                    if stricter != expected {
                        *seen = (tag, verb);
                    }
                }
                _ => {
                    let (own, others) = (sign(verb), sign(expected));
                    let text = format!(
                        "`{tag}` prints argument {number} with `{own}`, but `{other}` with `{others}`"
                    );
                    faults.report(at, format!("{text}: {SAME}"));
                }
            }
        }
    }
}

/// Whether what is read back from a text with one verb fits the other: `%v` gives a string.
fn agree(one: Verb, other: Verb) -> bool {
    let is_string = |verb| matches!(verb, Verb::V | Verb::S);
    is_string(one) && is_string(other) || one != Verb::V && other != Verb::V
}

/// Reports that there is no message for a code or in the language with this index.
fn report_missing(name: &str, index: usize, node: &Node, languages: &[Language], faults: &mut Faults) {
    let comment = match &node.value {
        Value::Text(scalar) if scalar.text.is_empty() => scalar.comment.as_ref(),
        _ => None,
    };
    match (comment, languages.first()) {
        (Some(Comment { at, text }), _) => {
            let fault = format!("` #` starts a comment, and `{name}` has no message before it");
            let advice = quoted::advice(text.trim_end());
            faults.report(*at, format!("{fault}: put a message that starts with `#` in quotes{advice}"));
        }
        (_, Some(default)) if index > 0 => {
            let advice =
                format!("write one, or remove `{name}`: the message in `{}` is used then", default.tag);
            faults.report(node.at, format!("`{name}` has no message: {advice}"));
        }
        _ => faults.report(node.at, format!("`{name}` has no message: write one")),
    }
}

fn check_message(node: &Node, faults: &mut Faults) -> Option<Template> {
    let scalar = scalar(node, "a message", faults)?;
    if scalar.text.trim().is_empty() {
        faults.report(node.at, "the message is empty: write what went wrong");
    }
    check_characters(scalar, faults);
    comments::check(scalar, faults);
    if let Some((offset, text)) = wide::mistake(scalar) {
        faults.report(scalar.position(offset), text);
    }
    let percents = wide::percents(&scalar.text);
    for &offset in &percents {
        faults.report(scalar.position(offset), "`％` is fullwidth: write `%`");
    }
    match Template::split(&scalar.text) {
        // Its arguments are not known: they are not to be compared with another language's.
        Ok(_) if !percents.is_empty() => None,
        Ok(template) => {
            for offset in template.joined_integers() {
                let text =
                    "`%d` directly after `%d`: their digits run together; write something between them";
                faults.report(scalar.position(offset), text);
            }
            Some(template)
        }
        Err(found) => {
            for (offset, text) in found {
                faults.report(scalar.position(offset), text);
            }
            None
        }
    }
}

/// Reports characters that cannot be seen. Line breaks and tabs are a part of the message.
fn check_characters(scalar: &Scalar, faults: &mut Faults) {
    let is_wrong = |&(_, c): &(usize, char)| is_unseen(c) && c != '\n' && c != '\t';
    for (offset, c) in scalar.text.char_indices().filter(is_wrong) {
        let kind = if c.is_control() { "control" } else { "invisible" };
        let text = format!("the message has the {kind} character U+{:04X}", u32::from(c));
        let advice = if c == '\r' { "write `\\n` for a line break" } else { "remove it" };
        // `C:\right` in double quotes.
        let escape = match c {
            '\u{7}'..='\r' if scalar.source.contains('\\') => "; for a `\\` and a letter, use single quotes",
            _ => "",
        };
        faults.report(scalar.position(offset), format!("{text}: {advice}{escape}"));
    }
}

/// The arguments of a template, in words.
fn taken(template: &Template) -> String {
    let numbers: Vec<_> = template.args.keys().map(usize::to_string).collect();
    match numbers.as_slice() {
        [] => "no argument".to_owned(),
        [one] => format!("argument {one}"),
        more => format!("arguments {}", more.join(", ")),
    }
}
