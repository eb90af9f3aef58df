//! What a catalogue promises to programs and devices, and how two such promises differ.

pub(crate) mod rule;
pub(crate) mod argument;
pub(crate) mod entry;
pub(crate) mod pairs;
pub(crate) mod change;
mod texts;
mod compare;

pub(crate) use compare::compare;
