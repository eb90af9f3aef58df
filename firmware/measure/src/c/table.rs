//! The table of C in `firmware/README.md`.

use super::measured::Measured;
use super::programs::{Form, PROGRAMS};
use super::toolchain::{Compiler, PLACES, Place};
use crate::figures::{self, Figures};
use crate::tables::{self, CHIP, LEVEL};
use crate::thousands::thousands;
use crate::versions::Versions;

/// A row for each program in each of its forms, with the figures of the same operation in Rust.
pub fn table(measured: &Measured, rust: &figures::Measured, versions: &Versions) -> String {
    let mut table = format!("Built by {}, with `-Os`:\n\n", versions.c);
    let in_full = |title: &str| ["flash", "instructions", "stack"].map(|figure| format!("{figure}, {title}"));
    let in_short = |title: &str| ["flash", "instructions"].map(|figure| format!("{figure}, {title}"));
    let mut columns = Vec::from(in_full(&title(PLACES[0])));
    columns.extend(PLACES.iter().skip(1).flat_map(|&place| in_short(&title(place))));
    columns.extend(in_full(&format!("Rust, {}", CHIP.target().title)));
    tables::header("C", &columns, &mut table);
    for program in &PROGRAMS {
        for &form in program.forms {
            let of = |&place: &Place| measured.get(program.title, form, place);
            let mut cells = Vec::from(full(of(&PLACES[0])));
            cells.extend(PLACES.iter().skip(1).flat_map(|place| short(of(place))));
            let same =
                program.rust.and_then(|ids| rust.get(ids[usize::from(form == Form::Packed)], CHIP, LEVEL));
            cells.extend(full(same));
            let packed = if form == Form::Packed { ", packed" } else { "" };
            tables::row(&format!("{}{packed}", program.title), cells.into_iter(), &mut table);
        }
    }
    table
}

fn title((compiler, chip): Place) -> String {
    let chip = chip.target().title;
    match compiler {
        Compiler::Gcc => chip.to_owned(),
        Compiler::Clang => format!("{chip}, clang"),
    }
}

fn short(figures: Option<&Figures>) -> [String; 2] {
    match figures {
        Some(figures) => [thousands(figures.flash()), format!("{:.0}", figures.instructions)],
        None => ["–", "–"].map(str::to_owned),
    }
}

fn full(figures: Option<&Figures>) -> [String; 3] {
    let [flash, instructions] = short(figures);
    [flash, instructions, figures.map_or("–".to_owned(), |figures| thousands(figures.stack))]
}
