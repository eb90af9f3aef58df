//! Findings for programs, as one object.

use crate::json::Json;
use crate::report::finding::{Finding, Severity, count};

/// An object with the findings, and with how many there are of each severity.
pub(super) fn write(findings: &[Finding]) -> String {
    let number = |severity| Json::Number(count(findings, severity) as u64);
    let object = Json::object([
        ("findings", Json::list(findings.iter().map(finding))),
        (
            "counts",
            Json::object([
                ("error", number(Severity::Error)),
                ("warning", number(Severity::Warning)),
                ("note", number(Severity::Note)),
            ]),
        ),
    ]);
    format!("{object:#}\n")
}

fn finding(finding: &Finding) -> Json {
    let place = finding.place.as_ref();
    let number = |number: Option<usize>| number.map_or(Json::Null, |number| Json::Number(number as u64));
    Json::object([
        ("severity", Json::text(finding.severity.word())),
        ("rule", Json::text(&finding.rule)),
        ("file", place.map_or(Json::Null, |place| Json::text(&*place.file))),
        ("line", number(place.map(|place| place.line))),
        ("column", number(place.map(|place| place.column))),
        ("text", Json::text(&finding.text)),
    ])
}
