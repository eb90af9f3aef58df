//! Prints what every operation of the crate, and every rival, costs on the metal, and fails where
//! a budget is exceeded or the README says otherwise: `cargo run --release` in `firmware`.
//!
//! With `--write` it writes the README's tables and the picture anew.

mod budgets;
mod programs;
mod report;
mod target;

use std::path::Path;
use std::process::{Command, ExitCode};
use std::{env, fs};

use programs::{PROGRAMS, Program};
use target::{Run, Size, TARGETS, Target};

pub type Error = Box<dyn std::error::Error>;

/// What a program takes at one level of optimization.
#[derive(Clone, Copy)]
pub struct Figures {
    pub size: Size,
    pub run: Run,
    pub has_core_fmt: bool,
}

/// The figures of a program: by target, by level; none where it is not built.
pub struct Row {
    pub program: &'static Program,
    pub figures: [Option<[Figures; LEVELS.len()]>; TARGETS.len()],
}

/// The levels of optimization: for size, for speed.
pub const LEVELS: [&str; 2] = ["s", "3"];

fn main() -> ExitCode {
    match run() {
        Ok(faults) if faults.is_empty() => ExitCode::SUCCESS,
        Ok(faults) => {
            for fault in faults {
                eprintln!("{fault}");
            }
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// What is over its budget, and what is stale.
fn run() -> Result<Vec<String>, Error> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let inputs = root.join("firmware/target/inputs");
    write_inputs(&inputs)?;
    let rows = measure(&inputs)?;
    let version = rustc_version()?;
    let tables = report::tables(&rows, &version);
    println!("{tables}");

    let mut faults = budgets::exceeded(&rows);
    let picture = (root.join("firmware/flash.svg"), report::flash_svg(&rows, &version));
    let readme = root.join("README.md");
    let with_tables = report::with_tables(&fs::read_to_string(&readme)?, &tables)?;
    for (path, content) in [(readme, with_tables), picture] {
        if env::args().any(|argument| argument == "--write") {
            fs::write(&path, content)?;
        } else if fs::read_to_string(&path)? != content {
            faults.push(format!("{} is stale: run this with --write", path.display()));
        }
    }
    Ok(faults)
}

/// The files that the programs read: a name a line.
fn write_inputs(folder: &Path) -> Result<(), Error> {
    let names: Vec<_> = edge_errors::codes().map(edge_errors::Code::as_str).collect();
    let mut misses = Vec::new();
    for name in &names {
        let (start, end) = name.split_at(name.len() / 2);
        misses.push(format!("{start}~{}", end.get(1..).unwrap_or_default()));
        misses.push(format!("{start}~{end}"));
    }
    for (kind, lines) in [("hits", names.join("\n")), ("misses", misses.join("\n"))] {
        fs::create_dir_all(folder.join(kind))?;
        fs::write(folder.join(kind).join("names"), lines)?;
    }
    Ok(())
}

fn rustc_version() -> Result<String, Error> {
    let rustc = env::var_os("RUSTC").unwrap_or("rustc".into());
    let version = String::from_utf8(Command::new(rustc).arg("--version").output()?.stdout)?;
    Ok(version.split(" (").next().unwrap_or_default().to_owned())
}

fn measure(inputs: &Path) -> Result<Vec<Row>, Error> {
    let mut rows: Vec<_> =
        PROGRAMS.iter().map(|program| Row { program, figures: Default::default() }).collect();
    for (index, target) in TARGETS.iter().enumerate() {
        let built = [target.build(LEVELS[0], inputs)?, target.build(LEVELS[1], inputs)?];
        for row in rows.iter_mut().filter(|row| is_built(row.program, target)) {
            row.figures[index] = Some([built[0].figures(row.program)?, built[1].figures(row.program)?]);
        }
    }
    Ok(rows)
}

fn is_built(program: &Program, target: &Target) -> bool {
    program.feature != Some("gperf") || target.has_gperf
}
