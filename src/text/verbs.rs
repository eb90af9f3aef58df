//! Which verbs the templates have, and how many one template has at most. `codegen` writes it into the
//! file that is included here.
//!
//! The code for what no template has is removed: a program takes no flash for it.

use crate::text::cut::{Kind, Rare};

include!(concat!(env!("OUT_DIR"), "/verbs.rs"));

/// The kind with this number. With `ALL` it can be one that the catalogue has not.
#[allow(clippy::inline_always)]
#[inline(always)]
pub(crate) const fn kind<const ALL: bool>(number: u16) -> Kind {
    if ALL {
        Kind::from_number::<true, true>(number)
    } else {
        Kind::from_number::<HAS_LINE_BREAKS, HAS_FORMATS>(number)
    }
}

/// The same; a backslash in a catalogue that has no other of these kinds, so that it has no code for them.
#[allow(clippy::inline_always)]
#[inline(always)]
pub(crate) const fn known<const ALL: bool>(rare: Rare) -> Rare {
    if ALL || HAS_LINE_BREAKS || HAS_FORMATS { rare } else { Rare::Backslash }
}
