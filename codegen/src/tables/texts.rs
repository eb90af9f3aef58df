//! The names and the messages as they are, each column as one text.

use crate::catalog::{Catalog, Code};
use crate::tables::order::Order;
use crate::template::Template;

pub(crate) struct Texts {
    /// How many bits a start has: 16, or 32 where a column is long.
    pub(crate) start_bits: usize,
    pub(crate) names: TextColumn,
    /// One for each language.
    pub(crate) messages: Vec<TextColumn>,
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) struct TextColumn {
    /// `NAMES`, or `TEXTS_` and the language.
    pub(crate) name: String,
    pub(crate) rows: Vec<TextRow>,
    /// Whether a row that is empty stands for that of the default language.
    pub(crate) has_default: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TextRow {
    /// With the records of its cuts.
    pub(crate) text: String,
    pub(crate) has_cuts: bool,
}

impl Texts {
    pub(crate) fn of(catalog: &Catalog, order: &Order) -> Texts {
        let column = |name, row: &dyn Fn(&Code) -> TextRow| TextColumn {
            name,
            rows: order.codes.iter().map(|code| row(code)).collect(),
            has_default: false,
        };
        let names = column(NAMES.to_owned(), &|code| TextRow { text: code.name.clone(), has_cuts: false });
        let languages = catalog.languages.iter().enumerate();
        let messages = languages.map(|(index, language)| {
            column(column_name(&language.tag), &|code| TextRow::of(&code.templates[index]))
        });
        let mut messages: Vec<_> = messages.collect();
        if let Some((default, others)) = messages.split_first_mut() {
            for other in others {
                other.leave_out(default);
            }
        }
        let longest = messages.iter().chain([&names]).map(TextColumn::len).max().unwrap_or(0);
        // One bit says whether a row has cuts.
        let start_bits = if longest < 1 << 15 { 16 } else { 32 };
        Texts { start_bits, names, messages }
    }

    /// The names, then each language.
    #[cfg(feature = "packed")]
    pub(crate) fn columns(&self) -> impl Iterator<Item = &TextColumn> {
        std::iter::once(&self.names).chain(&self.messages)
    }

    /// How many bytes a column takes.
    #[cfg(feature = "packed")]
    pub(crate) fn size(&self, column: &TextColumn) -> usize {
        column.len() + (column.rows.len() + 1) * self.start_bits / 8
    }
}

impl TextRow {
    fn of(template: &Template) -> TextRow {
        TextRow { text: template.row(), has_cuts: !template.cuts.is_empty() }
    }
}

impl TextColumn {
    /// How long its text is.
    fn len(&self) -> usize {
        self.rows.iter().map(|row| row.text.len()).sum()
    }

    /// Leaves out the rows that are those of the default language, where they are at least half of that language.
    /// Then a program with all languages is smaller by more than what one with this language alone pays.
    fn leave_out(&mut self, default: &TextColumn) {
        let are_equal = |(own, default): &(&mut TextRow, &TextRow)| **own == **default;
        let same = || self.rows.iter().zip(&default.rows).filter(|(own, default)| own == default);
        let len: usize = same().map(|(own, _)| own.text.len()).sum();
        if len * 2 >= default.len() {
            self.has_default = true;
            for (own, _) in self.rows.iter_mut().zip(&default.rows).filter(are_equal) {
                *own = TextRow { text: String::new(), has_cuts: false };
            }
        }
    }
}

/// The column of the names.
pub(crate) const NAMES: &str = "NAMES";

/// The column of a language's messages: `TEXTS_ZH_HANT`.
pub(crate) fn column_name(tag: &str) -> String {
    format!("TEXTS_{}", tag.replace('-', "_").to_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::{TextColumn, Texts};
    use crate::catalog::Catalog;
    use crate::catalog::samples::catalog;
    use crate::perfect_hash::PerfectHash;
    use crate::tables::order::Order;

    fn order(catalog: &Catalog) -> Order<'_> {
        Order::of(catalog, PerfectHash::build(&catalog.names()).unwrap())
    }

    /// The texts of each language, sorted.
    fn messages(codes: &[(&str, &[&str])]) -> Vec<Vec<String>> {
        let catalog = catalog(codes);
        let texts = Texts::of(&catalog, &order(&catalog));
        let sorted = |column: TextColumn| {
            let mut rows: Vec<_> = column.rows.into_iter().map(|row| row.text).collect();
            rows.sort();
            rows
        };
        texts.messages.into_iter().map(sorted).collect()
    }

    #[test]
    fn what_is_mostly_the_default_language_holds_only_what_differs() {
        let differs: (&str, &[&str]) = ("A", &["Disk %v", "Platte %v"]);
        let same: (&str, &[&str]) = ("B", &["Channel %v", "Channel %v"]);
        let long: (&str, &[&str]) = ("C", &["An error in a subsystem", "Ein Fehler"]);
        let [disk, platte, channel] =
            ["Disk %v\u{5}", "Platte %v\u{7}", "Channel %v\u{8}"].map(|text| format!("{text}\0\u{2}\0\0"));
        assert_eq!(messages(&[differs, same]), [vec![channel.as_str(), &disk], vec!["", &platte]]);
        let columns = messages(&[differs, same, long]);
        assert_eq!(columns[1], [channel.as_str(), "Ein Fehler", &platte]);
    }

    #[test]
    fn a_start_has_32_bits_where_16_are_too_few() {
        let bits = |len| {
            let message = "x".repeat(len);
            let catalog = catalog(&[("A", &[message.as_str()])]);
            Texts::of(&catalog, &order(&catalog)).start_bits
        };
        assert_eq!([0x7fff, 0x8000].map(bits), [16, 32]);
    }
}
