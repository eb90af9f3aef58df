//! How the target loads bytes, for `compare` and `copy`.

/// How many bytes are taken at once: what two registers hold.
pub(crate) const WIDTH: usize = if cfg!(target_pointer_width = "64") { 16 } else { 8 };

/// Whether the target loads a word from any address by one instruction. A Cortex-M0 and most RISC-V
/// cores do not. They would have to put each word together from bytes, so they compare the bytes.
pub(crate) const HAS_UNALIGNED_LOADS: bool =
    !cfg!(any(target_arch = "riscv32", all(target_arch = "arm", not(target_has_atomic = "ptr"))));

/// The last `N` bytes. Core's function of this name leaves a panic path at `opt-level = "z"`.
pub(crate) const fn last_chunk<const N: usize>(bytes: &[u8]) -> Option<&[u8; N]> {
    let Some(start) = bytes.len().checked_sub(N) else { return None };
    let Some((_, last)) = bytes.split_at_checked(start) else { return None };
    last.first_chunk()
}

pub(crate) fn last_chunk_mut<const N: usize>(bytes: &mut [u8]) -> Option<&mut [u8; N]> {
    let (_, last) = bytes.split_at_mut_checked(bytes.len().checked_sub(N)?)?;
    last.first_chunk_mut()
}

/// Where the first byte of a kind is.
// Not core's `position`, which leaves a panic path where a build checks overflows.
#[allow(clippy::inline_always)]
#[inline(always)]
pub(crate) fn position(bytes: &[u8], is_of_kind: impl Fn(u8) -> bool) -> Option<usize> {
    let mut rest = bytes.iter();
    // `any` takes the byte that it finds, and none after it.
    rest.any(|&byte| is_of_kind(byte)).then(|| bytes.len().wrapping_sub(rest.len()).wrapping_sub(1))
}

/// Of each of four bytes the highest bit, which is 1 where the byte is a control character, `"` or `\`; it says
/// nothing of bytes that are no ASCII. Only the lowest bit that is set is reliable: those above it can be wrong.
///
/// Subtracting sets the highest bit of a byte that is too small
/// (<https://graphics.stanford.edu/~seander/bithacks.html#ZeroInWord>). Before that, the exclusive or
/// with 2 swaps `"` and the blank: now `"` is the smallest byte after the control characters.
pub(crate) const fn escaped_bits(word: u32) -> u32 {
    let control_or_quote = (word ^ (ONES * 2)).wrapping_sub(ONES * (b' ' as u32 + 1));
    let backslash = (word ^ (ONES * b'\\' as u32)).wrapping_sub(ONES);
    control_or_quote | backslash
}

/// The highest bit of each of four bytes.
pub(crate) const HIGHEST_BITS: u32 = ONES * 0x80;

const ONES: u32 = 0x0101_0101;

/// What the tests of `compare` and `copy` take.
#[cfg(test)]
pub(crate) mod samples {
    extern crate std;

    use std::vec::Vec;

    pub(crate) const LENGTHS: core::ops::Range<usize> = 0..if cfg!(miri) { 40 } else { 150 };

    pub(crate) fn bytes(len: usize) -> Vec<u8> {
        (1..=u8::MAX).cycle().take(len).collect()
    }
}
