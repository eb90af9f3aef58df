//! The export in the format `go`.

use edge_errors_codegen::Catalog;

use crate::export::options::Options;

pub(crate) fn export(_catalog: &Catalog, _options: &Options) -> String {
    String::new()
}
