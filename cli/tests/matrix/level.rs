//! How serious a difference is: what devices and compilers do with it.

use std::collections::BTreeSet;

use crate::device::{Label, find, fitting, letters, message, render};
use crate::series::{Catalog, Code};

/// The levels, the most serious first, and none.
pub const LEVELS: [&str; 6] = ["wire", "name", "arguments", "source", "text", "none"];

/// Whether a code is the same in both: it has kept its key or its name, but for the case of its letters.
fn is_same(one: &Code, other: &Code) -> bool {
    let names = [one.wire_name(), other.wire_name()].map(str::to_lowercase);
    one.meaning == other.meaning && (one.key == other.key || names[0] == names[1])
}

fn successor<'c>(old: &Code, new: &'c Catalog) -> Option<&'c Code> {
    new.codes.iter().find(|code| is_same(old, code))
}

/// Whether a peer may take the one code for the other.
fn is_fine(old: &Code, new: &Code) -> bool {
    is_same(old, new) || old.replaced_by == Some(new.key)
}

fn labels(code: &Code) -> impl Iterator<Item = Label> {
    [Label::Name(code.wire_name())].into_iter().chain(code.number.map(Label::Number))
}

/// Whether a name or a number is taken for another code, or a number that was known is not any more.
fn breaks_wire(old: &Catalog, new: &Catalog) -> bool {
    let to_new = old.codes.iter().any(|sent| {
        let mut found = labels(sent).filter_map(|label| find(new, label));
        found.any(|found| !is_fine(sent, found))
    });
    let to_old = new.codes.iter().any(|sent| {
        let mut found = labels(sent).filter_map(|label| find(old, label));
        found.any(|found| !is_fine(found, sent))
    });
    let is_number_lost = old.codes.iter().any(|sent| {
        let is_unknown = |number| find(new, Label::Number(number)).is_none();
        successor(sent, new).is_some() && sent.number.is_some_and(is_unknown)
    });
    to_new || to_old || is_number_lost
}

/// Whether a code that was known is not found by its name any more, and nothing said so.
fn breaks_name(old: &Catalog, new: &Catalog) -> bool {
    old.codes.iter().any(|sent| match successor(sent, new) {
        Some(now) => {
            find(new, Label::Name(sent.wire_name())).is_none()
                || find(old, Label::Name(now.wire_name())).is_none()
        }
        None => sent.replaced_by.is_none(),
    })
}

/// Whether a device shows the arguments of a peer's message wrongly.
fn breaks_arguments(sender: &Catalog, receiver: &Catalog) -> bool {
    let pairs = sender.codes.iter().filter_map(|sent| Some((sent, successor(sent, receiver)?)));
    pairs.into_iter().any(|(sent, known)| {
        let in_other_roles = sent.roles.iter().zip(&known.roles).any(|(sent, known)| sent != known);
        let are_misprinted = fitting(sender, sent).iter().any(|values| {
            let mut languages = receiver.languages.iter();
            languages.any(|language| render(message(receiver, known, language), values).contains("%!"))
        });
        let is_otherwise = (0..sent.roles.len()).any(|index| {
            let [sent, known] = [letters(sender, sent, index), letters(receiver, known, index)];
            let as_character = |letters: &BTreeSet<char>| letters.iter().eq(&['c']);
            // What no verb prints is sent as nil.
            as_character(&sent) != as_character(&known) || sent.is_empty() && !known.is_empty()
        });
        in_other_roles || are_misprinted || is_otherwise
    })
}

/// Whether a program that names all that is in the old one does not compile with the new one, or finds a code in
/// another category.
pub fn breaks_source(old: &Catalog, new: &Catalog) -> bool {
    let has_key = |key| new.codes.iter().any(|code| code.key == key);
    let moved = |code: &Code| successor(code, new).is_some_and(|now| now.category != code.category);
    old.codes.iter().any(|code| !has_key(code.key) || moved(code))
        || !old.categories().is_subset(&new.categories())
        || !old.languages.iter().all(|language| new.languages.contains(language))
}

/// The level of the difference, as devices and compilers find it.
pub fn level(old: &Catalog, new: &Catalog) -> &'static str {
    let sorted = |catalog: &Catalog| {
        let mut sorted = catalog.clone();
        sorted.codes.sort_by_key(|code| code.key);
        sorted.yaml()
    };
    if breaks_wire(old, new) {
        "wire"
    } else if breaks_name(old, new) {
        "name"
    } else if breaks_arguments(old, new) || breaks_arguments(new, old) {
        "arguments"
    } else if breaks_source(old, new) {
        "source"
    } else if sorted(old) == sorted(new) {
        "none"
    } else {
        "text"
    }
}
