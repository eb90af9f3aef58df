//! What is written: to standard output, or to a file.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// Prints to standard output.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    let mut stdout = io::stdout().lock();
    let printed = stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush());
    printed.map_err(|error| Failure::File { text: "standard output cannot be written".to_owned(), error })
}

/// Writes a file: beside it first, then renamed, so that what was there is lost only where all of the new one is
/// on the disk. Where it is a link, the file that it leads to is written.
pub(crate) fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let beside = beside(&target);
    let written = fs::File::create(&beside)
        .and_then(|mut file| {
            // A file that is there keeps who may read and write it.
            if let Ok(metadata) = fs::metadata(&target) {
                file.set_permissions(metadata.permissions())?;
            }
            file.write_all(text.as_bytes())?;
            file.sync_all()
        })
        .and_then(|()| fs::rename(&beside, &target));
    written.map_err(|error| {
        let _ = fs::remove_file(&beside);
        Failure::file(path, "cannot be written", error)
    })
}

/// A name of no other file.
fn beside(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.new", std::process::id()));
    path.with_file_name(name)
}
