//! The rivals' tables, from the same names, and the memory map of the target.

use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    let out = env::var_os("OUT_DIR").unwrap_or_default();
    let out = Path::new(&out);
    let is_arm = env::var("CARGO_CFG_TARGET_ARCH").as_deref() == Ok("arm");
    fs::write(out.join("tables.rs"), rivals::tables())?;
    fs::write(out.join("memory.x"), memory(is_arm)?)?;
    println!("cargo::rustc-link-search={}", out.display());
    if !is_arm {
        // cortex-m-rt's script includes the map itself.
        println!("cargo::rustc-link-arg-bins=-Tmemory.x");
    }
    println!("cargo::rustc-link-arg-bins=-Tlink.x");
    for bin in ["log_name", "log_id"] {
        println!("cargo::rustc-link-arg-bin={bin}=-Tdefmt.x");
    }
    // The order of the tables depends on the folder of the build, and the padding between them depends
    // on their order. Sorted by alignment they need the same padding in every folder.
    println!("cargo::rustc-link-arg-bins=--sort-section=alignment");
    if env::var_os("CARGO_FEATURE_GPERF").is_some() {
        rivals::link_gperf(out)?;
    }
    Ok(())
}

/// The memory map of the package `firmware`, with more RAM: for the names that come from the host and
/// for the memory that is painted to measure the stack.
fn memory(is_arm: bool) -> io::Result<String> {
    let path = if is_arm { "../cortex-m.x" } else { "../riscv.x" };
    println!("cargo::rerun-if-changed={path}");
    let map = fs::read_to_string(path)?;
    let (small, large) = ("LENGTH = 8K", "LENGTH = 64K");
    if !map.contains(small) {
        return Err(io::Error::other(format!("{path}: `{small}` is not there to be replaced")));
    }
    Ok(map.replace(small, large))
}
