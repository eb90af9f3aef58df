//! Finds a perfect hash, which gives each name a slot of its own.
//!
//! The hash of a name chooses a bucket. Each bucket has a displacement, and this and the hash choose
//! the slot. The method is "hash, displace, and compress" (Belazzougui, Botelho, Dietzfelbinger, 2009):
//! the buckets are placed from the fullest to the emptiest, each with the first displacement that
//! sends all its names to free slots.

#[cfg(all(test, feature = "packed"))]
mod families;
// Shared with the crate; a link to its file.
pub(crate) mod hash;
pub(crate) mod positions;
#[cfg(feature = "packed")]
pub(crate) mod kept;

use std::fmt::{self, Display, Formatter};

use crate::perfect_hash::hash::{bucket, hash, slot};
#[cfg(feature = "packed")]
use crate::perfect_hash::kept::Found;
use crate::perfect_hash::positions::{MULTIPLIER, Positions, choose_positions};

/// The tables that the crate looks names up in.
pub(crate) struct PerfectHash {
    pub(crate) positions: Positions,
    pub(crate) multiplier: u32,
    /// One for each bucket.
    pub(crate) displacements: Vec<u16>,
    /// For each slot the number of its name, from 1; 0 where the slot is free.
    pub(crate) slots: Vec<u16>,
}

/// How many multipliers are tried before the tables grow.
const TRIES: u32 = 64;
/// How often the tables grow, each time by another 64th of the names.
const GROWTHS: usize = 16;
/// Up to this many names a displacement of one byte is enough.
const SMALL: usize = 512;

/// No multiplier gave each name a slot of its own. No such names are known.
#[derive(Debug)]
pub(crate) struct NotFound {
    names: usize,
}

impl Display for NotFound {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        write!(
            f,
            "no hash was found that tells the names of these {} codes apart: rename some of them, add a code or remove \
             one, and please report this catalogue, because a hash should be found for all names",
            self.names
        )
    }
}

impl PerfectHash {
    /// `names` are all different, at least one and at most 65,535.
    pub(crate) fn build(names: &[&str]) -> Result<PerfectHash, NotFound> {
        PerfectHash::build_within(names, GROWTHS, TRIES)
    }

    /// Tries so many multipliers with tables of so many sizes.
    fn build_within(names: &[&str], growths: usize, tries: u32) -> Result<PerfectHash, NotFound> {
        let positions = choose_positions(names);
        let max_displacement = if names.len() <= SMALL { u8::MAX.into() } else { u16::MAX };
        // A power of two: then a bucket is found by one shift.
        let buckets = (names.len() / 4).next_power_of_two();
        // More buckets and more slots make the search easier, so it ends after some rounds.
        for growth in 0..growths {
            let buckets = (buckets << growth.min(2)).min(1 << 15);
            let slots = (names.len() * (64 + growth) / 64).min(u16::MAX.into());
            for odd in (1..tries * 2).step_by(2) {
                let multiplier = MULTIPLIER.wrapping_mul(odd);
                let hashes: Vec<u32> =
                    names.iter().map(|name| hash(name.as_bytes(), &positions, multiplier)).collect();
                let slot = |hash, displacement: u16| slot(hash, displacement.into(), slots, multiplier);
                if let Some((displacements, slots)) = place(&hashes, buckets, slots, max_displacement, slot) {
                    return Ok(PerfectHash { positions, multiplier, displacements, slots });
                }
            }
        }
        Err(NotFound { names: names.len() })
    }
}

#[cfg(feature = "packed")]
impl Found {
    /// The tables, if each of the names has a slot of its own and no slot is free.
    pub(crate) fn build(&self, names: &[&str]) -> Option<PerfectHash> {
        let positions = choose_positions(names);
        let Found { multiplier, displacements } = self;
        if displacements.is_empty() {
            return None;
        }
        let mut slots = vec![0; names.len()];
        for (name, number) in names.iter().zip(1..=u16::MAX) {
            let hash = hash(name.as_bytes(), &positions, *multiplier);
            let displacement = displacements[bucket(hash, displacements.len())];
            let taken = &mut slots[slot(hash, displacement.into(), names.len(), *multiplier)];
            if *taken != 0 {
                return None;
            }
            *taken = number;
        }
        let displacements = displacements.iter().map(|&displacement| displacement.into()).collect();
        Some(PerfectHash { positions, multiplier: *multiplier, displacements, slots })
    }
}

