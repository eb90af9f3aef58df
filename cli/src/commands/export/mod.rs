//! `edge-errors export`.

mod request;
mod deliver;

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use edge_errors_codegen::Catalog;

use crate::arguments::{Arguments, Word, default_catalog};
use crate::commands::help::{help, is_help};
use crate::export::{self, File, languages, options::Options};
use crate::failure::{Failure, Outcome};
use crate::flash::kept_pieces;
use crate::input::{Loaded, load};
use crate::lock;
use crate::output;

use request::Request;

pub(crate) const USAGE: &str = "\
usage: edge-errors export FORMAT [-o PATH | --into PAGE] [--languages TAGS]
                          [--package NAME] [--packed] [--prefix NAME] [--split]
                          [--check] [CATALOG]

  FORMAT            markdown, html, json, go, typescript, python or c
  -o PATH           writes this file; `-` is standard output. For c, it is the
                    folder of the files, and is made if it is missing
  --into PAGE       updates the list of codes in a page that people wrote, and
                    changes nothing else in it. Only for markdown, and for one
                    language. The list is the fenced block that has lines such
                    as `CODE: \"text\"`; if there is none, it is the empty block
                    ```yaml
  --languages TAGS  exports only these languages, in this order, such as en,zh;
                    `--language` is the same
  --package NAME    the name of the package; only for go
  --packed          compresses the names and messages, as the feature `packed`
                    does; only for c
  --prefix NAME     how all names start, in place of edge_errors, so that a
                    program can have two catalogues; only for c
  --split           writes the functions into several files, for linkers that
                    keep all of a file; only for c
  --check           writes nothing; the exit status is 1 if a file is out of
                    date or missing";

pub(crate) fn run(arguments: &mut Arguments) -> Result<Outcome, Failure> {
    let mut request = Request::default();
    while let Some(word) = arguments.next()? {
        match word {
            Word::Option(option) => match option.as_str() {
                "-o" | "--output" => {
                    request.output = Some(path(arguments)?).filter(|path| path != Path::new("-"));
                }
                "--into" => request.into = Some(path(arguments)?),
                "--language" | "--languages" => {
                    request.languages.extend(arguments.value()?.split(',').map(str::to_owned));
                }
                "--package" => request.package = Some(arguments.value()?),
                "--packed" => request.is_packed = true,
                "--prefix" => request.prefix = Some(arguments.value()?),
                "--split" => request.is_split = true,
                "--check" => request.is_check = true,
                option if is_help(option) => return help(USAGE),
                option => return Err(arguments.unknown(option)),
            },
            Word::Value(word) if request.format.is_empty() => request.format = format(&word, arguments)?,
            Word::Value(word) if request.catalog.is_none() => request.catalog = Some(word.into()),
            Word::Value(word) => return Err(arguments.unexpected(&word)),
        }
    }
    request.check().map_err(|fault| arguments.refuse(fault))?;
    let loaded = load(&request.catalog.clone().unwrap_or_else(default_catalog))?;
    let catalog = languages::choose(&loaded.catalog, &request.languages).map_err(Failure::Other)?;
    if request.into.is_some() && catalog.languages.len() > 1 {
        let tags: Vec<_> = catalog.languages.iter().map(|language| language.tag.as_str()).collect();
        return Err(arguments.refuse(format!(
            "`--into` writes one language: choose it with `--language`, from {}",
            tags.join(", ")
        )));
    }
    let files = match (&request.into, &request.output) {
        (Some(page), _) => vec![renewed(page, &loaded, &catalog)?],
        (None, Some(output)) => placed(export(&request, &loaded, &catalog)?, output, &loaded)?,
        (None, None) => {
            export(&request, &loaded, &catalog)?.iter().try_for_each(|file| output::print(&file.text))?;
            return Ok(Outcome::Nothing);
        }
    };
    if let Some(folder) = request.folder().filter(|folder| folder.is_file()) {
        let advice = format!("{} needs a folder, write the path of one", request.format);
        return Err(Failure::Other(format!("{} is a file: {advice}", folder.display())));
    }
    if request.is_check {
        return deliver::check(&files, &request, arguments.format);
    }
    deliver::write(&files, &request)?;
    Ok(Outcome::Nothing)
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

fn export(request: &Request, loaded: &Loaded, catalog: &Catalog) -> Result<Vec<File>, Failure> {
    let pieces = if request.is_packed { Some(kept_pieces(&loaded.path)?.unwrap_or_default()) } else { None };
    let options = Options {
        command: &request.command(),
        path: &loaded.path,
        name: loaded.name(),
        catalog_id: loaded.catalog.id(),
        package: request.package.as_deref(),
        prefix: request.prefix.as_deref(),
        pieces: pieces.as_deref(),
        is_split: request.is_split,
    };
    export::export(&request.format, catalog, &options)
}

/// The files of an export with their paths.
fn placed(files: Vec<File>, output: &Path, loaded: &Loaded) -> Result<Vec<(PathBuf, String)>, Failure> {
    let path = |name: Option<String>| name.map_or_else(|| output.to_owned(), |name| output.join(name));
    let files: Vec<_> = files.into_iter().map(|file| (path(file.name), file.text)).collect();
    files.iter().try_for_each(|(path, _)| refuse_source(path, loaded))?;
    Ok(files)
}

/// A page that people wrote, with the list of codes in it updated.
fn renewed(page: &Path, loaded: &Loaded, catalog: &Catalog) -> Result<(PathBuf, String), Failure> {
    refuse_source(page, loaded)?;
    let old = deliver::read(page).map_err(|error| Failure::file(page, "cannot be read", error))?;
    let old = std::str::from_utf8(&old)
        .map_err(|error| Failure::Other(format!("{} is not UTF-8: {error}", page.display())))?;
    Ok((page.to_owned(), export::into_page(catalog, page, old)?))
}

/// Nothing can write anew what the catalogue is read from, and an export over it would lose it.
fn refuse_source(path: &Path, loaded: &Loaded) -> Result<(), Failure> {
    let what = if is_same_file(path, &loaded.path) {
        "the catalogue itself"
    } else if is_same_file(path, &lock::path(&loaded.path)) {
        "the catalogue's lock"
    } else if loaded.bases.iter().any(|base| is_same_file(path, base)) {
        "what the catalogue starts from"
    } else {
        return Ok(());
    };
    Err(Failure::Other(format!("{} is {what}: write another path", path.display())))
}

fn is_same_file(one: &Path, other: &Path) -> bool {
    matches!((fs::canonicalize(one), fs::canonicalize(other)), (Ok(one), Ok(other)) if one == other)
}
