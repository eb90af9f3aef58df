//! `edge-errors pack`.

use std::path::{Path, PathBuf};

use edge_errors_codegen::find_pieces;

use crate::arguments::{Arguments, Format, Word, default_catalog};
use crate::commands::help::{help, is_help};
use crate::failure::{Failure, Outcome};
use crate::flash::{columns, kept_pieces, pieces_path};
use crate::input::{bases, file, load};
use crate::json::Json;
use crate::output;
use crate::progress::Progress;
use crate::thousands::thousands;

pub(crate) const USAGE: &str = "\
usage: edge-errors pack [--steps N] [CATALOG]

  The packed form is made of pieces, parts of texts that occur often. The
  command searches for better pieces, and writes them beside the catalogue:
  those of catalog.yaml are in catalog.pieces. Builds with the feature `packed`
  use that file. The search starts from the pieces that were found before.

  --steps N  how long to search in each column; without it, 5000000, which takes
             about half a minute for some hundred codes in two languages";

const STEPS: u64 = 5_000_000;
/// Always the same, so that every machine finds the same pieces.
const SEED: u64 = 1;

pub(crate) fn run(arguments: &mut Arguments) -> Result<Outcome, Failure> {
    let (mut catalog, mut steps) = (None, STEPS);
    while let Some(word) = arguments.next()? {
        match word {
            Word::Option(option) if option == "--steps" => steps = number(arguments)?,
            Word::Option(option) if is_help(&option) => return help(USAGE),
            Word::Option(option) => return Err(arguments.unknown(&option)),
            Word::Value(word) if catalog.is_none() => catalog = Some(PathBuf::from(word)),
            Word::Value(word) => return Err(arguments.unexpected(&word)),
        }
    }
    let packed = pack(&catalog.unwrap_or_else(default_catalog), steps)?;
    output::print(&match arguments.format {
        Format::Json => format!("{:#}\n", packed.json()),
        Format::Text | Format::Github => packed.text(steps),
    })?;
    Ok(Outcome::Nothing)
}

fn number(arguments: &mut Arguments) -> Result<u64, Failure> {
    let value = arguments.value()?;
    let steps = value.parse().ok().filter(|&steps| steps > 0);
    steps.ok_or_else(|| arguments.refuse(format!("`--steps {value}`: write a number, 1 or higher")))
}

/// What a search gained.
struct Packed {
    pieces: PathBuf,
    /// The bytes of all packed columns.
    before: usize,
    after: usize,
}

/// Searches, and writes what is found where it is better.
fn pack(path: &Path, steps: u64) -> Result<Packed, Failure> {
    let loaded = load(path)?;
    let old = kept_pieces(path)?.unwrap_or_default();
    let size = |pieces: &str| {
        let columns = columns(&loaded, pieces)?;
        Ok(columns.iter().map(|column| column.packed).sum())
    };
    let before = size(&old)?;
    let mut bar = Progress::new("searching");
    let mut progress = |done, of| bar.show(done, of);
    let found =
        find_pieces(Some(&mut bases()), file(path, &loaded.content), &old, steps, SEED, &mut progress);
    drop(bar);
    let found = found.map_err(Failure::Faults)?;
    let packed = Packed { pieces: pieces_path(path), before, after: size(&found)? };
    if packed.is_better() {
        output::write(&packed.pieces, &found)?;
    }
    Ok(packed)
}

impl Packed {
    fn is_better(&self) -> bool {
        self.after < self.before
    }

    fn text(&self, steps: u64) -> String {
        let pieces = self.pieces.display();
        let [before, after] = [self.before, self.after].map(thousands);
        if self.is_better() {
            return format!(
                "{pieces} is written: packed, the names and messages take {after} bytes; before, they took {before}\n"
            );
        }
        let is = if self.pieces.exists() { "stays as it is" } else { "is not written" };
        format!(
            "nothing smaller than {before} bytes was found: {pieces} {is}\nto search longer, write `--steps {}`\n",
            steps.saturating_mul(10)
        )
    }

    fn json(&self) -> Json {
        Json::object([
            ("pieces", Json::text(self.pieces.to_string_lossy())),
            ("written", Json::Bool(self.is_better())),
            ("before", Json::Number(self.before as u64)),
            ("after", Json::Number(self.after as u64)),
        ])
    }
}
