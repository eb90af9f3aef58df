//! Prints what every operation of the crate, and every rival, costs on a microcontroller:
//! `cargo run --release` in `firmware`. It fails where a budget is exceeded, or where a table or the
//! picture is not what was measured.
//!
//! With `--write` it writes the tables and the picture anew.

mod budgets;
mod catalogue;
mod figures;
mod picture;
mod programs;
mod tables;
mod target;
mod versions;

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use figures::Measured;
use versions::Versions;

pub type Error = Box<dyn std::error::Error>;

fn main() -> ExitCode {
    let faults = run().unwrap_or_else(|error| vec![error.to_string()]);
    for fault in &faults {
        eprintln!("{fault}");
    }
    if faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// What is over its budget, and which files are out of date.
fn run() -> Result<Vec<String>, Error> {
    let writes = match env::args().skip(1).collect::<Vec<_>>().as_slice() {
        [] => false,
        [argument] if argument == "--write" => true,
        _ => return Err("only the argument --write is known".into()),
    };
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent().ok_or("no workspace")?;
    let versions = Versions::new(workspace)?;
    let measured = Measured::new(workspace)?;
    let summary = tables::summary(&measured, &versions);
    let tables = tables::all(&measured, &versions);
    println!("{summary}\n{tables}");

    let mut faults = budgets::exceeded(&measured);
    let page = |path, tables| {
        let path = workspace.join(path);
        let content = tables::put_in(&fs::read_to_string(&path)?, tables)?;
        Ok::<_, Error>((path, content))
    };
    let picture = (workspace.join("flash.svg"), picture::flash(&measured, &versions));
    for (path, content) in [page("../README.md", &summary)?, page("README.md", &tables)?, picture] {
        if writes {
            fs::write(&path, content)?;
        } else if fs::read_to_string(&path)? != content {
            faults.push(format!("{} is stale: `cargo run --release -- --write`", path.display()));
        }
    }
    Ok(faults)
}
