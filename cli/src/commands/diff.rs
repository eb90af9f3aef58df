//! `edge-errors diff`.

use std::path::PathBuf;

use crate::arguments::{Arguments, Format, Word};
use crate::commands::help::{help, is_help};
use crate::contract::compare;
use crate::diff;
use crate::failure::{Failure, Outcome};
use crate::output;
use crate::report;
use crate::style::Styles;

pub(crate) const USAGE: &str = "\
usage: edge-errors diff OLD NEW

  OLD, NEW  each is a catalogue or a lock. A lock has no texts: if one of the
            two is a lock, texts are not compared

  The levels, the most serious first: wire, name, arguments, source, text. Exit
  status: 0, nothing changed; 1, something changed; 2, the command could not
  run.";

pub(crate) fn run(arguments: &mut Arguments) -> Result<Outcome, Failure> {
    let mut paths = Vec::new();
    while let Some(word) = arguments.next()? {
        match word {
            Word::Option(option) if is_help(&option) => return help(USAGE),
            Word::Option(option) => return Err(arguments.unknown(&option)),
            Word::Value(word) if paths.len() < 2 => paths.push(PathBuf::from(word)),
            Word::Value(word) => return Err(arguments.unexpected(&word)),
        }
    }
    let [old, new] = paths.as_slice() else {
        return Err(arguments.refuse("write two catalogues or locks: first the old one, then the new one"));
    };
    let changes = compare(&diff::contract(old)?, &diff::contract(new)?);
    output::print(&match arguments.format {
        Format::Text => diff::text(&changes, Styles::of_stdout()),
        Format::Json => format!("{:#}\n", diff::json(&changes)),
        Format::Github => report::findings(&diff::findings(&changes), Format::Github),
    })?;
    Ok(if changes.is_empty() { Outcome::Nothing } else { Outcome::Found })
}
