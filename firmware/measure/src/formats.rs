//! What floats and widths cost: one text of a catalogue with such verbs, the same of one that takes two strings,
//! and the same by `core::fmt`.

use std::fs;
use std::path::Path;

use crate::Error;
use crate::catalogue;
use crate::figures::{Figures, figures};
use crate::programs::{Build, Inputs};
use crate::tables::{self, LEVEL};
use crate::target::Chip;
use crate::thousands::thousands;

/// The bench alone. Its figures are subtracted.
const BENCH: &str = "no_name";

const CHIPS: [Chip; 2] = [Chip::CortexM3, Chip::CortexM0];

/// A program, and the text of its catalogue.
struct Row {
    title: &'static str,
    bin: &'static str,
    text: &'static str,
}

const ROWS: [Row; 3] = [
    Row { title: "two strings, `%v` and `%v`", bin: "strings", text: "Supply has %v V, register %v" },
    Row {
        title: "a float and an integer, `%.2f` and `%04x`",
        bin: "formats",
        text: "Supply has %.2f V, register %04x",
    },
    Row { title: "the same by `core::fmt`, `{:.2}` and `{:04x}`", bin: "core_fmt_formats", text: "Not used" },
];

/// The table of `docs/cost.md`.
pub fn table(workspace: &Path) -> Result<String, Error> {
    let mut table = String::new();
    let columns = CHIPS.iter().flat_map(|chip| {
        let chip = chip.target().title;
        ["flash", "instructions", "stack"].map(|figure| format!("{figure}, {chip}"))
    });
    tables::header(&format!("a text, `{}`", LEVEL.name()), &columns.collect::<Vec<_>>(), &mut table);
    for row in &ROWS {
        let mut cells = Vec::new();
        for chip in CHIPS {
            let Figures { text, rodata, instructions, stack, .. } = row.measure(workspace, chip)?;
            cells.extend([thousands(text + rodata), format!("{instructions:.0}"), thousands(stack)]);
        }
        tables::row(row.title, cells.into_iter(), &mut table);
    }
    Ok(table)
}

impl Row {
    fn measure(&self, workspace: &Path, chip: Chip) -> Result<Figures, Error> {
        let target = chip.target();
        let catalog = workspace.join(format!("target/{}.yaml", self.bin));
        fs::write(
            &catalog,
            format!("languages: [en]\ncategories:\n  Supply:\n    LOW: \"{}\"\n", self.text),
        )?;
        let programs =
            target.build_with(workspace, LEVEL, Build::Default, &[self.bin, BENCH], self.bin, &catalog)?;
        let inputs = catalogue::folder(&workspace.join("target/inputs"), Inputs::Names);
        let of = |bin| figures(target, &programs.join(bin), Inputs::Names, &inputs);
        Ok(of(self.bin)?.minus(of(BENCH)?))
    }
}
