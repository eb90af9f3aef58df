//! What an export writes.

pub(crate) struct File {
    /// In the folder of the export; `None` where the format is one file, whose path the user writes.
    pub(crate) name: Option<String>,
    pub(crate) text: String,
}
