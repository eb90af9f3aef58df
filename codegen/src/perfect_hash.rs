//! The search for a perfect hash: names → buckets → displacements → slots, one name a slot.
//!
//! The method is "hash, displace, and compress" (Belazzougui, Botelho, Dietzfelbinger, 2009): the
//! buckets are placed from the fullest to the emptiest, each with the first displacement that
//! sends all its names to free slots.

use std::collections::HashSet;

use crate::hash::{Window, bucket, hash, slot};

/// The tables that the crate looks names up in.
pub(crate) struct PerfectHash {
    /// What of a name is hashed; all of it where this is empty.
    pub(crate) windows: Vec<Window>,
    pub(crate) seed: u32,
    /// By bucket.
    pub(crate) displacements: Vec<u16>,
    /// By slot: the number of the name, from 1; 0 where the slot is free.
    pub(crate) slots: Vec<u16>,
}

const MAX_WINDOWS: usize = 4;
/// How many seeds are tried before the tables grow.
const SEEDS: u32 = 64;
/// Up to this many names a displacement of one byte is enough.
const SMALL: usize = 512;

impl PerfectHash {
    /// `names` are all different, at least one and at most 65,535.
    pub(crate) fn build(names: &[&str]) -> PerfectHash {
        let windows = choose_windows(names);
        let max_displacement = if names.len() <= SMALL { u8::MAX.into() } else { u16::MAX };
        // More buckets, then more slots, make it easier: it ends long before there is nothing to share.
        for growth in 0.. {
            let buckets = (names.len() * (20 + growth)).div_ceil(70).min(names.len());
            let slots = (names.len() * (64 + growth / 8) / 64).min(usize::from(u16::MAX));
            for seed in 0..SEEDS {
                let hashes: Vec<u32> =
                    names.iter().map(|name| hash(name.as_bytes(), &windows, seed)).collect();
                if let Some((displacements, slots)) = place(&hashes, buckets, slots, max_displacement) {
                    return PerfectHash { windows, seed, displacements, slots };
                }
            }
        }
        unreachable!("growth has no end")
    }
}

/// The fewest windows that tell all names apart, greedily: each tells the most names apart that
/// those before it do not. Empty where four are not enough or a name is shorter than a window.
fn choose_windows(names: &[&str]) -> Vec<Window> {
    let min_len = names.iter().map(|name| name.len()).min().unwrap_or(0);
    let candidates: Vec<Window> = (0..(min_len + 1).saturating_sub(4))
        .map(Window::FromStart)
        .chain((4..=min_len).map(Window::FromEnd))
        .collect();
    let mut windows = Vec::new();
    while windows.len() < MAX_WINDOWS && !candidates.is_empty() {
        let classes = |window: Window| {
            let chosen = [windows.as_slice(), &[window]].concat();
            names.iter().map(|name| hash(name.as_bytes(), &chosen, 0)).collect::<HashSet<_>>().len()
        };
        // The first of the best, so that the choice does not depend on the iterator's habits.
        let Some(best) = candidates.iter().copied().rev().max_by_key(|&window| classes(window)) else {
            break;
        };
        let told_apart = classes(best);
        windows.push(best);
        if told_apart == names.len() {
            return windows;
        }
    }
    Vec::new()
}

/// The displacement of each bucket and the number of the name in each slot.
fn place(
    hashes: &[u32],
    buckets: usize,
    slots: usize,
    max_displacement: u16,
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
                let target = slot(hashes[index], displacement.into(), slots);
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

    /// Every name has a slot of its own, found the way that the crate finds it.
    fn check(names: &[String]) -> PerfectHash {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let built = PerfectHash::build(&names);
        for (number, name) in (1..).zip(&names) {
            let hash = hash(name.as_bytes(), &built.windows, built.seed);
            let displacement = built.displacements[bucket(hash, built.displacements.len())];
            assert_eq!(built.slots[slot(hash, displacement.into(), built.slots.len())], number, "{name}");
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
    fn names_of_1_to_200_bytes_are_hashed_whole() {
        let built = check(&random_names(1000, 1..=200));
        assert_eq!(built.windows, []);
    }

    #[test]
    fn five_thousand_random_names_have_slots() {
        let built = check(&random_names(5000, 8..=40));
        assert!(!built.windows.is_empty());
    }

    #[test]
    fn names_that_differ_in_one_middle_byte_need_one_window() {
        let names: Vec<_> = ('A'..='Z').map(|c| format!("{}{c}{}", "X".repeat(50), "Y".repeat(50))).collect();
        assert_eq!(check(&names).windows.len(), 1);
    }

    #[test]
    fn a_common_prefix_of_100_bytes_is_not_read() {
        let names: Vec<_> = random_names(500, 10..=30).iter().map(|name| "P".repeat(100) + name).collect();
        let built = check(&names);
        assert!(
            built.windows.iter().all(|window| matches!(window, Window::FromEnd(_) | Window::FromStart(97..)))
        );
    }

    #[test]
    fn names_that_no_four_windows_tell_apart_are_hashed_whole() {
        let at = |position: usize| (0..100).map(move |i| if i == position { 'B' } else { 'A' }).collect();
        let built = check(&(0..100).map(at).collect::<Vec<String>>());
        assert_eq!(built.windows, []);
    }

    #[test]
    fn the_tables_are_the_same_on_every_run() {
        let names = random_names(300, 5..=30);
        let (first, second) = (check(&names), check(&names));
        assert_eq!((first.windows, first.seed), (second.windows, second.seed));
        assert_eq!((first.displacements, first.slots), (second.displacements, second.slots));
    }
}
