//! The template of a code in a language.

use crate::catalog::language::Language;
use crate::catalog::tables::{self, CUTS, TEXTS};
use crate::text::cut::Cut;
use crate::text::template::Template;

/// The template of the code with this index.
pub(crate) const fn read(index: usize, language: Language) -> Template {
    let texts = tables::read(&TEXTS, language as usize, TEXTS[0]);
    let cuts = tables::read(&CUTS, language as usize, &[]);
    Template { text: tables::read(texts, index, ""), cuts: find_cuts(cuts, index) }
}

/// The cuts of the code with this index.
///
/// Few codes have any, and these are near each other in the catalogue. So most indices lie outside
/// of the first and the last, and are answered at once; the others by a binary search.
const fn find_cuts(mut rows: &'static [(u16, &'static [Cut])], index: usize) -> &'static [Cut] {
    let (Some((first, _)), Some((last, _))) = (rows.first(), rows.last()) else { return &[] };
    if index < *first as usize || index > *last as usize {
        return &[];
    }
    loop {
        let Some((left, right)) = rows.split_at_checked(rows.len() / 2) else {
            return &[];
        };
        let Some(((row, cuts), after)) = right.split_first() else {
            return &[];
        };
        if *row as usize == index {
            return cuts;
        }
        rows = if index < *row as usize { left } else { after };
    }
}
