//! The rivals' tables, from the same names, and the memory map of the target.

use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    let out = env::var_os("OUT_DIR").unwrap_or_default();
    let out = Path::new(&out);
    fs::write(out.join("tables.rs"), rivals::tables())?;
    fs::write(out.join("memory.x"), memory())?;
    println!("cargo::rustc-link-search={}", out.display());
    if !is_arm() {
        // cortex-m-rt's script includes the map itself.
        println!("cargo::rustc-link-arg-bins=-Tmemory.x");
    }
    println!("cargo::rustc-link-arg-bins=-Tlink.x");
    if env::var_os("CARGO_FEATURE_GPERF").is_some() {
        rivals::link_gperf(out)?;
    }
    Ok(())
}

fn is_arm() -> bool {
    env::var("CARGO_CFG_TARGET_ARCH").unwrap() == "arm"
}

/// QEMU's lm3s6965evb, and its RISC-V `virt`.
fn memory() -> &'static str {
    if is_arm() {
        "MEMORY\n{\n  FLASH : ORIGIN = 0x00000000, LENGTH = 256K\n  RAM : ORIGIN = 0x20000000, LENGTH = 64K\n}\n"
    } else {
        "MEMORY\n{\n  FLASH : ORIGIN = 0x80000000, LENGTH = 512K\n  RAM : ORIGIN = 0x80080000, LENGTH = 64K\n}\n\
         REGION_ALIAS(\"REGION_TEXT\", FLASH);\nREGION_ALIAS(\"REGION_RODATA\", FLASH);\n\
         REGION_ALIAS(\"REGION_DATA\", RAM);\nREGION_ALIAS(\"REGION_BSS\", RAM);\n\
         REGION_ALIAS(\"REGION_HEAP\", RAM);\nREGION_ALIAS(\"REGION_STACK\", RAM);\n"
    }
}
