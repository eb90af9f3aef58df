//! The files that a catalogue is made of.

use std::path::{Component, Path, PathBuf};
use std::{fs, io};

/// How `from` names the built-in catalogue.
pub(crate) const BUILT_IN: &str = "edge-errors";

/// A file of YAML.
#[derive(Clone, Copy, Debug)]
pub struct File<'f> {
    /// Its name, with which faults are reported. Where it may start from another file, its path.
    pub name: &'f str,
    /// What is in it.
    pub content: &'f [u8],
}

/// What a catalogue may start from: the built-in one, and the files that are named by their paths. These are read
/// from the disk.
#[derive(Clone, Debug)]
pub struct Bases<'b> {
    built_in: File<'b>,
    paths: Vec<PathBuf>,
}

impl<'b> Bases<'b> {
    /// With this file as the built-in catalogue.
    #[must_use]
    pub fn new(built_in: File<'b>) -> Self {
        Bases { built_in, paths: Vec::new() }
    }

    /// The paths that were read so far, those of files that are missing too. What was compiled is out of date
    /// where one of them changes.
    #[must_use]
    pub fn paths(&self) -> &[PathBuf] {
        &self.paths
    }

    pub(crate) fn built_in(&self) -> File<'b> {
        self.built_in
    }

    /// What is in the file at a path.
    pub(crate) fn read(&mut self, path: &Path) -> io::Result<Vec<u8>> {
        self.paths.push(path.to_owned());
        fs::read(path)
    }
}

/// The path that a file has where another `file` names it so.
pub(crate) fn resolve(file: &Path, named: &str) -> PathBuf {
    let joined = file.parent().unwrap_or(Path::new("")).join(named);
    let short = without_dots(&joined);
    // Behind a link to a folder, `..` leads elsewhere.
    if fs::canonicalize(&short).ok() == fs::canonicalize(&joined).ok() { short } else { joined }
}

/// The path without `.`, and without each folder that a `..` follows.
fn without_dots(path: &Path) -> PathBuf {
    let mut short = PathBuf::new();
    for part in path.components() {
        match (part, short.components().next_back()) {
            (Component::CurDir, _) => {}
            (Component::ParentDir, Some(Component::Normal(_))) => drop(short.pop()),
            _ => short.push(part),
        }
    }
    short
}

/// What all paths of a file have in common, links included.
pub(crate) fn identity(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}
