//! How many bytes of flash a column takes where it is not packed, on a chip of 32 bits.

use std::collections::HashSet;

use crate::tables::shared_text::SharedTexts;
use crate::template::Template;

/// A pointer and a length.
const SLICE: usize = 8;
/// A template with cuts has a row, which refers to its cuts: a slice and two numbers, with their padding.
const CUT_ROW: usize = 12;
/// A text and a kind, with its padding.
const CUT: usize = 12;

/// The texts of the columns so far: the linker keeps each once.
#[derive(Default)]
pub(crate) struct PlainSize<'t> {
    seen: HashSet<&'t str>,
}

impl<'t> PlainSize<'t> {
    /// The texts of the next column.
    pub(crate) fn of_texts(&mut self, texts: &[&'t str]) -> usize {
        let shared = SharedTexts::new(texts);
        let wholes = texts.iter().filter(|text| shared.whole_of(text).is_none());
        let new: usize = wholes.filter(|text| self.seen.insert(text)).map(|text| text.len()).sum();
        new + texts.len() * SLICE
    }

    /// The templates of the next column.
    pub(crate) fn of_templates(&mut self, templates: &[&'t Template]) -> usize {
        let cuts = templates.iter().map(|template| match template.pieces().count() {
            0 => 0,
            cuts => CUT_ROW + cuts * CUT,
        });
        let cuts: usize = cuts.sum();
        let texts: Vec<_> = templates.iter().map(|template| template.text.as_str()).collect();
        self.of_texts(&texts) + cuts
    }
}
