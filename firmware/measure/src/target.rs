//! Builds the programs for a target, reads their sections, and runs them on QEMU.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs};

use object::{Object, ObjectSection, ObjectSymbol};

use crate::programs::{Inputs, Program};
use crate::{Error, Figures};

pub struct Target {
    pub triple: &'static str,
    pub chip: &'static str,
    qemu: &'static [&'static str],
    pub has_gperf: bool,
}

const ARM: &[&str] = &["qemu-system-arm", "-machine", "lm3s6965evb"];
const RISCV: &[&str] = &["qemu-system-riscv32", "-machine", "virt", "-bios", "none"];

pub const TARGETS: [Target; 3] = [
    Target { triple: "thumbv7m-none-eabi", chip: "Cortex-M3", qemu: ARM, has_gperf: true },
    Target { triple: "thumbv6m-none-eabi", chip: "Cortex-M0", qemu: ARM, has_gperf: true },
    Target { triple: "riscv32imac-unknown-none-elf", chip: "RV32IMAC", qemu: RISCV, has_gperf: false },
];

/// How often `programs` runs each input.
const ROUNDS: u32 = 64;

/// The bytes of a program's sections.
#[derive(Clone, Copy, Default)]
pub struct Size {
    pub text: u64,
    pub rodata: u64,
    pub ram: u64,
}

/// The count of instructions and the bytes of stack of one call.
#[derive(Clone, Copy)]
pub struct Run {
    pub instructions: f64,
    pub stack: u64,
}

/// The programs of a target at one level of optimization, built.
pub struct Built<'t> {
    target: &'t Target,
    folders: HashMap<Option<&'static str>, PathBuf>,
    inputs: PathBuf,
}

impl Target {
    pub fn build(&self, level: &str, inputs: &Path) -> Result<Built<'_>, Error> {
        let mut folders = HashMap::new();
        let gperf = self.has_gperf.then_some(Some("gperf"));
        for feature in [Some(None), gperf, Some(Some("ptrhash"))].into_iter().flatten() {
            let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
            // A folder each: a feature of `phf` is the whole build's.
            let folder =
                workspace.join("target").join(format!("programs-{level}-{}", feature.unwrap_or("default")));
            let mut cargo = Command::new(env::var_os("CARGO").unwrap_or("cargo".into()));
            cargo.current_dir(&workspace).args(["build", "--quiet", "--release", "--package", "programs"]);
            cargo.args(["--target", self.triple, "--target-dir"]).arg(&folder);
            cargo.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", level);
            match feature {
                Some("gperf") => cargo.args(["--features", "gperf", "--bin", "gperf"]),
                Some(feature) => cargo.args(["--features", feature, "--bin", "phf"]),
                None => cargo.arg("--bins"),
            };
            if !cargo.status()?.success() {
                return Err(format!("the programs for {} do not build", self.triple).into());
            }
            folders.insert(feature, folder.join(self.triple).join("release"));
        }
        Ok(Built { target: self, folders, inputs: inputs.to_owned() })
    }
}

impl Built<'_> {
    fn path(&self, bin: &str, feature: Option<&'static str>) -> PathBuf {
        self.folders[&feature].join(bin)
    }

    /// What the program takes more than the bench alone; its stack is all that is below the bench's.
    pub fn figures(&self, program: &Program) -> Result<Figures, Error> {
        let (whole, bench) = (self.path(program.bin, program.feature), self.path(program.baseline(), None));
        let (whole_size, bench_size) = (size(&whole)?, size(&bench)?);
        let size = Size {
            text: whole_size.text - bench_size.text,
            rodata: whole_size.rodata.saturating_sub(bench_size.rodata),
            ram: whole_size.ram - bench_size.ram,
        };
        let (whole_run, bench_run) = (self.run(&whole, program.inputs)?, self.run(&bench, program.inputs)?);
        let run =
            Run { instructions: whole_run.instructions - bench_run.instructions, stack: whole_run.stack };
        Ok(Figures { size, run, has_core_fmt: has_core_fmt(&whole)? })
    }

    /// Runs a program: instructions averaged over the inputs, stack of the deepest.
    fn run(&self, path: &Path, inputs: Inputs) -> Result<Run, Error> {
        let folder = self.inputs.join(if inputs == Inputs::Misses { "misses" } else { "hits" });
        let [emulator, options @ ..] = self.target.qemu else { return Err("no emulator".into()) };
        // It ends a program that hangs.
        let output = Command::new("timeout")
            .args(["120", emulator])
            .args(options)
            .args(["-nographic", "-icount", "shift=0", "-semihosting-config", "enable=on,target=native"])
            .arg("-kernel")
            .arg(path)
            .current_dir(folder)
            .stdin(Stdio::null())
            .output()?;
        let printed = String::from_utf8_lossy(&output.stdout);
        let value = |name: &str| -> Result<f64, Error> {
            let line = printed.lines().find_map(|line| line.strip_prefix(name));
            let line = line.ok_or_else(|| format!("{}: no {name} in {printed:?}", path.display()))?;
            Ok(line.trim().parse()?)
        };
        let (calls, instructions) = (value("calls ")?, value("instructions ")?);
        // A program that did not get its inputs has measured nothing.
        if calls != f64::from(ROUNDS * inputs.count()) {
            return Err(format!("{}: {calls} calls", path.display()).into());
        }
        Ok(Run { instructions: instructions / calls, stack: value("stack ")? as u64 })
    }
}

/// Whether a function of `core::fmt` is in the program.
fn has_core_fmt(path: &Path) -> Result<bool, Error> {
    let file = fs::read(path)?;
    let file = object::File::parse(&*file)?;
    Ok(file.symbols().filter_map(|symbol| symbol.name().ok()).any(|name| name.contains("4core3fmt")))
}

fn size(path: &Path) -> Result<Size, Error> {
    let file = fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let file = object::File::parse(&*file)?;
    let mut size = Size::default();
    for section in file.sections() {
        match section.name()? {
            ".text" => size.text += section.size(),
            ".rodata" => size.rodata += section.size(),
            ".data" | ".bss" => size.ram += section.size(),
            _ => {}
        }
    }
    Ok(size)
}
