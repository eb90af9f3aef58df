//! Compiles `catalog.yaml` into `OUT_DIR`; the work is in `edge-errors-codegen`.

use std::path::Path;
use std::{env, fs};

const CATALOG: &str = "catalog.yaml";

fn main() {
    println!("cargo::rerun-if-changed={CATALOG}");
    let source = match fs::read(CATALOG) {
        Ok(source) => source,
        Err(error) => return println!("cargo::error={CATALOG}: cannot be read: {error}"),
    };
    let files = match edge_errors_codegen::compile(CATALOG, &source) {
        Ok(files) => files,
        // One line for each fault: cargo prints each as an error and fails the build.
        Err(faults) => return faults.iter().for_each(|fault| println!("cargo::error={fault}")),
    };
    let out = env::var_os("OUT_DIR").unwrap_or_default();
    for file in files {
        let path = Path::new(&out).join(file.name);
        if let Err(error) = fs::write(&path, file.source) {
            println!("cargo::error={}: cannot be written: {error}", path.display());
        }
    }
}
