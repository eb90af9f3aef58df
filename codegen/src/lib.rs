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

mod bracket;
mod catalog;
mod check;
mod colon;
mod crc32;
// Shared with the crate; a link to its file.
mod cut;
mod emit;
mod fault;
// Shared with the crate; a link to its file.
mod hash;
mod identifier;
mod messages;
mod perfect_hash;
mod scalar;
mod shape;
mod shared_text;
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

/// Compiles the catalogue `source` into the Rust source that `edge-errors` includes.
///
/// `file` is the name of the file that faults are reported with.
///
/// ```
/// let source = b"languages: [en]\ncategories:\n  System:\n    NO_DISK: No disk in slot %v\n";
/// let files = edge_errors_codegen::compile("catalog.yaml", source).unwrap();
/// assert!(files.iter().any(|file| file.source.contains("pub const NO_DISK: Code")));
///
/// let faults = edge_errors_codegen::compile("catalog.yaml", b"languages: [en]\n").unwrap_err();
/// assert_eq!(faults[0].to_string(), "catalog.yaml:1:1: `categories` is missing");
/// ```
///
/// # Errors
///
/// All faults of the catalogue, in the order of their positions; never an empty list.
pub fn compile(file: &str, source: &[u8]) -> Result<Vec<GeneratedFile>, Vec<Fault>> {
    let mut faults = fault::Faults::new(file);
    let document = yaml::parse(source, &mut faults);
    let catalog = check::check(&document, &mut faults);
    let faults = faults.into_sorted();
    if faults.is_empty() { Ok(emit::emit(&catalog)) } else { Err(faults) }
}
