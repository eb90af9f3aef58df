//! What the command line says of an export.

use std::path::Path;

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
