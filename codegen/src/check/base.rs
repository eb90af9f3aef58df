//! What a catalogue takes from the built-in one: `only` and `messages`.

use std::collections::{HashMap, HashSet};

use crate::check::definitions::{Category, Code, Language};
use crate::check::fields;
use crate::check::languages::is_tag;
use crate::check::messages;
use crate::fault::Faults;
use crate::spelling::edits;
use crate::unseen::impostor;
use crate::yaml::shape::{Seen, entries, report_shape, scalar};
use crate::yaml::tree::{Node, Value};

/// The number of the built-in catalogue's file.
const BUILT_IN: usize = 0;

/// Removes from `categories` all that `only` does not list.
pub(crate) fn keep_only(only: &Node, categories: &mut Vec<Category>, faults: &mut Faults) {
    let Value::List(items) = &only.value else {
        report_shape(only, "`only`", "a list such as `[Edge Service, INVALID_PARAM]`", faults);
        return;
    };
    if items.is_empty() {
        faults.report(only.at, "`only` is empty: write at least one category or code");
    }
    let names = || {
        categories.iter().flat_map(|category| {
            [category.name].into_iter().chain(category.codes.iter().map(|code| code.key))
        })
    };
    let mut seen = Seen::new();
    for item in items {
        let Some(scalar) = scalar(item, "a name in `only`", faults) else { continue };
        let name = scalar.text.as_str();
        let first = *seen.entry(name).or_insert(item.at);
        if first != item.at {
            let first = faults.place(first);
            faults.report(item.at, format!("`{name}` is already listed at {first}: remove one"));
        }
        if !names().any(|other| other == name) {
            let advice = spelling(name, names());
            let fault =
                format!("`{name}` is neither a category nor a code of the built-in catalogue: {advice}");
            faults.report(item.at, fault);
        }
    }
    for category in categories.iter_mut().filter(|category| !seen.contains_key(category.name)) {
        category.codes.retain(|code| seen.contains_key(code.key));
    }
    categories.retain(|category| !category.codes.is_empty());
}

/// What to do about a name that is none of these: the nearest one, if it is near.
fn spelling<'n>(name: &str, names: impl Iterator<Item = &'n str>) -> String {
    if let Some((_, what)) = impostor(name) {
        return format!("it has {what}");
    }
    match names.map(|other| (edits(name, other), other)).min() {
        Some((edits, other)) if edits <= 3 => format!("did you mean `{other}`?"),
        _ => "check its spelling, or remove it".to_owned(),
    }
}

/// The keys of all codes.
pub(crate) fn keys<'n>(categories: &[Category<'n>]) -> HashSet<&'n str> {
    categories.iter().flat_map(|category| category.codes.iter().map(|code| code.key)).collect()
}

/// Puts the messages and the other texts of each code into the order of the languages `to`. What is in none
/// of them is dropped.
pub(crate) fn translate(categories: &mut [Category], from: &[Language], to: &[Language]) {
    let order: Vec<_> =
        to.iter().map(|language| from.iter().position(|other| other.variant == language.variant)).collect();
    for code in categories.iter_mut().flat_map(|category| &mut category.codes) {
        let message = |index: &Option<usize>| index.and_then(|index| code.messages[index].take());
        code.messages = order.iter().map(message).collect();
        for texts in [&mut code.fields.about.cause, &mut code.fields.about.action] {
            let mut old = std::mem::take(texts);
            *texts = order.iter().map(|&index| old.get_mut(index?)?.take()).collect();
        }
    }
}

/// Puts the messages below `node` in the place of the built-in ones. `all` are the codes of the
/// built-in catalogue. Some of them may be left out of `categories`, which has the program's own codes,
/// too.
pub(crate) fn replace_messages(
    node: &Node,
    all: &HashSet<&str>,
    categories: &mut [Category],
    languages: &[Language],
    faults: &mut Faults,
) {
    let codes = categories.iter_mut().flat_map(|category| &mut category.codes);
    let mut codes: HashMap<&str, &mut Code> = codes.map(|code| (code.key, code)).collect();
    for (name, at, node) in entries(node, "`messages`", "codes and their messages", &mut Seen::new(), faults)
    {
        let (own, fields) = messages::read(name, node, languages, faults);
        fields::report_below_messages(&fields, faults);
        let code = match codes.get_mut(name) {
            Some(code) if code.at.file == BUILT_IN => code,
            found => {
                let fault = match found {
                    Some(_) => "is a code of your own: change its messages below `categories`".to_owned(),
                    None if all.contains(name) => {
                        "is left out by `only`: list it there, or remove its messages".to_owned()
                    }
                    None => {
                        let advice = spelling(name, all.iter().copied());
                        format!("is not a code of the built-in catalogue: {advice}")
                    }
                };
                faults.report(at, format!("`{name}` {fault}"));
                continue;
            }
        };
        for (message, own) in code.messages.iter_mut().zip(own) {
            *message = own.or_else(|| message.take());
        }
        messages::compare_arguments(&code.messages, languages, faults);
    }
}

/// Reports the built-in codes that have no message in the default language: the built-in catalogue may
/// not have that language.
pub(crate) fn require_default(categories: &[Category], languages: &[Language], faults: &mut Faults) {
    // A faulty tag is reported already.
    let Some(default) = languages.first().filter(|language| is_tag(&language.tag)) else { return };
    let codes = categories.iter().flat_map(|category| &category.codes);
    let codes = codes.filter(|code| code.at.file == BUILT_IN);
    let without: Vec<_> = codes.filter(|code| code.messages.first().is_some_and(Option::is_none)).collect();
    let subject = match without.as_slice() {
        [] => return,
        [code] => format!("`{}` has", code.key),
        [code, more @ ..] => format!("`{}` and {} more codes have", code.key, more.len()),
    };
    let fault = format!("{subject} no message in `{}`, the default language", default.tag);
    let advice = "write it below `messages`, leave codes out by `only`, or put another language first";
    faults.report(default.at, format!("{fault}: {advice}"));
}
