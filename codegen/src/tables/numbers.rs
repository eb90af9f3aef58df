//! The catalogue's own numbers of the codes, and the order in which they are searched.

use crate::tables::order::Order;

pub(crate) struct Numbers {
    /// The number of the code in each row, 0 where it has none; empty where no code has one.
    pub(crate) rows: Vec<u32>,
    /// The rows of those that have one, in the order of their numbers.
    pub(crate) order: Vec<usize>,
}

impl Numbers {
    pub(crate) fn of(order: &Order) -> Numbers {
        let rows: Vec<_> = order.codes.iter().map(|code| code.number.unwrap_or(0)).collect();
        let mut order: Vec<_> = (0..rows.len()).filter(|&row| rows[row] > 0).collect();
        order.sort_by_key(|&row| rows[row]);
        Numbers { rows: if order.is_empty() { Vec::new() } else { rows }, order }
    }

    /// How many bits are enough for each number.
    pub(crate) fn bits(&self) -> usize {
        if self.rows.iter().all(|&number| u16::try_from(number).is_ok()) { 16 } else { 32 }
    }

    /// How many bits are enough for each row.
    pub(crate) fn row_bits(&self) -> usize {
        if self.order.iter().all(|&row| u8::try_from(row).is_ok()) { 8 } else { 16 }
    }
}
