//! Copies bytes in blocks. For texts of some dozen bytes this is faster than a call of `memcpy`, which
//! is then not linked.
//!
//! As in a comparison, the last block is done first where it may overlap the block before it, and
//! single bytes are copied without an overlap.

use crate::text::bytes::{HAS_UNALIGNED_LOADS, WIDTH, last_chunk, last_chunk_mut};

/// Copies `from` to `to` if both have the same length; otherwise it copies nothing.
// Inlined, so that a copy of a length known at build time is a few loads and stores.
#[allow(clippy::inline_always)]
#[inline(always)]
fn copy(from: &[u8], to: &mut [u8]) {
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

/// Copies any length. As in a comparison byte by byte, the bytes beyond a multiple of eight come first.
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

    use super::{copy, copy_by};
    use crate::text::bytes::samples::{LENGTHS, bytes};

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
}
