//! `edge-errors explain`.

mod found;
mod reading;
mod received;
mod text;
mod json;
#[cfg(test)]
mod tests;

use std::ffi::OsString;
use std::path::PathBuf;

use edge_errors_codegen::Catalog;

use crate::arguments::{Arguments, Format, Word, default_catalog};
use crate::commands::help::{help, is_help};
use crate::export::languages;
use crate::failure::{Failure, Outcome};
use crate::input::load;
use crate::output;
use crate::report::{self, Finding, Severity};

use found::{Found, Unknown, find, values};

pub(crate) const USAGE: &str = "\
usage: edge-errors explain [--catalog PATH] [--language TAG]…
                           [CODE [ARGUMENT]… | -]

  CODE             a name, a key, a number, or an id (8 hexadecimal digits).
                   Without CODE, all codes are listed
  ARGUMENT         the values that the message shows in place of its verbs.
                   Write options before CODE, and `--` before an argument that
                   starts with `--`
  -                reads standard input: one JSON body of an error, or one
                   message in any language
  --catalog PATH   the path of the catalogue; without it, catalog.yaml
  --language TAG   shows only this language; write it again for more languages,
                   which are shown in this order";

/// What the command line asks for.
enum Question {
    List,
    Code { word: String, arguments: Vec<String> },
    Input,
}

pub(crate) fn run(arguments: &mut Arguments) -> Result<Outcome, Failure> {
    let (mut path, mut tags, mut question) = (None, Vec::new(), Question::List);
    while let Some(word) = arguments.next()? {
        match word {
            Word::Option(option) => match option.as_str() {
                "--catalog" => path = Some(PathBuf::from(arguments.value()?)),
                "--language" => tags.push(arguments.value()?),
                option if is_help(option) => return help(USAGE),
                option => return Err(arguments.unknown(option)),
            },
            // All words that follow are arguments. They may start with `-`, as a number does.
            Word::Value(word) => question = ask(word, arguments)?,
        }
    }
    let catalog = load(&path.unwrap_or_else(default_catalog))?.catalog;
    // Messages are read in every language, and shown in those that were chosen.
    let shown = languages::choose(&catalog, &tags).map_err(Failure::Other)?;
    answer(&question, &catalog, &shown, arguments.format)
}

fn ask(word: OsString, arguments: &mut Arguments) -> Result<Question, Failure> {
    let mut rest = arguments.rest()?;
    if word == "-" {
        return rest.first().map_or(Ok(Question::Input), |word| Err(arguments.unexpected(word)));
    }
    match rest.iter().position(|word| word.to_string_lossy().starts_with("--")) {
        // It would be shown as an argument, and the option would do nothing.
        Some(at) if rest[at] != "--" => {
            let word = rest[at].to_string_lossy();
            return Err(arguments.refuse(format!(
                "`{word}` stands after the code: write options before it, and `--` before an argument that starts so"
            )));
        }
        Some(at) => drop(rest.remove(at)),
        None => {}
    }
    let utf8 = |word: OsString| {
        word.into_string()
            .map_err(|word| arguments.refuse(format!("{} is not UTF-8", word.to_string_lossy())))
    };
    let words: Result<_, Failure> = rest.into_iter().map(utf8).collect();
    Ok(Question::Code { word: utf8(word)?, arguments: words? })
}

fn answer(
    question: &Question,
    catalog: &Catalog,
    shown: &Catalog,
    format: Format,
) -> Result<Outcome, Failure> {
    let found = match question {
        Question::List => {
            let list = if format == Format::Json { json::list(shown) } else { text::list(shown) };
            output::print(&list)?;
            return Ok(Outcome::Nothing);
        }
        Question::Code { word, arguments } => find(catalog, word).map(|code| {
            let values = (!arguments.is_empty()).then(|| values(&catalog.codes[code], arguments));
            vec![Found { code, values, notes: Vec::new() }]
        }),
        Question::Input => received::read(catalog, &received::input()?)?,
    };
    let (printed, outcome) = match found {
        Ok(found) if format == Format::Json => (json::found(shown, &found), Outcome::Nothing),
        Ok(found) => (text::found(shown, &found), Outcome::Nothing),
        Err(unknown) => (report::findings(&[finding(unknown)], format), Outcome::Found),
    };
    output::print(&printed)?;
    Ok(outcome)
}

fn finding(Unknown { rule, text }: Unknown) -> Finding {
    Finding { severity: Severity::Error, rule: rule.to_owned(), place: None, text }
}
