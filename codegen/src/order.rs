//! The order of the tables' rows. Where each name has a slot and no slot is free, the rows can stand in
//! the order of the slots: then a look-up needs no table from slots to rows.

use std::ops::Deref;

use crate::catalog::{Catalog, Code};
use crate::hash_search::Found;
use crate::perfect_hash::PerfectHash;

/// A catalogue whose codes are in the order of the rows.
pub(crate) struct Ordered {
    catalog: Catalog,
    pub(crate) is_packed: bool,
    pub(crate) hash: PerfectHash,
    /// The row of each code; none where the rows are in the order of the catalogue.
    pub(crate) rows: Vec<u16>,
    /// For each row the place of its code in the catalogue; none in the order of the catalogue.
    pub(crate) places: Vec<u16>,
}

impl Ordered {
    pub(crate) fn as_it_is(catalog: Catalog) -> Ordered {
        let hash = PerfectHash::build(&catalog.names());
        Ordered { catalog, is_packed: false, hash, rows: Vec::new(), places: Vec::new() }
    }

    /// The rows in the order of the slots, where no slot is free. `kept` is what an earlier search found.
    pub(crate) fn by_slot(catalog: Catalog, kept: Option<&Found>) -> Ordered {
        let names = catalog.names();
        let kept = kept.and_then(|found| found.build(&names));
        let hash = kept.unwrap_or_else(|| PerfectHash::build(&names));
        let mut ordered = Ordered { catalog, is_packed: true, hash, rows: Vec::new(), places: Vec::new() };
        let slots = &ordered.hash.slots;
        if slots.contains(&0) {
            return ordered;
        }
        ordered.places = slots.iter().map(|number| number - 1).collect();
        ordered.rows = vec![0; slots.len()];
        for (row, &place) in (0..).zip(&ordered.places) {
            ordered.rows[usize::from(place)] = row;
        }
        let mut codes: Vec<_> = ordered.catalog.codes.drain(..).zip(&ordered.rows).collect();
        codes.sort_by_key(|&(_, row)| row);
        ordered.catalog.codes = codes.into_iter().map(|(code, _)| code).collect();
        ordered
    }

    /// The codes in the order of the catalogue, each with its row.
    pub(crate) fn in_order(&self) -> impl Iterator<Item = (usize, &Code)> {
        (0..self.codes.len()).map(|place| {
            let row = self.rows.get(place).map_or(place, |&row| row.into());
            (row, &self.codes[row])
        })
    }
}

impl Deref for Ordered {
    type Target = Catalog;

    fn deref(&self) -> &Catalog {
        &self.catalog
    }
}
