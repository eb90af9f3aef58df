//! Findings as GitHub's workflow commands, which it shows beside the lines of a pull request
//! (<https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions#setting-an-error-message>).

use crate::report::finding::{Finding, Severity};

pub(super) fn write(findings: &[Finding]) -> String {
    findings.iter().map(write_one).collect()
}

fn write_one(finding: &Finding) -> String {
    let word = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let place = finding.place.as_ref().map_or_else(String::new, |place| {
        format!("file={},line={},col={},", property(&place.file), place.line, place.column)
    });
    format!("::{word} {place}title={}::{}\n", property(&finding.rule), data(&finding.text))
}

/// The text of a command, as the runner reads it back
/// (<https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts>).
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property, which `,` and `:` would end.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
