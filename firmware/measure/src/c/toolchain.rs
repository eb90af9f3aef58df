//! The C compilers, and how a program is built.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Error;
use crate::target::Chip;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Compiler {
    Gcc,
    Clang,
}

/// A compiler and a chip.
pub type Place = (Compiler, Chip);

/// Where C is measured, all with `-Os`.
pub const PLACES: [Place; 4] = [
    (Compiler::Gcc, Chip::CortexM3),
    (Compiler::Gcc, Chip::CortexM0),
    (Compiler::Gcc, Chip::Rv32imac),
    (Compiler::Clang, Chip::CortexM3),
];

/// Each function and each table is in a section of its own, so that the linker drops what is not used.
const OPTIONS: [&str; 9] = [
    "-std=c99",
    "-Os",
    "-ffunction-sections",
    "-fdata-sections",
    "-Wall",
    "-Wextra",
    "-Wno-unused-parameter",
    "-Werror",
    "-c",
];

/// GCC for a chip, which links, too.
fn gcc(chip: Chip) -> Command {
    let (program, arguments): (_, &[&str]) = match chip {
        Chip::CortexM3 => (
            "arm-none-eabi-gcc",
            &["-mcpu=cortex-m3", "-mthumb", "--specs=nano.specs", "--specs=nosys.specs"],
        ),
        Chip::CortexM0 => (
            "arm-none-eabi-gcc",
            &["-mcpu=cortex-m0", "-mthumb", "--specs=nano.specs", "--specs=nosys.specs"],
        ),
        Chip::Rv32imac => {
            ("riscv64-unknown-elf-gcc", &["-march=rv32imac", "-mabi=ilp32", "--specs=picolibc.specs"])
        }
    };
    let mut gcc = Command::new(program);
    gcc.args(arguments);
    gcc
}

fn compiler((compiler, chip): Place) -> Command {
    match (compiler, chip) {
        (Compiler::Clang, Chip::CortexM3) => {
            let mut clang = Command::new("clang");
            // This clang tells the source that unaligned loads may be used only where it is asked to use them.
            clang.args(["--target=thumbv7m-none-eabi", "-munaligned-access"]);
            clang.args(["-isystem", "/usr/lib/arm-none-eabi/include"]);
            clang
        }
        _ => gcc(chip),
    }
}

/// Compiles a file of C.
pub fn compile(
    place: Place,
    source: &Path,
    object: &Path,
    includes: &[&Path],
    definitions: &[String],
) -> Result<(), Error> {
    let mut command = compiler(place);
    command.args(OPTIONS).args(definitions.iter().map(|definition| format!("-D{definition}")));
    for folder in includes {
        command.arg("-I").arg(folder);
    }
    run(command.arg(source).arg("-o").arg(object))
}

/// Links a program whose start calls this function of the bench.
pub fn link(
    chip: Chip,
    start: &Path,
    bench: &str,
    objects: &[PathBuf],
    library: &Path,
    program: &Path,
) -> Result<(), Error> {
    let script = if chip == Chip::Rv32imac { "riscv.ld" } else { "arm.ld" };
    let mut command = gcc(chip);
    command.args(["-nostartfiles", "-Wl,--gc-sections"]).arg("-L").arg(start);
    command.arg(format!("-T{script}")).arg(format!("-Wl,--defsym=bench={bench}")).args(objects);
    // The functions of the C library come before those of the bench, so that these are taken.
    run(command.arg("-lc").arg(library).arg("-o").arg(program))
}

fn run(command: &mut Command) -> Result<(), Error> {
    let output = command.output().map_err(|error| format!("{command:?}: {error}"))?;
    if !output.status.success() {
        return Err(format!("{command:?}: {}", String::from_utf8_lossy(&output.stderr)).into());
    }
    Ok(())
}
