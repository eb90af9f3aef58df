//! The perfect hash, found as the crate finds it.

use crate::fault::Fault;
use crate::perfect_hash::build::{PerfectHash, SMALL};
use crate::perfect_hash::hash::{Position, bucket, hash, slot};
use crate::perfect_hash::positions::Positions;

/// Every name has a slot of its own, found the way that the crate finds it.
pub(super) fn check(names: &[String]) -> PerfectHash {
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let built = PerfectHash::build(&names).unwrap();
    for (number, name) in (1..=u16::MAX).zip(&names) {
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
    let mut names: Vec<_> = random_names(300, 10..=30).iter().map(|name| format!("LONG_{name}")).collect();
    names.push("SHORT".to_owned());
    assert!(check(&names).positions[0].is_some());
    names.push("S".to_owned());
    assert!(check(&names).positions[0].is_some());
}

/// The sizes that the search finds at its best; a search that gives up earlier makes larger ones.
#[test]
fn the_tables_are_as_small_as_they_can_be() {
    // Names, positions, buckets and slots; the last catalogue has no table without a free slot.
    for (count, positions, buckets, slots) in
        [(116, 2, 32, 116), (207, 2, 64, 207), (300, 2, 128, 300), (1000, 3, 256, 1000), (256, 2, 128, 260)]
    {
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
