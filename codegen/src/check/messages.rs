//! The rules for the messages of one code.

use std::collections::BTreeMap;

use crate::check::definitions::{Language, Message, Messages};
use crate::cut::Verb;
use crate::fault::{Faults, Position};
use crate::template::{Template, sign};
use crate::unseen::is_unseen;
use crate::yaml::shape::{Seen, entries, report_shape, scalar};
use crate::yaml::tree::{Node, Value};
use crate::yaml::wide;

const SAME: &str = "every language of a code takes the same arguments";

/// The messages of a code; one in the default language is needed.
pub(crate) fn check(
    code: &str,
    at: Position,
    node: &Node,
    languages: &[Language],
    faults: &mut Faults,
) -> Messages {
    let messages = read(code, node, languages, faults);
    compare_arguments(&messages, languages, faults);
    if let (Value::Map(pairs), Some(default)) = (&node.value, languages.first()) {
        // An unusable key may be the default language's.
        let is_default = |key: &Node| match &key.value {
            Value::Text(tag) => tag.text == default.tag,
            _ => key.is_unusable(),
        };
        if !pairs.iter().any(|(key, _)| is_default(key)) {
            faults.report(
                at,
                format!("`{code}` has no message in `{}`, the default language: write one", default.tag),
            );
        }
    }
    messages
}

/// The messages of a code, whichever there are.
pub(crate) fn read(code: &str, node: &Node, languages: &[Language], faults: &mut Faults) -> Messages {
    let mut messages = vec![None; languages.len()];
    match &node.value {
        Value::Map(_) => {
            let what = "languages and their messages";
            for (tag, at, node) in entries(node, &format!("`{code}`"), what, &mut Seen::new(), faults) {
                let template = check_message(node, faults);
                match languages.iter().position(|language| language.tag == tag) {
                    Some(index) => messages[index] = template.map(|template| Message { at, template }),
                    // Faulty languages are reported once, where they are defined.
                    None if languages.is_empty() => {}
                    None => {
                        let known: Vec<_> =
                            languages.iter().map(|language| format!("`{}`", language.tag)).collect();
                        let known = known.join(", ");
                        let advice = "add it to `languages`, or remove its message";
                        faults.report(
                            at,
                            format!("unknown language `{tag}`: the catalogue has {known}; {advice}"),
                        );
                    }
                }
            }
        }
        // The short form: the default language alone.
        Value::Text(_) => {
            let template = check_message(node, faults);
            if let Some(first) = messages.first_mut() {
                *first = template.map(|template| Message { at: node.at, template });
            }
        }
        _ => {
            let expected = "a message, or a mapping of languages and their messages";
            report_shape(node, &format!("`{code}`"), expected, faults);
        }
    }
    messages
}

/// Reports messages of one code that take other arguments than its first one, or that print an argument
/// as an integer where another language does not: what is read back out of one must fit the other.
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
            let &mut (other, expected) = verbs.entry(number).or_insert((tag, verb));
            if (expected == Verb::D) != (verb == Verb::D) {
                let (own, others) = (sign(verb), sign(expected));
                let text =
                    format!("`{tag}` prints argument {number} with `{own}`, but `{other}` with `{others}`");
                faults.report(at, format!("{text}: {SAME}"));
            }
        }
    }
}

fn check_message(node: &Node, faults: &mut Faults) -> Option<Template> {
    let scalar = scalar(node, "a message", faults)?;
    if scalar.text.trim().is_empty() {
        faults.report(node.at, "the message is empty: write what went wrong");
    }
    for (offset, c) in scalar.text.char_indices().filter(|&(_, c)| is_unseen(c)) {
        let kind = if c.is_control() { "control" } else { "invisible" };
        let text = format!("the message has the {kind} character U+{:04X}: remove it", u32::from(c));
        faults.report(scalar.position(node.at, offset), text);
    }
    if let Some((offset, text)) = wide::mistake(scalar) {
        faults.report(scalar.position(node.at, offset), text);
    }
    let percents = wide::percents(&scalar.text);
    for &offset in &percents {
        faults.report(scalar.position(node.at, offset), "`％` is fullwidth: write `%`");
    }
    match Template::split(&scalar.text) {
        // Its arguments are not known: they are not to be compared with another language's.
        Ok(_) if !percents.is_empty() => None,
        Ok(template) => {
            for offset in template.joined_integers() {
                let text =
                    "`%d` directly after `%d`: their digits run together; write something between them";
                faults.report(scalar.position(node.at, offset), text);
            }
            Some(template)
        }
        Err(found) => {
            for (offset, text) in found {
                faults.report(scalar.position(node.at, offset), text);
            }
            None
        }
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
