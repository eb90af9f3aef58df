//! The categories of a catalogue and their codes.

use crate::check::definitions::{Category, Code, Language};
use crate::check::languages::is_code;
use crate::check::messages;
use crate::check::names::Names;
use crate::fault::Faults;
use crate::yaml::shape::{Seen, entries};
use crate::yaml::tree::Node;

/// Adds to `categories` those below `node`. A category that is there already gets more codes.
pub(crate) fn check<'n>(
    node: &'n Node,
    languages: &[Language],
    names: &mut Names<'n>,
    categories: &mut Vec<Category<'n>>,
    faults: &mut Faults,
) {
    for (name, at, node) in
        entries(node, "`categories`", "categories and their codes", &mut Seen::new(), faults)
    {
        if is_code(at, node, languages) {
            let place = "is a code at the level of the categories";
            faults.report(at, format!("`{name}` {place}: indent it below its category"));
            messages::check(name, at, node, languages, faults);
            continue;
        }
        let constant = names.add_category(name, at, faults);
        let what = format!("category `{name}`");
        let mut codes = Vec::new();
        for (name, at, node) in entries(node, &what, "codes and their messages", &mut names.codes, faults) {
            let constant = names.add_code(name, at, faults);
            let messages = messages::check(name, at, node, languages, faults);
            if let Some(constant) = constant {
                codes.push(Code { name, at, constant, messages });
            }
        }
        match (categories.iter_mut().find(|category| category.name == name), constant) {
            (Some(category), _) => category.codes.append(&mut codes),
            (None, Some(constant)) => categories.push(Category { name, at, constant, codes }),
            (None, None) => {}
        }
    }
}
