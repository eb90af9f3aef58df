//! `catalog.lock`: what was released.

use edge_errors_codegen::Place;

use crate::input::Loaded;

/// What the lock beside a catalogue forbids, or that it is missing or stale: a sentence for each, with its place.
pub(crate) fn faults(_loaded: &Loaded) -> Vec<(Option<Place>, String)> {
    Vec::new()
}
