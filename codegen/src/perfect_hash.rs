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
