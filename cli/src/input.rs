//! Catalogues that are read.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use edge_errors_codegen::{Bases, Catalog, Fault, File, Place, read};

use crate::arguments::default_catalog;
use crate::failure::Failure;

/// The built-in catalogue, from which another one may start.
const BUILT_IN: File = File { name: "edge-errors/catalog.yaml", content: include_bytes!("../catalog.yaml") };

/// A catalogue without faults.
#[derive(Debug)]
pub(crate) struct Loaded {
    pub(crate) path: PathBuf,
    pub(crate) content: Vec<u8>,
    /// The files that it starts from.
    pub(crate) bases: Vec<PathBuf>,
    pub(crate) catalog: Catalog,
    pub(crate) warnings: Vec<Fault>,
}

impl Loaded {
    /// Whether a place is in the catalogue's own file, not in one that it starts from.
    pub(crate) fn is_own(&self, place: &Place) -> bool {
        *place.file == *file(&self.path, &self.content).name
    }
}

impl Loaded {
    /// How faults name its file.
    pub(crate) fn name(&self) -> &str {
        file(&self.path, &self.content).name
    }
}

/// Reads a catalogue and all that it starts from.
pub(crate) fn load(path: &Path) -> Result<Loaded, Failure> {
    let content = read_file(path)?;
    let mut bases = bases();
    let (catalog, warnings) = read(Some(&mut bases), file(path, &content)).map_err(Failure::Faults)?;
    Ok(Loaded { path: path.to_owned(), content, bases: bases.paths().to_vec(), catalog, warnings })
}

/// What a catalogue may start from.
pub(crate) fn bases() -> Bases<'static> {
    Bases::new(BUILT_IN)
}

/// A catalogue as the compiler takes it. Its name is its path: faults show it.
pub(crate) fn file<'f>(path: &'f Path, content: &'f [u8]) -> File<'f> {
    let name = match path.to_str() {
        // With the same name, `Lines` would show the lines of the built-in catalogue.
        Some(name) if name == BUILT_IN.name => "./edge-errors/catalog.yaml",
        name => name.unwrap_or("catalog.yaml"),
    };
    File { name, content }
}

/// What is in a file.
pub(crate) fn read_file(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).map_err(|error| {
        if error.kind() == ErrorKind::NotFound && path == default_catalog() {
            let advice = "write the path of the catalogue, or run the command in its folder";
            return Failure::Other(format!("there is no {} here: {advice}", path.display()));
        }
        Failure::file(path, "cannot be read", error)
    })
}

/// The lines of files, each of which is read once.
#[derive(Default)]
pub(crate) struct Lines {
    files: HashMap<Arc<str>, Vec<String>>,
}

impl Lines {
    /// The line of a place, without its end. `None` where there is none, or the file cannot be read.
    pub(crate) fn at(&mut self, place: &Place) -> Option<&str> {
        let lines = self.files.entry(Arc::clone(&place.file)).or_insert_with(|| lines(&place.file));
        lines.get(place.line.checked_sub(1)?).map(String::as_str)
    }
}

fn lines(file: &str) -> Vec<String> {
    let content = if file == BUILT_IN.name {
        Cow::Borrowed(BUILT_IN.content)
    } else {
        Cow::Owned(fs::read(file).unwrap_or_default())
    };
    String::from_utf8_lossy(&content).lines().map(str::to_owned).collect()
}
