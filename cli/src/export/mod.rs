//! What a catalogue is published as. Each format is a function from the catalogue to a text: the same catalogue
//! gives the same text on every machine.

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

pub(crate) use go::check_package;

use std::path::Path;

use edge_errors_codegen::Catalog;

use crate::export::options::Options;

use crate::failure::Failure;

/// The words of the command line for the formats.
pub(crate) const FORMATS: [&str; 6] = ["markdown", "html", "json", "go", "typescript", "python"];

/// The export in a format, which is one of [`FORMATS`].
pub(crate) fn export(format: &str, catalog: &Catalog, options: &Options) -> String {
    match format {
        "markdown" => markdown::export(catalog),
        "html" => html::export(catalog, options),
        "json" => json::export(catalog, options),
        "go" => go::export(catalog, options),
        "typescript" => typescript::export(catalog, options),
        _ => python::export(catalog, options),
    }
}

/// A page that people wrote, at this path, with the list of codes in it updated.
pub(crate) fn into_page(catalog: &Catalog, path: &Path, page: &str) -> Result<String, Failure> {
    page::renew(catalog, path, page)
}
