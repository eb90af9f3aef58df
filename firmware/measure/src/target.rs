//! The chips and the levels of optimization, and how the programs are built for them.

use std::collections::BTreeMap;
use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Error;
use crate::hashed_whole;
use crate::programs::{Build, Program};

/// Names a target, for budgets and figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Chip {
    CortexM3,
    CortexM0,
    Rv32imac,
}

/// The level of optimization.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    Size,
    Speed,
    /// Smaller than `Size`, and slower.
    Smallest,
}

/// Where the programs are measured. The smallest level takes as long to measure as each other, so it is for one chip.
pub const PLACES: [(Chip, Level); 7] = [
    (Chip::CortexM3, Level::Size),
    (Chip::CortexM3, Level::Speed),
    (Chip::CortexM3, Level::Smallest),
    (Chip::CortexM0, Level::Size),
    (Chip::CortexM0, Level::Speed),
    (Chip::Rv32imac, Level::Size),
    (Chip::Rv32imac, Level::Speed),
];

impl Level {
    /// Cargo's name of it.
    pub fn name(self) -> &'static str {
        match self {
            Level::Size => "s",
            Level::Speed => "3",
            Level::Smallest => "z",
        }
    }
}

pub struct Target {
    pub chip: Chip,
    pub title: &'static str,
    triple: &'static str,
    pub qemu: &'static [&'static str],
    has_c_compiler: bool,
}

const ARM: &[&str] = &["qemu-system-arm", "-machine", "lm3s6965evb"];
const RISCV: &[&str] = &["qemu-system-riscv32", "-machine", "virt", "-bios", "none"];

pub const TARGETS: [Target; 3] = [
    Target {
        chip: Chip::CortexM3,
        title: "Cortex-M3",
        triple: "thumbv7m-none-eabi",
        qemu: ARM,
        has_c_compiler: true,
    },
    Target {
        chip: Chip::CortexM0,
        title: "Cortex-M0",
        triple: "thumbv6m-none-eabi",
        qemu: ARM,
        has_c_compiler: true,
    },
    Target {
        chip: Chip::Rv32imac,
        title: "RV32IMAC",
        triple: "riscv32imac-unknown-none-elf",
        qemu: RISCV,
        has_c_compiler: false,
    },
];

impl Chip {
    pub fn target(self) -> &'static Target {
        TARGETS.iter().find(|target| target.chip == self).expect("every chip has a row")
    }
}

impl Build {
    const ALL: [Build; 6] =
        [Build::Default, Build::Gperf, Build::Packed, Build::Ptrhash, Build::HashedWhole, Build::Logs];

    fn name(self) -> &'static str {
        match self {
            Build::Default => "default",
            Build::Gperf => "gperf",
            Build::Packed => "packed",
            Build::Ptrhash => "ptrhash",
            Build::HashedWhole => "hashed-whole",
            Build::Logs => "logs",
        }
    }

    /// The build that the bench alone comes from: the packed codes stand in another order, which the bench
    /// pays for when it goes through them.
    pub fn bench(self) -> Build {
        if self == Build::Packed { Build::Packed } else { Build::Default }
    }

    fn features(self) -> &'static [&'static str] {
        match self {
            Build::Default | Build::HashedWhole => &[],
            Build::Gperf => &["--features", "gperf"],
            Build::Packed => &["--features", "packed"],
            Build::Ptrhash => &["--features", "ptrhash"],
            Build::Logs => &["--features", "logs"],
        }
    }

    /// What is built of the package `programs`.
    fn bins(self) -> &'static [&'static str] {
        match self {
            Build::Default | Build::Packed => &["--bins"],
            Build::Gperf => &["--bin", "gperf"],
            Build::Ptrhash => &["--bin", "phf"],
            Build::HashedWhole => &["--bin", "lookup"],
            Build::Logs => &["--bin", "log_name", "--bin", "log_id"],
        }
    }
}

/// The folders of the programs, by build.
pub type Folders = BTreeMap<Build, PathBuf>;

impl Target {
    pub fn builds(&self, program: &Program) -> bool {
        self.has(program.build)
    }

    fn has(&self, build: Build) -> bool {
        build != Build::Gperf || self.has_c_compiler
    }

    pub fn build(&self, workspace: &Path, level: Level) -> Result<Folders, Error> {
        let mut folders = Folders::new();
        for build in Build::ALL.into_iter().filter(|&build| self.has(build)) {
            let mut cargo = self.cargo(workspace, level, "programs");
            cargo.args(build.features()).args(build.bins());
            if build == Build::HashedWhole {
                cargo.env("EDGE_ERRORS_CATALOG", hashed_whole::catalog(workspace));
            }
            folders.insert(build, self.folder(cargo, workspace, level, build.name())?);
        }
        Ok(folders)
    }

    /// The folder of some programs with another catalogue than the built-in one.
    pub fn build_with(
        &self,
        workspace: &Path,
        level: Level,
        build: Build,
        bins: &[&str],
        name: &str,
        catalog: &Path,
    ) -> Result<PathBuf, Error> {
        let mut cargo = self.cargo(workspace, level, "programs");
        cargo.args(build.features()).args(bins.iter().flat_map(|bin| ["--bin", bin]));
        cargo.env("EDGE_ERRORS_CATALOG", catalog);
        self.folder(cargo, workspace, level, &format!("{name}-{}", build.name()))
    }

    /// The bench for programs in C.
    pub fn library(&self, workspace: &Path, level: Level) -> Result<PathBuf, Error> {
        let target_dir = workspace.join("target/programs");
        let mut cargo = self.cargo(workspace, level, "c-programs");
        if !cargo.arg("--target-dir").arg(&target_dir).status()?.success() {
            return Err(format!("the bench for programs in C for {} does not build", self.triple).into());
        }
        Ok(target_dir.join(self.triple).join("release/libc_programs.a"))
    }

    fn cargo(&self, workspace: &Path, level: Level, package: &str) -> Command {
        let mut cargo = Command::new(env::var_os("CARGO").unwrap_or("cargo".into()));
        cargo.current_dir(workspace).env_remove("EDGE_ERRORS_CATALOG");
        cargo.args(["build", "--quiet", "--release", "--package", package, "--target", self.triple]);
        cargo.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", level.name());
        cargo
    }

    /// Runs cargo, and says where the programs are. All are built in one folder, so that what they have in common
    /// is built once, and then moved to one of their own.
    fn folder(
        &self,
        mut cargo: Command,
        workspace: &Path,
        level: Level,
        name: &str,
    ) -> Result<PathBuf, Error> {
        let target_dir = workspace.join("target/programs");
        let built = target_dir.join(self.triple).join("release");
        for program in programs_in(&built)? {
            fs::remove_file(program)?;
        }
        if !cargo.arg("--target-dir").arg(&target_dir).status()?.success() {
            return Err(format!("the programs for {} do not build", self.triple).into());
        }
        let folder = workspace.join(format!("target/programs-{}-{name}", level.name())).join(self.triple);
        fs::create_dir_all(&folder)?;
        for program in programs_in(&built)? {
            fs::rename(&program, folder.join(program.file_name().unwrap_or_default()))?;
        }
        Ok(folder)
    }
}

/// The programs that cargo built in a folder, which need not be there.
fn programs_in(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let files = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>, Error>>()?;
    let is_program = |file: &PathBuf| file.is_file() && file.file_name().is_some_and(is_name);
    Ok(files.into_iter().filter(is_program).collect())
}

/// Not cargo's own files, such as `.cargo-lock` and `lookup.d`.
fn is_name(file: &OsStr) -> bool {
    !file.to_string_lossy().contains('.')
}
