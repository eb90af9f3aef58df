//! The list of codes in a page that people wrote.

use edge_errors_codegen::Catalog;

pub(crate) fn renew(_catalog: &Catalog, page: &str) -> Result<String, String> {
    Ok(page.to_owned())
}
