//! The catalogue compiler of `edge-errors`: it parses a YAML catalogue of error codes, checks it,
//! and emits the tables that the `no_std` crate includes.
//!
//! ```text
//! bytes ──yaml──▶ nodes with positions ──check──▶ Catalog ──tables──▶ Tables ──emit──▶ files of Rust
//!                     │                     │       ╰──perfect_hash, packed──╯
//!                     ╰───────▶ faults ◀────╯
//! ```
//!
//! All [`Fault`]s are reported together; where the file is not valid YAML, those of its YAML come first. The
//! same catalogue gives the same output on every run and every machine. The output is data only.

#![forbid(unsafe_code)]

// Stages: a module uses only those above it, here and in each folder; `tests/layers.rs` holds that.
mod unseen;
mod spelling;
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
mod check;
mod perfect_hash;
#[cfg(feature = "packed")]
mod packed;
mod compiled;
mod tables;
mod emit;
#[cfg(feature = "search")]
mod search;

pub use compiled::{ColumnSize, Compiled, GeneratedFile};
pub use cut::{Flags, Kind, Verb};
pub use fault::Fault;
pub use tables::form::Form;
pub use template::{Cut, Template};
pub use unset::{CATALOG_VARIABLE, Unset};

use catalog::Catalog;
use fault::Faults;
use perfect_hash::NotFound;
use tables::Tables;

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
    let (read, warnings) = read(catalog)?;
    tabulate(&read, warnings, form).map_err(|error| vec![Fault::of_file(catalog.name, error)])
}

/// Compiles a catalogue that may start from the built-in one, with `from: edge-errors`.
///
/// ```
/// use edge_errors_codegen::{File, Form, compile_with};
///
/// let built_in = b"languages: [en]\ncategories:\n  System:\n    NO_DISK: No disk\n    NO_FAN: No fan\n";
/// let own = b"from: edge-errors\nonly: [NO_FAN]\ncategories:\n  Pump:\n    PUMP_BLOCKED: Blocked\n";
/// let built_in = File { name: "edge-errors/catalog.yaml", content: built_in };
/// let own = File { name: "own.yaml", content: own };
/// let files = compile_with(built_in, own, Form::Plain).unwrap().files;
/// let has = |code| files.iter().any(|file| file.source.contains(&format!("pub const {code}: Code")));
/// assert!(has("NO_FAN") && has("PUMP_BLOCKED") && !has("NO_DISK"));
/// ```
///
/// # Errors
///
/// All faults of the built-in catalogue, or else all faults of the other one.
pub fn compile_with(built_in: File, catalog: File, form: Form) -> Result<Compiled, Vec<Fault>> {
    let (read, warnings) = read_with(built_in, catalog)?;
    tabulate(&read, warnings, form).map_err(|error| vec![Fault::of_file(catalog.name, error)])
}

/// Searches for the pieces with which a catalogue is packed best, in so many steps for each column, from those
/// of the file `old`, which may be empty. Another `seed` is another search. Where there is a `built_in` one, the
/// catalogue may start from it. Returns the file to keep beside the catalogue.
///
/// # Errors
///
/// All faults of the catalogue, as [`compile`] and [`compile_with`] report them.
#[cfg(feature = "search")]
pub fn find_pieces(
    built_in: Option<File>,
    catalog: File,
    old: &str,
    steps: u64,
    seed: u64,
) -> Result<String, Vec<Fault>> {
    let (read, _) = match built_in {
        Some(built_in) => read_with(built_in, catalog)?,
        None => read(catalog)?,
    };
    let effort = search::Effort { steps, seed };
    search::find_pieces(&read, old, effort).map_err(|error| vec![Fault::of_file(catalog.name, error)])
}

/// A catalogue that stands alone, and its warnings.
fn read(catalog: File) -> Result<(Catalog, Vec<Fault>), Vec<Fault>> {
    let mut faults = Faults::new(&[catalog.name]);
    let document = yaml::parse(catalog.content, 0, &mut faults);
    match check::check(&document, None, &mut faults) {
        Some(catalog) => Ok((catalog, faults.into_warnings())),
        None => Err(faults.into_sorted()),
    }
}

/// A catalogue that may start from the built-in one, and the warnings of both.
fn read_with(built_in: File, catalog: File) -> Result<(Catalog, Vec<Fault>), Vec<Fault>> {
    let mut faults = Faults::new(&[built_in.name, catalog.name]);
    let document = yaml::parse(built_in.content, 0, &mut faults);
    let base = check::check_built_in(&document, &mut faults);
    // What is wrong there would be reported again where it is used.
    if !faults.is_empty() {
        return Err(faults.into_sorted());
    }
    let document = yaml::parse(catalog.content, 1, &mut faults);
    match check::check(&document, Some(base), &mut faults) {
        Some(catalog) => Ok((catalog, faults.into_warnings())),
        None => Err(faults.into_sorted()),
    }
}

/// A catalogue as tables in Rust.
fn tabulate(catalog: &Catalog, warnings: Vec<Fault>, form: Form) -> Result<Compiled, NotFound> {
    let tables = Tables::of(catalog, form)?;
    Ok(Compiled { files: emit::rust::files(&tables), columns: tables.sizes(), warnings })
}
