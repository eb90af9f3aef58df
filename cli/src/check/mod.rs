//! The rules that a catalogue without faults is checked by.
//!
//! Most rules check only what is written in the catalogue's own file. What is wrong in a file that it starts from is
//! found when that file is checked. The languages and the width are checked for all codes, because the catalogue states
//! them itself.

mod translations;
mod codes;
mod texts;

pub(crate) use translations::{Missing, missing};

use edge_errors_codegen::{Level, Place, Rule, Rules};

use crate::input::Loaded;
use crate::lock;
use crate::report::{Finding, Severity};

/// All that the rules find, in the order of the places.
pub(crate) fn findings(loaded: &Loaded, rules: Rules) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in Rule::ALL {
        let Some(severity) = severity(rules.level(rule)) else { continue };
        let finding = |(place, text)| Finding { severity, rule: rule.id().to_owned(), place, text };
        findings.extend(found(rule, loaded).into_iter().map(finding));
    }
    findings.sort_by(|one, other| key(one).cmp(&key(other)));
    findings
}

fn key(finding: &Finding) -> Option<(&str, usize, usize)> {
    finding.place.as_ref().map(|place| (&*place.file, place.line, place.column))
}

/// How serious the findings of a rule with this level are. `None` if they are not reported.
fn severity(level: Level) -> Option<Severity> {
    match level {
        Level::Allow => None,
        Level::Warn => Some(Severity::Warning),
        Level::Deny => Some(Severity::Error),
    }
}

fn found(rule: Rule, loaded: &Loaded) -> Vec<(Option<Place>, String)> {
    let catalog = &loaded.catalog;
    let found = match rule {
        Rule::MissingTranslation => translations::find(catalog),
        Rule::SameText => texts::same(loaded),
        Rule::TextIsName => texts::names(loaded),
        Rule::NoSuccessor => codes::without_successor(loaded),
        Rule::UnusedArgument => codes::unused_arguments(loaded),
        Rule::Width => texts::wide(catalog),
        Rule::Comment => {
            loaded.warnings.iter().map(|fault| (fault.place.clone(), fault.text.clone())).collect()
        }
        Rule::Lock => return lock::faults(loaded),
    };
    found.into_iter().map(|(place, text)| (Some(place), text)).collect()
}
