//! Every mixture of families of names has a perfect hash.

use crate::perfect_hash::families::{ALPHABETS, across_words, mixture};
use crate::perfect_hash::tests::check;
use crate::random::Random;

#[test]
fn two_characters_at_the_border_of_two_words_are_told_apart() {
    for alphabet in ALPHABETS {
        assert!(check(&across_words(alphabet)).positions[0].is_none());
    }
}

#[test]
fn mixtures_of_families_have_a_perfect_hash() {
    let mut random = Random::new(1);
    let mut whole = 0;
    for _ in 0..300 {
        whole += usize::from(check(&mixture(300, &ALPHABETS, &mut random)).positions[0].is_none());
    }
    assert!(whole > 30, "only {whole} of them were hashed whole");
    for most in [3_000, 30_000] {
        check(&mixture(most, &ALPHABETS, &mut random));
    }
}

/// `bash .ci/run hash`
#[test]
#[ignore = "takes minutes"]
fn many_mixtures_of_families_have_a_perfect_hash() {
    let mut random = Random::new(3);
    for (most, mixtures) in [(30, 3_000), (300, 3_000), (3_000, 200), (30_000, 20)] {
        for _ in 0..mixtures {
            check(&mixture(most, &ALPHABETS, &mut random));
        }
    }
    let largest = |number| format!("FAMILY_{:03}_OF_{number:05X}_{}", number % 1000, number / 1000);
    check(&(0..u16::MAX.into()).map(largest).collect::<Vec<String>>());
}
