//! The tables in Markdown, for both READMEs.

use std::fmt::Write;

use crate::Error;
use crate::figures::{Figures, Measured};
use crate::programs::{Id, PROGRAMS};
use crate::target::{Chip, LEVELS, Level, TARGETS};
use crate::thousands::thousands;
use crate::versions::Versions;

/// The one target and the one level that the short table, the stack and the picture are for.
pub const CHIP: Chip = Chip::CortexM3;
pub const LEVEL: Level = Level::Size;

/// The rows of the README's table: the operations that most programs need, and the rivals that its
/// text speaks of.
const SUMMARY: [Id; 10] = [
    Id::Lookup,
    Id::Gperf,
    Id::Hashify,
    Id::LookupToJson,
    Id::LookupToJsonEn,
    Id::ToJson,
    Id::ToJsonArgs,
    Id::ThreeMessages,
    Id::Parse,
    Id::ParseSerdeJsonCore,
];

/// What the two forms are compared by: the operation, plain and packed.
const FORMS: [(Id, Id); 15] = [
    (Id::Lookup, Id::PackedLookup),
    (Id::LookupMiss, Id::PackedLookupMiss),
    (Id::LookupToJson, Id::PackedLookupToJson),
    (Id::LookupToJsonEn, Id::PackedLookupToJsonEn),
    (Id::LookupToJsonAny, Id::PackedLookupToJsonAny),
    (Id::ToJson, Id::PackedToJson),
    (Id::ToJsonEn, Id::PackedToJsonEn),
    (Id::ToJsonArgs, Id::PackedToJsonArgs),
    (Id::ToJsonTruncated, Id::PackedToJsonTruncated),
    (Id::ToText, Id::PackedToText),
    (Id::ForEachChunk, Id::PackedForEachChunk),
    (Id::ThreeMessages, Id::PackedThreeMessages),
    (Id::ParseCode, Id::PackedParseCode),
    (Id::ArgsIn, Id::PackedArgsIn),
    (Id::Relay, Id::PackedRelay),
];

/// The two forms side by side, for `README.md`.
pub fn forms(measured: &Measured) -> String {
    let mut table = String::new();
    let small = Chip::CortexM0;
    let columns = [
        "flash".to_owned(),
        "flash, packed".to_owned(),
        "instructions".to_owned(),
        "instructions, packed".to_owned(),
        format!("instructions, {}", small.target().title),
        format!("instructions, {}, packed", small.target().title),
        "stack".to_owned(),
        "stack, packed".to_owned(),
    ];
    header(&format!("{}, `{}`", CHIP.target().title, LEVEL.name()), &columns, &mut table);
    for (plain, packed) in FORMS {
        let cells = |chip, cell: fn(&Figures) -> String| {
            [plain, packed].map(|id| measured.get(id, chip, LEVEL).map_or("–".to_owned(), cell))
        };
        let instructions = |figures: &Figures| format!("{:.0}", figures.instructions);
        let flash = |figures: &Figures| thousands(figures.flash());
        let cells = [
            cells(CHIP, flash),
            cells(CHIP, instructions),
            cells(small, instructions),
            cells(CHIP, |figures| thousands(figures.stack)),
        ];
        row(plain.title(), cells.into_iter().flatten(), &mut table);
    }
    table
}

/// The few rows of `README.md`.
pub fn summary(measured: &Measured, versions: &Versions) -> String {
    let mut table = String::new();
    let place = format!("{}, `opt-level = \"{}\"`, {}", CHIP.target().title, LEVEL.name(), versions.rustc);
    let _ = writeln!(table, "| {place} | instructions a call | bytes of flash | bytes of stack |");
    let _ = writeln!(table, "|---|--:|--:|--:|");
    for (id, figures) in SUMMARY.iter().filter_map(|&id| Some((id, measured.get(id, CHIP, LEVEL)?))) {
        let Figures { instructions, stack, .. } = figures;
        let flash = thousands(figures.flash());
        let _ = writeln!(table, "| {} | {instructions:.0} | {flash} | {stack} |", id.title());
    }
    table
}

/// Every row, for `firmware/README.md`.
pub fn all(measured: &Measured, versions: &Versions) -> String {
    let Versions { rustc, rivals } = versions;
    let mut tables = format!(
        "Built by {rustc} with `lto = \"fat\"` and `codegen-units = 1`; the rivals are {rivals}.\n\n"
    );
    tables += "Instructions of a call, averaged over all inputs:\n\n";
    instructions(measured, &mut tables);
    let _ = write!(
        tables,
        "\nBytes added to a firmware that has none of this; RAM is static RAM, and the stack is that of the \
         deepest call ({}, `{}`):\n\n",
        CHIP.target().title,
        LEVEL.name()
    );
    flash(measured, &mut tables);
    tables
}

fn instructions(measured: &Measured, tables: &mut String) {
    let places = || TARGETS.iter().flat_map(|target| LEVELS.map(|level| (target, level)));
    let columns: Vec<_> =
        places().map(|(target, level)| format!("{}, `{}`", target.title, level.name())).collect();
    header("instructions", &columns, tables);
    for program in &PROGRAMS {
        let cells = places().map(|(target, level)| match measured.get(program.id, target.chip, level) {
            Some(figures) => format!("{:.0}", figures.instructions),
            None => "–".to_owned(),
        });
        row(program.title, cells, tables);
    }
}

fn flash(measured: &Measured, tables: &mut String) {
    let chips: Vec<_> = TARGETS.iter().map(|target| target.chip).filter(|&chip| chip != CHIP).collect();
    let mut columns = Vec::from(["`.text`", "`.rodata`", "flash", "flash, `3`"].map(str::to_owned));
    columns[0] = format!("`.text`, {}, `{}`", CHIP.target().title, LEVEL.name());
    columns.extend(chips.iter().map(|chip| format!("flash, {}, `{}`", chip.target().title, LEVEL.name())));
    columns.extend(["RAM", "stack"].map(str::to_owned));
    header("bytes", &columns, tables);
    for program in PROGRAMS.iter().filter(|program| !program.is_same_program_again()) {
        let flash = |chip, level| match measured.get(program.id, chip, level) {
            Some(figures) => thousands(figures.flash()),
            None => "–".to_owned(),
        };
        let Some(figures) = measured.get(program.id, CHIP, LEVEL) else { continue };
        let mut cells = Vec::from([figures.text, figures.rodata].map(thousands));
        cells.extend([flash(CHIP, LEVEL), flash(CHIP, Level::Speed)]);
        cells.extend(chips.iter().map(|&chip| flash(chip, LEVEL)));
        cells.extend([figures.ram, figures.stack].map(thousands));
        row(program.title, cells.into_iter(), tables);
    }
}

pub fn header(title: &str, columns: &[String], tables: &mut String) {
    row(title, columns.iter().cloned(), tables);
    let _ = writeln!(tables, "|---|{}", "--:|".repeat(columns.len()));
}

fn row(title: &str, cells: impl Iterator<Item = String>, tables: &mut String) {
    let cells: String = cells.map(|cell| format!(" {cell} |")).collect();
    let _ = writeln!(tables, "| {title} |{cells}");
}

/// The page, with `tables` between the markers of this name.
pub fn put_in(page: &str, name: &str, tables: &str) -> Result<String, Error> {
    let (start, end) = (format!("<!-- {name} -->\n"), "<!-- end -->\n");
    let (before, rest) = page.split_once(&start).ok_or("a page has no place for its table")?;
    let (_, after) = rest.split_once(end).ok_or("a page has no end of its table")?;
    Ok(format!("{before}{start}{tables}{end}{after}"))
}
