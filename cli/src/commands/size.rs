//! `edge-errors size`.

use std::fmt::Write;
use std::path::PathBuf;

use edge_errors_codegen::{ColumnSize, DECODER};

use crate::arguments::{Arguments, Format, Word, default_catalog};
use crate::commands::help::{help, is_help};
use crate::failure::{Failure, Outcome};
use crate::flash::{columns, kept_pieces, pieces_path};
use crate::input::load;
use crate::json::Json;
use crate::output;
use crate::thousands::thousands;

pub(crate) const USAGE: &str = "\
usage: edge-errors size [CATALOG]

  Shows how many bytes of flash the names and the messages of each language take
  on a 32-bit chip, in the plain and in the packed form, and which form is
  smaller.";

pub(crate) fn run(arguments: &mut Arguments) -> Result<Outcome, Failure> {
    let mut catalog = None;
    while let Some(word) = arguments.next()? {
        match word {
            Word::Option(option) if is_help(&option) => return help(USAGE),
            Word::Option(option) => return Err(arguments.unknown(&option)),
            Word::Value(word) if catalog.is_none() => catalog = Some(PathBuf::from(word)),
            Word::Value(word) => return Err(arguments.unexpected(&word)),
        }
    }
    let sizes = Sizes::of(catalog.unwrap_or_else(default_catalog))?;
    output::print(&match arguments.format {
        Format::Json => format!("{:#}\n", sizes.json()),
        Format::Text | Format::Github => sizes.text(),
    })?;
    Ok(Outcome::Nothing)
}

/// What a catalogue takes.
struct Sizes {
    path: PathBuf,
    has_pieces: bool,
    names: ColumnSize,
    /// With the tag of the language.
    messages: Vec<(String, ColumnSize)>,
}

/// Bytes of flash: of the strings only, and of each form.
#[derive(Clone, Copy, Default)]
struct Bytes {
    text: usize,
    plain: usize,
    packed: usize,
}

impl Sizes {
    fn of(path: PathBuf) -> Result<Sizes, Failure> {
        let loaded = load(&path)?;
        let pieces = kept_pieces(&path)?;
        let mut columns = columns(&loaded, pieces.as_deref().unwrap_or_default())?.into_iter();
        let names = columns.next().ok_or_else(|| Failure::Other("the catalogue has no names".to_owned()))?;
        let tags = loaded.catalog.languages.into_iter().map(|language| language.tag);
        Ok(Sizes { path, has_pieces: pieces.is_some(), names, messages: tags.zip(columns).collect() })
    }

    /// What a program takes that uses these languages.
    fn of_program<'s>(&'s self, languages: impl IntoIterator<Item = &'s ColumnSize>) -> Bytes {
        let columns = std::iter::once(&self.names).chain(languages);
        columns.map(Bytes::of).fold(Bytes::default(), Bytes::plus)
    }

    /// A program for each language alone, and one for all languages.
    fn programs(&self) -> Vec<(String, Bytes)> {
        let alone = |(tag, column): &(String, _)| (format!("{tag} alone"), self.of_program([column]));
        let mut programs: Vec<_> = self.messages.iter().map(alone).collect();
        if programs.len() > 1 {
            let all = self.messages.iter().map(|(_, column)| column);
            programs.push(("all languages".to_owned(), self.of_program(all)));
        }
        programs
    }

    fn text(&self) -> String {
        let mut text = format!(
            "bytes of flash on a 32-bit chip\n\n{:<24} {:>11} {:>11} {:>11}\n",
            "", "texts alone", "plain", "packed"
        );
        let mut row = |title: &str, bytes: Bytes| {
            let [strings, plain, packed] = [bytes.text, bytes.plain, bytes.packed].map(thousands);
            let _ = writeln!(text, "{title:<24} {strings:>11} {plain:>11} {packed:>11}");
        };
        row("names", Bytes::of(&self.names));
        for (tag, column) in &self.messages {
            row(&format!("messages, {tag}"), Bytes::of(column));
        }
        row("all", self.of_program(self.messages.iter().map(|(_, column)| column)));
        let _ = writeln!(text, "code that reads packed   {DECODER:>35}");
        text += "\nthe smaller form, for a program that uses\n";
        for (program, bytes) in self.programs() {
            let _ = writeln!(text, "  {program:<16} {}", bytes.choice());
        }
        text += "\npacked, a call takes about four times as long; only the languages that a program uses take flash\n";
        if self.messages.len() > 1 {
            text += "a text that two languages share is counted once, in the first of them\n";
        }
        if !self.has_pieces {
            let pieces = pieces_path(&self.path);
            let _ = writeln!(
                text,
                "the packed form may become smaller: `edge-errors pack` writes {}",
                pieces.display()
            );
        }
        text
    }

    fn json(&self) -> Json {
        let column = |title: &str, column: &ColumnSize| {
            let mut members = vec![("column".to_owned(), Json::text(title))];
            members.extend(Bytes::of(column).json());
            Json::Object(members)
        };
        let names = column("names", &self.names);
        let messages = self.messages.iter().map(|(tag, size)| column(tag, size));
        let program = |(program, bytes): (String, Bytes)| {
            let mut members = vec![("program".to_owned(), Json::text(program))];
            members.extend(bytes.json());
            members.push(("choose".to_owned(), Json::text(bytes.form())));
            Json::Object(members)
        };
        Json::object([
            ("columns", Json::list(std::iter::once(names).chain(messages))),
            ("decoder", Json::Number(DECODER as u64)),
            ("programs", Json::list(self.programs().into_iter().map(program))),
            ("has_pieces", Json::Bool(self.has_pieces)),
        ])
    }
}

impl Bytes {
    fn of(column: &ColumnSize) -> Bytes {
        Bytes { text: column.text, plain: column.plain, packed: column.packed }
    }

    fn plus(self, other: Bytes) -> Bytes {
        Bytes {
            text: self.text + other.text,
            plain: self.plain + other.plain,
            packed: self.packed + other.packed,
        }
    }

    /// The smaller form. Where both are the same, plain: it is quicker.
    fn form(self) -> &'static str {
        if self.packed + DECODER < self.plain { "packed" } else { "plain" }
    }

    fn choice(self) -> String {
        let packed = self.packed + DECODER;
        format!("{}: {} bytes smaller", self.form(), thousands(self.plain.abs_diff(packed)))
    }

    fn json(self) -> impl Iterator<Item = (String, Json)> {
        [("text", self.text), ("plain", self.plain), ("packed", self.packed)]
            .into_iter()
            .map(|(key, bytes)| (key.to_owned(), Json::Number(bytes as u64)))
    }
}
