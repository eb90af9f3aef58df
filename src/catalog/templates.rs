//! The template of a code in a language.

use crate::catalog::language::Language;
use crate::catalog::tables::{self, CUTS, TEXTS};
use crate::text::template::{Cut, Template};

/// The template of the code with this index.
pub(crate) const fn read(index: usize, language: Language) -> Template {
    let texts = tables::read(&TEXTS, language as usize, TEXTS[0]);
    let rows = tables::read(&CUTS, language as usize, &[]);
    let (cuts, arity) = find_cuts(rows, index);
    Template { text: tables::read(texts, index, ""), cuts, arity }
}

/// The cuts and the arity of the code with this index.
///
/// Few codes have cuts, and these stand near each other in the catalogue. Most indices lie before the
/// first of them or after the last, and need no search. The others need a binary search.
const fn find_cuts(mut rows: &'static [(u16, &'static [Cut], u8)], index: usize) -> (&'static [Cut], u8) {
    const NONE: (&[Cut], u8) = (&[], 0);
    let (Some((first, ..)), Some((last, ..))) = (rows.first(), rows.last()) else { return NONE };
    if index < *first as usize || index > *last as usize {
        return NONE;
    }
    loop {
        let Some((left, right)) = rows.split_at_checked(rows.len() / 2) else { return NONE };
        let Some(((row, cuts, arity), after)) = right.split_first() else { return NONE };
        if *row as usize == index {
            return (cuts, *arity);
        }
        rows = if index < *row as usize { left } else { after };
    }
}
