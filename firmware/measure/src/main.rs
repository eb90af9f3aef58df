//! Prints what every operation of the crate, and every rival, costs on the metal, and fails where
//! a budget is exceeded: `cargo run --release` in `firmware`.

mod budgets;
mod programs;
mod target;

use std::path::Path;
use std::process::{Command, ExitCode};
use std::{env, fs};

use programs::{PROGRAMS, Program};
use target::{Run, Size, TARGETS, Target};

pub type Error = Box<dyn std::error::Error>;

/// A row of a table: the program, and its figures at each of the levels.
pub struct Row {
    pub program: &'static Program,
    pub figures: [(Size, Run); 2],
    pub has_core_fmt: bool,
}

/// The levels of optimization: for size, for speed.
const LEVELS: [&str; 2] = ["s", "3"];

fn main() -> ExitCode {
    match run() {
        Ok(exceeded) if exceeded.is_empty() => ExitCode::SUCCESS,
        Ok(exceeded) => {
            exceeded.iter().for_each(|budget| eprintln!("over budget: {budget}"));
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// The budgets that were exceeded.
fn run() -> Result<Vec<String>, Error> {
    let inputs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/inputs");
    write_inputs(&inputs)?;
    println!("{}, fat LTO\n", version()?);
    let mut exceeded = Vec::new();
    for target in &TARGETS {
        let rows = measure(target, &inputs)?;
        println!("{}", table(target, &rows));
        exceeded.extend(budgets::exceeded(target, &rows));
    }
    Ok(exceeded)
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

fn version() -> Result<String, Error> {
    let rustc = env::var_os("RUSTC").unwrap_or("rustc".into());
    let version = String::from_utf8(Command::new(rustc).arg("--version").output()?.stdout)?;
    Ok(version.split(" (").next().unwrap_or_default().to_owned())
}

fn measure(target: &Target, inputs: &Path) -> Result<Vec<Row>, Error> {
    let built = [target.build(LEVELS[0], inputs)?, target.build(LEVELS[1], inputs)?];
    let is_built = |program: &&'static Program| program.feature != Some("gperf") || target.has_gperf;
    let row = |program| -> Result<Row, Error> {
        let figures = |level: usize| -> Result<_, Error> {
            Ok((built[level].added(program)?, built[level].run(program)?))
        };
        Ok(Row {
            program,
            figures: [figures(0)?, figures(1)?],
            has_core_fmt: built[0].has_core_fmt(program)?,
        })
    };
    PROGRAMS.iter().filter(is_built).map(row).collect()
}

fn table(target: &Target, rows: &[Row]) -> String {
    let mut table = format!(
        "| {} ({}) | instructions, `s` | `3` | `.text`, `s` | `.rodata`, `s` | flash, `s` | flash, `3` | RAM | stack, `s` |\n\
         |---|--:|--:|--:|--:|--:|--:|--:|--:|\n",
        target.chip, target.triple
    );
    for Row { program, figures: [(size, run), (fast_size, fast_run)], .. } in rows {
        table += &format!(
            "| {} | {:.0} | {:.0} | {} | {} | {} | {} | {} | {} |\n",
            program.title,
            run.instructions,
            fast_run.instructions,
            size.text,
            size.rodata,
            size.text + size.rodata,
            fast_size.text + fast_size.rodata,
            size.ram,
            run.stack,
        );
    }
    table
}
