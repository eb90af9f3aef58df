//! Measures the programs: reads their sections, and runs them on QEMU.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use object::{Object, ObjectSection, ObjectSymbol};

use crate::programs::{Build, Id, Inputs, PROGRAMS};
use crate::target::{Chip, Level, PLACES, Target};
use crate::{Error, catalogue, hashed_whole};

/// What a program takes beyond the bench alone. The stack needs no subtraction: the program measures
/// the stack of the call.
#[derive(Clone, Copy, Default)]
pub struct Figures {
    pub text: u64,
    pub rodata: u64,
    pub ram: u64,
    /// Of one call, averaged over the inputs.
    pub instructions: f64,
    /// Of the deepest call.
    pub stack: u64,
    /// The functions and tables of `core::fmt` in the program.
    pub core_fmt_symbols: u64,
}

impl Figures {
    pub fn flash(&self) -> u64 {
        self.text + self.rodata
    }

    pub fn minus(self, bench: Figures) -> Figures {
        Figures {
            text: self.text - bench.text,
            // The gaps between tables differ, so a program can have a few bytes less than the bench.
            rodata: self.rodata.saturating_sub(bench.rodata),
            ram: self.ram - bench.ram,
            instructions: self.instructions - bench.instructions,
            ..self
        }
    }
}

/// The builds whose bench alone is measured.
const BENCHES: [Build; 2] = [Build::Default, Build::Packed];

/// The figures of every program that is built for a target.
pub struct Measured(BTreeMap<(Id, Chip, Level), Figures>);

impl Measured {
    /// `None` where the program is not built for the target.
    pub fn get(&self, id: Id, chip: Chip, level: Level) -> Option<&Figures> {
        self.0.get(&(id, chip, level))
    }

    pub fn new(workspace: &Path) -> Result<Measured, Error> {
        let inputs_folder = workspace.join("target/inputs");
        catalogue::write_inputs(&inputs_folder)?;
        hashed_whole::write_catalog(workspace)?;
        let mut measured = BTreeMap::new();
        for (chip, level) in PLACES {
            let target = chip.target();
            let folders = target.build(workspace, level)?;
            let figures = |build: Build, bin: &str, inputs: Inputs| {
                figures(
                    target,
                    &folders[&build].join(bin),
                    inputs,
                    &catalogue::folder(&inputs_folder, inputs),
                )
            };
            let mut benches = BTreeMap::new();
            for (inputs, build) in Inputs::ALL.iter().flat_map(|&inputs| BENCHES.map(|build| (inputs, build)))
            {
                benches.insert((inputs, build), figures(build, inputs.bench_alone(), inputs)?);
            }
            for program in PROGRAMS.iter().filter(|program| target.builds(program)) {
                let whole = figures(program.build, program.bin, program.inputs)?;
                let figures = whole.minus(benches[&(program.inputs, program.build.bench())]);
                measured.insert((program.id, chip, level), figures);
            }
        }
        Ok(Measured(measured))
    }
}

/// The figures of a whole program, its bench included.
/// The figures of a program on some inputs.
pub fn figures(target: &Target, path: &Path, inputs: Inputs, folder: &Path) -> Result<Figures, Error> {
    let (instructions, stack) = run(target, path, inputs, folder)?;
    Ok(Figures { instructions, stack, ..sections(path)? })
}

/// What stands in the file of a program. Nothing is run.
pub fn sections(path: &Path) -> Result<Figures, Error> {
    let data = fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let file = object::File::parse(&*data)?;
    let [mut text, mut rodata, mut ram] = [0; 3];
    for section in file.sections() {
        match section.name()? {
            ".text" => text += section.size(),
            ".rodata" => rodata += section.size(),
            ".data" | ".bss" => ram += section.size(),
            _ => {}
        }
    }
    let names = file.symbols().filter_map(|symbol| symbol.name().ok());
    let core_fmt_symbols = names.filter(|name| name.contains("4core3fmt")).count() as u64;
    Ok(Figures { text, rodata, ram, core_fmt_symbols, ..Figures::default() })
}

/// Runs a program on QEMU. Returns the instructions of a call, averaged, and the stack of the
/// deepest call.
fn run(target: &Target, path: &Path, inputs: Inputs, folder: &Path) -> Result<(f64, u64), Error> {
    // `timeout` ends a program that hangs.
    let output = Command::new("timeout")
        .arg("120")
        .args(target.qemu)
        .args(["-nographic", "-icount", "shift=0", "-semihosting-config", "enable=on,target=native"])
        .arg("-kernel")
        .arg(path)
        .current_dir(folder)
        .stdin(Stdio::null())
        .output()?;
    let printed = String::from_utf8_lossy(&output.stdout);
    let value = |name: &str| -> Result<u32, Error> {
        let line = printed.lines().find_map(|line| line.strip_prefix(name));
        let line = line.ok_or_else(|| format!("{}: no `{name}` in {printed:?}", path.display()))?;
        Ok(line.trim().parse()?)
    };
    let (rounds, calls) = (value("rounds ")?, value("calls ")?);
    // A program that did not get its inputs has measured nothing.
    if calls == 0 || calls != rounds * inputs.count() {
        let expected = inputs.count();
        return Err(
            format!("{}: {calls} calls in {rounds} rounds of {expected} inputs", path.display()).into()
        );
    }
    Ok((f64::from(value("instructions ")?) / f64::from(calls), value("stack ")?.into()))
}
