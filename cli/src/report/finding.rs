//! What a command finds.

use edge_errors_codegen::{Fault, Place};

use crate::style::Look;

/// The rule of the faults that a build finds.
const FAULT: &str = "fault";
/// The rule of what keeps a command from running.
const FAILED: &str = "failed";

/// How serious a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Severity {
    Error,
    Warning,
    Note,
}

impl Severity {
    /// As it is printed for people.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        }
    }

    pub(crate) fn look(self) -> Look {
        match self {
            Severity::Error => Look::Error,
            Severity::Warning => Look::Warning,
            Severity::Note => Look::Frame,
        }
    }
}

/// One thing that a command found, with its place if it has one.
#[derive(Clone, Debug)]
pub(crate) struct Finding {
    pub(crate) severity: Severity,
    /// The id of the rule: small letters and `-`.
    pub(crate) rule: String,
    pub(crate) place: Option<Place>,
    pub(crate) text: String,
}

impl Finding {
    /// A fault of a catalogue.
    pub(crate) fn fault(fault: &Fault) -> Finding {
        Finding {
            severity: Severity::Error,
            rule: FAULT.to_owned(),
            place: Some(fault.place.clone()),
            text: fault.text.clone(),
        }
    }

    /// Why a command could not run.
    pub(crate) fn failure(text: String) -> Finding {
        Finding { severity: Severity::Error, rule: FAILED.to_owned(), place: None, text }
    }

    /// Whether it has no rule that a user can set, so that its name is not shown to people.
    pub(crate) fn is_of_no_rule(&self) -> bool {
        self.rule == FAULT || self.rule == FAILED
    }
}

/// How many findings have this severity.
pub(crate) fn count(findings: &[Finding], severity: Severity) -> usize {
    findings.iter().filter(|finding| finding.severity == severity).count()
}
