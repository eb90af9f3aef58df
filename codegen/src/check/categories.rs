//! The categories of a catalogue and their codes.

use crate::check::definitions::{Category, Code, Language};
use crate::check::fields;
use crate::check::keys::is_field;
use crate::check::languages::is_code;
use crate::check::messages;
use crate::check::names::Names;
use crate::fault::{Faults, Position};
use crate::yaml::shape::{Seen, entries, entry, pairs};
use crate::yaml::tree::{Node, Value};

/// Adds to `categories` those below `node`. A category that is there already gets more codes. `has_stray` says
/// whether a code follows that is not indented at all.
pub(crate) fn check<'n>(
    node: &'n Node,
    languages: &[Language],
    has_stray: bool,
    names: &mut Names<'n>,
    categories: &mut Vec<Category<'n>>,
    faults: &mut Faults,
) {
    let entries = entries(node, "`categories`", "categories and their codes", &mut Seen::new(), faults);
    let is_code = |&(_, at, node): &(&str, Position, &Node)| is_code(at, node, languages);
    // How many codes in a row stand where categories should.
    let mut misplaced = 0;
    for (index, &(name, at, node)) in entries.iter().enumerate() {
        if is_code(&entries[index]) {
            if misplaced == 0 && is_field(name) && index > 0 {
                let fault = format!("`{name}` is a field of a code, at the level of the categories");
                faults.report_misplaced(at, format!("{fault}: indent it below its code"));
                continue;
            }
            if misplaced == 0 {
                misplaced = entries[index..].iter().take_while(|entry| is_code(entry)).count();
                let place = "at the level of the categories";
                let fault = match misplaced - 1 {
                    0 => format!("`{name}` is a code {place}: indent it below its category"),
                    1 => format!(
                        "`{name}` and the one below it are codes {place}: indent them below a category"
                    ),
                    more => {
                        format!(
                            "`{name}` and the {more} below it are codes {place}: indent them below a category"
                        )
                    }
                };
                faults.report_misplaced(at, fault);
            }
            misplaced -= 1;
            messages::check(name, at, node, languages, faults);
            continue;
        }
        let constant = names.add_category(name, at, faults);
        let is_before_code = match entries.get(index + 1) {
            Some(entry) => is_code(entry),
            None => has_stray,
        };
        // That its code is not indented is the one mistake.
        let is_empty = node.is_left_out() && is_before_code;
        let mut codes = if is_empty { Vec::new() } else { codes_of(name, node, languages, names, faults) };
        match (categories.iter_mut().find(|category| category.name == name), constant) {
            (Some(category), _) => category.codes.append(&mut codes),
            (None, Some(constant)) => categories.push(Category { name, at, constant, codes }),
            (None, None) => {}
        }
    }
}

fn codes_of<'n>(
    category: &str,
    node: &'n Node,
    languages: &[Language],
    names: &mut Names<'n>,
    faults: &mut Faults,
) -> Vec<Code<'n>> {
    let what = format!("category `{category}`");
    let pairs = pairs(node, &what, "codes and their messages", faults);
    let mut codes = Vec::new();
    for pair in without_strays(pairs, languages, faults) {
        let Some((name, at, node)) = entry(pair, &what, &mut names.keys, faults) else { continue };
        let constant = names.add_code(name, at, faults);
        // Most likely a category that is indented too far.
        if constant.is_none() && node.is_left_out() {
            continue;
        }
        let (messages, pairs) = messages::check(name, at, node, languages, faults);
        let fields = fields::check(&pairs, &messages, languages, faults);
        if let Some(constant) = constant {
            let code = Code { key: name, at, constant, messages, fields };
            names.add_wire_name(&code, faults);
            names.add_number(&code, faults);
            codes.push(code);
        }
    }
    codes
}

/// Leaves out languages and fields that stand at the level of the codes, behind one that has nothing below it, and
/// that code; fields also behind one that has its messages below it. They are reported once.
fn without_strays<'n>(
    pairs: &'n [(Node, Node)],
    languages: &[Language],
    faults: &mut Faults,
) -> Vec<&'n (Node, Node)> {
    let is_language = |key: &Node| languages.iter().any(|language| key.text() == Some(&language.tag));
    let mut kept = Vec::new();
    let mut rest = pairs.iter().peekable();
    while let Some(pair @ (code, below)) = rest.next() {
        let is_stray = |(key, value): &(Node, Node)| match &below.value {
            _ if below.is_left_out() => is_language(key) || is_stray_field(key, value),
            Value::Map(_) => is_stray_field(key, value),
            _ => false,
        };
        let stray =
            rest.peek().filter(|&&pair| is_stray(pair)).and_then(|(key, _)| Some((key.at, key.text()?)));
        if stray.is_none() || !below.is_left_out() {
            kept.push(pair);
        }
        if let (Some((at, stray)), Some(code)) = (stray, code.text()) {
            let what = if is_field(stray) { "field" } else { "language" };
            let fault = format!("`{stray}` is a {what} at the level of the codes: indent it below `{code}`");
            faults.report_misplaced(at, fault);
            while rest.next_if(|&pair| is_stray(pair)).is_some() {}
        }
    }
    kept
}

/// Whether it is a field rather than a code that has such a name.
fn is_stray_field(key: &Node, value: &Node) -> bool {
    key.text()
        .is_some_and(|key| is_field(key) && (key == "deprecated" || !matches!(value.value, Value::Map(_))))
}
