//! The names and the messages as they are: which of them need bytes of their own.

use std::collections::{HashMap, HashSet};

use crate::catalog::Catalog;
use crate::tables::order::Order;
use crate::tables::shared_text::SharedTexts;

pub(crate) struct Texts<'c> {
    /// The texts that stand in more than one row, or that have others in them; each once.
    pub(crate) shared: Vec<&'c str>,
    /// One for the names, then one for each language.
    pub(crate) columns: Vec<TextColumn<'c>>,
}

pub(crate) struct TextColumn<'c> {
    /// `NAMES`, or `TEXTS_` and the language.
    pub(crate) name: String,
    pub(crate) rows: Vec<Text<'c>>,
}

/// The text of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Text<'c> {
    /// No other row has it.
    Own(&'c str),
    /// The shared text of this number.
    Shared(usize),
    /// These bytes of the shared text of number `of`.
    Slice { of: usize, start: usize, end: usize },
}

impl<'c> Texts<'c> {
    pub(crate) fn of(catalog: &Catalog, order: &Order<'c>) -> Texts<'c> {
        Texts::of_columns(&columns(catalog, order))
    }

    fn of_columns(columns: &[(String, Vec<&'c str>)]) -> Texts<'c> {
        let in_longer: Vec<_> = columns.iter().map(|(_, texts)| SharedTexts::new(texts)).collect();
        let rows = || {
            columns
                .iter()
                .zip(&in_longer)
                .flat_map(|((_, texts), longer)| texts.iter().map(|&text| (text, longer.whole_of(text))))
        };
        let mut seen = HashSet::new();
        let is_shared = |(text, whole): (&'c str, Option<(&'c str, usize)>)| match whole {
            Some((whole, _)) => Some(whole),
            None => (!seen.insert(text)).then_some(text),
        };
        let mut shared = Vec::new();
        let mut numbers = HashMap::new();
        for text in rows().filter_map(is_shared) {
            numbers.entry(text).or_insert_with(|| {
                shared.push(text);
                shared.len() - 1
            });
        }
        let text = |text: &'c str, whole: Option<(&'c str, usize)>| match whole {
            Some((whole, start)) => Text::Slice { of: numbers[whole], start, end: start + text.len() },
            None => numbers.get(text).map_or(Text::Own(text), |&number| Text::Shared(number)),
        };
        let columns = columns.iter().zip(&in_longer).map(|((name, texts), longer)| TextColumn {
            name: name.clone(),
            rows: texts.iter().map(|&row| text(row, longer.whole_of(row))).collect(),
        });
        Texts { columns: columns.collect(), shared }
    }
}

/// The name of each column, and its texts by their rows.
fn columns<'c>(catalog: &Catalog, order: &Order<'c>) -> Vec<(String, Vec<&'c str>)> {
    let names = order.codes.iter().map(|code| code.name.as_str()).collect();
    let texts = catalog.languages.iter().enumerate().map(|(index, language)| {
        let texts = order.codes.iter().map(|code| code.templates[index].text.as_str());
        (column_name("TEXTS", &language.tag), texts.collect())
    });
    std::iter::once((NAMES.to_owned(), names)).chain(texts).collect()
}

/// The column of the names.
pub(crate) const NAMES: &str = "NAMES";

/// The column of a language's messages, or of their cuts: `TEXTS_ZH_HANT`.
pub(crate) fn column_name(kind: &str, tag: &str) -> String {
    format!("{kind}_{}", tag.replace('-', "_").to_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::{Text, Texts};

    #[test]
    fn what_stands_in_more_than_one_row_or_in_a_longer_text_is_stored_once() {
        let names = vec!["DISK", "DISK_FULL", "FULL"];
        let texts = vec!["Disk", "full", "Disk"];
        let others = vec!["Disk is full", "full", "voll"];
        let columns = [names, texts, others].map(|texts| (String::new(), texts));
        let texts = Texts::of_columns(&columns);
        assert_eq!(texts.shared, ["DISK_FULL", "Disk", "Disk is full"]);
        let slice = |of, start, end| Text::Slice { of, start, end };
        let expected = [
            [slice(0, 0, 4), Text::Shared(0), slice(0, 5, 9)],
            [Text::Shared(1), Text::Own("full"), Text::Shared(1)],
            [Text::Shared(2), slice(2, 8, 12), Text::Own("voll")],
        ];
        assert!(texts.columns.iter().map(|column| &column.rows[..]).eq(expected));
    }
}
