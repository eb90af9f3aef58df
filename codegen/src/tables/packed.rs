//! The packed columns: one for the names and one for each language.

use std::collections::BTreeSet;

use crate::catalog::Language;
use crate::packed::{CUT, Column, Escapes, Kept, Source, Strings, TOKENS, of_template, of_text, pack};
use crate::tables::order::Order;
use crate::tables::texts::{NAMES, column_name};

/// The columns, and what their decoder must know of them.
pub(crate) struct PackedTables {
    /// One for the names, then one for each language.
    pub(crate) columns: Vec<(String, Column)>,
    /// The numbers of the cuts that there are, in ascending order.
    pub(crate) cuts: Vec<u16>,
    /// How many bits of a piece say how long it is.
    pub(crate) length_bits: u32,
    /// Whether the names have pieces alone, and no character that is written out.
    pub(crate) names_are_pieces: bool,
    /// How many bytes follow a token that starts a character.
    pub(crate) more: usize,
    /// How many bits a number of [`Column::starts`] needs.
    pub(crate) start_bits: usize,
}

/// How many different characters of names are all pieces. So there are as many tokens for longer ones.
const MOST_PIECES: usize = TOKENS / 2;

impl PackedTables {
    /// `pieces` is the file of an earlier search.
    pub(crate) fn of(languages: &[Language], order: &Order, pieces: &str) -> PackedTables {
        let kept = Kept::read(pieces);
        let columns = columns(languages, order);
        let escapes = escapes(&columns);
        let sources = columns.iter().zip(&escapes).map(|((name, strings), &escapes)| Source {
            strings,
            escapes,
            kept: kept.of(name),
            is_current: kept.is_of(name, strings),
        });
        let (length_bits, packed) = pack(&sources.collect::<Vec<_>>());
        let more = escapes.iter().filter(|escapes| escapes.first < TOKENS).map(|escapes| escapes.more);
        let symbols = columns.iter().flat_map(|(_, strings)| strings.stored.iter().flatten());
        let cut = |symbol: &u32| u16::try_from(symbol.checked_sub(CUT)?).ok();
        let cuts: BTreeSet<_> = symbols.filter_map(cut).collect();
        PackedTables {
            cuts: cuts.into_iter().collect(),
            length_bits,
            names_are_pieces: escapes[0].first == TOKENS,
            more: more.max().unwrap_or(0),
            start_bits: start_bits(&packed),
            columns: columns.into_iter().map(|(name, _)| name).zip(packed).collect(),
        }
    }
}

/// How many bits are enough for each start, as a signed number.
fn start_bits(columns: &[Column]) -> usize {
    let fits = |bits: &usize| {
        let limit = 1_i64 << (bits - 1);
        columns.iter().flat_map(|column| &column.starts).all(|start| (-limit..limit).contains(start))
    };
    [8, 16].into_iter().find(fits).unwrap_or(32)
}

/// The strings of each column, with the column's name.
pub(crate) fn columns(languages: &[Language], order: &Order) -> Vec<(String, Strings)> {
    let names = Strings::of_names(order.codes.iter().map(|code| of_text(&code.name)).collect());
    let texts = languages.iter().enumerate().map(|(index, language)| {
        let texts = order.codes.iter().map(|code| of_template(&code.templates[index]));
        (column_name(&language.tag), Strings::of_messages(texts.collect()))
    });
    std::iter::once((NAMES.to_owned(), names)).chain(texts).collect()
}

/// What each column writes out. One decoder reads all columns, so all have the same form.
pub(crate) fn escapes(columns: &[(String, Strings)]) -> Vec<Escapes> {
    let escapes: Option<Vec<_>> =
        columns.iter().map(|(_, strings)| Escapes::choose(&strings.stored)).collect();
    let mut escapes = escapes.unwrap_or_else(|| vec![Escapes::ALL; columns.len()]);
    // A look-up compares pieces alone, where the names have few different characters.
    if columns[0].1.different_symbols() <= MOST_PIECES {
        escapes[0].first = TOKENS;
    }
    escapes
}
