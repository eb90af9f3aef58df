//! The pieces that a long search found, kept as a file beside the catalogue.
//!
//! The file only says which pieces to take. What is missing or out of date in it costs bytes in the
//! packed columns, and no string becomes wrong.

use std::collections::BTreeMap;

use crate::packed::column::Strings;
use crate::packed::symbol::{Symbols, of_text};

/// Before the number of characters.
pub(crate) const CHARACTERS: &str = "characters ";

/// The pieces of each column by its name.
#[derive(Default)]
pub(crate) struct Kept(BTreeMap<String, Found>);

/// What a search found for a column.
#[derive(Default)]
struct Found {
    /// How many characters the strings had then.
    characters: usize,
    pieces: Vec<Symbols>,
}

impl Kept {
    /// Reads a file: a line `[NAMES]` or `[TEXTS_ZH]` before the pieces of a column, each on its line in quotes, and a
    /// line `characters` with their number. Other lines are skipped.
    pub(crate) fn read(file: &str) -> Kept {
        let mut kept = Kept::default();
        let mut name = String::new();
        for line in file.lines() {
            if let Some(column) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
                column.clone_into(&mut name);
            } else if let Some(number) = line.strip_prefix(CHARACTERS) {
                kept.0.entry(name.clone()).or_default().characters = number.parse().unwrap_or(0);
            } else if let Some(piece) = line.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
                if !piece.is_empty() {
                    kept.0.entry(name.clone()).or_default().pieces.push(of_text(piece));
                }
            }
        }
        kept
    }

    pub(crate) fn of(&self, column: &str) -> &[Symbols] {
        self.0.get(column).map_or(&[], |kept| &kept.pieces)
    }

    /// Whether these are about the strings that were searched: there are not an eighth more or fewer characters.
    pub(crate) fn is_of(&self, column: &str, strings: &Strings) -> bool {
        let (kept, now) = (self.0.get(column).map_or(0, |kept| kept.characters), strings.characters());
        now.abs_diff(kept) <= kept / 8
    }
}
