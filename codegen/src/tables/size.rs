//! How many bytes of flash the columns take, plain and packed.

use std::collections::HashSet;

use crate::compiled::ColumnSize;
use crate::tables::order::Order;
use crate::tables::packed::PackedTables;
use crate::tables::texts::{Text, Texts};
use crate::template::Template;

/// A pointer and a length.
const SLICE: usize = 8;
/// A template with cuts has a row, which refers to its cuts: a slice and two numbers, with their padding.
const CUT_ROW: usize = 12;
/// A text and a kind, with its padding.
const CUT: usize = 12;

/// The size of each column.
pub(crate) fn sizes(order: &Order, texts: &Texts, packed: &PackedTables) -> Vec<ColumnSize> {
    // The linker keeps each text once.
    let mut seen = HashSet::new();
    let mut is_new = |text: &Text| match *text {
        Text::Own(text) => text.len(),
        Text::Shared(number) if seen.insert(number) => texts.shared[number].len(),
        Text::Shared(_) | Text::Slice { .. } => 0,
    };
    let columns = texts.columns.iter().zip(&packed.columns).enumerate();
    let sizes = columns.map(|(index, (column, (_, packed_column)))| {
        // The first column has the names.
        let templates = || order.codes.iter().filter_map(|code| code.templates.get(index.checked_sub(1)?));
        let cuts: usize = templates().map(cut_size).sum();
        let text: usize = match index {
            0 => order.codes.iter().map(|code| code.name.len()).sum(),
            _ => templates().map(|template| template.text.len()).sum(),
        };
        let own: usize = column.rows.iter().map(&mut is_new).sum();
        ColumnSize {
            name: column.name.clone(),
            text,
            plain: own + column.rows.len() * SLICE + cuts,
            packed: packed_column.size() + packed_column.starts.len() * packed.start_bits / 8,
        }
    });
    sizes.collect()
}

/// What the cuts of a template take.
fn cut_size(template: &Template) -> usize {
    match template.parts().count() {
        0 => 0,
        cuts => CUT_ROW + cuts * CUT,
    }
}
