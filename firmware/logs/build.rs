//! Hands the memory map and the linker scripts to the linker.

use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let memory = "../cortex-m.x";
    println!("cargo::rerun-if-changed={memory}");
    let out = env::var_os("OUT_DIR").unwrap_or_default();
    let out = Path::new(&out);
    fs::copy(memory, out.join("memory.x"))?;
    println!("cargo::rustc-link-search={}", out.display());
    println!("cargo::rustc-link-arg=-Tlink.x");
    println!("cargo::rustc-link-arg=-Tdefmt.x");
    Ok(())
}
