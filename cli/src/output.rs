//! What is written: to standard output, or to a file.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// Prints to standard output.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    let mut stdout = io::stdout().lock();
    let printed = stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush());
    printed.map_err(|error| Failure::File { text: "standard output cannot be written".to_owned(), error })
}

/// Where the streams of a process are files. To rename a file over one of them would not write to the stream.
const STREAMS: [&str; 4] = ["/dev/stdout", "/dev/stderr", "/dev/fd", "/proc"];

/// Writes a file: first a new file beside it, which is then renamed. So the old file is lost only when all of the new
/// one is on the disk. If the path is a link, the file that it leads to is written. If it is not a file, as
/// `/dev/stdout`, it is written directly.
pub(crate) fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let written = match fs::metadata(path) {
        Ok(there) if there.is_file() && !STREAMS.iter().any(|stream| path.starts_with(stream)) => {
            replace(path, text, Some(&there))
        }
        Ok(_) => OpenOptions::new().append(true).open(path).and_then(|mut file| fill(&mut file, text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => replace(path, text, None),
        Err(error) => Err(error),
    };
    written.map_err(|error| Failure::file(path, "cannot be written", error))
}

/// `there` is the file that is at the path now.
fn replace(path: &Path, text: &str, there: Option<&Metadata>) -> io::Result<()> {
    if there.is_some_and(|there| there.permissions().readonly()) {
        return Err(io::Error::new(io::ErrorKind::PermissionDenied, "it is read-only"));
    }
    let target = target(path);
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if !folder.is_dir() {
        let missing = format!("there is no folder {}", folder.display());
        return Err(io::Error::new(io::ErrorKind::NotFound, missing));
    }
    let beside = folder.join(format!(".edge-errors.{}.new", std::process::id()));
    // If there is a file or a link of this name, it is left alone, and this is an error.
    let mut file = OpenOptions::new().write(true).create_new(true).open(&beside)?;
    let replaced = there
        .map_or(Ok(()), |there| keep_rights(&file, there))
        .and_then(|()| fill(&mut file, text))
        .and_then(|()| file.sync_all())
        .and_then(|()| fs::rename(&beside, &target));
    if replaced.is_err() {
        let _ = fs::remove_file(&beside);
    }
    replaced
}

/// Gives the new file the permissions of the old one, and its owner where that is allowed.
fn keep_rights(file: &File, there: &Metadata) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt as _, fchown};
        let _ = fchown(file, Some(there.uid()), Some(there.gid()));
    }
    file.set_permissions(there.permissions())
}

fn fill(file: &mut File, text: &str) -> io::Result<()> {
    file.write_all(text.as_bytes())
}

/// The file that a path leads to. It may be missing, behind a link too.
fn target(path: &Path) -> PathBuf {
    let found = fs::canonicalize(path);
    found.unwrap_or_else(|_| match fs::read_link(path) {
        // A loop of links does not get here: `fs::metadata` has failed.
        Ok(link) => target(&path.parent().unwrap_or(Path::new("")).join(link)),
        Err(_) => path.to_owned(),
    })
}
