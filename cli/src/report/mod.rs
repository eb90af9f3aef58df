//! Findings and failures, as they are printed.

mod finding;
mod snippet;
mod text;
mod json;
mod github;

pub(crate) use finding::{Finding, Severity, count};

use crate::arguments::Format;
use crate::failure::Failure;
use crate::output;
use crate::style::Styles;

/// What findings print to standard output in this format.
pub(crate) fn findings(findings: &[Finding], format: Format) -> String {
    match format {
        Format::Text => text::write(findings, Styles::of_stdout()),
        Format::Json => json::write(findings),
        Format::Github => github::write(findings),
    }
}

/// Prints why a command could not run, to standard error; to standard output where a program reads it.
pub(crate) fn print_failure(failure: &Failure, format: Format) {
    let (found, usage) = match failure {
        Failure::Faults(faults) => (faults.iter().map(Finding::fault).collect(), None),
        Failure::Usage { fault, usage } => (vec![Finding::failure(fault.clone())], Some(*usage)),
        Failure::File { text, error } => (vec![Finding::failure(format!("{text}: {error}"))], None),
        Failure::Other(text) => (vec![Finding::failure(text.clone())], None),
    };
    if format == Format::Text {
        let text = text::write(&found, Styles::of_stderr());
        eprint!("{text}{}", usage.map(|usage| format!("{usage}\n")).unwrap_or_default());
    } else {
        // Where even this cannot be printed, the exit status remains.
        let _ = output::print(&findings(&found, format));
    }
}
