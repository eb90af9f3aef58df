//! The commands, a module each.

mod help;
mod check;
mod diff;
mod explain;
mod export;
mod lock;
mod pack;
mod size;

use crate::arguments::{Arguments, Word};
use crate::commands::help::{help, is_help};
use crate::failure::{Failure, Outcome};

const USAGE: &str = "\
usage: edge-errors COMMAND …

  check    finds faults, missing translations, and changes that the lock forbids
  lock     writes what is released into catalog.lock
  diff     shows what changed between two catalogues or locks
  export   writes a page, JSON, or constants for another programming language
  explain  shows a code by its name, number or id, or from a body or a message
  size     shows how many bytes of flash the names and messages take
  pack     searches for a way to make the packed names and messages smaller

  `edge-errors COMMAND --help` says more. CATALOG is the path of the catalogue;
  without it, catalog.yaml. Exit status: 0, the command found nothing; 1, it
  found something; 2, it could not run.";

/// A command: how it is written, and what it does.
type Command = (&'static str, &'static str, fn(&mut Arguments) -> Result<Outcome, Failure>);

const COMMANDS: [Command; 7] = [
    ("check", check::USAGE, check::run),
    ("lock", lock::USAGE, lock::run),
    ("diff", diff::USAGE, diff::run),
    ("export", export::USAGE, export::run),
    ("explain", explain::USAGE, explain::run),
    ("size", size::USAGE, size::run),
    ("pack", pack::USAGE, pack::run),
];

/// Runs the command that the command line names.
pub(crate) fn run(arguments: &mut Arguments) -> Result<Outcome, Failure> {
    arguments.usage = USAGE;
    match arguments.next()? {
        None => Err(arguments.refuse("a command is missing")),
        Some(Word::Option(option)) if is_help(&option) => help(USAGE),
        Some(Word::Option(option)) if option == "--version" || option == "-V" => {
            help(concat!("edge-errors ", env!("CARGO_PKG_VERSION")))
        }
        Some(Word::Option(option)) => Err(arguments.unknown(&option)),
        Some(Word::Value(word)) => {
            let Some((_, usage, run)) = COMMANDS.iter().find(|(name, ..)| word == **name) else {
                return Err(arguments.refuse(format!("there is no command `{}`", word.to_string_lossy())));
            };
            arguments.usage = usage;
            run(arguments)
        }
    }
}
