//! Searches for a perfect hash with fewer buckets than a build has the time for.

use std::cmp::Reverse;

use crate::perfect_hash::hash::{bucket, hash, slot};
use crate::perfect_hash::kept::Found;
use crate::perfect_hash::positions::{MULTIPLIER, choose_positions};

/// How many displacements are tried for each multiplier, until it is given up.
const STEPS: u32 = 50_000_000;
/// How many multipliers are tried.
const TRIES: u32 = 64;

impl Found {
    /// Half as many buckets as the build has, so that a bucket is still found by a shift. What was found
    /// earlier is kept while it still fits the names.
    pub(crate) fn search(names: &[&str], kept: Option<Found>) -> Option<Found> {
        let buckets = (names.len() / 4).next_power_of_two() / 2;
        let fits = |found: &Found| found.displacements.len() == buckets && found.build(names).is_some();
        if kept.as_ref().is_some_and(fits) {
            return kept;
        }
        // With more than five names a bucket, a byte has too few values: a random choice puts n names into
        // n different slots with a chance of about 1 / eⁿ.
        if names.len() > buckets * 5 {
            return None;
        }
        let positions = choose_positions(names);
        (1..TRIES * 2).step_by(2).find_map(|odd| {
            let multiplier = MULTIPLIER.wrapping_mul(odd);
            let mut members = vec![Vec::new(); buckets];
            for name in names {
                let hash = hash(name.as_bytes(), &positions, multiplier);
                members.get_mut(bucket(hash, buckets))?.push(hash);
            }
            let slot = |hash, displacement: u8| slot(hash, displacement.into(), names.len(), multiplier);
            let displacements = place(&members, names.len(), slot)?;
            Some(Found { multiplier, displacements })
        })
    }
}

/// A displacement for each bucket, which gives each of its names the slot that `slot` tells.
fn place(members: &[Vec<u32>], slots: usize, slot: impl Fn(u32, u8) -> usize) -> Option<Vec<u8>> {
    let choices = members.iter().enumerate().map(|(bucket, hashes)| {
        let choice = |displacement| {
            let targets: Vec<_> = hashes.iter().map(|&hash| slot(hash, displacement)).collect();
            // The names must not take each other's slots.
            let is_first = |(index, target): (usize, &usize)| !targets[..index].contains(target);
            targets.iter().enumerate().all(is_first).then_some((displacement, targets))
        };
        (bucket, (0..=u8::MAX).filter_map(choice).collect::<Vec<_>>())
    });
    let mut choices: Vec<_> = choices.collect();
    choices.sort_by_key(|&(bucket, _)| Reverse(members[bucket].len()));
    let mut search =
        Search { taken: vec![false; slots], displacements: vec![0; members.len()], steps: STEPS };
    search.place(&choices).then_some(search.displacements)
}

struct Search {
    taken: Vec<bool>,
    displacements: Vec<u8>,
    /// How many displacements may be tried until the search gives up.
    steps: u32,
}

/// A bucket and its displacements, each with the slots of the bucket's names.
type Choices = (usize, Vec<(u8, Vec<usize>)>);

impl Search {
    /// Places all of these buckets. Where one has no free slots, those before it are placed elsewhere.
    fn place(&mut self, buckets: &[Choices]) -> bool {
        let Some(((bucket, choices), others)) = buckets.split_first() else { return true };
        for (displacement, targets) in choices {
            if self.steps == 0 {
                return false;
            }
            self.steps -= 1;
            if targets.iter().any(|&target| self.taken[target]) {
                continue;
            }
            self.mark(targets, true);
            self.displacements[*bucket] = *displacement;
            if self.place(others) {
                return true;
            }
            self.mark(targets, false);
        }
        false
    }

    fn mark(&mut self, targets: &[usize], is_taken: bool) {
        for &target in targets {
            self.taken[target] = is_taken;
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::perfect_hash::PerfectHash;
    use crate::perfect_hash::kept::Found;

    #[test]
    fn fewer_buckets_are_found_and_kept_while_they_do() {
        let names: Vec<_> = (1000..1136).map(|number: u32| format!("NAME_{}", number * number)).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let found = Found::search(&names, None).unwrap();
        let built = found.build(&names).unwrap();
        assert_eq!(built.displacements.len() * 2, PerfectHash::build(&names).unwrap().displacements.len());
        let mut numbers = built.slots.clone();
        numbers.sort_unstable();
        assert!(numbers.into_iter().eq(1..=136));
        let read = Found::read(&format!("[hash]\n{found}\n"));
        assert_eq!(read.as_ref(), Some(&found));
        assert_eq!(Found::search(&names, read), Some(found.clone()));
        assert!(found.build(&[&names[1..], &["OTHER_NAME"]].concat()).is_none());
    }

    #[test]
    fn a_file_without_a_hash_or_with_nonsense_has_none() {
        for file in
            ["", "[NAMES]\n\"A\"", "multiplier 0x1", "multiplier 0x1\ndisplacements 1 256", "multiplier x"]
        {
            assert_eq!(Found::read(file), None);
        }
    }

    #[test]
    fn few_names_have_no_fewer_buckets() {
        assert_eq!(Found::search(&["A"], None), None);
    }
}
