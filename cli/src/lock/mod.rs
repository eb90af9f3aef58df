//! `catalog.lock`: what was released. It stands beside the catalogue and is committed with it, so that a pull
//! request shows each change of what devices rely on as a changed line. Texts are no part of it.

mod line;
pub(crate) mod file;
pub(crate) mod update;

use std::path::{Path, PathBuf};

use edge_errors_codegen::Place;

use crate::arguments::{default_catalog, quoted};
use crate::contract::change::Change;
use crate::contract::compare;
use crate::contract::entry::Contract;
use crate::failure::Failure;
use crate::input::Loaded;
use crate::lock::file::Lock;

/// Where the lock of a catalogue is.
pub(crate) fn path(catalog: &Path) -> PathBuf {
    catalog.with_extension("lock")
}

/// The command that writes the lock of a catalogue, with these words.
fn command(catalog: &Path, words: &[&str]) -> String {
    let path = (catalog != default_catalog()).then(|| quoted(&catalog.to_string_lossy()));
    let words = ["edge-errors", "lock"].into_iter().chain(words.iter().copied());
    words.map(str::to_owned).chain(path).collect::<Vec<_>>().join(" ")
}

/// What a break is, where it was released, and what to do about it.
pub(crate) fn refusal(change: &Change, catalog: &Path) -> String {
    let released = change.old.as_ref().map(|place| format!(" {place} has what was released."));
    let advice = change.advice.as_ref().map(|advice| format!("{advice}, or "));
    let accept = quoted(&format!("{}=REASON", change.subject));
    format!(
        "{}: a break of level {}.{} To do: {}accept it with `{}`",
        change.text,
        change.rule.level(),
        released.unwrap_or_default(),
        advice.unwrap_or_default(),
        command(catalog, &["--accept", &accept])
    )
}

/// What the lock beside a catalogue forbids, or that it is missing or stale: a sentence for each, with its place.
pub(crate) fn faults(loaded: &Loaded) -> Vec<(Option<Place>, String)> {
    let path = path(&loaded.path);
    let command = command(&loaded.path, &[]);
    let lock = match Lock::load(&path) {
        Ok(Some(lock)) => lock,
        Ok(None) => {
            let advice = format!("write it with `{command}`, and commit it");
            return vec![(None, format!("{} is missing: {advice}", path.display()))];
        }
        Err(Failure::Faults(faults)) => {
            return faults.into_iter().map(|fault| (Some(fault.place), fault.text)).collect();
        }
        Err(Failure::File { text, error }) => return vec![(None, format!("{text}: {error}"))],
        Err(Failure::Other(text) | Failure::Usage { fault: text, .. }) => return vec![(None, text)],
    };
    let changes = compare(&lock.contract(), &Contract::of(&loaded.catalog));
    let (breaks, compatible): (Vec<_>, Vec<_>) =
        changes.iter().partition(|change| change.rule.level().is_break());
    let place = |change: &Change| change.new.clone().or_else(|| change.old.clone());
    let mut faults: Vec<_> =
        breaks.into_iter().map(|change| (place(change), refusal(change, &loaded.path))).collect();
    if let [first, more @ ..] = compatible.as_slice() {
        let more = if more.is_empty() { String::new() } else { format!(", and {} more changes", more.len()) };
        let stale = format!("{} is stale: {}{more}: write it with `{command}`", path.display(), first.text);
        faults.push((place(first), stale));
    }
    faults
}
