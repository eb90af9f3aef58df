//! Compares and copies bytes in blocks. For texts of some dozen bytes this is faster than a call of
//! `memcmp` or `memcpy`. These two are then not linked, which saves flash.
//!
//! The last block is done first. It may overlap the block before it, so no bytes are left over.
//! Single bytes are compared without an overlap: there every byte more takes its own instructions.

/// How many bytes are compared at once: what two registers hold.
const WIDTH: usize = if cfg!(target_pointer_width = "64") { 16 } else { 8 };

/// Whether the target loads a word from any address by one instruction. A Cortex-M0 and most RISC-V
/// cores do not. They would have to put each word together from bytes, so they compare the bytes.
const HAS_UNALIGNED_LOADS: bool =
    !cfg!(any(target_arch = "riscv32", all(target_arch = "arm", not(target_has_atomic = "ptr"))));

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

/// The last `N` bytes. Core's function of this name leaves a panic path at `opt-level = "z"`.
pub(crate) const fn last_chunk<const N: usize>(bytes: &[u8]) -> Option<&[u8; N]> {
    let Some(start) = bytes.len().checked_sub(N) else { return None };
    let Some((_, last)) = bytes.split_at_checked(start) else { return None };
    last.first_chunk()
}

fn last_chunk_mut<const N: usize>(bytes: &mut [u8]) -> Option<&mut [u8; N]> {
    let (_, last) = bytes.split_at_mut_checked(bytes.len().checked_sub(N)?)?;
    last.first_chunk_mut()
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

/// Copies `from` to `to` if both have the same length; otherwise it copies nothing.
// Inlined, so that a copy of a length known at build time is a few loads and stores.
#[allow(clippy::inline_always)]
#[inline(always)]
pub(crate) fn copy(from: &[u8], to: &mut [u8]) {
    copy_by::<WIDTH, HAS_UNALIGNED_LOADS>(from, to);
}

/// Copies `from` to the start of `to` and returns the rest of `to`. If `to` is too short, it copies
/// nothing and returns `None`.
// Not inlined on a microcontroller: a call takes less flash.
#[cfg_attr(not(target_pointer_width = "64"), inline(never))]
pub(crate) fn put<'t>(from: &[u8], to: &'t mut [u8]) -> Option<&'t mut [u8]> {
    put_short(from, to)
}

/// [`put`] for a length known at build time: a few loads and stores.
#[allow(clippy::inline_always)]
#[inline(always)]
pub(crate) fn put_short<'t>(from: &[u8], to: &'t mut [u8]) -> Option<&'t mut [u8]> {
    let (room, rest) = to.split_at_mut_checked(from.len())?;
    copy(from, room);
    Some(rest)
}

/// [`copy`] on a target of this width, 8 or 16.
#[allow(clippy::inline_always)]
#[inline(always)]
fn copy_by<const WIDTH: usize, const UNALIGNED: bool>(from: &[u8], to: &mut [u8]) {
    if from.len() != to.len() {
        return;
    }
    if !UNALIGNED {
        return copy_by_bytes(from, to);
    }
    if WIDTH == 8 && from.len() >= 8 {
        return copy_blocks(from, to);
    }
    match from.len() {
        0..4 => copy_few(from, to),
        4..8 => copy_ends::<4>(from, to),
        // With wide registers, one jump by the length is cheaper than a loop.
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

/// Copies the first `N` bytes and the last `N`: together all bytes, if there are `N` to `2 * N`.
#[allow(clippy::inline_always)]
#[inline(always)]
fn copy_ends<const N: usize>(from: &[u8], to: &mut [u8]) {
    if let (Some(first), Some(room)) = (from.first_chunk::<N>(), to.first_chunk_mut::<N>()) {
        *room = *first;
    }
    if let (Some(last), Some(room)) = (last_chunk::<N>(from), last_chunk_mut::<N>(to)) {
        *room = *last;
    }
}

/// Copies at least eight bytes.
#[allow(clippy::inline_always)]
#[inline(always)]
fn copy_blocks(mut from: &[u8], mut to: &mut [u8]) {
    let start = from.len().wrapping_sub(8);
    if let (Some((_, last)), Some((_, room))) = (from.split_at_checked(start), to.split_at_mut_checked(start))
    {
        after_copied_8(last, room);
    }
    while from.len() > 8 {
        let Some(rest) = after_copied_8(from, to) else { return };
        (from, to) = rest;
    }
}

/// Copies any length. As in [`are_equal_by_bytes`], the bytes beyond a multiple of eight come first.
#[allow(clippy::inline_always)]
#[inline(always)]
fn copy_by_bytes(mut from: &[u8], mut to: &mut [u8]) {
    if from.len() & 1 != 0 {
        let Some(rest) = after_copied::<1>(from, to) else { return };
        (from, to) = rest;
    }
    if from.len() & 2 != 0 {
        let Some(rest) = after_copied::<2>(from, to) else { return };
        (from, to) = rest;
    }
    if from.len() & 4 != 0 {
        let Some(rest) = after_copied::<4>(from, to) else { return };
        (from, to) = rest;
    }
    while from.len() >= 8 {
        let Some(rest) = after_copied_8(from, to) else { return };
        (from, to) = rest;
    }
}

/// What follows the first eight bytes, once they are copied in two halves. If a loop copied whole
/// blocks, the compiler would make it a call of `memcpy`, which would have to be linked.
#[allow(clippy::inline_always)]
#[inline(always)]
fn after_copied_8<'f, 't>(from: &'f [u8], to: &'t mut [u8]) -> Option<(&'f [u8], &'t mut [u8])> {
    let (from, to) = after_copied::<4>(from, to)?;
    after_copied::<4>(from, to)
}

/// What follows the first `N` bytes, once they are copied.
#[allow(clippy::inline_always)]
#[inline(always)]
fn after_copied<'f, 't, const N: usize>(
    from: &'f [u8],
    to: &'t mut [u8],
) -> Option<(&'f [u8], &'t mut [u8])> {
    let (block, after) = from.split_first_chunk::<N>()?;
    let (room, rest) = to.split_first_chunk_mut::<N>()?;
    *room = *block;
    Some((after, rest))
}

#[cfg(test)]
mod tests {
    extern crate std;

    use std::vec;
    use std::vec::Vec;

    use super::{are_equal, are_equal_by, copy, copy_by};

    const LENGTHS: core::ops::Range<usize> = 0..if cfg!(miri) { 40 } else { 150 };

    fn bytes(len: usize) -> Vec<u8> {
        (1..=u8::MAX).cycle().take(len).collect()
    }

    #[test]
    fn every_length_is_copied_on_every_target_and_nothing_beside_it() {
        for copy in [copy, copy_by::<16, true>, copy_by::<8, true>, copy_by::<8, false>] {
            for len in LENGTHS {
                let from = bytes(len);
                let mut to = vec![0; len + 2];
                copy(&from, &mut to[1..=len]);
                assert_eq!(to[1..=len], from);
                assert_eq!((to[0], to[len + 1]), (0, 0));
            }
        }
    }

    #[test]
    fn another_length_is_not_copied() {
        for copy in [copy, copy_by::<16, true>, copy_by::<8, true>, copy_by::<8, false>] {
            let mut to = [0; 9];
            copy(&bytes(8), &mut to);
            assert_eq!(to, [0; 9]);
        }
    }

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
