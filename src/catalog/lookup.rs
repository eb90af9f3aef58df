//! From the bytes of a name to its code: one hash, one displacement, one comparison.

use core::num::NonZeroU16;

use crate::catalog::code::Code;
use crate::catalog::columns;
use crate::catalog::hash::{bucket, hash, slot};
use crate::catalog::tables::{self, DISPLACEMENTS, MAX_LEN, MIN_LEN, MULTIPLIER, POSITIONS, ROWS, SLOTS};

/// The code with exactly this name, in the same case. It takes any bytes.
///
/// The time has a limit: of what is longer than [`Code::MAX_LEN`] at most a few bytes are read.
///
/// ```
/// use edge_errors::{Code, lookup};
///
/// assert_eq!(lookup(b"EDGESERVICE_OFFLINE"), Some(Code::EDGESERVICE_OFFLINE));
/// assert_eq!(lookup(b"edgeservice_offline"), None);
/// assert_eq!(lookup(b"\xff"), None);
/// ```
#[must_use]
pub const fn lookup(code: &[u8]) -> Option<Code> {
    // The comparison refuses what is too long, so this is checked only where the hash reads it all.
    if code.len() < MIN_LEN || (POSITIONS[0].is_none() && code.len() > MAX_LEN) {
        return None;
    }
    let hash = hash(code, &POSITIONS, MULTIPLIER);
    let displacement = tables::read(&DISPLACEMENTS, bucket(hash, DISPLACEMENTS.len()), 0) as u32;
    // Where no slot is free, the rows can stand in the order of the slots.
    let slots = if ROWS.is_empty() { SLOTS.len() } else { Code::COUNT };
    let slot = slot(hash, displacement, slots, MULTIPLIER);
    // No slot is numbered in more than 16 bits.
    #[allow(clippy::cast_possible_truncation)]
    let number = if ROWS.is_empty() { tables::read(&SLOTS, slot, 0) } else { (slot as u16).wrapping_add(1) };
    let Some(number) = NonZeroU16::new(number) else { return None };
    if columns::is_name(number, code) { Some(Code::at(number.get().wrapping_sub(1))) } else { None }
}
