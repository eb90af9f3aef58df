//! The hash of a code's name: the one text of it, compiled into the crate, which looks names up,
//! and into the catalogue compiler, which builds the tables that they are looked up in.
//!
//! A catalogue's names are told apart by a few windows of four bytes, so a name is not read whole
//! before its one comparison. The steps are those of `FxHash`: rotate, exclusive or, multiply.

/// Four bytes of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Window {
    /// They start so many bytes after the name's start.
    FromStart(usize),
    /// They start so many bytes before the name's end.
    FromEnd(usize),
}

/// 2³² divided by the golden ratio: its multiples are spread evenly (Knuth, TAOCP vol. 3, §6.4).
const FACTOR: u32 = 0x9e37_79b1;

pub(crate) const fn mix(hash: u32, word: u32) -> u32 {
    (hash.rotate_left(5) ^ word).wrapping_mul(FACTOR)
}

/// The hash of `name`; without windows every byte counts.
pub(crate) const fn hash(name: &[u8], windows: &[Window], seed: u32) -> u32 {
    // The length tells names apart too; more than 32 bits of it never count.
    #[allow(clippy::cast_possible_truncation)]
    let mut hash = mix(seed, name.len() as u32);
    let mut i = 0;
    while i < windows.len() {
        hash = mix(hash, word(name, windows[i]));
        i += 1;
    }
    if windows.is_empty() {
        let mut rest = name;
        while let Some((word, after)) = rest.split_first_chunk() {
            hash = mix(hash, u32::from_le_bytes(*word));
            rest = after;
        }
        while let Some((&byte, after)) = rest.split_first() {
            hash = mix(hash, byte as u32);
            rest = after;
        }
    }
    hash
}

/// The window of `name`; 0 where it is outside.
const fn word(name: &[u8], window: Window) -> u32 {
    let start = match window {
        Window::FromStart(offset) => offset,
        Window::FromEnd(offset) => name.len().wrapping_sub(offset),
    };
    match name.split_at_checked(start) {
        Some((_, tail)) => match tail.first_chunk() {
            Some(bytes) => u32::from_le_bytes(*bytes),
            None => 0,
        },
        None => 0,
    }
}

/// The bucket of a hash, less than `buckets`.
pub(crate) const fn bucket(hash: u32, buckets: usize) -> usize {
    reduce(hash, buckets)
}

/// The slot of a hash in a bucket with this displacement, less than `slots`.
pub(crate) const fn slot(hash: u32, displacement: u32, slots: usize) -> usize {
    reduce(mix(hash, displacement), slots)
}

/// Scales the upper half of `hash` to less than `limit`, which is less than 2¹⁶, without a division
/// (<https://lemire.me/blog/2016/06/27/a-fast-alternative-to-the-modulo-reduction/>).
const fn reduce(hash: u32, limit: usize) -> usize {
    // Neither cast loses a bit: both numbers are less than 2¹⁶.
    #[allow(clippy::cast_possible_truncation)]
    let scaled = (hash >> 16).wrapping_mul(limit as u32) >> 16;
    scaled as usize
}
