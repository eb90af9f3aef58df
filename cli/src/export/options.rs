//! What the command line says of an export.

use std::path::Path;

/// What an export says beside the catalogue.
pub(crate) struct Options<'o> {
    /// The command that writes it anew.
    pub(crate) command: &'o str,
    /// Of the catalogue.
    pub(crate) path: &'o Path,
    /// The package of a Go file.
    pub(crate) package: Option<&'o str>,
}
