//! A catalogue's file, the one that it starts from, and so on.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use crate::bases::{BUILT_IN, Bases, File, identity, resolve};
use crate::fault::{Faults, FileNumber, Position};
use crate::spelling::edits;
use crate::yaml;
use crate::yaml::shape::{is_text, report_shape};
use crate::yaml::tree::{Document, Node, Value};

/// One of these files.
pub(crate) struct Link {
    /// What faults of the file above call it.
    pub(crate) name: String,
    pub(crate) file: FileNumber,
    pub(crate) document: Document,
    /// Whether it may start from another one.
    pub(crate) can_derive: bool,
}

/// Reads a catalogue, then all that it starts from. Without `bases`, it can only stand alone.
pub(crate) fn read(catalog: File, bases: Option<&mut Bases>, faults: &mut Faults) -> Vec<Link> {
    let Some(bases) = bases else { return vec![alone(catalog, catalog.name, faults)] };
    let mut chain = Vec::new();
    let mut paths = Vec::new();
    let mut next =
        Some((catalog.name.to_owned(), PathBuf::from(catalog.name), Cow::Borrowed(catalog.content)));
    while let Some((name, path, content)) = next.take() {
        let file = faults.add_file(&path.to_string_lossy());
        let document = yaml::parse(&content, file, faults);
        let from = from(&document, faults).map(|(at, named)| (at, named.to_owned()));
        paths.push(path);
        chain.push(Link { name, file, document, can_derive: true });
        match from {
            None => {}
            Some((_, named)) if named == BUILT_IN => {
                chain.push(alone(bases.built_in(), "the built-in catalogue", faults));
            }
            Some((at, named)) => {
                next = read_base(at, &named, &paths, bases, faults)
                    .map(|(path, content)| (format!("`{named}`"), path, Cow::Owned(content)));
            }
        }
    }
    chain
}

/// A file that can only stand alone.
fn alone(catalog: File, name: &str, faults: &mut Faults) -> Link {
    let file = faults.add_file(catalog.name);
    let document = yaml::parse(catalog.content, file, faults);
    Link { name: name.to_owned(), file, document, can_derive: false }
}

/// The value of `from`, and where it stands. A wrong one is reported.
fn from<'d>(document: &'d Document, faults: &mut Faults) -> Option<(Position, &'d str)> {
    let Some(Node { value: Value::Map(pairs), .. }) = &document.root else { return None };
    let (_, node) = pairs.iter().find(|(key, _)| key.text() == Some("from"))?;
    let text = node.text().filter(|_| is_text(node));
    let expected = format!("`{BUILT_IN}`, the built-in catalogue, or the path of another one");
    match text {
        Some("") => faults.report(node.at, format!("`from` is empty: write {expected}")),
        Some(text) => return Some((node.at, text)),
        None => report_shape(node, "`from`", &expected, faults),
    }
    None
}

/// The path and the content of the file that the last one of `paths` starts from, and calls `named`.
fn read_base(
    at: Position,
    named: &str,
    paths: &[PathBuf],
    bases: &mut Bases,
    faults: &mut Faults,
) -> Option<(PathBuf, Vec<u8>)> {
    let path = resolve(paths.last()?, named);
    let same = paths.iter().position(|other| identity(other) == identity(&path));
    if let Some(first) = same {
        let circle: Vec<_> = paths[first..].iter().chain([&paths[first]]).map(PathBuf::as_path).collect();
        let circle = without_common_folder(&circle).join(" → ");
        faults.report(at, format!("`from` makes a circle: {circle}; remove one `from`"));
        return None;
    }
    match bases.read(&path) {
        Ok(content) => Some((path, content)),
        Err(error) => {
            let advice = if edits(named, BUILT_IN) <= 3 {
                format!(": did you mean `{BUILT_IN}`?")
            } else {
                "; a path starts at the folder of this file".to_owned()
            };
            faults.report(at, format!("`{named}` cannot be read: {error}{advice}"));
            None
        }
    }
}

/// The paths as they are seen from the innermost folder that has them all.
fn without_common_folder(paths: &[&Path]) -> Vec<String> {
    let folders = paths.first().map(|path| path.ancestors().skip(1)).into_iter().flatten();
    let mut common = folders.filter(|folder| paths.iter().all(|path| path.starts_with(folder)));
    let folder = common.next().unwrap_or(Path::new(""));
    let short = |path: &&Path| path.strip_prefix(folder).unwrap_or(path).display().to_string();
    paths.iter().map(short).collect()
}
