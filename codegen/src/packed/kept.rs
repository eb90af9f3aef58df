//! The pieces that a long search found, kept as a file beside the catalogue.
//!
//! The file only says which pieces to take. What is missing or out of date in it costs bytes in the
//! packed columns, and no string becomes wrong.

use std::collections::BTreeMap;

use crate::packed::Symbols;
use crate::packed::symbol::of_text;

/// The pieces of each column by its name.
#[derive(Default)]
pub(crate) struct Kept(BTreeMap<String, Vec<Symbols>>);

impl Kept {
    /// Reads a file: a line `[NAMES]` or `[TEXTS_ZH]` before the pieces of a column, each on its line in quotes.
    /// Other lines are skipped.
    pub(crate) fn read(file: &str) -> Kept {
        let mut columns = BTreeMap::<String, Vec<Symbols>>::new();
        let mut name = String::new();
        for line in file.lines() {
            if let Some(column) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
                column.clone_into(&mut name);
            } else if let Some(piece) = line.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
                if !piece.is_empty() {
                    columns.entry(name.clone()).or_default().push(of_text(piece));
                }
            }
        }
        Kept(columns)
    }

    pub(crate) fn of(&self, column: &str) -> &[Symbols] {
        self.0.get(column).map_or(&[], Vec::as_slice)
    }
}
