//! The rules for the messages of one code.

use std::collections::BTreeMap;

use crate::catalog::Language;
use crate::cut::Verb;
use crate::fault::{Faults, Position};
use crate::shape::{Seen, entries, report_shape, scalar};
use crate::template::{Template, sign};
use crate::tree::{Node, Value};
use crate::unseen::is_unseen;
use crate::wide;

const SAME: &str = "every language of a code takes the same arguments";

/// The templates of `code`, one for each language; the default's where a language has none.
pub(crate) fn check(
    code: &str,
    at: Position,
    node: &Node,
    languages: &[Language],
    faults: &mut Faults,
) -> Vec<Template> {
    let mut templates = match node.value {
        Value::Map(_) => check_each(code, at, node, languages, faults),
        // The short form: the default language alone.
        Value::Text(_) => vec![check_message(node, faults)],
        _ => {
            report_shape(
                node,
                &format!("`{code}`"),
                "a message, or a mapping of languages and their messages",
                faults,
            );
            Vec::new()
        }
    };
    templates.resize(languages.len(), None);
    let default = templates.first().cloned().flatten();
    templates.into_iter().filter_map(|template| template.or_else(|| default.clone())).collect()
}

fn check_each(
    code: &str,
    at: Position,
    node: &Node,
    languages: &[Language],
    faults: &mut Faults,
) -> Vec<Option<Template>> {
    let mut templates = vec![None; languages.len()];
    // An unusable key may be the default language's.
    let mut has_default =
        matches!(&node.value, Value::Map(pairs) if pairs.iter().any(|(key, _)| key.is_unusable()));
    // The first template that was read. Those of the other languages are compared with it.
    let mut model: Option<(&str, Template)> = None;
    // For each argument that has a verb other than `%v`: the first language with one, and this verb.
    let mut verbs: BTreeMap<usize, (&str, Verb)> = BTreeMap::new();
    for (tag, at, message) in
        entries(node, &format!("`{code}`"), "languages and their messages", &mut Seen::new(), faults)
    {
        let template = check_message(message, faults);
        let Some(index) = languages.iter().position(|language| language.tag == tag) else {
            // Faulty languages are reported once, where they are defined.
            if languages.is_empty() {
                continue;
            }
            let known: Vec<_> = languages.iter().map(|language| format!("`{}`", language.tag)).collect();
            faults.report(at, format!("unknown language `{tag}`: the catalogue has {}", known.join(", ")));
            continue;
        };
        has_default |= index == 0;
        let Some(template) = template else { continue };
        let (other, expected) = model.get_or_insert_with(|| (tag, template.clone()));
        if expected.args.keys().ne(template.args.keys()) {
            let (own, others) = (taken(&template), taken(expected));
            faults.report(at, format!("`{tag}` takes {own}, but `{other}` takes {others}: {SAME}"));
        }
        for (&number, &verb) in template.args.iter().filter(|&(_, &verb)| verb != Verb::V) {
            let &mut (other, expected) = verbs.entry(number).or_insert((tag, verb));
            if expected != verb {
                let (own, others) = (sign(verb), sign(expected));
                let text =
                    format!("`{tag}` prints argument {number} with `{own}`, but `{other}` with `{others}`");
                faults.report(at, format!("{text}: {SAME}"));
            }
        }
        templates[index] = Some(template);
    }
    if let (false, Some(default)) = (has_default, languages.first()) {
        faults.report(at, format!("`{code}` has no message in `{}`, the default language", default.tag));
    }
    templates
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
        Ok(template) => Some(template),
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
