//! How many bytes of flash the columns take, plain and packed.

use crate::compiled::ColumnSize;
use crate::tables::order::Order;
use crate::tables::packed::PackedTables;
use crate::tables::texts::Texts;

/// The size of each column.
pub(crate) fn sizes(order: &Order, texts: &Texts, packed: &PackedTables) -> Vec<ColumnSize> {
    let columns = texts.columns().zip(&packed.columns).enumerate();
    let sizes = columns.map(|(index, (column, (_, packed_column)))| {
        // The first column has the names.
        let text: usize = match index.checked_sub(1) {
            None => order.codes.iter().map(|code| code.name.len()).sum(),
            Some(language) => order.codes.iter().map(|code| code.templates[language].text.len()).sum(),
        };
        ColumnSize {
            name: column.name.clone(),
            text,
            plain: texts.size(column),
            packed: packed_column.size() + packed_column.starts.len() * packed.start_bits / 8,
        }
    });
    sizes.collect()
}
