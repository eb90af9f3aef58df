//! `edge-errors export`.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use edge_errors_codegen::Catalog;

use crate::arguments::{Arguments, Word, default_catalog, quoted};
use crate::commands::help::{help, is_help};
use crate::export::{self, languages, options::Options};
use crate::failure::{Failure, Outcome};
use crate::input::{Loaded, load};
use crate::lock;
use crate::output;
use crate::report::{self, Finding, Severity};

pub(crate) const USAGE: &str = "\
usage: edge-errors export FORMAT [-o PATH | --into PAGE] [--language TAG]…
                          [--package NAME] [--check] [CATALOG]

  FORMAT           markdown, html, json, go, typescript or python
  -o PATH          writes this file; `-` is standard output
  --into PAGE      updates the list of codes in a page that people wrote, and
                   changes nothing else in it. Only for markdown, and for one
                   language. The list is the fenced block that has lines such as
                   `CODE: \"text\"`; if there is none, it is the empty block
                   ```yaml
  --language TAG   exports only this language; write it again for more
                   languages, which are exported in this order
  --package NAME   the name of the package; only for go
  --check          writes nothing; the exit status is 1 if the file is out of
                   date or missing";

/// What the command line says.
#[derive(Default)]
struct Request {
    format: String,
    output: Option<PathBuf>,
    into: Option<PathBuf>,
    languages: Vec<String>,
    package: Option<String>,
    is_check: bool,
    catalog: Option<PathBuf>,
}

pub(crate) fn run(arguments: &mut Arguments) -> Result<Outcome, Failure> {
    let mut request = Request::default();
    while let Some(word) = arguments.next()? {
        match word {
            Word::Option(option) => match option.as_str() {
                "-o" | "--output" => {
                    request.output = Some(path(arguments)?).filter(|path| path != Path::new("-"));
                }
                "--into" => request.into = Some(path(arguments)?),
                "--language" => request.languages.push(arguments.value()?),
                "--package" => request.package = Some(arguments.value()?),
                "--check" => request.is_check = true,
                option if is_help(option) => return help(USAGE),
                option => return Err(arguments.unknown(option)),
            },
            Word::Value(word) if request.format.is_empty() => request.format = format(&word, arguments)?,
            Word::Value(word) if request.catalog.is_none() => request.catalog = Some(word.into()),
            Word::Value(word) => return Err(arguments.unexpected(&word)),
        }
    }
    refuse_contradictions(&request, arguments)?;
    request
        .package
        .as_deref()
        .map_or(Ok(()), export::check_package)
        .map_err(|fault| arguments.refuse(fault))?;
    let loaded = load(&request.catalog.clone().unwrap_or_else(default_catalog))?;
    let catalog = languages::choose(&loaded.catalog, &request.languages).map_err(Failure::Other)?;
    if request.into.is_some() && catalog.languages.len() > 1 {
        let tags: Vec<_> = catalog.languages.iter().map(|language| language.tag.as_str()).collect();
        return Err(arguments.refuse(format!(
            "`--into` writes one language: choose it with `--language`, from {}",
            tags.join(", ")
        )));
    }
    deliver(&request, &loaded, &catalog, arguments)
}

/// The value of an option that is a path.
fn path(arguments: &mut Arguments) -> Result<PathBuf, Failure> {
    match arguments.value()?.as_str() {
        "" => Err(arguments.refuse("the path is empty")),
        path => Ok(path.into()),
    }
}

fn format(word: &OsString, arguments: &Arguments) -> Result<String, Failure> {
    let known = word.to_str().filter(|word| export::FORMATS.contains(word));
    known
        .map(str::to_owned)
        .ok_or_else(|| arguments.refuse(format!("there is no format `{}`", word.to_string_lossy())))
}

fn refuse_contradictions(request: &Request, arguments: &Arguments) -> Result<(), Failure> {
    let is_written = request.output.is_some() || request.into.is_some();
    let fault = match request.format.as_str() {
        "" => "a format is missing",
        _ if request.output.is_some() && request.into.is_some() => "write `-o` or `--into`, not both",
        format if request.into.is_some() && format != "markdown" => "`--into` is only for markdown",
        format if request.package.is_some() && format != "go" => "`--package` is only for go",
        _ if request.is_check && !is_written => "`--check` needs a file: `-o PATH` or `--into PAGE`",
        _ => return Ok(()),
    };
    Err(arguments.refuse(fault))
}

/// Writes the export, or says whether the file is out of date.
fn deliver(
    request: &Request,
    loaded: &Loaded,
    catalog: &Catalog,
    arguments: &Arguments,
) -> Result<Outcome, Failure> {
    let command = command(request);
    let options = Options {
        command: &command,
        path: &loaded.path,
        catalog_id: loaded.catalog.id(),
        package: request.package.as_deref(),
    };
    let Some(path) = request.output.as_ref().or(request.into.as_ref()) else {
        output::print(&export::export(&request.format, catalog, &options))?;
        return Ok(Outcome::Nothing);
    };
    if let Some(what) = source(path, loaded) {
        return Err(Failure::Other(format!("{} is {what}: write another path", path.display())));
    }
    let old = read_old(path, request)?;
    let text = match (&request.into, &old) {
        (Some(page), Some(old)) => export::into_page(catalog, page, utf8(page, old)?)?,
        _ => export::export(&request.format, catalog, &options),
    };
    // A file with other line ends is out of date, too: what is written has `\n`.
    let is_fresh = old.as_deref() == Some(text.as_bytes());
    if is_fresh {
        return Ok(Outcome::Nothing);
    }
    if !request.is_check {
        output::write(path, &text)?;
        return Ok(Outcome::Nothing);
    }
    let is = if old.is_some() { "is out of date" } else { "is missing" };
    let finding = Finding {
        severity: Severity::Error,
        rule: "stale".to_owned(),
        place: None,
        text: format!("{} {is}: update it with `{command}`", path.display()),
    };
    output::print(&report::findings(&[finding], arguments.format))?;
    Ok(Outcome::Found)
}

fn utf8<'o>(path: &Path, old: &'o [u8]) -> Result<&'o str, Failure> {
    std::str::from_utf8(old)
        .map_err(|error| Failure::Other(format!("{} is not UTF-8: {error}", path.display())))
}

/// What a path is of a catalogue that nothing can write anew. An export over it would lose it.
fn source(path: &Path, loaded: &Loaded) -> Option<&'static str> {
    if is_same_file(path, &loaded.path) {
        Some("the catalogue itself")
    } else if is_same_file(path, &lock::path(&loaded.path)) {
        Some("the catalogue's lock")
    } else if loaded.bases.iter().any(|base| is_same_file(path, base)) {
        Some("what the catalogue starts from")
    } else {
        None
    }
}

fn is_same_file(one: &Path, other: &Path) -> bool {
    matches!((fs::canonicalize(one), fs::canonicalize(other)), (Ok(one), Ok(other)) if one == other)
}

/// What is in the file now; `None` where there is none yet, or nothing of it is needed.
fn read_old(path: &Path, request: &Request) -> Result<Option<Vec<u8>>, Failure> {
    let is_needed = request.into.is_some() || request.is_check;
    let old = fs::metadata(path).and_then(|there| {
        // A device such as `/dev/zero` has no end.
        if there.is_file() { fs::read(path) } else { Err(io::Error::other("it is not a file")) }
    });
    match old {
        Ok(old) => Ok(Some(old)),
        Err(error) if is_needed && (request.into.is_some() || error.kind() != io::ErrorKind::NotFound) => {
            Err(Failure::file(path, "cannot be read", error))
        }
        Err(_) => Ok(None),
    }
}

/// The command that updates the file.
fn command(request: &Request) -> String {
    let mut words = vec!["edge-errors".to_owned(), "export".to_owned(), request.format.clone()];
    let mut option = |name: &str, value: &str| words.extend([name.to_owned(), quoted(value)]);
    if let Some(path) = &request.output {
        option("-o", &plain(path));
    }
    if let Some(page) = &request.into {
        option("--into", &plain(page));
    }
    for tag in &request.languages {
        option("--language", tag);
    }
    if let Some(package) = &request.package {
        option("--package", package);
    }
    let catalog = request.catalog.iter().map(|path| plain(path));
    words.extend(catalog.filter(|path| default_catalog() != Path::new(path)).map(|path| quoted(&path)));
    words.join(" ")
}

/// The path without each `.` in it. The command stands in what is exported, which would be stale where another person
/// writes `./page.html` for `page.html`.
fn plain(path: &Path) -> String {
    let parts = path.components().filter(|part| *part != Component::CurDir);
    parts.collect::<PathBuf>().to_string_lossy().into_owned()
}
