//! Holds the C of a catalogue against the crate: what both say of every code, and what both read.
//!
//! `differential [VECTORS]`: with Go's vectors, it holds C against Go, too; the catalogue is then the one that
//! `catalogues` makes of them.

#[path = "../../../../tests/common/mod.rs"]
mod common;

mod values;
mod message;
mod messages;
mod names;
mod parallel;
mod tags;
mod vectors;
mod written;

use std::env;

/// For other catalogues, names and bodies are changed in fewer ways, and fewer are drawn.
const IS_BUILT_IN: bool = option_env!("EDGE_ERRORS_CATALOG").is_none();

/// With more codes than these, which the built-in catalogue has not, each takes one of the lists of arguments beside those
/// that fit, and some lengths of the buffer; and the bodies of some codes are changed.
const MANY: usize = 280;

fn main() {
    names::hold_all();
    tags::hold_all();
    messages::hold_all();
    written::hold_all();
    if let Some(path) = env::args().nth(1) {
        vectors::hold_all(&path);
    }
    edge_errors::counts::print();
}
