//! `edge-errors lock`.

use std::path::{Path, PathBuf};

use crate::arguments::{Arguments, Format, Word, default_catalog};
use crate::commands::help::{help, is_help};
use crate::contract::change::Change;
use crate::contract::compare;
use crate::contract::entry::Contract;
use crate::contract::rule::{Level, Rule};
use crate::failure::{Failure, Outcome};
use crate::input::load;
use crate::lock::file::Lock;
use crate::lock::{self, update};
use crate::output;
use crate::report::{self, Finding, Severity};

pub(crate) const USAGE: &str = "\
usage: edge-errors lock [--accept CODE=REASON]… [CATALOG]

  --accept CODE=REASON  accepts the breaks of this code, which can disturb
                        devices in the field. The reason is kept in the lock

  The lock is a file beside the catalogue: that of catalog.yaml is catalog.lock.
  Commit both. A break is a change of the level wire, name or arguments. Breaks
  that are not accepted are refused: the exit status is 1, and nothing is
  written.";

pub(crate) fn run(arguments: &mut Arguments) -> Result<Outcome, Failure> {
    let mut accepted = Vec::new();
    let mut path: Option<PathBuf> = None;
    while let Some(word) = arguments.next()? {
        match word {
            Word::Option(option) if option == "--accept" => {
                let value = arguments.value()?;
                accepted.push(acceptance(&value).map_err(|fault| arguments.refuse(fault))?);
            }
            Word::Option(option) if is_help(&option) => return help(USAGE),
            Word::Option(option) => return Err(arguments.unknown(&option)),
            Word::Value(word) if path.is_none() => path = Some(word.into()),
            Word::Value(word) => return Err(arguments.unexpected(&word)),
        }
    }
    let path = path.unwrap_or_else(default_catalog);
    let lock_path = lock::path(&path);
    if lock_path == path {
        return Err(
            arguments.refuse(format!("{} is a lock: write the path of the catalogue", path.display()))
        );
    }
    let loaded = load(&path)?;
    let old = Lock::load(&lock_path)?.unwrap_or_default();
    let new = Contract::of(&loaded.catalog);
    let changes = compare(&old.contract(), &new);
    refuse_needless(&accepted, &changes)?;
    let reason =
        |key: &str| accepted.iter().find(|(code, _)| code == key).map_or("", |(_, reason)| reason.as_str());

    let refused: Vec<_> = changes
        .iter()
        .filter(|change| change.rule.level().is_break() && reason(&change.subject).is_empty())
        .map(|change| finding(change, lock::refusal(change, &loaded.path), Severity::Error))
        .collect();
    if !refused.is_empty() {
        let count = refused.len();
        let breaks = if count == 1 { "1 break is".to_owned() } else { format!("{count} breaks are") };
        let end = format!("{} is not written: {breaks} not accepted\n", lock_path.display());
        output::print(&shown(&refused, &end, arguments.format))?;
        return Ok(Outcome::Found);
    }

    let recorded: Vec<_> = changes
        .iter()
        .filter_map(|change| match change.rule.level() {
            level if level.is_break() => {
                Some(finding(change, format!("{}, which is accepted", change.text), Severity::Note))
            }
            Level::Source => Some(finding(change, change.text.clone(), Severity::Warning)),
            _ => None,
        })
        .collect();
    let (text, old) = (update::update(&old, &new, &changes, reason).to_string(), old.to_string());
    let is_fresh = text == old && lock_path.exists();
    // Findings show lines of the lock as it was.
    let shown = shown(&recorded, &summary(&lock_path, &new, &changes, is_fresh), arguments.format);
    if !is_fresh {
        output::write(&lock_path, &text)?;
    }
    output::print(&shown)?;
    Ok(Outcome::Nothing)
}

/// The key of a code, and why its breaks are accepted.
fn acceptance(value: &str) -> Result<(String, String), String> {
    let (key, reason) =
        value.split_once('=').ok_or_else(|| format!("`--accept {value}`: write `--accept CODE=REASON`"))?;
    let reason = reason.trim();
    if reason.is_empty() || reason == "REASON" {
        return Err(format!("`--accept {value}`: write why the break is right; others read it in the lock"));
    }
    if reason.contains(char::is_control) {
        return Err(format!("`--accept {key}=…`: write the reason on one line"));
    }
    Ok((key.to_owned(), reason.to_owned()))
}

/// Refuses an `--accept` for a code without a break: most likely another code is meant.
fn refuse_needless(accepted: &[(String, String)], changes: &[Change]) -> Result<(), Failure> {
    for (index, (key, _)) in accepted.iter().enumerate() {
        if accepted[..index].iter().any(|(other, _)| other == key) {
            return Err(Failure::Other(format!("`--accept {key}=…` is written twice: remove one")));
        }
        if !changes.iter().any(|change| change.rule.level().is_break() && change.subject == *key) {
            let advice = "check its spelling, or leave it out";
            return Err(Failure::Other(format!(
                "`--accept {key}=…`: `{key}` has no break to accept: {advice}"
            )));
        }
    }
    Ok(())
}

fn finding(change: &Change, text: String, severity: Severity) -> Finding {
    let place = change.new.clone().or_else(|| change.old.clone());
    Finding { severity, rule: change.rule.id().to_owned(), place, text }
}

fn summary(path: &Path, new: &Contract, changes: &[Change], is_fresh: bool) -> String {
    let path = path.display();
    let codes = match new.codes.len() {
        1 => "1 code".to_owned(),
        count => format!("{count} codes"),
    };
    if is_fresh {
        return format!("{path} is up to date: {codes}\n");
    }
    let count = |rules: &[Rule]| changes.iter().filter(|change| rules.contains(&change.rule)).count();
    let (added, gone) = (count(&[Rule::CodeAdded]), count(&[Rule::CodeRemoved, Rule::CodeReplaced]));
    format!("{path} is written: {codes}, {added} of them new; {gone} gone\n")
}

/// Findings; the sentence at the end is for people.
fn shown(findings: &[Finding], end: &str, format: Format) -> String {
    let end = if format == Format::Text { end } else { "" };
    format!("{}{end}", report::findings(findings, format))
}
