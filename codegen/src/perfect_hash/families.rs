//! Families of names, for tests: numbered names, one letter among many, common starts and ends, upper and lower
//! case, at every alignment.

use std::collections::BTreeSet;

use crate::random::Random;

/// What the characters that differ are taken from.
pub(crate) const ALPHABETS: [&str; 8] = [
    "0123456789",
    "0123456789ABCDEF",
    "0123456789abcdef",
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "aA",
    "01",
    "äöüßéèñç",
    "泵阀门电机网关",
];
const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ_";
/// How long the names of a family can be.
const LENGTHS: [usize; 5] = [6, 12, 24, 48, 80];

fn pick<T: Copy>(from: &[T], random: &mut Random) -> T {
    from[random.below(from.len())]
}

/// Places that differ: next to each other, as in `ALM000`; anywhere; or each four bytes, as the hash reads words.
fn places(len: usize, random: &mut Random) -> Vec<usize> {
    let count = 1 + random.below(len.min(6));
    let first = random.below(len - count + 1);
    let places: BTreeSet<usize> = match random.below(3) {
        0 => (first..first + count).collect(),
        1 => (0..count).map(|_| random.below(len)).collect(),
        _ => (first..len).step_by(4).take(count).collect(),
    };
    places.into_iter().collect()
}

/// Up to `most` names that differ in some places, and sometimes those of one other character anywhere.
fn family(most: usize, alphabets: &[&str], random: &mut Random) -> Vec<String> {
    let longest = pick(&LENGTHS, random);
    let len = 1 + random.below(longest);
    let text: Vec<char> = (0..len).map(|_| pick(LETTERS, random).into()).collect();
    let places = places(len, random);
    let alphabet: Vec<char> = pick(alphabets, random).chars().collect();
    let all = alphabet.len().pow(u32::try_from(places.len()).unwrap());
    let count = all.min(1 + random.below(most));
    let step = if random.below(2) == 0 { 1 } else { all / count };
    let name = |number: usize| {
        let mut name = text.clone();
        let mut rest = number * step;
        for &place in &places {
            name[place] = alphabet[rest % alphabet.len()];
            rest /= alphabet.len();
        }
        name.into_iter().collect()
    };
    let mut names: Vec<String> = (0..count).map(name).collect();
    if random.below(4) == 0 {
        names.extend((0..len).map(|place| {
            let mut name = text.clone();
            name[place] = alphabet[0];
            name.into_iter().collect()
        }));
    }
    names
}

/// Families of up to `most` names each, mixed.
pub(crate) fn mixture(most: usize, alphabets: &[&str], random: &mut Random) -> Vec<String> {
    let families = 1 + random.below(4);
    let names: BTreeSet<_> = (0..families).flat_map(|_| family(most, alphabets, random)).collect();
    names.into_iter().take(u16::MAX.into()).collect()
}

/// The names that differ only in two characters, of which one ends a word and the other starts the next, and names
/// that no eight positions tell apart.
pub(crate) fn across_words(alphabet: &str) -> Vec<String> {
    let one_letter = (0..40).map(|place| format!("{:A<place$}B{:A<rest$}", "", "", rest = 39 - place));
    let two = |first| alphabet.chars().map(move |second| format!("FAU{first}{second}LT"));
    alphabet.chars().flat_map(two).chain(one_letter).collect()
}
