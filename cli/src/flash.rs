//! What the names and messages of a catalogue take in flash.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use edge_errors_codegen::{ColumnSize, Form, compile_with};

use crate::failure::Failure;
use crate::input::{bases, file, read_file};

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
pub(crate) fn columns(path: &Path, content: &[u8], pieces: &str) -> Result<Vec<ColumnSize>, Failure> {
    let compiled = compile_with(&mut bases(), file(path, content), Form::Packed { pieces });
    compiled.map(|compiled| compiled.columns).map_err(Failure::Faults)
}

/// The number with a comma between thousands.
pub(crate) fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}
