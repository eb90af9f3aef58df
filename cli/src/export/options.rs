//! What the command line says of an export.

use std::path::Path;

/// What an export says beside the catalogue.
pub(crate) struct Options<'o> {
    /// The command that updates the file.
    pub(crate) command: &'o str,
    /// The path of the catalogue.
    pub(crate) path: &'o Path,
    /// The id of the whole catalogue, as devices have it. It stays the same if only some languages are exported.
    pub(crate) catalog_id: u32,
    /// The package of a Go file.
    pub(crate) package: Option<&'o str>,
}
