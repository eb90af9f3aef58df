//! Catalogues that are read.

use std::fs;
use std::path::{Path, PathBuf};

use edge_errors_codegen::{Bases, Catalog, Fault, File, Place, read};

use crate::failure::Failure;

/// The built-in catalogue, from which another one may start.
const BUILT_IN: File = File { name: "edge-errors/catalog.yaml", content: include_bytes!("../catalog.yaml") };

/// A catalogue without faults.
#[derive(Debug)]
pub(crate) struct Loaded {
    pub(crate) path: PathBuf,
    pub(crate) content: Vec<u8>,
    pub(crate) catalog: Catalog,
    pub(crate) warnings: Vec<Fault>,
}

/// Reads a catalogue and all that it starts from.
pub(crate) fn load(path: &Path) -> Result<Loaded, Failure> {
    let content = read_file(path)?;
    let (catalog, warnings) = read(Some(&mut bases()), file(path, &content)).map_err(Failure::Faults)?;
    Ok(Loaded { path: path.to_owned(), content, catalog, warnings })
}

/// What a catalogue may start from.
pub(crate) fn bases() -> Bases<'static> {
    Bases::new(BUILT_IN)
}

/// A catalogue as the compiler takes it. Its name is its path, which faults have.
pub(crate) fn file<'f>(path: &'f Path, content: &'f [u8]) -> File<'f> {
    File { name: path.to_str().unwrap_or("catalog.yaml"), content }
}

/// What is in a file.
pub(crate) fn read_file(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).map_err(|error| Failure::file(path, "cannot be read", error))
}

/// The line of a place, without its end.
pub(crate) fn line(place: &Place) -> Option<String> {
    let content = if &*place.file == BUILT_IN.name {
        BUILT_IN.content.to_vec()
    } else {
        fs::read(&*place.file).ok()?
    };
    let content = String::from_utf8_lossy(&content);
    content.lines().nth(place.line - 1).map(str::to_owned)
}
