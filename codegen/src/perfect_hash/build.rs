//! Finds a perfect hash, which gives each name a slot of its own.
//!
//! The hash of a name chooses a bucket. Each bucket has a displacement, and this and the hash choose
//! the slot. The method is "hash, displace, and compress" (Belazzougui, Botelho, Dietzfelbinger, 2009):
//! the buckets are placed from the fullest to the emptiest, each with the first displacement that
//! sends all its names to free slots.

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
pub(super) const SMALL: usize = 512;

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
    pub(super) fn build_within(names: &[&str], growths: usize, tries: u32) -> Result<PerfectHash, NotFound> {
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
impl PerfectHash {
    /// The tables of an earlier search. If they do not fit these names, new ones.
    pub(crate) fn kept_or_build(kept: Option<&Found>, names: &[&str]) -> Result<PerfectHash, NotFound> {
        kept.and_then(|found| found.build(names)).map_or_else(|| PerfectHash::build(names), Ok)
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
