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
