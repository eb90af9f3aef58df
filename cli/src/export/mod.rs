//! What a catalogue is published as. Each format is a function from the catalogue to a text: the same catalogue
//! gives the same text on every machine.

pub(crate) mod options;
pub(crate) mod languages;
mod args;
mod markdown;
mod page;
mod json;
mod html;
mod go;
mod typescript;
mod python;

pub(crate) use go::check_package;

use edge_errors_codegen::Catalog;

use crate::failure::Failure;

/// The words of the command line for the formats.
pub(crate) const FORMATS: [&str; 6] = ["markdown", "html", "json", "go", "typescript", "python"];

/// What an export says beside the catalogue.
pub(crate) struct Options<'o> {
    /// The command that writes it anew.
    pub(crate) command: &'o str,
    /// Of the catalogue.
    pub(crate) path: &'o Path,
    /// Of the whole catalogue, where it is exported in some of its languages, too: it is what a device has.
    pub(crate) catalog_id: u32,
    /// The package of a Go file.
    pub(crate) package: Option<&'o str>,
}

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

/// A page that people wrote, at this path, with the list of the codes in it written anew.
pub(crate) fn into_page(catalog: &Catalog, path: &Path, page: &str) -> Result<String, Failure> {
    page::renew(catalog, path, page)
}
