//! The list of codes in a page that people wrote.

use std::path::Path;

use edge_errors_codegen::Catalog;

use crate::failure::Failure;

pub(crate) fn renew(_catalog: &Catalog, _path: &Path, page: &str) -> Result<String, Failure> {
    Ok(page.to_owned())
}
