//! From a lock and a catalogue to the next lock.

use std::collections::HashSet;

use crate::contract::change::Change;
use crate::contract::entry::{Contract, Entry};
use crate::contract::pairs::{Before, Pairs};
use crate::lock::file::Lock;
use crate::lock::line::Line;

/// The lock with what the catalogue promises now. No line is lost or moves: a code that is gone, or of which a
/// break is accepted, keeps its line, marked; what is new is added at the end.
///
/// `changes` are those from the lock to the catalogue, and `reason` says for the key of a code why its breaks are
/// accepted.
pub(crate) fn update<'r>(
    lock: &Lock,
    new: &Contract,
    changes: &[Change],
    reason: impl Fn(&str) -> &'r str,
) -> Lock {
    let pairs = Pairs::of(&lock.contract(), new);
    let breaks = || changes.iter().filter(|change| change.rule.level().is_break());
    let broken: HashSet<_> = breaks().map(|change| change.subject.as_str()).collect();
    let is_broken = |entry: &Entry| broken.contains(entry.key.as_str());
    let mut after = pairs.after.iter().map(|after| after.map(|index| &new.codes[index]));
    let mut lines: Vec<_> = lock
        .lines
        .iter()
        .map(|line| match line {
            Line::Code(old) => match after.next().flatten().filter(|entry| !is_broken(entry)) {
                Some(entry) => Line::Code(entry.clone()),
                None => Line::Gone(old.clone()),
            },
            line => line.clone(),
        })
        .collect();
    let added = new.codes.iter().zip(&pairs.before).filter(|(entry, before)| match before {
        Before::Code(_) => is_broken(entry),
        Before::Nothing | Before::Gone(_) => true,
    });
    lines.extend(added.map(|(entry, _)| Line::Code(entry.clone())));
    lines.extend(breaks().map(|change| Line::Accepted {
        key: change.subject.clone(),
        rule: change.rule.id().to_owned(),
        reason: reason(&change.subject).to_owned(),
    }));
    // Only the first language is a promise. The order of the others is not.
    let mut languages = new.languages.clone();
    if let [_, others @ ..] = languages.as_mut_slice() {
        others.sort_by(|one, other| one.name.cmp(&other.name));
    }
    Lock { languages, lines }
}
