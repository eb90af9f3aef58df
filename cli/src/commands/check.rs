//! `edge-errors check`.

use std::fmt::Write;
use std::path::PathBuf;

use edge_errors_codegen::{Catalog, Fault, Form, Level, Rule, tabulate};

use crate::arguments::{Arguments, Format, Word, default_catalog};
use crate::check::{self, Missing, missing};
use crate::columns;
use crate::commands::help::{help, is_help};
use crate::failure::{Failure, Outcome};
use crate::input::{Loaded, load};
use crate::output;
use crate::report::{self, Finding, Severity, count};
use crate::style::{Look, Styles};

pub(crate) const USAGE: &str = "\
usage: edge-errors check [--deny RULE]… [--warn RULE]… [--allow RULE]…
                         [--codes] [--format FORMAT] [CATALOG]

  --deny RULE      what the rule finds is an error, and the exit status is 1
  --warn RULE      what the rule finds is a warning
  --allow RULE     what the rule finds is not reported
  --codes          lists the codes that have no message in a language
  --format FORMAT  `text` for people, `json` for programs, `github` for
                   annotations of a pull request";

/// What the command line says.
#[derive(Default)]
struct Request {
    /// In the order of the command line: the last level of a rule counts.
    levels: Vec<(Rule, Level)>,
    names_codes: bool,
    catalog: Option<PathBuf>,
}

pub(crate) fn run(arguments: &mut Arguments) -> Result<Outcome, Failure> {
    let mut request = Request::default();
    while let Some(word) = arguments.next()? {
        match word {
            Word::Option(option) => match option.as_str() {
                "--deny" => request.levels.push((rule(arguments)?, Level::Deny)),
                "--warn" => request.levels.push((rule(arguments)?, Level::Warn)),
                "--allow" => request.levels.push((rule(arguments)?, Level::Allow)),
                "--codes" => request.names_codes = true,
                option if is_help(option) => return help(&format!("{USAGE}\n\n{}", rules())),
                option => return Err(arguments.unknown(option)),
            },
            Word::Value(word) if request.catalog.is_none() => request.catalog = Some(word.into()),
            Word::Value(word) => return Err(arguments.unexpected(&word)),
        }
    }
    let path = request.catalog.clone().unwrap_or_else(default_catalog);
    match load(&path) {
        Ok(loaded) => check(&request, &loaded, arguments.format),
        Err(Failure::Faults(faults)) => refuse(&faults, &path.to_string_lossy(), arguments.format),
        Err(failure) => Err(failure),
    }
}

fn rule(arguments: &mut Arguments) -> Result<Rule, Failure> {
    arguments.value()?.parse().map_err(|fault: String| arguments.refuse(fault))
}

/// Each rule, and what it finds below it, so that a line fits a terminal of 80 columns.
fn rules() -> String {
    let mut rules = "Each RULE, its level if you set no other, and what it finds:".to_owned();
    for rule in Rule::ALL {
        let _ = write!(rules, "\n  {}  {}\n      {}", rule.id(), rule.default_level().id(), rule.finds());
    }
    rules + "\nTo change a level for every run, write it below `rules` in the catalogue."
}

/// Reports the faults of a catalogue. Its rules cannot be checked.
fn refuse(faults: &[Fault], path: &str, format: Format) -> Result<Outcome, Failure> {
    let findings: Vec<_> = faults.iter().map(Finding::fault).collect();
    let summary = if format == Format::Text { summary(path, &findings) } else { String::new() };
    output::print(&format!("{}{summary}", report::findings(&findings, format)))?;
    Ok(Outcome::Found)
}

fn check(request: &Request, loaded: &Loaded, format: Format) -> Result<Outcome, Failure> {
    // Only a whole build finds out whether there is a hash for the names.
    if let Err(fault) = tabulate(&loaded.catalog, loaded.name(), Form::Plain) {
        return refuse(&[fault], loaded.name(), format);
    }
    let mut rules = loaded.catalog.rules;
    for &(rule, level) in &request.levels {
        rules.set(rule, level);
    }
    let findings = check::findings(loaded, rules);
    let text = if format == Format::Text {
        text(&findings, loaded, request.names_codes)
    } else {
        report::findings(&findings, format)
    };
    output::print(&text)?;
    let has_error = count(&findings, Severity::Error) > 0;
    Ok(if has_error { Outcome::Found } else { Outcome::Nothing })
}

/// The findings for people. Missing translations are a table, because there can be as many as there are codes.
fn text(findings: &[Finding], loaded: &Loaded, names_codes: bool) -> String {
    let is_translation = |finding: &&Finding| finding.rule == Rule::MissingTranslation.id();
    let (translations, others): (Vec<_>, Vec<_>) = findings.iter().partition(is_translation);
    let others: Vec<_> = others.into_iter().cloned().collect();
    let mut text = report::findings(&others, Format::Text);
    if let Some(first) = translations.first() {
        text += &table(first.severity, &loaded.catalog, names_codes);
    }
    text + &summary(loaded.name(), findings)
}

/// How many messages are missing in each language.
fn table(severity: Severity, catalog: &Catalog, names_codes: bool) -> String {
    let styles = Styles::of_stdout();
    let head = format!("{}[{}]", severity.word(), Rule::MissingTranslation.id());
    let head = styles.show(severity.look(), head);
    let default = catalog.languages.first().map_or("", |language| &language.tag);
    let mut table =
        format!("{head}: messages are missing; programs show the message in `{default}` instead\n");
    let all = catalog.codes.len().to_string();
    let missing = missing(catalog);
    let width = missing.iter().map(|missing| missing.tag.len()).max().unwrap_or_default();
    for Missing { tag, codes } in &missing {
        let tag = styles.show(Look::Strong, format!("{tag:width$}"));
        let _ = writeln!(table, "  {tag}  {:>width$} of {all} codes", codes.len(), width = all.len());
        for code in codes.iter().filter(|_| names_codes) {
            let place = columns::printable(&code.place.to_string());
            let _ = writeln!(table, "    {} {} {place}", code.key, styles.show(Look::Frame, "-->"));
        }
    }
    if !names_codes {
        table += "  `--codes` lists them\n";
    }
    table
}

/// How many errors and warnings there are.
fn summary(path: &str, findings: &[Finding]) -> String {
    let counted = |severity: Severity| match count(findings, severity) {
        0 => format!("no {}s", severity.word()),
        1 => format!("1 {}", severity.word()),
        more => format!("{more} {}s", severity.word()),
    };
    let counts = format!("{}, {}", counted(Severity::Error), counted(Severity::Warning));
    let path = columns::printable(path);
    format!("{path}: {}\n", Styles::of_stdout().show(Look::Strong, counts))
}
