//! The catalogue compiler of `edge-errors`: it parses a YAML catalogue of error codes, checks it,
//! and emits the tables that the `no_std` crate includes.
//!
//! ```text
//! files ──yaml──▶ nodes with positions ──check──▶ Catalog ──tables──▶ Tables ──emit──▶ files of Rust
//!                     │                     │       ╰──perfect_hash, packed──╯
//!                     ╰───────▶ faults ◀────╯
//! ```
//!
//! All [`Fault`]s are reported together; where the file is not valid YAML, those of its YAML come first. Where a
//! catalogue starts from another one, each file is checked after the one below it. The same catalogue gives the same output on every run and every machine. The output is data only.

#![forbid(unsafe_code)]

// Stages: a module uses only those above it, here and in each folder; `tests/layers.rs` holds that.
mod unseen;
mod spelling;
mod rules;
mod unset;
mod fault;
// Shared with the crate; a link to its file.
mod cut;
mod verb;
mod template;
mod identifier;
mod crc32;
#[cfg(any(feature = "search", test))]
mod random;
mod catalog;
mod yaml;
mod bases;
mod chain;
mod check;
mod perfect_hash;
#[cfg(feature = "packed")]
mod packed;
mod compiled;
mod tables;
pub mod markdown;
mod emit;
#[cfg(feature = "search")]
mod search;

pub use bases::{Bases, File};
pub use catalog::{About, Catalog, Category, Code, Deprecated, Language, Texts};
pub use compiled::{ColumnSize, Compiled, DECODER, GeneratedFile};
pub use cut::{Flags, Kind, Rare, Verb};
#[cfg(feature = "c")]
pub use emit::c::{CFile, COptions};
pub use fault::{Fault, Place};
pub use rules::{Level, Rule, Rules};
pub use tables::form::Form;
pub use template::{Cut, Template};
pub use unseen::is_unseen;
pub use unset::{CATALOG_VARIABLE, Unset};

use fault::Faults;
use tables::Tables;

/// Compiles a catalogue that stands alone into the Rust source that `edge-errors` includes.
///
/// ```
/// use edge_errors_codegen::{File, Form, compile};
///
/// let content = b"languages: [en]\ncategories:\n  System:\n    NO_DISK: No disk in slot %v\n";
/// let compiled = compile(File { name: "catalog.yaml", content }, Form::Plain).unwrap();
/// assert!(compiled.files.iter().any(|file| file.source.contains("pub const NO_DISK: Code")));
///
/// let content = b"languages: [en]\n";
/// let faults = compile(File { name: "catalog.yaml", content }, Form::Plain).unwrap_err();
/// assert_eq!(faults[0].to_string(), "catalog.yaml:1:1: `categories` is missing");
/// ```
///
/// # Errors
///
/// All faults of the catalogue, in the order of their positions; never an empty list.
pub fn compile(catalog: File, form: Form) -> Result<Compiled, Vec<Fault>> {
    let (read, warnings) = read(None, catalog)?;
    let compiled = tabulate(&read, catalog.name, form).map_err(|fault| vec![fault])?;
    Ok(Compiled { warnings, ..compiled })
}

/// Compiles a catalogue that may start from another one: the built-in one, with `from: edge-errors`, or the one at
/// a path, which may itself start from another one.
///
/// ```
/// use edge_errors_codegen::{Bases, File, Form, compile_with};
///
/// let built_in = b"languages: [en]\ncategories:\n  System:\n    NO_DISK: No disk\n    NO_FAN: No fan\n";
/// let own = b"from: edge-errors\nonly: [NO_FAN]\ncategories:\n  Pump:\n    PUMP_BLOCKED: Blocked\n";
/// let mut bases = Bases::new(File { name: "edge-errors/catalog.yaml", content: built_in });
/// let own = File { name: "own.yaml", content: own };
/// let files = compile_with(&mut bases, own, Form::Plain).unwrap().files;
/// let has = |code| files.iter().any(|file| file.source.contains(&format!("pub const {code}: Code")));
/// assert!(has("NO_FAN") && has("PUMP_BLOCKED") && !has("NO_DISK"));
///
/// let own = File { name: "own.yaml", content: b"from: missing.yaml\n" };
/// let faults = compile_with(&mut bases, own, Form::Plain).unwrap_err();
/// assert!(faults[0].to_string().starts_with("own.yaml:1:7: `missing.yaml` cannot be read"));
/// assert_eq!(bases.paths(), ["missing.yaml"].map(std::path::PathBuf::from));
/// ```
///
/// # Errors
///
/// All faults of the lowest file that has any, in the order of their positions: what is above starts from it.
pub fn compile_with(bases: &mut Bases, catalog: File, form: Form) -> Result<Compiled, Vec<Fault>> {
    let (read, warnings) = read(Some(bases), catalog)?;
    let compiled = tabulate(&read, catalog.name, form).map_err(|fault| vec![fault])?;
    Ok(Compiled { warnings, ..compiled })
}

