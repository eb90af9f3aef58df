//! Where the templates of a language are cut, for the plain form.

use std::ops::Range;

use crate::catalog::Language;
use crate::cut::Kind;
use crate::tables::texts::column_name;
use crate::template::Template;

/// The templates of a language that have cuts.
pub(crate) struct Split {
    /// `PARTS_` and the language.
    pub(crate) name: String,
    /// The row of the first of them.
    pub(crate) first: usize,
    /// From there on there are 32 groups of `1 << group_bits` rows.
    pub(crate) group_bits: u32,
    /// A bit for each group that has one of them.
    pub(crate) groups: u32,
    /// In rising order of their rows.
    pub(crate) templates: Vec<SplitTemplate>,
}

pub(crate) struct SplitTemplate {
    pub(crate) row: usize,
    /// The parts that are copied as they are, as ranges of the message, each with what follows it.
    pub(crate) parts: Vec<(Range<usize>, Kind)>,
    pub(crate) arity: usize,
}

impl Split {
    /// `templates` are those of the rows.
    pub(crate) fn of<'t>(language: &Language, templates: impl Iterator<Item = &'t Template>) -> Split {
        let with_cuts = templates.enumerate().filter(|(_, template)| !template.cuts.is_empty());
        let templates: Vec<_> = with_cuts
            .map(|(row, template)| SplitTemplate {
                row,
                parts: template.parts().collect(),
                arity: template.arity(),
            })
            .collect();
        let first = templates.first().map_or(0, |first| first.row);
        let span = templates.last().map_or(0, |last| last.row) - first;
        // 16 bits number the rows, so 11 are enough.
        let group_bits = (0..=11).find(|bits| span >> bits < 32).unwrap_or(11);
        let groups =
            templates.iter().fold(0, |groups, template| groups | 1 << ((template.row - first) >> group_bits));
        Split { name: column_name("PARTS", &language.tag), first, group_bits, groups, templates }
    }
}

#[cfg(test)]
mod tests {
    use super::Split;
    use crate::catalog::samples::catalog;
    use crate::template::Template;

    #[test]
    fn rows_with_cuts_are_marked_by_a_bit_for_their_group() {
        let templates: Vec<_> = (0..1000)
            .map(|row| Template::split(if [7, 500, 999].contains(&row) { "a %v" } else { "a" }).unwrap())
            .collect();
        let language = &catalog(&[("A", &["a"])]).languages[0];
        let split = Split::of(language, templates.iter());
        assert_eq!((split.first, split.group_bits), (7, 5));
        assert_eq!(split.groups, 1 | 1 << ((500 - 7) >> 5) | 1 << ((999 - 7) >> 5));
        assert!(split.templates.iter().map(|template| template.row).eq([7, 500, 999]));
    }
}
