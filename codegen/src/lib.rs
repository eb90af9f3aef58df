//! The catalogue compiler of `edge-errors`: it parses a YAML catalogue of error codes, checks it,
//! and emits the tables that the `no_std` crate includes.
//!
//! ```text
//! bytes ──yaml──▶ nodes with positions ──check──▶ Catalog ──emit──▶ files of Rust source
//!                     │                     │         ╰──perfect_hash──╯
//!                     ╰───────▶ faults ◀────╯
//! ```
//!
//! Every [`Fault`] of a catalogue is reported at once. The output is data only. The same catalogue
//! gives the same output on every run and every machine.

#![forbid(unsafe_code)]

mod base;
mod bracket;
mod catalog;
mod categories;
mod check;
mod colon;
mod crc32;
// Shared with the crate; a link to its file.
mod cut;
mod definitions;
mod emit;
mod fault;
// Shared with the crate; a link to its file.
mod hash;
mod identifier;
mod languages;
mod messages;
mod names;
mod perfect_hash;
mod root;
mod scalar;
mod shape;
mod shared_text;
mod source;
mod syntax;
mod template;
mod tree;
mod unseen;
mod wide;
mod yaml;

pub use cut::{Kind, Verb};
pub use emit::GeneratedFile;
pub use fault::Fault;
pub use template::{Cut, Template};

use catalog::Catalog;
use fault::Faults;

/// A file of YAML.
#[derive(Clone, Copy, Debug)]
pub struct File<'f> {
    /// Its name, with which faults are reported.
    pub name: &'f str,
    /// What is in it.
    pub content: &'f [u8],
}

/// Compiles a catalogue that stands alone into the Rust source that `edge-errors` includes.
///
/// ```
/// use edge_errors_codegen::{File, compile};
///
/// let content = b"languages: [en]\ncategories:\n  System:\n    NO_DISK: No disk in slot %v\n";
/// let files = compile(File { name: "catalog.yaml", content }).unwrap();
/// assert!(files.iter().any(|file| file.source.contains("pub const NO_DISK: Code")));
///
/// let faults = compile(File { name: "catalog.yaml", content: b"languages: [en]\n" }).unwrap_err();
/// assert_eq!(faults[0].to_string(), "catalog.yaml:1:1: `categories` is missing");
/// ```
///
/// # Errors
///
/// All faults of the catalogue, in the order of their positions; never an empty list.
pub fn compile(catalog: File) -> Result<Vec<GeneratedFile>, Vec<Fault>> {
    let mut faults = Faults::new(&[catalog.name]);
    let document = yaml::parse(catalog.content, 0, &mut faults);
    let catalog = check::check(&document, None, &mut faults);
    finish(catalog, faults)
}

/// Compiles a catalogue that may start from the built-in one, with `from: edge-errors`.
///
/// ```
/// use edge_errors_codegen::{File, compile_with};
///
/// let built_in = b"languages: [en]\ncategories:\n  System:\n    NO_DISK: No disk\n    NO_FAN: No fan\n";
/// let own = b"from: edge-errors\nonly: [NO_FAN]\ncategories:\n  Pump:\n    PUMP_BLOCKED: Blocked\n";
/// let built_in = File { name: "edge-errors/catalog.yaml", content: built_in };
/// let files = compile_with(built_in, File { name: "own.yaml", content: own }).unwrap();
/// let has = |code| files.iter().any(|file| file.source.contains(&format!("pub const {code}: Code")));
/// assert!(has("NO_FAN") && has("PUMP_BLOCKED") && !has("NO_DISK"));
/// ```
///
/// # Errors
///
/// All faults of the built-in catalogue, or else all faults of the other one.
pub fn compile_with(built_in: File, catalog: File) -> Result<Vec<GeneratedFile>, Vec<Fault>> {
    let mut faults = Faults::new(&[built_in.name, catalog.name]);
    let document = yaml::parse(built_in.content, 0, &mut faults);
    let base = check::check_built_in(&document, &mut faults);
    // What is wrong there would be reported again where it is used.
    if !faults.is_empty() {
        return Err(faults.into_sorted());
    }
    let document = yaml::parse(catalog.content, 1, &mut faults);
    let catalog = check::check(&document, Some(base), &mut faults);
    finish(catalog, faults)
}

fn finish(catalog: Option<Catalog>, faults: Faults) -> Result<Vec<GeneratedFile>, Vec<Fault>> {
    catalog.map(|catalog| emit::emit(&catalog)).ok_or_else(|| faults.into_sorted())
}
