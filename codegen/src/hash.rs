//! The hash of a code's name: its one text, of which the catalogue compiler has a copy
//! (`codegen/src/hash.rs`) to build the tables that the crate looks names up in.
//!
//! A catalogue's names are told apart by their lengths and a few of their bytes, at positions that
//! the compiler finds, so a name is not read whole before its one comparison. Each step is a
//! multiplication and an addition, which is one instruction on a Cortex-M3.

/// The position of a byte of a name. A catalogue need not use both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(dead_code)]
pub(crate) enum Position {
    /// So many bytes after its first.
    FromStart(usize),
    /// So many bytes before its end; 1 is its last.
    FromEnd(usize),
}

/// How many positions are read at the most.
pub(crate) const MAX_POSITIONS: usize = 8;

/// The hash of `name`, by an odd multiplier; without a position every byte counts.
pub(crate) const fn hash(name: &[u8], positions: &[Option<Position>; MAX_POSITIONS], multiplier: u32) -> u32 {
    // The length tells names apart too; more than 32 bits of it never count.
    #[allow(clippy::cast_possible_truncation)]
    let mut hash = name.len() as u32;
    // Written out: a loop over a constant is not unrolled where the compiler optimizes for size.
    hash = step(hash, name, positions[0], multiplier);
    hash = step(hash, name, positions[1], multiplier);
    hash = step(hash, name, positions[2], multiplier);
    hash = step(hash, name, positions[3], multiplier);
    hash = step(hash, name, positions[4], multiplier);
    hash = step(hash, name, positions[5], multiplier);
    hash = step(hash, name, positions[6], multiplier);
    hash = step(hash, name, positions[7], multiplier);
    if positions[0].is_none() {
        let mut rest = name;
        while let Some((word, after)) = rest.split_first_chunk() {
            hash = mix(hash, u32::from_le_bytes(*word), multiplier);
            rest = after;
        }
        while let Some((&byte, after)) = rest.split_first() {
            hash = mix(hash, byte as u32, multiplier);
            rest = after;
        }
    }
    // What was added last must reach the upper bits too.
    hash.wrapping_mul(multiplier)
}

const fn mix(hash: u32, word: u32, multiplier: u32) -> u32 {
    hash.wrapping_mul(multiplier).wrapping_add(word)
}

const fn step(hash: u32, name: &[u8], position: Option<Position>, multiplier: u32) -> u32 {
    let index = match position {
        Some(Position::FromStart(index)) => index,
        Some(Position::FromEnd(distance)) => name.len().wrapping_sub(distance),
        None => return hash,
    };
    // No name that is looked up is so short: the catalogue's shortest has every position.
    let byte = if index < name.len() { name[index] } else { 0 };
    mix(hash, byte as u32, multiplier)
}

/// The bucket of a hash, less than `buckets`.
pub(crate) const fn bucket(hash: u32, buckets: usize) -> usize {
    reduce(hash, buckets)
}

/// The slot of a hash in a bucket with this displacement, less than `slots`.
pub(crate) const fn slot(hash: u32, displacement: u32, slots: usize, multiplier: u32) -> usize {
    reduce((hash ^ displacement).wrapping_mul(multiplier), slots)
}

/// Scales the upper half of `hash` to less than `limit`, which is less than 2¹⁶, without a division
/// (<https://lemire.me/blog/2016/06/27/a-fast-alternative-to-the-modulo-reduction/>).
const fn reduce(hash: u32, limit: usize) -> usize {
    // Neither cast loses a bit: both numbers are less than 2¹⁶.
    #[allow(clippy::cast_possible_truncation)]
    let scaled = (hash >> 16).wrapping_mul(limit as u32) >> 16;
    scaled as usize
}
