//! Which code of the old contract is which one of the new: by its key, else by its name.

use std::collections::HashMap;

use crate::contract::entry::{Contract, Entry};

/// What a code of the new contract was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Before {
    Nothing,
    /// The code with this index.
    Code(usize),
    /// It was gone: the entry with this index.
    Gone(usize),
}

/// The codes of both, in pairs.
pub(crate) struct Pairs {
    /// Of each new code.
    pub(crate) before: Vec<Before>,
    /// Of each old code, the index of what it is now; `None` where it is gone.
    pub(crate) after: Vec<Option<usize>>,
}

impl Pairs {
    pub(crate) fn of(old: &Contract, new: &Contract) -> Pairs {
        let mut pairs =
            Pairs { before: vec![Before::Nothing; new.codes.len()], after: vec![None; old.codes.len()] };
        pairs.join(old, new, |entry| entry.key.clone());
        pairs.join(old, new, |entry| entry.name.clone());
        pairs.join_gone(&old.gone, new);
        // If only the case of letters changed in key and name, it is still the same code.
        pairs.join(old, new, |entry| entry.name.to_lowercase());
        pairs
    }

    /// Makes pairs of codes that are in no pair yet and have the same label.
    fn join(&mut self, old: &Contract, new: &Contract, label: impl Fn(&Entry) -> String) {
        let alone = old.codes.iter().enumerate().filter(|&(index, _)| self.after[index].is_none());
        let labels: HashMap<_, _> = alone.map(|(index, entry)| (label(entry), index)).collect();
        for (index, entry) in new.codes.iter().enumerate() {
            if self.before[index] != Before::Nothing {
                continue;
            }
            if let Some(&other) = labels.get(&label(entry)).filter(|&&other| self.after[other].is_none()) {
                self.before[index] = Before::Code(other);
                self.after[other] = Some(index);
            }
        }
    }

    /// Finds what a code that comes back was before. It is found by its key. A code that has only the name of a code
    /// that is gone is another code.
    fn join_gone(&mut self, gone: &[Entry], new: &Contract) {
        let by_key: HashMap<_, _> =
            gone.iter().enumerate().map(|(index, entry)| (&entry.key, index)).collect();
        for (before, entry) in self.before.iter_mut().zip(&new.codes) {
            if *before == Before::Nothing {
                *before = by_key.get(&entry.key).map_or(Before::Nothing, |&index| Before::Gone(index));
            }
        }
    }
}

/// The code that had a name or a number last.
pub(crate) struct Owners<'c> {
    names: HashMap<&'c str, &'c Entry>,
    numbers: HashMap<u32, &'c Entry>,
}

impl<'c> Owners<'c> {
    /// Codes that are gone come first: of two owners, the later one counts, and a code that is not gone counts more.
    pub(crate) fn of(old: &'c Contract) -> Owners<'c> {
        let entries = || old.gone.iter().chain(&old.codes);
        Owners {
            names: entries().map(|entry| (entry.name.as_str(), entry)).collect(),
            numbers: entries().filter_map(|entry| Some((entry.number?, entry))).collect(),
        }
    }

    /// The other code that the number of a code was released for. `before` is what the code was.
    pub(crate) fn of_number(&self, entry: &Entry, before: Option<&Entry>) -> Option<&'c Entry> {
        let owner = self.numbers.get(&entry.number?).copied();
        owner.filter(|owner| is_other(owner, entry, before))
    }

    /// The other code that the name of a code was released for.
    pub(crate) fn of_name(&self, entry: &Entry, before: Option<&Entry>) -> Option<&'c Entry> {
        let owner = self.names.get(entry.name.as_str()).copied();
        owner.filter(|owner| is_other(owner, entry, before))
    }
}

/// Whether the owner is another code, and did not say that this one replaces it.
fn is_other(owner: &Entry, entry: &Entry, before: Option<&Entry>) -> bool {
    owner.key != entry.key
        && before.is_none_or(|before| owner.key != before.key)
        && owner.successor.as_ref() != Some(&entry.key)
}
