//! From two contracts to their changes.

use crate::contract::argument::are_reordered;
use crate::contract::change::Change;
use crate::contract::entry::{Contract, Entry, Named};
use crate::contract::pairs::{Before, Owners, Pairs};
use crate::contract::rule::Rule;
use crate::contract::texts;

/// All changes, the most serious first. Those of one level are in the order of the new contract, then of the old one.
pub(crate) fn compare(old: &Contract, new: &Contract) -> Vec<Change> {
    let pairs = Pairs::of(old, new);
    let owners = Owners::of(old);
    let mut changes = Vec::new();
    for (entry, before) in new.codes.iter().zip(&pairs.before) {
        let was = match *before {
            Before::Nothing => {
                changes.push(Change::added(entry));
                None
            }
            Before::Gone(index) => {
                changes.push(Change::came_back(&old.gone[index], entry));
                changes.extend(on_the_wire(&old.gone[index], entry));
                Some(&old.gone[index])
            }
            Before::Code(index) => {
                let was = &old.codes[index];
                changes.extend(on_the_wire(was, entry));
                changes.extend(source(was, entry, &new.categories));
                changes.extend(texts::compare(was, entry, [&old.languages, &new.languages]));
                Some(was)
            }
        };
        let number = entry.number.zip(owners.of_number(entry, was));
        changes.extend(number.map(|(number, owner)| Change::number_reused(owner, entry, number)));
        changes.extend(owners.of_name(entry, was).map(|owner| Change::name_reused(owner, entry)));
    }
    let gone = old.codes.iter().zip(&pairs.after).filter(|(_, after)| after.is_none());
    changes.extend(gone.map(|(entry, _)| Change::gone(entry)));
    changes.extend(categories(old, new));
    changes.extend(languages(old, new));
    changes.sort_by_key(|change| change.rule.level());
    changes
}

/// The name, the number and the arguments: what peers see.
fn on_the_wire(old: &Entry, new: &Entry) -> impl Iterator<Item = Change> {
    [Change::name(old, new), Change::number(old, new), arguments(old, new)].into_iter().flatten()
}

fn arguments(old: &Entry, new: &Entry) -> Option<Change> {
    let (was, is) = (&old.arguments, &new.arguments);
    let is_same_kind = || was.iter().zip(is).all(|(was, is)| was.kind == is.kind);
    let rule = if was == is {
        return None;
    } else if was.len() != is.len() {
        Rule::ArgumentCountChanged
    } else if are_reordered(was, is) {
        Rule::ArgumentsReordered
    } else if is_same_kind() {
        Rule::ArgumentsRenamed
    } else {
        Rule::ArgumentKindChanged
    };
    Some(Change::arguments(rule, old, new))
}

/// What programs are written against.
fn source(old: &Entry, new: &Entry, categories: &[Named]) -> impl Iterator<Item = Change> {
    let key = (old.key != new.key).then(|| {
        let text = format!("the key of `{}` was `{}` and is `{}`", new.name, old.key, new.key);
        Change::between(Rule::KeyChanged, old, new, text)
    });
    // Where the category is gone, that is one change, and not one for each of its codes.
    let is_there = || categories.iter().any(|category| category.name == old.category);
    let category = (old.category != new.category && is_there()).then(|| {
        let text = format!("`{}` was in `{}` and is in `{}`", new.key, old.category, new.category);
        Change::between(Rule::CategoryChanged, old, new, text)
    });
    key.into_iter().chain(category)
}

fn categories(old: &Contract, new: &Contract) -> Vec<Change> {
    let gone = missing(&old.categories, &new.categories).map(|category| {
        let text = format!("the category `{}` is gone", category.name);
        Change::of_named(Rule::CategoryRemoved, Some(category), None, text)
    });
    let added = missing(&new.categories, &old.categories).map(|category| {
        let text = format!("the category `{}` is new", category.name);
        Change::of_named(Rule::CategoryAdded, None, Some(category), text)
    });
    gone.chain(added).collect()
}

fn languages(old: &Contract, new: &Contract) -> Vec<Change> {
    let gone = missing(&old.languages, &new.languages).map(|language| {
        let text = format!("the language `{}` is gone", language.name);
        Change::of_named(Rule::LanguageRemoved, Some(language), None, text)
    });
    let added = missing(&new.languages, &old.languages).map(|language| {
        let text = format!("the language `{}` is new", language.name);
        Change::of_named(Rule::LanguageAdded, None, Some(language), text)
    });
    let first = old.languages.first().zip(new.languages.first());
    let default = first.filter(|(was, is)| was.name != is.name).map(|(was, is)| {
        let text = format!("the default language was `{}` and is `{}`", was.name, is.name);
        Change::of_named(Rule::DefaultLanguageChanged, Some(was), Some(is), text)
    });
    gone.chain(added).chain(default).collect()
}

/// What is in the one list and not in the other.
fn missing<'n>(from: &'n [Named], other: &'n [Named]) -> impl Iterator<Item = &'n Named> {
    from.iter().filter(|named| other.iter().all(|other| other.name != named.name))
}