/// The displacement of each bucket and the number of the name in each slot.
fn place(
    hashes: &[u32],
    buckets: usize,
    slots: usize,
    max_displacement: u16,
    slot: impl Fn(u32, u16) -> usize,
) -> Option<(Vec<u16>, Vec<u16>)> {
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); buckets];
    for (index, &hash) in hashes.iter().enumerate() {
        members[bucket(hash, buckets)].push(index);
    }
    let mut order: Vec<usize> = (0..buckets).collect();
    order.sort_by_key(|&bucket| std::cmp::Reverse(members[bucket].len()));

    let mut displacements = vec![0; buckets];
    let mut taken = vec![0; slots];
    let mut targets = Vec::new();
    for bucket in order {
        let members = &members[bucket];
        displacements[bucket] = (0..=max_displacement).find(|&displacement| {
            targets.clear();
            members.iter().all(|&index| {
                let target = slot(hashes[index], displacement);
                let is_free = taken[target] == 0 && !targets.contains(&target);
                targets.push(target);
                is_free
            })
        })?;
        for (&index, &target) in members.iter().zip(&targets) {
            taken[target] = u16::try_from(index + 1).ok()?;
        }
    }
    Some((displacements, taken))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fault::Fault;
    use crate::perfect_hash::hash::Position;

    /// Every name has a slot of its own, found the way that the crate finds it.
    pub(super) fn check(names: &[String]) -> PerfectHash {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let built = PerfectHash::build(&names).unwrap();
        for (number, name) in (1..).zip(&names) {
            let hash = hash(name.as_bytes(), &built.positions, built.multiplier);
            let displacement = built.displacements[bucket(hash, built.displacements.len())];
            let slot = slot(hash, displacement.into(), built.slots.len(), built.multiplier);
            assert_eq!(built.slots[slot], number, "{name}");
        }
        assert_eq!(built.slots.iter().filter(|&&number| number != 0).count(), names.len());
        built
    }

    /// Different names of these lengths, from a fixed linear congruential generator.
    fn random_names(count: usize, lengths: std::ops::RangeInclusive<usize>) -> Vec<String> {
        let mut state = 1_u64;
        let mut random = |limit: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(state >> 33).unwrap() % limit
        };
        let mut names = std::collections::BTreeSet::new();
        while names.len() < count {
            let len = lengths.start() + random(lengths.end() - lengths.start() + 1);
            names.insert((0..len).map(|_| char::from(b'A' + u8::try_from(random(26)).unwrap())).collect());
        }
        names.into_iter().collect()
    }

    #[test]
    fn one_name_and_two_names_have_slots() {
        for names in [&["A"][..], &["A", "B"], &["LONGER", "A"], &["A", "AA"], &["SAME", "SAMF"]] {
            check(&names.iter().map(ToString::to_string).collect::<Vec<_>>());
        }
    }

    #[test]
    fn names_of_1_to_200_bytes_have_slots() {
        check(&random_names(1000, 1..=200));
    }

    #[test]
    fn a_short_name_among_long_ones_does_not_make_every_byte_count() {
        let mut names: Vec<_> =
            random_names(300, 10..=30).iter().map(|name| format!("LONG_{name}")).collect();
        names.push("SHORT".to_owned());
        assert!(check(&names).positions[0].is_some());
        names.push("S".to_owned());
        assert!(check(&names).positions[0].is_some());
    }

    /// The sizes that the search finds at its best; a search that gives up earlier makes larger ones.
    #[test]
    fn the_tables_are_as_small_as_they_can_be() {
        // Names, positions, buckets and slots; the last catalogue has no table without a free slot.
        for (count, positions, buckets, slots) in [
            (116, 2, 32, 116),
            (207, 2, 64, 207),
            (300, 2, 128, 300),
            (1000, 3, 256, 1000),
            (256, 2, 128, 260),
        ] {
            let built = check(&random_names(count, 8..=40));
            assert_eq!(built.positions.iter().flatten().count(), positions, "{count}");
            assert_eq!((built.displacements.len(), built.slots.len()), (buckets, slots), "{count}");
            let is_small = built.displacements.iter().all(|&displacement| displacement <= u8::MAX.into());
            assert!(is_small || count > SMALL, "{count}");
        }
    }

    #[test]
    fn five_thousand_random_names_have_slots() {
        let built = check(&random_names(5000, 8..=40));
        assert!(built.positions[0].is_some());
    }

    #[test]
    fn names_that_differ_in_one_middle_byte_need_one_position() {
        let names: Vec<_> = ('A'..='Z').map(|c| format!("{}{c}{}", "X".repeat(50), "Y".repeat(50))).collect();
        assert_eq!(check(&names).positions.iter().flatten().count(), 1);
    }

    #[test]
    fn a_common_prefix_of_100_bytes_is_not_read() {
        let names: Vec<_> = random_names(500, 10..=30).iter().map(|name| "P".repeat(100) + name).collect();
        let is_after =
            |position: &Position| matches!(position, Position::FromEnd(_) | Position::FromStart(100..));
        assert!(check(&names).positions.iter().flatten().all(is_after));
    }

    #[test]
    fn names_that_few_positions_do_not_tell_apart_are_hashed_whole() {
        let at = |position: usize| (0..100).map(move |i| if i == position { 'B' } else { 'A' }).collect();
        let built = check(&(0..100).map(at).collect::<Vec<String>>());
        assert_eq!(built.positions, Positions::default());
    }

    #[test]
    fn a_search_that_finds_nothing_ends_with_a_fault_in_words() {
        let error = PerfectHash::build_within(&["A", "B"], 1, 0).err().unwrap();
        assert_eq!(
            Fault::of_file("catalog.yaml", error).to_string(),
            "catalog.yaml:1:1: no hash was found that tells the names of these 2 codes apart: rename some of them, \
             add a code or remove one, and please report this catalogue, because a hash should be found for all names"
        );
    }

    #[test]
    fn the_tables_are_the_same_on_every_run() {
        let names = random_names(300, 5..=30);
        let (first, second) = (check(&names), check(&names));
        assert_eq!((first.positions, first.multiplier), (second.positions, second.multiplier));
        assert_eq!((first.displacements, first.slots), (second.displacements, second.slots));
    }
}
