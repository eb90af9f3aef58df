//! Copies a piece of the dictionary with little code, as far as there is room.

use core::mem;

use crate::text::bytes::HAS_UNALIGNED_LOADS;

/// Copies `from` to the start of `to` with little code, and returns the rest of `to`. If `to` is too short, it
/// copies a part and returns an empty slice.
#[allow(clippy::inline_always)]
#[inline(always)]
pub(crate) fn put_clipped<'t>(from: &[u8], to: &'t mut [u8]) -> &'t mut [u8] {
    put_clipped_by::<HAS_UNALIGNED_LOADS>(from, to)
}

#[allow(clippy::inline_always)]
#[inline(always)]
fn put_clipped_by<'t, const UNALIGNED: bool>(mut from: &[u8], mut to: &'t mut [u8]) -> &'t mut [u8] {
    // Written out: with a function for each step, the compiler takes a tenth more instructions for a body.
    if UNALIGNED {
        while let Some((block, after)) = from.split_first_chunk::<4>() {
            let Some((room, rest)) = mem::take(&mut to).split_first_chunk_mut::<4>() else { break };
            *room = *block;
            (from, to) = (after, rest);
        }
        if let Some((block, after)) = from.split_first_chunk::<2>() {
            if let Some((room, rest)) = mem::take(&mut to).split_first_chunk_mut::<2>() {
                *room = *block;
                (from, to) = (after, rest);
            }
        }
    } else {
        while let Some((block, after)) = from.split_first_chunk::<2>() {
            let Some((room, rest)) = mem::take(&mut to).split_first_chunk_mut::<2>() else { break };
            *room = *block;
            (from, to) = (after, rest);
        }
    }
    if let Some(byte) = from.first() {
        if let Some((room, rest)) = mem::take(&mut to).split_first_mut() {
            *room = *byte;
            to = rest;
        }
    }
    to
}

#[cfg(test)]
mod tests {
    extern crate std;

    use std::vec;

    use super::put_clipped_by;
    use crate::text::bytes::samples::{LENGTHS, bytes};

    #[test]
    fn a_piece_goes_where_there_is_room_and_the_rest_follows_it() {
        for put_clipped in [put_clipped_by::<false>, put_clipped_by::<true>] {
            for (len, room) in LENGTHS.flat_map(|len| (0..len + 3).map(move |room| (len, room))) {
                let from = bytes(len);
                let mut to = vec![0; room];
                let rest = put_clipped(&from, &mut to).len();
                assert_eq!(rest, room.saturating_sub(len));
                if len <= room {
                    assert_eq!(to[..len], from);
                }
                assert!(to.iter().skip(len).all(|&byte| byte == 0), "{len} in {room}");
            }
        }
    }
}
