//! The rivals' tables, from the same names, and the memory map of the target.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let out = env::var("OUT_DIR").unwrap();
    let out = Path::new(&out);
    let names: Vec<&str> = edge_errors::codes().map(edge_errors::Code::as_str).collect();
    fs::write(out.join("tables.rs"), tables(&names)).unwrap();
    fs::write(out.join("memory.x"), memory()).unwrap();
    println!("cargo::rustc-link-search={}", out.display());
    if !is_arm() {
        // cortex-m-rt's script includes the map itself.
        println!("cargo::rustc-link-arg-bins=-Tmemory.x");
    }
    println!("cargo::rustc-link-arg-bins=-Tlink.x");
    #[cfg(feature = "gperf")]
    gperf(&names, out);
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

fn tables(names: &[&str]) -> String {
    let mut tables = String::new();
    writeln!(tables, "pub fn by_match(name: &[u8]) -> Option<u16> {{\n    match name {{").unwrap();
    for (number, name) in names.iter().enumerate() {
        writeln!(tables, "        b\"{name}\" => Some({number}),").unwrap();
    }
    writeln!(tables, "        _ => None,\n    }}\n}}").unwrap();

    let mut map = phf_codegen::Map::<&[u8]>::new();
    for (number, name) in names.iter().enumerate() {
        map.entry(name.as_bytes(), number.to_string());
    }
    writeln!(tables, "pub static PHF: phf::Map<&'static [u8], u16> = {};", map.build()).unwrap();

    let mut sorted: Vec<_> = names.iter().zip(0..).collect();
    sorted.sort();
    writeln!(tables, "pub static SORTED: [(&str, u16); {}] = {sorted:?};", names.len()).unwrap();
    tables
}

/// gperf's C for the names alone, with lengths, which `memcmp` needs and `strncmp` does not.
#[cfg(feature = "gperf")]
fn gperf(names: &[&str], out: &Path) {
    let (list, source) = (out.join("names.gperf"), out.join("names.c"));
    fs::write(&list, names.join("\n") + "\n").unwrap();
    let options = ["-L", "ANSI-C", "-C", "-l", "-m", "10"];
    let gperf =
        std::process::Command::new("gperf").args(options).arg(&list).output().expect("gperf is installed");
    assert!(gperf.status.success(), "{}", String::from_utf8_lossy(&gperf.stderr));
    let code = [b"#include <stddef.h>\n#include <string.h>\n", gperf.stdout.as_slice()].concat();
    fs::write(&source, code).unwrap();
    cc::Build::new().file(&source).warnings(false).compile("gperf");
    // What the compiler calls on a Cortex-M0, such as its jump tables.
    let gcc = cc::Build::new().get_compiler();
    let libgcc = gcc.to_command().arg("-print-libgcc-file-name").output().unwrap().stdout;
    let libgcc = String::from_utf8(libgcc).unwrap();
    println!("cargo::rustc-link-search={}", Path::new(libgcc.trim()).parent().unwrap().display());
    println!("cargo::rustc-link-lib=static=gcc");
}
