//! The order of the tables' rows. Where each name has a slot and no slot is free, the rows can stand in
//! the order of the slots: then a look-up needs no table from slots to rows.

use std::ops::Deref;

use crate::catalog::{Catalog, Code};
#[cfg(feature = "packed")]
use crate::perfect_hash::kept::Found;
use crate::perfect_hash::{NotFound, PerfectHash};

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
    pub(crate) fn as_it_is(catalog: Catalog) -> Result<Ordered, NotFound> {
        let hash = PerfectHash::build(&catalog.names())?;
        Ok(Ordered { catalog, is_packed: false, hash, rows: Vec::new(), places: Vec::new() })
    }

    /// The rows in the order of the slots, where no slot is free. `kept` is what an earlier search found.
    #[cfg(feature = "packed")]
    pub(crate) fn by_slot(catalog: Catalog, kept: Option<&Found>) -> Result<Ordered, NotFound> {
        let names = catalog.names();
        let kept = kept.and_then(|found| found.build(&names));
        let hash = kept.map_or_else(|| PerfectHash::build(&names), Ok)?;
        let mut ordered = Ordered { catalog, is_packed: true, hash, rows: Vec::new(), places: Vec::new() };
        let slots = &ordered.hash.slots;
        if slots.contains(&0) {
            return Ok(ordered);
        }
        ordered.places = slots.iter().map(|number| number - 1).collect();
        ordered.rows = vec![0; slots.len()];
        for (&place, row) in ordered.places.iter().zip(0..=u16::MAX) {
            ordered.rows[usize::from(place)] = row;
        }
        let mut codes: Vec<_> = ordered.catalog.codes.drain(..).zip(&ordered.rows).collect();
        codes.sort_by_key(|&(_, row)| row);
        ordered.catalog.codes = codes.into_iter().map(|(code, _)| code).collect();
        Ok(ordered)
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

#[cfg(all(test, feature = "search"))]
mod tests {
    use super::Ordered;
    use crate::catalog::{Catalog, Code};
    use crate::identifier::code_constant;
    use crate::perfect_hash::hash::{bucket, hash, slot};
    use crate::random::Random;

    /// Codes with different names. Their order is not that of the numbers in them.
    fn catalog(count: usize, random: &mut Random) -> Catalog {
        let mut name = |number| format!("{}_{number}", "CODE".repeat(1 + random.below(4)));
        let code = |name: String| {
            let constant = code_constant(&name).unwrap();
            Code { name, constant, templates: Vec::new() }
        };
        let codes = (0..count).map(&mut name).map(code).collect();
        Catalog { languages: Vec::new(), categories: Vec::new(), codes }
    }

    /// The row of a name, found as the crate does.
    fn find(ordered: &Ordered, name: &str) -> usize {
        let tables = &ordered.hash;
        let hash = hash(name.as_bytes(), &tables.positions, tables.multiplier);
        let displacement = tables.displacements[bucket(hash, tables.displacements.len())];
        let slot = slot(hash, displacement.into(), tables.slots.len(), tables.multiplier);
        if ordered.rows.is_empty() { usize::from(tables.slots[slot]) - 1 } else { slot }
    }

    #[test]
    fn every_name_is_in_its_row_and_the_order_of_the_catalogue_is_kept() {
        let mut random = Random::new(1);
        for count in (1..40).chain([100, 271, 300, 600, 2000, 5000]) {
            let catalog = catalog(count, &mut random);
            let names: Vec<String> = catalog.codes.iter().map(|code| code.name.clone()).collect();
            let ordered = Ordered::by_slot(catalog, None).unwrap();
            for (place, name) in names.iter().enumerate() {
                let row = find(&ordered, name);
                assert_eq!(&ordered.codes[row].name, name);
                assert!(ordered.places.get(row).is_none_or(|&found| usize::from(found) == place));
            }
            assert!(ordered.in_order().map(|(_, code)| &code.name).eq(&names));
        }
    }
}
