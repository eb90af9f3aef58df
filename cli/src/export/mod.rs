//! What a catalogue is published as. Each format is a function from the catalogue to the texts of files: the same
//! catalogue gives the same texts on every machine.

mod file;
pub(crate) mod options;
pub(crate) mod languages;
mod source;
mod markdown;
mod page;
#[cfg(test)]
mod page_tests;
mod json;
mod html;
mod go;
mod typescript;
mod python;
mod c;

pub(crate) use c::{check_prefix, is_exported};
pub(crate) use file::File;
pub(crate) use go::check_package;

use std::path::Path;

use edge_errors_codegen::Catalog;

use crate::export::options::Options;
use crate::failure::Failure;

/// The words of the command line for the formats.
pub(crate) const FORMATS: [&str; 7] = ["markdown", "html", "json", "go", "typescript", "python", "c"];

/// Whether a format has several files, which are written into a folder.
pub(crate) fn is_folder(format: &str) -> bool {
    format == "c"
}

/// The export in a format, which is one of [`FORMATS`].
pub(crate) fn export(format: &str, catalog: &Catalog, options: &Options) -> Result<Vec<File>, Failure> {
    let text = match format {
        "markdown" => markdown::export(catalog),
        "html" => html::export(catalog, options),
        "json" => json::export(catalog, options),
        "go" => go::export(catalog, options),
        "typescript" => typescript::export(catalog, options),
        "python" => python::export(catalog, options),
        _ => return c::export(catalog, options),
    };
    Ok(vec![File { name: None, text }])
}

/// A page that people wrote, at this path, with the list of codes in it updated.
pub(crate) fn into_page(catalog: &Catalog, path: &Path, page: &str) -> Result<String, Failure> {
    page::renew(catalog, path, page)
}
