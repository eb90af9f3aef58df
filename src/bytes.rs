//! Comparing and copying bytes in blocks: faster for texts of some dozen bytes than the target's
//! `memcmp` and `memcpy`, and without the kilobyte of flash that these cost.
//!
//! The last block comes first: it may overlap the one before, and then no byte is left over.

/// Two registers: few rounds, and so few branches to predict, where registers are wide.
#[cfg(target_pointer_width = "64")]
type Word = u128;
#[cfg(not(target_pointer_width = "64"))]
type Word = u64;

const BLOCK: usize = size_of::<Word>();
const IS_WIDE: bool = BLOCK == 16;

/// Whether the target is not known to need several instructions to load a word from any address.
/// Where it does (a Cortex-M0, RISC-V), single bytes are faster than words put together.
const HAS_UNALIGNED_LOADS: bool =
    !cfg!(any(target_arch = "riscv32", all(target_arch = "arm", not(target_has_atomic = "ptr"))));

// Single bytes are compared eight at a time.
const _: () = assert!(HAS_UNALIGNED_LOADS || BLOCK == 8);

/// `left == right`, in a form that `const` allows.
pub(crate) const fn are_equal(mut left: &[u8], mut right: &[u8]) -> bool {
    if left.len() != right.len() {
        return false;
    }
    if let Some((_, l)) = left.split_last_chunk() {
        let Some((_, r)) = right.split_last_chunk() else { return false };
        if !are_blocks_equal(l, r) {
            return false;
        }
        while let Some((l, after_l)) = left.split_first_chunk() {
            let Some((r, after_r)) = right.split_first_chunk() else { return false };
            if !are_blocks_equal(l, r) {
                return false;
            }
            (left, right) = (after_l, after_r);
        }
        return true;
    }
    if let (Some(l), Some(r), Some(last_l), Some(last_r)) =
        (left.first_chunk(), right.first_chunk(), left.last_chunk(), right.last_chunk())
    {
        return u64::from_ne_bytes(*l) == u64::from_ne_bytes(*r)
            && u64::from_ne_bytes(*last_l) == u64::from_ne_bytes(*last_r);
    }
    while let Some((&l, after_l)) = left.split_first() {
        let Some((&r, after_r)) = right.split_first() else { return false };
        if l != r {
            return false;
        }
        (left, right) = (after_l, after_r);
    }
    true
}

// Called it would cost more than it does.
#[allow(clippy::inline_always)]
#[inline(always)]
const fn are_blocks_equal(l: &[u8; BLOCK], r: &[u8; BLOCK]) -> bool {
    if HAS_UNALIGNED_LOADS {
        Word::from_ne_bytes(*l) == Word::from_ne_bytes(*r)
    } else {
        l[0] == r[0]
            && l[1] == r[1]
            && l[2] == r[2]
            && l[3] == r[3]
            && l[4] == r[4]
            && l[5] == r[5]
            && l[6] == r[6]
            && l[7] == r[7]
    }
}

/// Copies `from` to `to`, which is as long. Not inlined where flash is what counts.
#[cfg_attr(not(target_pointer_width = "64"), inline(never))]
pub(crate) fn copy(from: &[u8], to: &mut [u8]) {
    copy_inline(from, to);
}

/// [`copy`] where the length is known, so that it is a few words.
#[allow(clippy::inline_always)]
#[inline(always)]
pub(crate) fn copy_inline(from: &[u8], to: &mut [u8]) {
    if from.len() != to.len() {
        return;
    }
    if !IS_WIDE && from.len() >= 8 {
        return copy_blocks(from, to);
    }
    match from.len() {
        0..4 => copy_few(from, to),
        4..8 => copy_ends::<4>(from, to),
        // Where registers are wide, one jump by length is cheaper than the rounds of a loop.
        8..16 => copy_ends::<8>(from, to),
        16..33 => copy_ends::<16>(from, to),
        33..65 => copy_ends::<32>(from, to),
        65.. => to.copy_from_slice(from),
    }
}

#[allow(clippy::inline_always)]
#[inline(always)]
fn copy_few(from: &[u8], to: &mut [u8]) {
    match (from, to) {
        (&[first], [to_first]) => *to_first = first,
        (&[first, last], [to_first, to_last]) => (*to_first, *to_last) = (first, last),
        (&[first, middle, last], [to_first, to_middle, to_last]) => {
            (*to_first, *to_middle, *to_last) = (first, middle, last);
        }
        _ => {}
    }
}

/// Copies the first `N` bytes and the last `N`: all of them, up to twice as many.
#[allow(clippy::inline_always)]
#[inline(always)]
fn copy_ends<const N: usize>(from: &[u8], to: &mut [u8]) {
    if let (Some(first), Some(room)) = (from.first_chunk::<N>(), to.first_chunk_mut::<N>()) {
        *room = *first;
    }
    if let (Some(last), Some(room)) = (from.last_chunk::<N>(), to.last_chunk_mut::<N>()) {
        *room = *last;
    }
}

/// Copies at least eight bytes.
#[allow(clippy::inline_always)]
#[inline(always)]
fn copy_blocks(mut from: &[u8], mut to: &mut [u8]) {
    if let (Some((_, last)), Some((_, room))) = (from.split_last_chunk(), to.split_last_chunk_mut()) {
        copy_8(last, room);
    }
    while let Some((block, after)) = from.split_first_chunk() {
        let Some((room, rest)) = to.split_first_chunk_mut() else { return };
        copy_8(block, room);
        (from, to) = (after, rest);
    }
}

/// Written as two halves: a loop of whole blocks the compiler turns into a call of `memcpy`.
#[allow(clippy::inline_always)]
#[inline(always)]
fn copy_8(from: &[u8; 8], to: &mut [u8; 8]) {
    let (Some((low, high)), Some((low_to, high_to))) =
        (from.split_first_chunk::<4>(), to.split_first_chunk_mut::<4>())
    else {
        return;
    };
    *low_to = *low;
    if let (Some(high), Some(high_to)) = (high.first_chunk::<4>(), high_to.first_chunk_mut::<4>()) {
        *high_to = *high;
    }
}

#[cfg(test)]
mod tests {
    extern crate std;

    use std::vec;
    use std::vec::Vec;

    use super::{are_equal, copy, copy_blocks};

    const LENGTHS: core::ops::Range<usize> = 0..150;

    fn bytes(len: usize) -> Vec<u8> {
        (1..=u8::MAX).cycle().take(len).collect()
    }

    #[test]
    fn every_length_is_copied_and_nothing_beside_it() {
        for len in LENGTHS {
            let from = bytes(len);
            let mut to = vec![0; len + 2];
            copy(&from, &mut to[1..=len]);
            assert_eq!(to[1..=len], from);
            assert_eq!((to[0], to[len + 1]), (0, 0));
        }
    }

    /// What narrow targets do with eight bytes and more.
    #[test]
    fn every_length_is_copied_in_blocks() {
        for len in LENGTHS.skip(8) {
            let (from, mut to) = (bytes(len), vec![0; len]);
            copy_blocks(&from, &mut to);
            assert_eq!(to, from);
        }
    }

    #[test]
    fn bytes_are_equal_to_themselves_and_to_no_mutation() {
        for len in LENGTHS {
            let left = bytes(len);
            let mut right = left.clone();
            assert!(are_equal(&left, &right));
            assert!(!are_equal(&left, &bytes(len + 1)));
            for position in 0..len {
                right[position] ^= 1;
                assert!(!are_equal(&left, &right), "{position} of {len}");
                right[position] ^= 1;
            }
        }
    }
}
