//! What a catalogue is compiled into.

use crate::fault::Fault;

/// The outcome of a compilation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compiled {
    /// The source of the tables.
    pub files: Vec<GeneratedFile>,
    /// What the packed columns take; none where the form is plain.
    pub columns: Vec<ColumnSize>,
    /// What is no fault, but looks like a mistake.
    pub warnings: Vec<Fault>,
}

/// How much longer the code that reads packed tables is, estimated rather too high than too low. On a Cortex-M3,
/// `examples/product` with a look-up and `to_json` became so much longer than its tables account for; with larger
/// catalogues it was less.
pub const DECODER: usize = 300;

impl Compiled {
    /// A sentence for who builds it, where the packed catalogue takes more flash than the plain one would: in
    /// a program that uses all languages, with the code that reads the tables.
    #[must_use]
    pub fn warning(&self) -> Option<String> {
        let plain: usize = self.columns.iter().map(|column| column.plain).sum();
        let packed: usize = self.columns.iter().map(|column| column.packed).sum();
        if self.columns.is_empty() || packed + DECODER <= plain {
            return None;
        }
        Some(format!(
            "this catalogue is too small for the feature `packed`: its names and messages take {packed} bytes of \
             flash with it, and the code that reads them about {DECODER}; without it, they take {plain} bytes"
        ))
    }
}

/// A file of Rust source that the crate includes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GeneratedFile {
    /// Its name, for the folder that cargo gives to build scripts.
    pub name: &'static str,
    /// The whole source.
    pub source: String,
}

/// How many bytes of flash the names take, or the messages of a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnSize {
    /// `NAMES`, or `TEXTS_` and the language.
    pub name: String,
    /// All strings, as they stand in the catalogue.
    pub text: usize,
    /// The plain tables, on a chip of 32 bits. A text that an earlier column has, too, takes no bytes again.
    pub plain: usize,
    /// The packed tables.
    pub packed: usize,
}
