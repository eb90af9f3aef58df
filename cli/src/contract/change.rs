//! One change, in words.

use edge_errors_codegen::Place;

use crate::contract::argument::listed;
use crate::contract::entry::{Entry, Named};
use crate::contract::rule::Rule;

/// What changed, and where it is written.
#[derive(Clone, Debug)]
pub(crate) struct Change {
    pub(crate) rule: Rule,
    /// The key of the code, the name of the category, or the tag of the language.
    pub(crate) subject: String,
    pub(crate) old: Option<Place>,
    pub(crate) new: Option<Place>,
    pub(crate) text: String,
    /// What to do instead of the break.
    pub(crate) advice: Option<String>,
}

impl Change {
    /// Of a category or a language, which is new, gone, or both.
    pub(crate) fn of_named(rule: Rule, old: Option<&Named>, new: Option<&Named>, text: String) -> Change {
        Change {
            rule,
            subject: new.or(old).map(|named| named.name.clone()).unwrap_or_default(),
            old: old.map(|named| named.place.clone()),
            new: new.map(|named| named.place.clone()),
            text,
            advice: None,
        }
    }

    /// Of a code that is in both.
    pub(crate) fn between(rule: Rule, old: &Entry, new: &Entry, text: String) -> Change {
        let (old, place) = (Some(old.place.clone()), Some(new.place.clone()));
        Change { rule, subject: new.key.clone(), old, new: place, text, advice: None }
    }

    pub(crate) fn advise(mut self, advice: String) -> Change {
        self.advice = Some(advice);
        self
    }

    pub(crate) fn added(new: &Entry) -> Change {
        let (rule, text) = (Rule::CodeAdded, format!("`{}` is new", new.key));
        Change { rule, subject: new.key.clone(), old: None, new: Some(new.place.clone()), text, advice: None }
    }

    pub(crate) fn came_back(gone: &Entry, new: &Entry) -> Change {
        Change::between(Rule::CodeAdded, gone, new, format!("`{}` was gone and is there again", new.key))
    }

    pub(crate) fn gone(old: &Entry) -> Change {
        let key = &old.key;
        let (rule, text) = if let Some(successor) = &old.successor {
            (Rule::CodeReplaced, format!("`{key}` is gone: `{successor}` replaces it, as was released"))
        } else {
            (Rule::CodeRemoved, format!("`{key}` is gone, and nothing said what replaces it"))
        };
        let advice = rule.level().is_break().then(|| {
            let renamed = format!("if only its key changed, write `name: {}` below the new key", old.name);
            format!("keep it for one more release, with `deprecated: {{ replaced_by: … }}` ({renamed})")
        });
        Change { rule, subject: key.clone(), old: Some(old.place.clone()), new: None, text, advice }
    }

    pub(crate) fn number_reused(owner: &Entry, new: &Entry, number: u32) -> Change {
        let text = format!("`{}` has the number {number}, which was released for `{}`", new.key, owner.key);
        let advice = "give it a number that no code ever had".to_owned();
        Change::between(Rule::NumberReused, owner, new, text).advise(advice)
    }

    pub(crate) fn name_reused(owner: &Entry, new: &Entry) -> Change {
        let (key, name) = (&new.key, &new.name);
        let text = format!("`{key}` has the name `{name}`, which was released for `{}`", owner.key);
        let advice = "give it a name that no code ever had".to_owned();
        Change::between(Rule::NameReused, owner, new, text).advise(advice)
    }

    /// The number of a code, where it changed.
    pub(crate) fn number(old: &Entry, new: &Entry) -> Option<Change> {
        let key = &new.key;
        let (rule, text) = match (old.number, new.number) {
            (None, Some(number)) => {
                (Rule::NumberAdded, format!("`{key}` has the number {number}, and had none"))
            }
            (Some(was), None) => (Rule::NumberRemoved, format!("`{key}` has no number: it was {was}")),
            (Some(was), Some(is)) if was != is => {
                (Rule::NumberChanged, format!("the number of `{key}` was {was} and is {is}"))
            }
            _ => return None,
        };
        let change = Change::between(rule, old, new, text);
        Some(match old.number {
            Some(was) => change.advise(format!("write `number: {was}` again")),
            None => change,
        })
    }

    /// The name of a code on the wire, where it changed.
    pub(crate) fn name(old: &Entry, new: &Entry) -> Option<Change> {
        if old.name == new.name {
            return None;
        }
        let (rule, how) = if old.name.to_lowercase() == new.name.to_lowercase() {
            (Rule::NameCaseChanged, ": the case of letters changed")
        } else {
            (Rule::NameChanged, "")
        };
        let text = format!("the name of `{}` was `{}` and is `{}`{how}", new.key, old.name, new.name);
        Some(Change::between(rule, old, new, text).advise(format!("write `name: {}`", old.name)))
    }

    /// The arguments of a code, where it takes others.
    pub(crate) fn arguments(rule: Rule, old: &Entry, new: &Entry) -> Change {
        let (was, is) = (listed(&old.arguments), listed(&new.arguments));
        let text = match rule {
            Rule::ArgumentsReordered => format!("the arguments of `{}` were {was} and are {is}", new.key),
            Rule::ArgumentsRenamed => {
                format!("the arguments of `{}` were called {was} and are {is}", new.key)
            }
            _ if old.arguments.is_empty() => format!("`{}` took no arguments and takes {is}", new.key),
            _ => format!("`{}` took the arguments {was} and takes {is}", new.key),
        };
        let advice = match rule {
            Rule::ArgumentsReordered => "keep their order: `%[2]v` prints the second one",
            _ => "write a new code for the new message",
        };
        let change = Change::between(rule, old, new, text);
        if rule.level().is_break() { change.advise(advice.to_owned()) } else { change }
    }
}
