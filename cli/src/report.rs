//! Findings and failures, as they are printed.

use edge_errors_codegen::{Fault, Place};

use crate::arguments::Format;
use crate::failure::Failure;
use crate::input;
use crate::json::Json;
use crate::output;
use crate::style::{Look, Styles};

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Severity {
    Error,
    Warning,
    Note,
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
    pub(crate) fn fault(fault: &Fault) -> Finding {
        Finding {
            severity: Severity::Error,
            rule: "fault".to_owned(),
            place: Some(fault.place.clone()),
            text: fault.text.clone(),
        }
    }
}

/// What findings print to standard output in this format.
pub(crate) fn findings(findings: &[Finding], format: Format) -> String {
    match format {
        Format::Text => {
            let styles = Styles::of_stdout();
            findings.iter().map(|finding| text(finding, styles)).collect()
        }
        Format::Json => format!("{:#}\n", json(findings)),
        Format::Github => findings.iter().map(github).collect(),
    }
}

/// Prints why a command could not run, to standard error; to standard output where a program reads it.
pub(crate) fn print_failure(failure: &Failure, format: Format) {
    let (found, usage) = match failure {
        Failure::Faults(faults) => (faults.iter().map(Finding::fault).collect(), None),
        Failure::Usage { fault, usage } => (vec![failed(fault.clone())], Some(*usage)),
        Failure::File { text, error } => (vec![failed(format!("{text}: {error}"))], None),
        Failure::Other(text) => (vec![failed(text.clone())], None),
    };
    if format == Format::Text {
        let styles = Styles::of_stderr();
        let texts: String = found.iter().map(|finding| text(finding, styles)).collect();
        eprint!("{texts}{}", usage.map(|usage| format!("{usage}\n")).unwrap_or_default());
    } else {
        // Where even this cannot be printed, the exit status remains.
        let _ = output::print(&findings(&found, format));
    }
}

fn failed(text: String) -> Finding {
    Finding { severity: Severity::Error, rule: "failed".to_owned(), place: None, text }
}

/// `error[rule]: text`, the place, and the line with a mark below the column.
fn text(finding: &Finding, styles: Styles) -> String {
    let (word, look) = match finding.severity {
        Severity::Error => ("error", Look::Error),
        Severity::Warning => ("warning", Look::Warning),
        Severity::Note => ("note", Look::Frame),
    };
    let rule = match finding.rule.as_str() {
        "fault" | "failed" => String::new(),
        rule => format!("[{rule}]"),
    };
    let head = format!("{}: {}\n", styles.show(look, format!("{word}{rule}")), finding.text);
    let Some(place) = &finding.place else { return head };
    let mut text = format!("{head}  {} {place}\n", styles.show(Look::Frame, "-->"));
    if let Some(line) = input::line(place) {
        let number = place.line.to_string();
        let bar = styles.show(Look::Frame, "|");
        let (line, blanks) = marked(&line, place.column);
        let mark = styles.show(look, "^");
        text += &format!(
            "{} {bar} {line}\n{:2$} {bar} {blanks}{mark}\n",
            styles.show(Look::Frame, &number),
            "",
            number.len()
        );
    }
    text
}

fn marked(line: &str, column: usize) -> (String, String) {
    let before = line.chars().take(column.saturating_sub(1));
    // Chinese characters are two columns wide on a terminal.
    let blanks = before
        .map(|c| {
            if c == '\t' {
                "\t"
            } else if is_wide(c) {
                "  "
            } else {
                " "
            }
        })
        .collect();
    (line.to_owned(), blanks)
}

/// Whether a terminal shows it two columns wide.
pub(crate) fn is_wide(c: char) -> bool {
    matches!(u32::from(c), 0x1100..=0x115f | 0x2e80..=0x303e | 0x3041..=0xa4cf | 0xac00..=0xd7a3 | 0xf900..=0xfaff | 0xfe30..=0xfe6f | 0xff00..=0xff60 | 0xffe0..=0xffe6 | 0x1f300..=0x1faff | 0x20000..=0x3fffd)
}

fn json(findings: &[Finding]) -> Json {
    let finding = |finding: &Finding| {
        let place = finding.place.as_ref();
        let number = |number: Option<usize>| number.map_or(Json::Null, |number| Json::Number(number as u64));
        Json::object([
            ("severity", Json::text(word(finding.severity))),
            ("rule", Json::text(&finding.rule)),
            ("file", place.map_or(Json::Null, |place| Json::text(&*place.file))),
            ("line", number(place.map(|place| place.line))),
            ("column", number(place.map(|place| place.column))),
            ("text", Json::text(&finding.text)),
        ])
    };
    Json::object([("findings", Json::list(findings.iter().map(finding)))])
}

fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    }
}

/// A workflow command
/// (<https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions#setting-an-error-message>).
fn github(finding: &Finding) -> String {
    let escape = |text: &str| text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    let property = |text: &str| escape(text).replace(':', "%3A").replace(',', "%2C");
    let place = finding
        .place
        .as_ref()
        .map(|place| format!("file={},line={},col={},", property(&place.file), place.line, place.column));
    let (place, rule) = (place.unwrap_or_default(), property(&finding.rule));
    format!("::{} {place}title={rule}::{}\n", word(finding.severity), escape(&finding.text))
}
