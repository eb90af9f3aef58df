//! Chooses the positions of the bytes of a name that are hashed.

use crate::perfect_hash::hash::{MAX_POSITIONS, Position, hash};

/// The positions of the bytes that are hashed; where there are none, the whole name is.
pub(crate) type Positions = [Option<Position>; MAX_POSITIONS];

/// 2³² divided by the golden ratio: its multiples are spread evenly (Knuth, TAOCP vol. 3, §6.4).
pub(crate) const MULTIPLIER: u32 = 0x9e37_79b1;
/// How far from the start or the end of a name a position is looked for, where the shortest name is too
/// short.
const REACH: usize = 48;
/// How many names are hashed at the most to find positions. A build script needs about five seconds for so many.
const STEPS: usize = 25_000_000;

/// Few positions that tell all names apart; none where [`MAX_POSITIONS`] are not enough, or too many names
/// make the search too long.
///
/// Positions within the shortest name come first: the compiler knows that these are in every name,
/// and leaves a check of the length out.
pub(crate) fn choose_positions(names: &[&str]) -> Positions {
    let lengths = || names.iter().map(|name| name.len());
    let (shortest, longest) = (lengths().min().unwrap_or(0), lengths().max().unwrap_or(0));
    let reaches = [shortest, longest.min(REACH)];
    reaches.iter().find_map(|&reach| positions_within(reach, names)).unwrap_or_default()
}

/// Positions at most so many bytes from the start or the end of a name that tell all names apart.
///
/// One after the other is added, each time the one that tells the most names apart. Then those before
/// it are chosen anew, one by one: what was best alone need not be best together with others.
fn positions_within(reach: usize, names: &[&str]) -> Option<Positions> {
    let from_start = (0..reach).map(Position::FromStart);
    let candidates: Vec<Position> = from_start.chain((1..=reach).map(Position::FromEnd)).collect();
    let told_apart = |positions: &Positions| {
        count_different(names.iter().map(|name| hash(name.as_bytes(), positions, MULTIPLIER)))
    };
    let mut positions = Positions::default();
    let mut steps = STEPS;
    for added in 0..MAX_POSITIONS {
        for index in std::iter::once(added).chain(0..added) {
            steps = steps.checked_sub(candidates.len() * names.len())?;
            let choices = candidates.iter().map(|&position| {
                let mut chosen = positions;
                chosen[index] = Some(position);
                chosen
            });
            // The first of the best, as a position from the start takes fewer instructions.
            positions = choices.rev().max_by_key(told_apart)?;
            if told_apart(&positions) == names.len() {
                return Some(positions);
            }
        }
    }
    None
}

/// How many different hashes there are. A build script is not optimized, and a `HashSet` takes five times
/// as long there.
fn count_different(hashes: impl ExactSizeIterator<Item = u32>) -> usize {
    // At most half of the table is taken, so each search in it ends. 0 is a free place.
    let bits = (hashes.len() * 2).next_power_of_two().ilog2().max(1);
    let mut table = vec![0; 1 << bits];
    let mut different = 0;
    let mut has_zero = false;
    for hash in hashes {
        if hash == 0 {
            has_zero = true;
            continue;
        }
        let mut at = (hash >> (32 - bits)) as usize;
        while table[at] != hash && table[at] != 0 {
            at = (at + 1) & (table.len() - 1);
        }
        if table[at] == 0 {
            table[at] = hash;
            different += 1;
        }
    }
    different + usize::from(has_zero)
}

#[cfg(test)]
mod tests {
    use super::count_different;

    #[test]
    fn different_hashes_are_counted_as_a_set_counts_them() {
        for hashes in [&[][..], &[0], &[0, 0, 7], &[7, 7], &[u32::MAX; 9], &[1, 2, 3, 1 << 31, u32::MAX, 0]] {
            let set: std::collections::HashSet<_> = hashes.iter().collect();
            assert_eq!(count_different(hashes.iter().copied()), set.len(), "{hashes:?}");
        }
    }
}
