//! Compiles the catalogue into `OUT_DIR`; the work is in `edge-errors-codegen`.

use std::env::{self, VarError};
use std::fs;
use std::path::Path;

use edge_errors_codegen::{
    Bases, CATALOG_VARIABLE as VARIABLE, Compiled, File, Form, GeneratedFile, Unset, compile, compile_with,
};

const BUILT_IN: &str = "catalog.yaml";

fn main() {
    println!("cargo::rerun-if-changed={BUILT_IN}");
    println!("cargo::rerun-if-env-changed={VARIABLE}");
    let result = generate().and_then(|compiled| {
        let warnings = compiled.warnings.iter().map(ToString::to_string);
        for warning in warnings.chain(compiled.warning()) {
            println!("cargo::warning={warning}");
        }
        compiled.files.iter().try_for_each(write)
    });
    // One line for each fault: cargo prints each as an error and fails the build.
    for fault in result.err().unwrap_or_default() {
        println!("cargo::error={fault}");
    }
}

fn generate() -> Result<Compiled, Vec<String>> {
    let content = fs::read(BUILT_IN).map_err(|error| vec![format!("{BUILT_IN}: cannot be read: {error}")])?;
    let built_in = File { name: BUILT_IN, content: &content };
    let compiled = match env::var(VARIABLE) {
        Err(VarError::NotPresent) => {
            report_unset()?;
            compile(built_in, form(&read_pieces(BUILT_IN)))
        }
        Ok(path) if Path::new(&path).is_absolute() => {
            println!("cargo::rerun-if-changed={path}");
            let content = fs::read(&path)
                .map_err(|error| vec![format!("{path}: cannot be read: {error}; {VARIABLE} names it")])?;
            // Beside the program's own file, `catalog.yaml` alone would say too little.
            let name = format!("{}/{BUILT_IN}", env!("CARGO_MANIFEST_DIR"));
            let own = File { name: &path, content: &content };
            let mut bases = Bases::new(File { name: &name, ..built_in });
            let compiled = compile_with(&mut bases, own, form(&read_pieces(&path)));
            for path in bases.paths() {
                println!("cargo::rerun-if-changed={}", path.display());
            }
            compiled
        }
        Err(VarError::NotUnicode(_)) => return Err(vec![format!("the path in {VARIABLE} is not UTF-8")]),
        Ok(value) => {
            let advice =
                r#"in `.cargo/config.toml` write { value = "catalog.yaml", relative = true }, or unset it"#;
            return Err(vec![format!("{VARIABLE} is `{value}`, but must be an absolute path: {advice}")]);
        }
    };
    compiled.map_err(|faults| faults.iter().map(ToString::to_string).collect())
}

/// What is wrong, or looks so, where no variable names a catalogue.
fn report_unset() -> Result<(), Vec<String>> {
    let unset = Unset::among(env::vars_os().filter_map(|(name, _)| name.into_string().ok()));
    for name in unset.watched() {
        println!("cargo::rerun-if-env-changed={name}");
    }
    // `--all-features` turns the feature on where the crate itself is built, tested or documented, also by docs.rs:
    // there, nothing was forgotten. cargo names a source file from the root of the workspace, so the path is
    // more than the name where the crate is not that root: in each program that depends on it.
    let is_own_workspace = Path::new(file!()).components().count() == 1;
    if cfg!(feature = "own-catalog") && !is_own_workspace {
        return Err(unset.faults());
    }
    for warning in unset.warnings() {
        println!("cargo::warning={warning}");
    }
    Ok(())
}

#[cfg(feature = "packed")]
fn form(pieces: &str) -> Form<'_> {
    Form::Packed { pieces }
}

#[cfg(not(feature = "packed"))]
fn form(_: &str) -> Form<'_> {
    Form::Plain
}

/// The file beside a catalogue that says how to pack it, or nothing: it may be missing.
fn read_pieces(catalog: &str) -> String {
    let path = Path::new(catalog).with_extension("pieces");
    // cargo takes a file that is missing for one that has changed, and would build the crate each time.
    if !cfg!(feature = "packed") || !path.exists() {
        return String::new();
    }
    println!("cargo::rerun-if-changed={}", path.display());
    fs::read_to_string(path).unwrap_or_default()
}

fn write(file: &GeneratedFile) -> Result<(), Vec<String>> {
    let path = Path::new(&env::var_os("OUT_DIR").unwrap_or_default()).join(file.name);
    fs::write(&path, &file.source)
        .map_err(|error| vec![format!("{}: cannot be written: {error}", path.display())])
}
