//! Findings for people.

use std::fmt::Write;

use crate::columns::printable;
use crate::input::Lines;
use crate::report::finding::Finding;
use crate::report::snippet::marked;
use crate::style::{Look, Styles};

pub(super) fn write(findings: &[Finding], styles: Styles) -> String {
    let mut lines = Lines::default();
    findings.iter().map(|finding| write_one(finding, &mut lines, styles)).collect()
}

/// `error[rule]: text`, the place, and the line with a mark below the column.
fn write_one(finding: &Finding, lines: &mut Lines, styles: Styles) -> String {
    let look = finding.severity.look();
    let rule = if finding.is_of_no_rule() { String::new() } else { format!("[{}]", finding.rule) };
    let head = styles.show(look, format!("{}{rule}", finding.severity.word()));
    let head = format!("{head}: {}\n", printable(&finding.text));
    let Some(place) = &finding.place else { return head };
    let arrow = styles.show(Look::Frame, "-->");
    let mut text = format!("{head}  {arrow} {}\n", printable(&place.to_string()));
    if let Some(line) = lines.at(place) {
        let (line, blanks) = marked(line, place.column);
        let gutter = place.line.to_string().len();
        let number = styles.show(Look::Frame, format!("{} |", place.line));
        let below = styles.show(Look::Frame, format!("{:gutter$} |", ""));
        let mark = styles.show(look, "^");
        text += format!("{number} {line}").trim_end();
        let _ = write!(text, "\n{below} {:blanks$}{mark}\n", "");
    }
    text
}
