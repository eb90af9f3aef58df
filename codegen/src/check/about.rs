//! What a code's entry says to people: the names of its arguments, its cause and the like.

use crate::catalog::{Deprecated, Texts};
use crate::check::definitions::{Fields, Language, Messages};
use crate::check::keys::{OF_DEPRECATED, listed, nearest};
use crate::check::languages::{is_tag, report_unknown};
use crate::check::names::report_impostor;
use crate::fault::{Faults, Position};
use crate::unseen::is_unseen;
use crate::yaml::shape::{Seen, entries, report_shape, scalar};
use crate::yaml::tree::{Node, Value};

const ARGUMENT: &str = "a name starts with a small letter (a-z), then come such letters, digits and `_`";
const DEPRECATED: &str = "a mapping such as `{ since: \"1.4\", replaced_by: OTHER_CODE }`";

/// The names of the arguments that the messages take.
pub(crate) fn args(node: &Node, messages: &Messages, faults: &mut Faults) -> Vec<String> {
    let Value::List(items) = &node.value else {
        report_shape(node, "`args`", "a list of names such as `[tool, offset]`", faults);
        return Vec::new();
    };
    let mut seen = Seen::new();
    for item in items {
        let Some(scalar) = scalar(item, "the name of an argument", faults) else { continue };
        let name = scalar.text.as_str();
        let first = *seen.entry(name).or_insert(item.at);
        if first != item.at {
            let first = faults.place(first);
            faults.report(
                item.at,
                format!("`{name}` is already the name of an argument at {first}: rename one"),
            );
        } else if !is_argument(name) && !report_impostor(name, item.at, faults) {
            faults.report(item.at, format!("`{name}` is not an argument's name: {ARGUMENT}"));
        }
    }
    let arity = messages.iter().flatten().next().map(|message| message.template.arity());
    if let Some(arity) = arity.filter(|&arity| arity != items.len()) {
        let names = if items.len() == 1 { "argument" } else { "arguments" };
        let fault = format!("`args` names {} {names}, but the message takes {arity}", items.len());
        let advice = if arity == 0 { "remove it" } else { "name each argument once, in their order" };
        faults.report(node.at, format!("{fault}: {advice}"));
    }
    items.iter().filter_map(Node::text).map(str::to_owned).collect()
}

fn is_argument(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}

/// A text for each language, or one in the default language alone.
pub(crate) fn texts(key: &str, node: &Node, languages: &[Language], faults: &mut Faults) -> Texts {
    let mut texts = vec![None; languages.len()];
    let Value::Map(_) = node.value else {
        let text = text(&format!("`{key}`"), node, faults);
        if let Some(default) = texts.first_mut() {
            *default = text;
        }
        return texts;
    };
    let has_wrong_tag = languages.iter().any(|language| !is_tag(&language.tag));
    let what = "languages and their texts";
    for (tag, at, node) in entries(node, &format!("`{key}`"), what, &mut Seen::new(), faults) {
        match languages.iter().position(|language| language.tag == tag) {
            Some(index) => texts[index] = text(&format!("`{tag}` of `{key}`"), node, faults),
            // Faulty languages are reported once, where they are defined.
            None if languages.is_empty() || has_wrong_tag && is_tag(tag) => {}
            None => report_unknown(tag, at, node, languages, &[], faults),
        }
    }
    texts
}

/// A text, which may have more than one line.
fn text(name: &str, node: &Node, faults: &mut Faults) -> Option<String> {
    let scalar = scalar(node, name, faults)?;
    if scalar.text.trim().is_empty() {
        faults.report(node.at, format!("{name} is empty: write a text, or remove it"));
        return None;
    }
    let unseen = |&(_, c): &(usize, char)| is_unseen(c) && c != '\n' && c != '\t';
    for (offset, c) in scalar.text.char_indices().filter(unseen) {
        let fault = format!("{name} has U+{:04X}, which cannot be seen: remove it", u32::from(c));
        faults.report(scalar.position(offset), fault);
    }
    Some(scalar.text.trim_end().to_owned())
}

/// A text of one line.
fn line(name: &str, node: &Node, faults: &mut Faults) -> Option<String> {
    let text = text(name, node, faults)?;
    if text.contains(['\n', '\t']) {
        faults.report(node.at, format!("{name} has a line break or a tab: write it on one line"));
    }
    Some(text)
}

/// The address of a page about the code.
pub(crate) fn docs(node: &Node, faults: &mut Faults) -> Option<String> {
    let url = line("`docs`", node, faults)?;
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    // Markdown writes a URL in `<>`.
    if rest.is_none_or(|rest| rest.is_empty() || rest.contains([' ', '<', '>', '\\'])) {
        let rule = "write one that starts with `https://` or `http://`, without blanks";
        faults.report(node.at, format!("`docs` is `{url}`, which is not a URL: {rule}"));
    }
    Some(url)
}

pub(crate) fn since(node: &Node, faults: &mut Faults) -> Option<String> {
    line("`since`", node, faults)
}

/// From when on a code is deprecated, and what replaces it. Whether that is a code is checked where all are known.
pub(crate) fn deprecated(node: &Node, fields: &mut Fields, faults: &mut Faults) {
    if !matches!(node.value, Value::Map(_)) {
        return report_shape(node, "`deprecated`", DEPRECATED, faults);
    }
    let mut deprecated = Deprecated::default();
    let what = "`since`, `replaced_by`, or both";
    for (key, at, node) in entries(node, "`deprecated`", what, &mut Seen::new(), faults) {
        match key {
            "since" => deprecated.since = line("`since`", node, faults),
            "replaced_by" => {
                deprecated.replaced_by = line("`replaced_by`", node, faults);
                fields.replaced_by_at = Some(node.at);
            }
            _ => report_key(key, at, faults),
        }
    }
    fields.about.deprecated = Some(deprecated);
}

fn report_key(key: &str, at: Position, faults: &mut Faults) {
    if report_impostor(key, at, faults) {
        return;
    }
    let advice = match nearest(key, &OF_DEPRECATED) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => format!("it has {}", listed(&OF_DEPRECATED)),
    };
    faults.report(at, format!("unknown key `{key}` of `deprecated`: {advice}"));
}
