//! The hash of a code's name.
//!
//! The crate looks names up with it, and the catalogue compiler builds the tables for that. Both
//! share this file: `codegen/src/perfect_hash/hash.rs` is a link to it.
//!
//! The hash reads the length of a name and a few of its bytes. The compiler chooses their positions
//! so that all names of the catalogue differ in them. Each byte is shifted and combined by an
//! exclusive or, which is one instruction on a Cortex-M3; at the end one multiplication spreads the
//! bits. Where a few bytes do not tell the names apart, every byte is read.

/// The position of a byte of a name. Not every catalogue uses both kinds.
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

/// The hash of `name`, by an odd multiplier. Without a position it reads every byte.
///
/// With positions, two names that have the same hash have it with every multiplier.
pub(crate) const fn hash(name: &[u8], positions: &[Option<Position>; MAX_POSITIONS], multiplier: u32) -> u32 {
    // The length tells names apart too. No name is so long that the cast loses a bit.
    #[allow(clippy::cast_possible_truncation)]
    let mut hash = name.len() as u32;
    // Written out: the compiler does not unroll a loop where it optimizes for size.
    // Names differ in about five bits of a byte, so the shifts are four or five bits apart.
    hash ^= byte(name, positions[0]) << 5;
    hash ^= byte(name, positions[1]) << 10;
    hash ^= byte(name, positions[2]) << 15;
    hash ^= byte(name, positions[3]) << 20;
    hash ^= byte(name, positions[4]) << 24;
    hash ^= byte(name, positions[5]) << 2;
    hash ^= byte(name, positions[6]) << 7;
    hash ^= byte(name, positions[7]) << 12;
    if positions[0].is_none() {
        hash = mix_whole(name, hash, multiplier);
    }
    hash.wrapping_mul(multiplier)
}

/// Mixes every byte of `name` with its length, four at a time.
///
/// `value` is a polynomial of the words in the multiplier. It alone is too weak: a difference in the highest byte
/// of a word stays there, so names that differ in several such bytes have only 2⁸ values. So `history` combines the
/// values after each word, each turned by another number of bits.
const fn mix_whole(name: &[u8], len: u32, multiplier: u32) -> u32 {
    let mut state = (len, 0);
    let mut rest = name;
    while rest.len() > 4 {
        let Some((word, after)) = rest.split_first_chunk() else { break };
        state = add_word(state, u32::from_le_bytes(*word), multiplier);
        rest = after;
    }
    // The last word starts within the one before it where the length is no multiple of four.
    if let Some(word) = last_word(name) {
        state = add_word(state, u32::from_le_bytes(*word), multiplier);
    } else {
        while let Some((&byte, after)) = rest.split_first() {
            state = add_word(state, byte as u32, multiplier);
            rest = after;
        }
    }
    let (value, history) = state;
    // Turned, as the history ends with the same value.
    history ^ value.rotate_left(19)
}

/// The last four bytes. Core's `last_chunk` leaves a panic path at `opt-level = "z"`.
const fn last_word(name: &[u8]) -> Option<&[u8; 4]> {
    let Some((_, last)) = name.split_at_checked(name.len().wrapping_sub(4)) else { return None };
    last.first_chunk()
}

/// Two instructions on a Cortex-M3.
const fn add_word((value, history): (u32, u32), word: u32, multiplier: u32) -> (u32, u32) {
    let value = value.wrapping_mul(multiplier).wrapping_add(word);
    (value, history.rotate_left(11) ^ value)
}

/// The byte at a position; 0 where there is none.
const fn byte(name: &[u8], position: Option<Position>) -> u32 {
    let index = match position {
        Some(Position::FromStart(index)) => index,
        Some(Position::FromEnd(distance)) => name.len().wrapping_sub(distance),
        None => return 0,
    };
    // A name can be shorter than that. Where no name of the catalogue is, the compiler leaves the check
    // out, as a look-up refuses shorter names before.
    if index < name.len() { name[index] as u32 } else { 0 }
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
