//! Hands the memory map and the linker script of the target's start-up code to the linker.

use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let is_arm = env::var("CARGO_CFG_TARGET_ARCH").as_deref() == Ok("arm");
    // Not named `memory.x`: the linker would find it here for other programs too.
    let memory = if is_arm { "cortex-m.x" } else { "riscv.x" };
    println!("cargo::rerun-if-changed={memory}");
    let out = env::var_os("OUT_DIR").unwrap_or_default();
    let out = Path::new(&out);
    fs::copy(memory, out.join("memory.x"))?;
    println!("cargo::rustc-link-search={}", out.display());
    if !is_arm {
        // cortex-m-rt's script includes the map itself.
        println!("cargo::rustc-link-arg=-Tmemory.x");
    }
    println!("cargo::rustc-link-arg=-Tlink.x");
    // `everything` is linked, not run: any function is a logger for it.
    for function in ["_defmt_acquire", "_defmt_release", "_defmt_timestamp", "_defmt_write"] {
        println!("cargo::rustc-link-arg-bin=everything=--defsym={function}=main");
    }
    Ok(())
}
