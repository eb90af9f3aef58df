//! What people read: the changes of level text.

use crate::contract::change::Change;
use crate::contract::entry::{Entry, Message, Named, Note, Texts};
use crate::contract::rule::Rule;

/// The changes of a code's texts, where both contracts have them, in the languages that both have.
pub(crate) fn compare(old: &Entry, new: &Entry, languages: [&[Named]; 2]) -> Vec<Change> {
    let mut changes = Vec::new();
    changes.extend(deprecation(old, new));
    if let (Some(was), Some(is)) = (&old.texts, &new.texts) {
        changes.extend(messages([(old, was), (new, is)], languages));
        let keys = changed_notes(&was.notes, &is.notes, languages);
        if !keys.is_empty() {
            let text = format!("other texts of `{}` changed: {}", new.key, keys.join(", "));
            changes.push(Change::between(Rule::NotesChanged, old, new, text));
        }
    }
    changes
}

/// Whether a code is deprecated, and what replaces it. A lock knows only the successor.
fn deprecation(old: &Entry, new: &Entry) -> Option<Change> {
    let is_deprecated = |entry: &Entry| entry.texts.as_ref().map(|texts| texts.is_deprecated);
    let both = is_deprecated(old).zip(is_deprecated(new));
    let key = &new.key;
    let text = match (&old.successor, &new.successor) {
        (was, Some(is)) if was.as_ref() != Some(is) => format!("`{key}` is deprecated: `{is}` replaces it"),
        (Some(was), None) => format!("`{key}` is not replaced by `{was}` any more"),
        _ => match both {
            Some((false, true)) => format!("`{key}` is deprecated"),
            Some((true, false)) => format!("`{key}` is not deprecated any more"),
            _ => return None,
        },
    };
    Some(Change::between(Rule::DeprecationChanged, old, new, text))
}

fn messages([old, new]: [(&Entry, &Texts); 2], languages: [&[Named]; 2]) -> Vec<Change> {
    let mut changes = Vec::new();
    for (was, language) in old.1.messages.iter().zip(languages[0]) {
        let Some(index) = languages[1].iter().position(|other| other.name == language.name) else { continue };
        let is = new.1.messages.get(index).and_then(Option::as_ref);
        let shown = |message: Option<&Message>| match message {
            Some(message) => format!("{:?}", message.text),
            None => "none".to_owned(),
        };
        if was.as_ref().map(|message| &message.text) == is.map(|message| &message.text) {
            continue;
        }
        let (before, after) = (shown(was.as_ref()), shown(is));
        let text =
            format!("the message of `{}` in `{}` was {before} and is {after}", new.0.key, language.name);
        let mut change = Change::between(Rule::MessageChanged, old.0, new.0, text);
        change.old = was.as_ref().map(|message| message.place.clone()).or(change.old);
        change.new = is.map(|message| message.place.clone()).or(change.new);
        changes.push(change);
    }
    changes
}

/// The keys of the notes that are only in one of the lists.
fn changed_notes(old: &[Note], new: &[Note], languages: [&[Named]; 2]) -> Vec<String> {
    let is_in_both = |note: &&Note| {
        let has = |languages: &[Named], tag: &str| languages.iter().any(|language| language.name == tag);
        note.language.as_ref().is_none_or(|tag| languages.iter().all(|languages| has(languages, tag)))
    };
    let gone = old.iter().filter(|note| !new.contains(note));
    let added = new.iter().filter(|note| !old.contains(note));
    let mut keys = Vec::new();
    for note in gone.chain(added).filter(is_in_both) {
        let key = format!("`{}`", note.key);
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys
}
