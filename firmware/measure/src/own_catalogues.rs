//! What a program pays with another catalogue: the same programs, built with those of `examples`.

use std::fmt::Write;
use std::path::Path;

use crate::Error;
use crate::figures::{Figures, Measured, sections};
use crate::programs::Id;
use crate::tables::{self, CHIP, LEVEL, thousands};
use crate::target::{Chip, TARGETS};

/// The chips of the table.
const CHIPS: [Chip; 2] = [CHIP, Chip::CortexM0];

/// The bench alone, and what is measured beside it.
const BENCH: &str = "no_name";
const BINS: [(Id, &str); 3] = [
    (Id::Lookup, "lookup"),
    (Id::LookupToJson, "lookup_to_json"),
    (Id::LookupToJsonAny, "lookup_to_json_any"),
];

/// The catalogue of a folder of `examples`.
struct Catalogue {
    folder: &'static str,
    title: &'static str,
}

const CATALOGUES: [Catalogue; 3] = [
    Catalogue { folder: "product", title: "its own codes alone" },
    Catalogue { folder: "sensor", title: "two of the built-in categories" },
    Catalogue { folder: "gateway", title: "forty codes of its own beside the built-in ones" },
];

/// The table of `README.md`: the flash of each program with each catalogue.
pub fn table(workspace: &Path, measured: &Measured) -> Result<String, Error> {
    let mut table = String::new();
    let level = LEVEL.name();
    let columns = CHIPS.map(|chip| {
        let chip = chip.target().title;
        BINS.map(|(id, _)| format!("{}, {chip}", id.title()))
    });
    tables::header(&format!("bytes of flash, `{level}`"), &columns.concat(), &mut table);
    for Catalogue { folder, title } in CATALOGUES {
        let catalog = workspace.join("../examples").join(folder).join("catalog.yaml").canonicalize()?;
        let mut cells = Vec::new();
        for target in TARGETS.iter().filter(|target| CHIPS.contains(&target.chip)) {
            let bins: Vec<_> = BINS.iter().map(|&(_, bin)| bin).chain([BENCH]).collect();
            let programs = target.build_with(workspace, LEVEL, &bins, folder, &catalog)?;
            let bench = sections(&programs.join(BENCH))?;
            for (_, bin) in BINS {
                cells.push(sections(&programs.join(bin))?.minus(bench).flash());
            }
        }
        row(&format!("{title} (`examples/{folder}`)"), &cells, &mut table);
    }
    let built_in = CHIPS.map(|chip| {
        BINS.map(|(id, _)| measured.get(id, chip, LEVEL).map_or(0, Figures::flash))
    });
    row("the built-in ones", &built_in.concat(), &mut table);
    Ok(table)
}

fn row(title: &str, cells: &[u64], table: &mut String) {
    let cells: String = cells.iter().map(|&cell| format!(" {} |", thousands(cell))).collect();
    // Writing into a String cannot fail.
    let _ = writeln!(table, "| {title} |{cells}");
}
