//! The tables of a catalogue.

pub(crate) mod order;
pub(crate) mod shared_text;
#[cfg(feature = "packed")]
pub(crate) mod size;
