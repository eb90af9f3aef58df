//! What the names and messages of a catalogue take in flash.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use edge_errors_codegen::{ColumnSize, Form, tabulate};

use crate::failure::Failure;
use crate::input::{Loaded, read_file};

/// Where the pieces of a catalogue are kept: a build looks for them there, too.
pub(crate) fn pieces_path(catalog: &Path) -> PathBuf {
    catalog.with_extension("pieces")
}

/// The pieces that are kept beside a catalogue; `None` where there are none.
pub(crate) fn kept_pieces(catalog: &Path) -> Result<Option<String>, Failure> {
    let path = pieces_path(catalog);
    match read_file(&path) {
        Ok(content) => match String::from_utf8(content) {
            Ok(text) => Ok(Some(text)),
            Err(_) => Err(Failure::Other(format!("{} is not UTF-8: remove it", path.display()))),
        },
        Err(Failure::File { error, .. }) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(failure) => Err(failure),
    }
}

/// The size of each column: the names first, then the messages of each language.
pub(crate) fn columns(loaded: &Loaded, pieces: &str) -> Result<Vec<ColumnSize>, Failure> {
    let compiled = tabulate(&loaded.catalog, loaded.name(), Form::Packed { pieces });
    compiled.map(|compiled| compiled.columns).map_err(|fault| Failure::Faults(vec![fault]))
}
