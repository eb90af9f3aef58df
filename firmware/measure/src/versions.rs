//! The versions of what the figures depend on, from the tools and from `Cargo.lock`.

use std::path::Path;
use std::process::Command;
use std::{env, fs};

use crate::Error;

pub struct Versions {
    /// Such as "rustc 1.95.0".
    pub rustc: String,
    /// The rivals and their versions, as part of a sentence.
    pub rivals: String,
    /// The C compilers, as part of a sentence.
    pub c: String,
}

/// The rivals that are crates.
const CRATES: [&str; 5] = ["hashify", "phf", "picojson", "serde-json-core", "ufmt"];

impl Versions {
    pub fn new(workspace: &Path) -> Result<Versions, Error> {
        let rustc = first_line(&env::var("RUSTC").unwrap_or("rustc".to_owned()), "--version")?;
        // Without the commit and the day.
        let rustc = rustc.split(" (").next().unwrap_or_default().to_owned();
        let gperf = first_line("gperf", "--version")?;
        let gcc = first_line("arm-none-eabi-gcc", "-dumpfullversion")?;
        let riscv = first_line("riscv64-unknown-elf-gcc", "-dumpfullversion")?;
        let clang = first_line("clang", "-dumpversion")?;
        let c = format!("GCC {gcc}, for RISC-V {riscv}, or clang {clang}");
        let lock = fs::read_to_string(workspace.join("Cargo.lock"))?;
        let mut rivals = format!("{gperf} (C, built by GCC {gcc})");
        for name in CRATES {
            rivals += &format!(", {name} {}", locked(&lock, name)?);
        }
        Ok(Versions { rustc, rivals, c })
    }
}

fn first_line(program: &str, argument: &str) -> Result<String, Error> {
    let output =
        Command::new(program).arg(argument).output().map_err(|error| format!("{program}: {error}"))?;
    Ok(String::from_utf8(output.stdout)?.lines().next().unwrap_or_default().to_owned())
}

fn locked<'l>(lock: &'l str, name: &str) -> Result<&'l str, Error> {
    let (_, rest) = lock
        .split_once(&format!("name = \"{name}\"\nversion = \""))
        .ok_or_else(|| format!("Cargo.lock has no {name}"))?;
    Ok(rest.split('"').next().unwrap_or_default())
}
