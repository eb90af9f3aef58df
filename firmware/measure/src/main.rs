//! Prints what every operation of the crate, and every rival, costs on a microcontroller:
//! `cargo run --release` in `firmware`. It fails where a budget is exceeded, or where a table or the
//! picture is not what was measured.
//!
//! With `--write` it writes the tables and the picture anew.

mod accepted;
mod budgets;
mod catalogue;

mod figures;
mod hashed_whole;
mod own_catalogues;
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
    let paid = own_catalogues::table(workspace, &measured)?;
    let accepted = accepted::table();
    let forms = tables::forms(&measured);
    println!("{summary}\n{forms}\n{tables}\n{paid}\n{accepted}");

    let mut faults = budgets::exceeded(&measured);
    let mut stale = Vec::new();
    let root = workspace.parent().ok_or("no root")?;
    let read = |name| fs::read_to_string(root.join(name));
    let front = tables::put_in(&read("README.md")?, "measured", &summary)?;
    let front = tables::put_in(&front, "forms", &forms)?;
    let details = tables::put_in(&read("firmware/README.md")?, "measured", &tables)?;
    let files = [
        ("README.md", tables::put_in(&front, "paid", &paid)?),
        ("firmware/README.md", tables::put_in(&details, "accepted", &accepted)?),
        ("firmware/flash.svg", picture::flash(&measured, &versions)),
    ];
    for (name, content) in files {
        let path = root.join(name);
        if writes {
            fs::write(&path, content)?;
        } else if fs::read_to_string(&path)? != content {
            stale.push(name);
        }
    }
    if !stale.is_empty() {
        faults.push(format!("out of date: {}; in the root, run `bash .ci/run --write`", stale.join(", ")));
    }
    Ok(faults)
}
