//! Searches for the pieces with which a catalogue is packed best, and writes them beside it:
//! `cargo run --release --package edge-errors-codegen --features search --example find_pieces -- catalog.yaml 100000000 1`.

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use edge_errors_codegen::{Bases, Fault, File, Form, compile, compile_with, find_pieces};

/// The built-in catalogue, from which another one may start.
const BUILT_IN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../catalog.yaml");
const USAGE: &str = "\
usage: find_pieces CATALOG STEPS SEED
  CATALOG  the YAML file; what is found is written beside it, with the extension `pieces`
  STEPS    how long to search: 100000000 steps take some minutes
  SEED     a number; another one is another search";

fn main() -> ExitCode {
    match find(&env::args().skip(1).collect::<Vec<_>>()) {
        Ok(found) => {
            println!("{found}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Says what was written, and what it gains.
pub(crate) fn find(arguments: &[String]) -> Result<String, String> {
    let [path, steps, seed] = arguments else { return Err(USAGE.to_owned()) };
    let number = |text: &str| text.parse().map_err(|_| format!("`{text}` is not a number\n{USAGE}"));
    let (steps, seed) = (number(steps)?, number(seed)?);
    let read = |path| fs::read(path).map_err(|error| format!("{path}: cannot be read: {error}"));
    let (built_in, catalog) = (read(BUILT_IN)?, read(path)?);
    let is_built_in = fs::canonicalize(path).ok() == fs::canonicalize(BUILT_IN).ok();
    let mut bases = (!is_built_in).then(|| Bases::new(File { name: BUILT_IN, content: &built_in }));
    let kept = Path::new(path).with_extension("pieces");
    let old = fs::read_to_string(&kept).unwrap_or_default();
    let catalog = File { name: path, content: &catalog };
    let pieces =
        find_pieces(bases.as_mut(), catalog, &old, steps, seed).map_err(|faults| in_words(&faults))?;
    let mut size = |pieces: &str| size(bases.as_mut(), catalog, pieces).map_err(|faults| in_words(&faults));
    let (before, after) = (size(&old)?, size(&pieces)?);
    fs::write(&kept, pieces).map_err(|error| format!("{}: cannot be written: {error}", kept.display()))?;
    let kept = kept.display();
    Ok(format!("{kept} is written: the names and messages take {after} bytes packed; before, {before}"))
}

/// The bytes of all packed columns.
fn size(bases: Option<&mut Bases>, catalog: File, pieces: &str) -> Result<usize, Vec<Fault>> {
    let compiled = match bases {
        Some(bases) => compile_with(bases, catalog, Form::Packed { pieces }),
        None => compile(catalog, Form::Packed { pieces }),
    };
    Ok(compiled?.columns.iter().map(|column| column.packed).sum())
}

fn in_words(faults: &[Fault]) -> String {
    faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}
