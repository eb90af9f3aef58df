//! Compiles `catalog.yaml` into `OUT_DIR/catalog.rs`; the work is in `edge-errors-codegen`.

use std::path::Path;
use std::{env, fs};

const CATALOG: &str = "catalog.yaml";

fn main() {
    println!("cargo::rerun-if-changed={CATALOG}");
    let out = env::var_os("OUT_DIR").unwrap_or_default();
    let out = Path::new(&out).join("catalog.rs");
    let source = match fs::read(CATALOG) {
        Ok(source) => source,
        Err(error) => return println!("cargo::error={CATALOG}: cannot be read: {error}"),
    };
    match edge_errors_codegen::compile(CATALOG, &source) {
        Ok(tables) => {
            if let Err(error) = fs::write(&out, tables) {
                println!("cargo::error={}: cannot be written: {error}", out.display());
            }
        }
        // One line a fault: cargo prints each as an error and fails the build.
        Err(faults) => faults.iter().for_each(|fault| println!("cargo::error={fault}")),
    }
}
