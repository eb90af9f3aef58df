//! What the command line of an export says.

use std::path::{Component, Path, PathBuf};

use crate::arguments::{default_catalog, quoted};
use crate::export;

#[derive(Default)]
pub(crate) struct Request {
    pub(crate) format: String,
    pub(crate) output: Option<PathBuf>,
    pub(crate) into: Option<PathBuf>,
    pub(crate) languages: Vec<String>,
    pub(crate) package: Option<String>,
    pub(crate) is_packed: bool,
    pub(crate) prefix: Option<String>,
    pub(crate) is_split: bool,
    pub(crate) is_check: bool,
    pub(crate) catalog: Option<PathBuf>,
}

impl Request {
    /// # Errors
    ///
    /// A sentence, where a part of the command line is missing, contradicts another one, or is a wrong name.
    pub(crate) fn check(&self) -> Result<(), String> {
        if self.format.is_empty() {
            return Err("a format is missing".to_owned());
        }
        if self.output.is_some() && self.into.is_some() {
            return Err("write `-o` or `--into`, not both".to_owned());
        }
        let of_one_format = [
            ("--into", self.into.is_some(), "markdown"),
            ("--package", self.package.is_some(), "go"),
            ("--packed", self.is_packed, "c"),
            ("--prefix", self.prefix.is_some(), "c"),
            ("--split", self.is_split, "c"),
        ];
        for (option, is_written, format) in of_one_format {
            if is_written && self.format != format {
                return Err(format!("`{option}` is only for {format}"));
            }
        }
        if self.output.is_none() && export::is_folder(&self.format) {
            return Err(format!("{} is several files: write `-o DIR`, the folder for them", self.format));
        }
        if self.is_check && self.output.is_none() && self.into.is_none() {
            return Err("`--check` needs a file: `-o PATH` or `--into PAGE`".to_owned());
        }
        self.package.as_deref().map_or(Ok(()), export::check_package)?;
        self.prefix.as_deref().map_or(Ok(()), export::check_prefix)
    }

    /// The folder of the files, where the format has several.
    pub(crate) fn folder(&self) -> Option<&Path> {
        self.output.as_deref().filter(|_| export::is_folder(&self.format))
    }

    /// The command that updates the export.
    pub(crate) fn command(&self) -> String {
        let mut words = vec!["edge-errors".to_owned(), "export".to_owned(), self.format.clone()];
        let mut option = |name: &str, value: &str| words.extend([name.to_owned(), quoted(value)]);
        if let Some(path) = &self.output {
            option("-o", &plain(path));
        }
        if let Some(page) = &self.into {
            option("--into", &plain(page));
        }
        if !self.languages.is_empty() {
            option("--languages", &self.languages.join(","));
        }
        if let Some(package) = &self.package {
            option("--package", package);
        }
        if let Some(prefix) = &self.prefix {
            option("--prefix", prefix);
        }
        let flags = [("--packed", self.is_packed), ("--split", self.is_split)];
        words.extend(flags.iter().filter(|(_, is_written)| *is_written).map(|(flag, _)| (*flag).to_owned()));
        let catalog = self.catalog.iter().map(|path| plain(path));
        words.extend(catalog.filter(|path| default_catalog() != Path::new(path)).map(|path| quoted(&path)));
        words.join(" ")
    }
}

/// The path without each `.` in it. The command stands in what is exported, which would be stale where another person
/// writes `./page.html` for `page.html`.
fn plain(path: &Path) -> String {
    let parts = path.components().filter(|part| *part != Component::CurDir);
    match parts.collect::<PathBuf>().to_string_lossy().into_owned() {
        // The folder in which the command runs.
        path if path.is_empty() => ".".to_owned(),
        path => path,
    }
}
