//! Prints what every operation of the crate, and every rival, costs on a microcontroller:
//! `cargo run --release` in `firmware`. It fails where a budget is exceeded, or where a table or a
//! picture is not what was measured.
//!
//! With `--write` it writes the tables and the pictures anew.

mod accepted;
#[path = "../../programs/src/bare.rs"]
mod bare;
mod budgets;
mod c;
mod catalogue;
mod curves;
mod figures;
mod formats;
mod hashed_whole;
mod how_many;
mod own_catalogues;
mod picture;
mod programs;
mod tables;
mod target;
#[path = "../../../tests/common/thousands.rs"]
mod thousands;
mod versions;

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use figures::Measured;
use how_many::HowMany;
use versions::Versions;

pub type Error = Box<dyn std::error::Error>;

fn main() -> ExitCode {
    let faults = run().unwrap_or_else(|error| vec![error.to_string()]);
    for fault in &faults {
        eprintln!("{fault}");
    }
    if faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// A page, and what is written into it: a table or a sentence for each pair of markers.
struct Page {
    name: &'static str,
    parts: Vec<(&'static str, String)>,
}

impl Page {
    /// The page as it should be.
    fn content(&self, root: &Path) -> Result<String, Error> {
        let page = fs::read_to_string(root.join(self.name))?;
        self.parts.iter().try_fold(page, |page, (marker, part)| {
            tables::put_in(&page, marker, part).map_err(|error| format!("{}: {error}", self.name).into())
        })
    }
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
    let measured_c = c::Measured::new(workspace)?;
    let how_many = HowMany::new(workspace)?;
    let pages = [
        Page {
            name: "README.md",
            parts: vec![
                ("figures", tables::main_job(&measured)?),
                ("measured", format!("{}\n{}", tables::summary(&measured), how_many.sentence())),
            ],
        },
        Page {
            name: "docs/cost.md",
            parts: vec![
                ("forms", tables::forms(&measured)),
                ("how many", how_many.table()),
                ("paid", own_catalogues::table(workspace, &measured)?),
                ("formats", formats::table(workspace)?),
                ("rivals", tables::rivals(&measured)),
            ],
        },
        Page {
            name: "firmware/README.md",
            parts: vec![
                ("measured", tables::all(&measured, &versions)),
                ("c", c::table::table(&measured_c, &measured, &versions)),
                ("accepted", accepted::table()),
            ],
        },
    ];
    for (_, table) in pages.iter().flat_map(|page| &page.parts) {
        println!("{table}");
    }

    let mut faults = budgets::exceeded(&measured);
    faults.extend(c::budgets::exceeded(&measured_c));
    let mut stale = Vec::new();
    let root = workspace.parent().ok_or("no root")?;
    let mut files = vec![
        ("firmware/flash.svg", picture::flash(&measured, &versions)),
        ("firmware/how-many.svg", curves::how_many(&how_many, &versions)),
    ];
    for page in &pages {
        files.push((page.name, page.content(root)?));
    }
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
