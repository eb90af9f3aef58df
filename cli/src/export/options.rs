//! What the command line says of an export.

use std::path::Path;

/// What an export says beside the catalogue, and how.
pub(crate) struct Options<'o> {
    /// The command that updates the files.
    pub(crate) command: &'o str,
    /// The path of the catalogue.
    pub(crate) path: &'o Path,
    /// How faults name the file of the catalogue.
    pub(crate) name: &'o str,
    /// The id of the whole catalogue, as devices have it. It stays the same if only some languages are exported.
    pub(crate) catalog_id: u32,
    /// The package of a Go file.
    pub(crate) package: Option<&'o str>,
    /// How names in C start.
    pub(crate) prefix: Option<&'o str>,
    /// The pieces that texts in C are packed with; `None` where they are not packed.
    pub(crate) pieces: Option<&'o str>,
    /// Whether each part of the functions in C is a file.
    pub(crate) is_split: bool,
}
