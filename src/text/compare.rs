//! Compares bytes in blocks. For texts of some dozen bytes this is faster than a call of `memcmp`,
//! which is then not linked.
//!
//! The last block is compared first. It may overlap the block before it, so no bytes are left over.
//! Single bytes are compared without an overlap: there every byte more takes its own instructions.

use crate::text::bytes::{HAS_UNALIGNED_LOADS, WIDTH, last_chunk};

/// `left == right`, in a form that `const` allows.
#[inline]
pub(crate) const fn are_equal(left: &[u8], right: &[u8]) -> bool {
    are_equal_by::<WIDTH, HAS_UNALIGNED_LOADS>(left, right)
}

/// [`are_equal`] on a target of this width, 8 or 16; without unaligned loads the width does not count.
// Inlined into `are_equal`, so that a program has one function, not two.
#[allow(clippy::inline_always)]
#[inline(always)]
const fn are_equal_by<const WIDTH: usize, const UNALIGNED: bool>(left: &[u8], right: &[u8]) -> bool {
    if left.len() != right.len() {
        return false;
    }
    if UNALIGNED { are_equal_by_words::<WIDTH>(left, right) } else { are_equal_by_bytes(left, right) }
}

/// `left == right` where they are as long, in words.
#[allow(clippy::inline_always)]
#[inline(always)]
const fn are_equal_by_words<const WIDTH: usize>(mut left: &[u8], mut right: &[u8]) -> bool {
    if let Some((_, l)) = left.split_last_chunk::<WIDTH>() {
        let Some((_, r)) = right.split_last_chunk() else { return false };
        if !are_blocks_equal::<WIDTH>(l, r) {
            return false;
        }
        while let Some((l, after_l)) = left.split_first_chunk::<WIDTH>() {
            let Some((r, after_r)) = right.split_first_chunk() else { return false };
            if !are_blocks_equal::<WIDTH>(l, r) {
                return false;
            }
            (left, right) = (after_l, after_r);
        }
        return true;
    }
    if let (Some(l), Some(r), Some(last_l), Some(last_r)) =
        (left.first_chunk(), right.first_chunk(), last_chunk(left), last_chunk(right))
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

// As a call it would cost more instructions than the comparison itself.
#[allow(clippy::inline_always)]
#[inline(always)]
const fn are_blocks_equal<const WIDTH: usize>(l: &[u8; WIDTH], r: &[u8; WIDTH]) -> bool {
    if let (Some(l), Some(r)) = (l.first_chunk(), r.first_chunk()) {
        return u128::from_ne_bytes(*l) == u128::from_ne_bytes(*r);
    }
    let (Some(l), Some(r)) = (l.first_chunk(), r.first_chunk()) else { return false };
    u64::from_ne_bytes(*l) == u64::from_ne_bytes(*r)
}

/// `left == right` where they are as long, byte by byte.
///
/// The bytes beyond a multiple of eight come first. If they came last, the compiler would compute
/// where they are before the first round, and keep that on the stack.
#[allow(clippy::inline_always)]
#[inline(always)]
const fn are_equal_by_bytes(mut left: &[u8], mut right: &[u8]) -> bool {
    if left.len() & 1 != 0 {
        let Some(rest) = after_equal::<1>(left, right) else { return false };
        (left, right) = rest;
    }
    if left.len() & 2 != 0 {
        let Some(rest) = after_equal::<2>(left, right) else { return false };
        (left, right) = rest;
    }
    if left.len() & 4 != 0 {
        let Some(rest) = after_equal::<4>(left, right) else { return false };
        (left, right) = rest;
    }
    while left.len() >= 8 {
        let Some(rest) = after_equal::<8>(left, right) else { return false };
        (left, right) = rest;
    }
    true
}

/// What follows the first `N` bytes, 1, 2, 4 or 8, where these are equal.
#[allow(clippy::inline_always)]
#[inline(always)]
const fn after_equal<'l, 'r, const N: usize>(
    left: &'l [u8],
    right: &'r [u8],
) -> Option<(&'l [u8], &'r [u8])> {
    let Some((l, after_l)) = left.split_first_chunk::<N>() else { return None };
    let Some((r, after_r)) = right.split_first_chunk::<N>() else { return None };
    // Written out: the compiler does not unroll a loop where it optimizes for size.
    let are_equal = l[0] == r[0]
        && (N < 2 || l[1] == r[1])
        && (N < 4 || l[2] == r[2] && l[3] == r[3])
        && (N < 8 || l[4] == r[4] && l[5] == r[5] && l[6] == r[6] && l[7] == r[7]);
    if are_equal { Some((after_l, after_r)) } else { None }
}

#[cfg(test)]
mod tests {
    use super::{are_equal, are_equal_by};
    use crate::text::bytes::samples::{LENGTHS, bytes};

    /// In the ways of a 64-bit host, of a Cortex-M3, and of a Cortex-M0 or RISC-V.
    #[test]
    fn bytes_are_equal_to_themselves_and_to_no_mutation_on_every_target() {
        for are_equal in
            [are_equal, are_equal_by::<16, true>, are_equal_by::<8, true>, are_equal_by::<8, false>]
        {
            for len in LENGTHS {
                let left = bytes(len);
                let mut right = left.clone();
                assert!(are_equal(&left, &right));
                assert!(!are_equal(&left, &bytes(len + 1)));
                assert!(!are_equal(&bytes(len + 1), &left));
                for position in 0..len {
                    for bit in [1, 0x80] {
                        right[position] ^= bit;
                        assert!(!are_equal(&left, &right), "{position} of {len}");
                        right[position] ^= bit;
                    }
                }
            }
        }
    }
}
