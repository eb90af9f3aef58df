//! The order of the tables' rows, and the hash that finds a row. Where each name has a slot and no slot is
//! free, the rows can stand in the order of the slots: then a look-up needs no table from slots to rows.

use crate::catalog::{Catalog, Code};
use crate::perfect_hash::PerfectHash;

pub(crate) struct Order<'c> {
    /// The code of each row.
    pub(crate) codes: Vec<&'c Code>,
    /// It has no slots where they are in the order of the rows.
    pub(crate) hash: PerfectHash,
    /// For each place in the catalogue the row of its code; none where the rows are in the order of the catalogue.
    pub(crate) rows: Vec<u16>,
    /// For each row the place of its code in the catalogue; none in the order of the catalogue.
    pub(crate) places: Vec<u16>,
}

impl<'c> Order<'c> {
    /// The rows in the order of the slots, where no slot is free, else in that of the catalogue.
    pub(crate) fn of(catalog: &'c Catalog, hash: PerfectHash) -> Order<'c> {
        if hash.slots.contains(&0) {
            let codes = catalog.codes.iter().collect();
            return Order { codes, hash, rows: Vec::new(), places: Vec::new() };
        }
        let places: Vec<_> = hash.slots.iter().map(|number| number - 1).collect();
        let mut rows = vec![0; places.len()];
        for (&place, row) in places.iter().zip(0..=u16::MAX) {
            rows[usize::from(place)] = row;
        }
        let codes = places.iter().map(|&place| &catalog.codes[usize::from(place)]).collect();
        Order { codes, hash: PerfectHash { slots: Vec::new(), ..hash }, rows, places }
    }

    /// How many bits are enough for each displacement.
    pub(crate) fn displacement_bits(&self) -> usize {
        if self.hash.displacements.iter().all(|&displacement| displacement <= u8::MAX.into()) {
            8
        } else {
            16
        }
    }

    /// The codes in the order of the catalogue, each with its row.
    pub(crate) fn in_order(&self) -> impl Iterator<Item = (usize, &'c Code)> {
        (0..self.codes.len()).map(|place| {
            let row = self.rows.get(place).map_or(place, |&row| row.into());
            (row, self.codes[row])
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Order;
    use crate::catalog::samples::catalog;
    use crate::perfect_hash::PerfectHash;
    use crate::perfect_hash::families::{ALPHABETS, mixture};
    use crate::perfect_hash::hash::{bucket, hash, slot};
    use crate::random::Random;

    /// The row of a name, found as the crate does.
    fn find(order: &Order, name: &str) -> usize {
        let tables = &order.hash;
        let hash = hash(name.as_bytes(), &tables.positions, tables.multiplier);
        let displacement = tables.displacements[bucket(hash, tables.displacements.len())];
        let slots = if order.rows.is_empty() { tables.slots.len() } else { order.codes.len() };
        let slot = slot(hash, displacement.into(), slots, tables.multiplier);
        if order.rows.is_empty() { usize::from(tables.slots[slot]) - 1 } else { slot }
    }

    #[test]
    fn every_name_is_in_its_row_and_the_order_of_the_catalogue_is_kept() {
        let mut is_as_it_is = [false; 2];
        for count in (1..40).chain([100, 256, 271, 300, 600, 2000, 5000]) {
            // In another order than that of the numbers in them.
            let name = |place: usize| format!("{}_{}", "CODE".repeat(1 + place % 4), place * 7919 % 10_007);
            let names: Vec<_> = (0..count).map(name).collect();
            let catalog = catalog(&names.iter().map(|name| (name.as_str(), &[][..])).collect::<Vec<_>>());
            let order = Order::of(&catalog, PerfectHash::build(&catalog.names()).unwrap());
            is_as_it_is[usize::from(order.rows.is_empty())] = true;
            for (place, name) in names.iter().enumerate() {
                let row = find(&order, name);
                assert_eq!(&order.codes[row].name, name);
                assert!(order.places.get(row).is_none_or(|&found| usize::from(found) == place));
            }
            assert!(order.in_order().map(|(_, code)| &code.name).eq(&names));
        }
        assert_eq!(is_as_it_is, [true; 2], "both orders are tried");
    }

    #[test]
    fn mixtures_of_families_of_names_have_rows() {
        let mut random = Random::new(2);
        for _ in 0..20 {
            let names = mixture(100, &ALPHABETS[..2], &mut random);
            let catalog = catalog(&names.iter().map(|name| (name.as_str(), &[][..])).collect::<Vec<_>>());
            let order = Order::of(&catalog, PerfectHash::build(&catalog.names()).unwrap());
            assert!(names.iter().all(|name| order.codes[find(&order, name)].name == *name));
        }
    }
}
