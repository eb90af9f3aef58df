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
        let more = match more.len() {
            0 => String::new(),
            1 => ", and 1 more change".to_owned(),
            count => format!(", and {count} more changes"),
        };
        let stale = format!("{} is stale: {}{more}: write it with `{command}`", path.display(), first.text);
        faults.push((place(first), stale));
    }
    faults
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use crate::input::load;
    use crate::lock::{faults, path};

    const CATALOG: &str = "languages: [en]\ncategories:\n  Pump:\n    BLOCKED: Blocked\n    DRY: Dry %d\n";
    const LOCK: &str =
        "# edge-errors lock 1\nlanguages en\ncode BLOCKED in Pump\ncode DRY in Pump, args (integer)\n";

    /// The places and the starts of the sentences, where the catalogue has this lock.
    #[track_caller]
    fn check(name: &str, lock: Option<&str>, expected: &[(&str, &str)]) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/tmp/lock_faults").join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        let catalog = folder.join("catalog.yaml");
        fs::write(&catalog, CATALOG).unwrap();
        if let Some(lock) = lock {
            fs::write(path(&catalog), lock).unwrap();
        }
        let faults = faults(&load(&catalog).unwrap());
        assert_eq!(faults.len(), expected.len(), "{faults:?}");
        for ((place, text), (expected_place, start)) in faults.iter().zip(expected) {
            let place = place.as_ref().map_or(String::new(), ToString::to_string);
            assert!(
                place.ends_with(expected_place) && place.is_empty() == expected_place.is_empty(),
                "{place}"
            );
            let text = text.replace(&folder.to_string_lossy().into_owned(), "");
            assert!(text.starts_with(start), "{text}");
            assert!(text.contains("`edge-errors lock"), "{text}");
        }
    }

    #[test]
    fn a_lock_is_fresh_or_a_sentence_says_what_to_do() {
        check("fresh", Some(LOCK), &[]);
        check("missing", None, &[("", "/catalog.lock is missing: write it with `edge-errors lock ")]);
        let stale = LOCK.replace("code DRY in Pump, args (integer)\n", "");
        check(
            "stale",
            Some(&stale),
            &[("catalog.yaml:5:5", "/catalog.lock is stale: `DRY` is new: write it with")],
        );
        let stale = stale.replace("en\n", "en, zh\n");
        check(
            "staler",
            Some(&stale),
            &[(
                "catalog.lock:2:1",
                "/catalog.lock is stale: the language `zh` is gone, and 1 more change: write",
            )],
        );
        let broken =
            LOCK.replace("integer", "string").replace("code BLOCKED", "code GONE in Pump\ncode BLOCKED");
        let expected = [
            ("catalog.lock:3:1", "`GONE` is gone, and nothing said what replaces it: a break of level name."),
            (
                "catalog.yaml:5:5",
                "`DRY` took the arguments (string) and takes (integer): a break of level arguments.",
            ),
        ];
        check("broken", Some(&broken), &expected);
        check("wrong", Some(&LOCK.replace("code DRY", "cod DRY")), &[("catalog.lock:4:1", "`code`, `gone`")]);
    }
}
