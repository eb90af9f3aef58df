//! The template of a code in a language.

use crate::catalog::language::Language;
use crate::catalog::tables::{self, CUTS, CutColumn, TEXTS};
use crate::text::plain::{Cut, Template};

/// The template of the code with this index.
pub(crate) const fn read(index: usize, language: Language) -> Template {
    let texts = tables::read(&TEXTS, language as usize, TEXTS[0]);
    let column = tables::read(&CUTS, language as usize, NO_CUTS);
    let (cuts, arity) = find_cuts(column, index);
    Template { text: tables::read(texts, index, ""), cuts, arity }
}

const NO_CUTS: CutColumn = CutColumn { first: 0, group_bits: 0, groups: 0, rows: &[] };

/// The cuts and the arity of the code with this index.
///
/// Few codes have cuts. One bit tells whether the code is in a group with one of them; only then the
/// code is searched for.
const fn find_cuts(column: CutColumn, index: usize) -> (&'static [Cut], u8) {
    const NONE: (&[Cut], u8) = (&[], 0);
    // An index before the first one gives a group far beyond 32.
    let group = index.wrapping_sub(column.first as usize) >> (column.group_bits & 15);
    if group >= 32 || (column.groups >> group) & 1 == 0 {
        return NONE;
    }
    let mut rows = column.rows;
    loop {
        let Some((left, right)) = rows.split_at_checked(rows.len() / 2) else { return NONE };
        let Some(((row, cuts, arity), after)) = right.split_first() else { return NONE };
        if *row as usize == index {
            return (cuts, *arity);
        }
        rows = if index < *row as usize { left } else { after };
    }
}
