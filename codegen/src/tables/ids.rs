//! The ids of the codes, and that of the catalogue.

use crate::catalog::Catalog;
use crate::tables::order::Order;

pub(crate) struct Ids {
    /// The id of the code in each row.
    pub(crate) rows: Vec<u32>,
    /// In each block of 256 rows, a byte for each numbers them in the order of their ids.
    pub(crate) order: Vec<u8>,
    /// Of all names and messages, in the order of the catalogue.
    pub(crate) catalog: u32,
}

impl Ids {
    pub(crate) fn of(catalog: &Catalog, order: &Order) -> Ids {
        let rows: Vec<_> = order.codes.iter().map(|code| code.id()).collect();
        let numbers = rows.chunks(256).flat_map(|block| {
            let mut numbers: Vec<_> = (0..=u8::MAX).take(block.len()).collect();
            numbers.sort_by_key(|&number| block[usize::from(number)]);
            numbers
        });
        Ids { order: numbers.collect(), catalog: catalog.id(), rows }
    }
}
