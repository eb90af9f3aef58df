//! What a program pays with another catalogue: the same programs, built with those of `examples`.

use std::fmt::Write;
use std::path::Path;

use crate::Error;
use crate::figures::{Figures, Measured, sections};
use crate::programs::{Build, Id};
use crate::tables::{self, CHIP, LEVEL};
use crate::target::Chip;
use crate::thousands::thousands;

/// The bench alone. Its figures are subtracted.
const BENCH: &str = "no_name";

/// The columns of the table.
const COLUMNS: [(Id, &str, Chip, Build); 6] = [
    (Id::Lookup, "lookup", CHIP, Build::Default),
    (Id::LookupToJson, "lookup_to_json", CHIP, Build::Default),
    (Id::LookupToJsonAny, "lookup_to_json_any", CHIP, Build::Default),
    (Id::LookupToJson, "lookup_to_json", Chip::CortexM0, Build::Default),
    (Id::PackedLookupToJson, "lookup_to_json", CHIP, Build::Packed),
    (Id::PackedLookupToJsonAny, "lookup_to_json_any", CHIP, Build::Packed),
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

/// The table of `docs/cost.md`: the flash of each program with each catalogue.
pub fn table(workspace: &Path, measured: &Measured) -> Result<String, Error> {
    let mut table = String::new();
    let titles = COLUMNS.map(|(id, _, chip, _)| format!("{}, {}", id.title(), chip.target().title));
    tables::header(&format!("bytes of flash, `{}`", LEVEL.name()), &titles, &mut table);
    let built_in = COLUMNS.map(|(id, _, chip, _)| measured.get(id, chip, LEVEL).map_or(0, Figures::flash));
    row("the built-in one", &built_in, &mut table);
    for Catalogue { folder, title } in CATALOGUES {
        let catalog = workspace.join("../examples").join(folder).join("catalog.yaml").canonicalize()?;
        let mut cells = Vec::new();
        for (_, bin, chip, build) in COLUMNS {
            let programs =
                chip.target().build_with(workspace, LEVEL, build, &[bin, BENCH], folder, &catalog)?;
            let figures = |bin| sections(&programs.join(bin));
            cells.push(figures(bin)?.minus(figures(BENCH)?).flash());
        }
        row(&format!("{title} (`examples/{folder}`)"), &cells, &mut table);
    }
    Ok(table)
}

fn row(title: &str, cells: &[u64], table: &mut String) {
    let cells: String = cells.iter().map(|&cell| format!(" {} |", thousands(cell))).collect();
    // Writing into a String cannot fail.
    let _ = writeln!(table, "| {title} |{cells}");
}
