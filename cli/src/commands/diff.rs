//! `edge-errors diff`.

use crate::arguments::{Arguments, Word};
use crate::commands::help::{help, is_help};
use crate::failure::{Failure, Outcome};

pub(crate) const USAGE: &str = "usage: edge-errors diff";

pub(crate) fn run(arguments: &mut Arguments) -> Result<Outcome, Failure> {
    while let Some(word) = arguments.next()? {
        match word {
            Word::Option(option) if is_help(&option) => return help(USAGE),
            Word::Option(option) => return Err(arguments.unknown(&option)),
            Word::Value(word) => return Err(arguments.unexpected(&word)),
        }
    }
    Ok(Outcome::Nothing)
}
