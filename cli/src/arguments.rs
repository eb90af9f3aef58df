//! The words of the command line.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::{Arg, Parser};

use crate::failure::Failure;

/// How findings are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Format {
    /// For people: with the line of the file, in colours on a terminal.
    #[default]
    Text,
    /// One object.
    Json,
    /// GitHub's workflow commands, which it shows beside the lines of a pull request.
    Github,
}

/// The command line, from the name of the command on.
pub(crate) struct Arguments {
    parser: Parser,
    /// As far as it was read.
    pub(crate) format: Format,
    /// How the command is written.
    pub(crate) usage: &'static str,
}

/// A word of the command line.
pub(crate) enum Word {
    /// With its dashes. Its value is read by [`Arguments::value`].
    Option(String),
    /// Any other word.
    Value(OsString),
}

impl Arguments {
    pub(crate) fn from_env() -> Arguments {
        Arguments { parser: Parser::from_env(), format: Format::Text, usage: "" }
    }

    /// The next word, without `--format` and its value, which every command has. `None` at the end.
    pub(crate) fn next(&mut self) -> Result<Option<Word>, Failure> {
        loop {
            let option = match self.parser.next() {
                Err(error) => return Err(self.refuse(error.to_string())),
                Ok(None) => return Ok(None),
                Ok(Some(Arg::Value(value))) => return Ok(Some(Word::Value(value))),
                Ok(Some(Arg::Short(letter))) => format!("-{letter}"),
                Ok(Some(Arg::Long(name))) => format!("--{name}"),
            };
            if option != "--format" {
                return Ok(Some(Word::Option(option)));
            }
            self.format = match self.value()?.as_str() {
                "text" => Format::Text,
                "json" => Format::Json,
                "github" => Format::Github,
                other => {
                    return Err(self.refuse(format!("`--format {other}`: write `text`, `json` or `github`")));
                }
            };
        }
    }

    /// The value of the option that was read last.
    pub(crate) fn value(&mut self) -> Result<String, Failure> {
        let value = self.parser.value().map_err(|error| error.to_string());
        match value.map(OsString::into_string) {
            Ok(Ok(value)) => Ok(value),
            Ok(Err(value)) => Err(self.refuse(format!("{} is not UTF-8", value.to_string_lossy()))),
            Err(error) => Err(self.refuse(error)),
        }
    }

    /// All words that follow, options too: for arguments that may start with `-`.
    pub(crate) fn rest(&mut self) -> Result<Vec<OsString>, Failure> {
        match self.parser.raw_args() {
            Ok(rest) => Ok(rest.collect()),
            Err(error) => Err(self.refuse(error.to_string())),
        }
    }

    /// The command line is wrong.
    pub(crate) fn refuse(&self, fault: impl Into<String>) -> Failure {
        Failure::Usage { fault: fault.into(), usage: self.usage }
    }

    /// An option that the command does not have.
    pub(crate) fn unknown(&self, option: &str) -> Failure {
        self.refuse(format!("unknown option `{option}`"))
    }

    /// A word that is one too many.
    pub(crate) fn unexpected(&self, word: &OsString) -> Failure {
        self.refuse(format!("unexpected `{}`", word.to_string_lossy()))
    }
}

/// The catalogue where the command line names none.
pub(crate) fn default_catalog() -> PathBuf {
    PathBuf::from("catalog.yaml")
}

/// A word as a shell takes it.
pub(crate) fn quoted(word: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_./+=:@%,".contains(c);
    if !word.is_empty() && word.chars().all(is_plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', r"'\''"))
}
