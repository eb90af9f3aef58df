//! Writes the files of an export, or says which are out of date.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::arguments::Format;
use crate::commands::export::request::Request;
use crate::export;
use crate::failure::{Failure, Outcome};
use crate::output;
use crate::report::{self, Finding, Severity};

/// What is in a file now.
pub(crate) fn read(path: &Path) -> io::Result<Vec<u8>> {
    // A device such as `/dev/zero` has no end.
    if fs::metadata(path)?.is_file() { fs::read(path) } else { Err(io::Error::other("it is not a file")) }
}

/// Whether a file is as it should be. One with other line ends is not: what is written has `\n`.
fn is_fresh(old: &[u8], text: &str) -> bool {
    old == text.as_bytes()
}

/// Writes the files that are out of date.
pub(crate) fn write(files: &[(PathBuf, String)], request: &Request) -> Result<(), Failure> {
    if let Some(folder) = request.folder() {
        fs::create_dir_all(folder).map_err(|error| Failure::file(folder, "cannot be made", error))?;
        files.iter().try_for_each(|(path, _)| refuse_foreign(path, request))?;
    }
    for (path, text) in files {
        if !read(path).is_ok_and(|old| is_fresh(&old, text)) {
            output::write(path, text)?;
        }
    }
    Ok(())
}

/// The command line does not name the files in the folder: one of them can be what people wrote, such as the driver
/// `pump.c`.
fn refuse_foreign(path: &Path, request: &Request) -> Result<(), Failure> {
    let old = read(path).unwrap_or_default();
    if old.is_empty() || is_exported(path, &old, request) {
        return Ok(());
    }
    let advice = "it would be lost: write another folder, or another `--prefix`";
    Err(Failure::Other(format!("{} is not from an export, and {advice}", path.display())))
}

fn is_exported(path: &Path, text: &[u8], request: &Request) -> bool {
    export::is_exported(path, &String::from_utf8_lossy(text), request.prefix.as_deref())
}

/// Says which files are out of date, missing, or too many.
pub(crate) fn check(
    files: &[(PathBuf, String)],
    request: &Request,
    format: Format,
) -> Result<Outcome, Failure> {
    let command = request.command();
    let mut texts = Vec::new();
    for (path, text) in files {
        let is = match read(path) {
            Ok(old) if is_fresh(&old, text) => continue,
            Ok(_) => "is out of date",
            Err(error) if error.kind() == ErrorKind::NotFound => "is missing",
            Err(error) => return Err(Failure::file(path, "cannot be read", error)),
        };
        texts.push(format!("{} {is}: update it with `{command}`", path.display()));
    }
    for path in left_over(files, request)? {
        let is = "is left from an earlier export: remove it";
        texts.push(format!("{} {is}, `{command}` does not write it", path.display()));
    }
    if texts.is_empty() {
        return Ok(Outcome::Nothing);
    }
    let finding = |text| Finding { severity: Severity::Error, rule: "stale".to_owned(), place: None, text };
    let findings: Vec<_> = texts.into_iter().map(finding).collect();
    output::print(&report::findings(&findings, format))?;
    Ok(Outcome::Found)
}

/// The files in the folder that an earlier export wrote there, such as one with `--split`. A program that compiles all
/// files of the folder would have functions twice.
fn left_over(files: &[(PathBuf, String)], request: &Request) -> Result<Vec<PathBuf>, Failure> {
    let Some(folder) = request.folder() else { return Ok(Vec::new()) };
    let paths: io::Result<Vec<_>> = match fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect()),
    };
    let mut paths = paths.map_err(|error| Failure::file(folder, "cannot be read", error))?;
    paths.sort();
    let is_left_over = |path: &PathBuf| {
        let text = read(path).unwrap_or_default();
        !files.iter().any(|(file, _)| file == path) && is_exported(path, &text, request)
    };
    Ok(paths.into_iter().filter(is_left_over).collect())
}
