//! Comparing and copying bytes, eight at a time: faster for texts of some dozen bytes than the
//! target's `memcmp` and `memcpy`, and without the kilobyte of flash that these cost.

/// Whether the target loads a word from any address in one instruction. Where it does not (a
/// Cortex-M0, RISC-V), single bytes are faster than words put together.
const HAS_UNALIGNED_LOADS: bool = !cfg!(any(
    target_arch = "riscv32",
    target_arch = "riscv64",
    all(target_arch = "arm", not(target_has_atomic = "ptr")),
));

/// `left == right`, in a form that `const` allows.
pub(crate) const fn are_equal(mut left: &[u8], mut right: &[u8]) -> bool {
    if left.len() != right.len() {
        return false;
    }
    if let Some((_, l)) = left.split_last_chunk() {
        // The last eight first: they may overlap those before, and then no byte is left over.
        let Some((_, r)) = right.split_last_chunk() else { return false };
        if !are_8_equal(l, r) {
            return false;
        }
        while let Some((l, after_l)) = left.split_first_chunk() {
            let Some((r, after_r)) = right.split_first_chunk() else { return false };
            if !are_8_equal(l, r) {
                return false;
            }
            (left, right) = (after_l, after_r);
        }
        return true;
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
const fn are_8_equal(l: &[u8; 8], r: &[u8; 8]) -> bool {
    if HAS_UNALIGNED_LOADS {
        u64::from_ne_bytes(*l) == u64::from_ne_bytes(*r)
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

/// Copies `from` to `to`, which is as long.
#[inline(never)]
pub(crate) fn copy(from: &[u8], to: &mut [u8]) {
    copy_inline(from, to);
}

/// [`copy`] where the length is known, so that it is a few words.
#[allow(clippy::inline_always)]
#[inline(always)]
pub(crate) fn copy_inline(mut from: &[u8], mut to: &mut [u8]) {
    if from.len() != to.len() {
        return;
    }
    if let Some((_, last)) = from.split_last_chunk() {
        // The last eight first: they may overlap those before, and then no byte is left over.
        let Some((_, room)) = to.split_last_chunk_mut() else { return };
        copy_8(last, room);
        while let Some((eight, after)) = from.split_first_chunk() {
            let Some((room, rest)) = to.split_first_chunk_mut() else { return };
            copy_8(eight, room);
            (from, to) = (after, rest);
        }
    } else if let Some((_, last)) = from.split_last_chunk::<4>() {
        let Some((_, room)) = to.split_last_chunk_mut() else { return };
        *room = *last;
        let (Some(first), Some(room)) = (from.first_chunk::<4>(), to.first_chunk_mut()) else { return };
        *room = *first;
    } else {
        match (from, to) {
            (&[first], [to_first]) => *to_first = first,
            (&[first, last], [to_first, to_last]) => (*to_first, *to_last) = (first, last),
            (&[first, middle, last], [to_first, to_middle, to_last]) => {
                (*to_first, *to_middle, *to_last) = (first, middle, last);
            }
            _ => {}
        }
    }
}

/// Written as two words: a loop of eight bytes the compiler turns into a call of `memcpy`.
#[allow(clippy::inline_always)]
#[inline(always)]
fn copy_8(from: &[u8; 8], to: &mut [u8; 8]) {
    let (Some((low, high)), Some((low_to, high_to))) =
        (from.split_first_chunk::<4>(), to.split_first_chunk_mut())
    else {
        return;
    };
    *low_to = *low;
    if let (Some(high), Some(high_to)) = (high.first_chunk::<4>(), high_to.first_chunk_mut()) {
        *high_to = *high;
    }
}