/// Searches for the pieces with which a catalogue is packed best, in so many steps for each column, from those
/// of the file `old`, which may be empty. Another `seed` is another search. Where there are `bases`, the
/// catalogue may start from one. `progress` hears now and then how many steps are done, and of how many. Returns the
/// file to keep beside the catalogue.
///
/// # Errors
///
/// All faults of the catalogue, as [`compile`] and [`compile_with`] report them.
#[cfg(feature = "search")]
pub fn find_pieces(
    bases: Option<&mut Bases>,
    catalog: File,
    old: &str,
    steps: u64,
    seed: u64,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<String, Vec<Fault>> {
    let (read, _) = read(bases, catalog)?;
    let effort = search::Effort { steps, seed };
    search::find_pieces(&read, old, effort, progress)
        .map_err(|error| vec![Fault::of_file(catalog.name, error)])
}

/// Reads a catalogue for a tool that shows, compares or exports it: the catalogue and the warnings of its files.
/// Where there are `bases`, it may start from one.
///
/// ```
/// use edge_errors_codegen::{File, read};
///
/// let content = b"languages: [en]\ncategories:\n  System:\n    NO_DISK: No disk in slot %v\n";
/// let (catalog, _) = read(None, File { name: "catalog.yaml", content }).unwrap();
/// assert_eq!(catalog.codes[0].key, "NO_DISK");
/// assert_eq!(catalog.codes[0].place.to_string(), "catalog.yaml:4:5");
/// ```
///
/// # Errors
///
/// All faults of the catalogue, as [`compile`] and [`compile_with`] report them.
pub fn read(bases: Option<&mut Bases>, catalog: File) -> Result<(Catalog, Vec<Fault>), Vec<Fault>> {
    let mut faults = Faults::default();
    let chain = chain::read(catalog, bases, &mut faults);
    match check::check(&chain, &mut faults) {
        Some(catalog) => Ok((catalog, faults.warnings())),
        None => Err(faults.into_sorted()),
    }
}

/// Compiles a catalogue that was read already, from the file of this name. Its warnings are those of [`read`].
///
/// ```
/// use edge_errors_codegen::{File, Form, read, tabulate};
///
/// let content = b"languages: [en]\ncategories:\n  System:\n    NO_DISK: No disk in slot %v\n";
/// let (catalog, _) = read(None, File { name: "catalog.yaml", content }).unwrap();
/// let compiled = tabulate(&catalog, "catalog.yaml", Form::Plain).unwrap();
/// assert!(compiled.files.iter().any(|file| file.source.contains("pub const NO_DISK: Code")));
/// ```
///
/// # Errors
///
/// A fault of the whole catalogue, if no hash is found for its names.
pub fn tabulate(catalog: &Catalog, name: &str, form: Form) -> Result<Compiled, Fault> {
    let tables = Tables::of(catalog, form).map_err(|error| Fault::of_file(name, error))?;
    Ok(Compiled { files: emit::rust::files(&tables), columns: tables.sizes(), warnings: Vec::new() })
}

/// The tables of a catalogue as C99, with what reads them: a header, a source (or several), and constant bodies as macros.
/// The catalogue was read from the file of this name.
///
/// ```
/// use edge_errors_codegen::{COptions, File, Form, export_c, read};
///
/// let content = b"languages: [en]\ncategories:\n  System:\n    NO_DISK: No disk in slot %v\n";
/// let (catalog, _) = read(None, File { name: "catalog.yaml", content }).unwrap();
/// let command = "edge-errors export c -o .";
/// let options = COptions { command, prefix: "edge_errors", is_split: false, catalog_id: catalog.id() };
/// let files = export_c(&catalog, "catalog.yaml", Form::Plain, &options).unwrap();
/// assert_eq!(files[0].name, "edge_errors.h");
/// assert!(files[0].source.contains("EDGE_ERRORS_CODE_NO_DISK = 1"));
/// ```
///
/// # Errors
///
/// A fault of the whole catalogue, if no hash is found for its names.
#[cfg(feature = "c")]
pub fn export_c(catalog: &Catalog, name: &str, form: Form, options: &COptions) -> Result<Vec<CFile>, Fault> {
    let tables = Tables::of(catalog, form).map_err(|error| Fault::of_file(name, error))?;
    Ok(emit::c::files(&tables, options))
}
