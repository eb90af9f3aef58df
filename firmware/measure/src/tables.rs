//! The tables in Markdown: a few rows for the README, more for `docs/cost.md`, all for `firmware/README.md`.

use std::fmt::Write;

use crate::Error;
use crate::figures::{Figures, Measured};
use crate::programs::{Id, PROGRAMS};
use crate::target::{Chip, Level, PLACES, TARGETS};
use crate::thousands::thousands;
use crate::versions::Versions;

/// The one target and the one level that the short table, the stack and the picture are for.
pub const CHIP: Chip = Chip::CortexM3;
pub const LEVEL: Level = Level::Size;

/// This crate beside others that do the same: the rows that `docs/cost.md` speaks of.
const RIVALS: [Id; 9] = [
    Id::Lookup,
    Id::Gperf,
    Id::Hashify,
    Id::LookupToJson,
    Id::BareList,
    Id::ToJson,
    Id::SerdeJsonCore,
    Id::Parse,
    Id::ParseSerdeJsonCore,
];

/// An operation, plain and packed.
type Pair = (Id, Id);

/// The job that the README's first figures are of.
const MAIN_JOB: Pair = (Id::LookupToJson, Id::PackedLookupToJson);

/// The few rows of the README: what most programs do.
const SUMMARY: [Pair; 5] = [
    (Id::Lookup, Id::PackedLookup),
    MAIN_JOB,
    (Id::ThreeMessages, Id::PackedThreeMessages),
    (Id::ParseCode, Id::PackedParseCode),
    (Id::Relay, Id::PackedRelay),
];

/// What the two forms are compared by: the operation, plain and packed.
const FORMS: [Pair; 16] = [
    (Id::Lookup, Id::PackedLookup),
    (Id::LookupMiss, Id::PackedLookupMiss),
    MAIN_JOB,
    (Id::LookupToJsonEn, Id::PackedLookupToJsonEn),
    (Id::LookupToJsonAny, Id::PackedLookupToJsonAny),
    (Id::ToJson, Id::PackedToJson),
    (Id::ToJsonEn, Id::PackedToJsonEn),
    (Id::ToJsonArgs, Id::PackedToJsonArgs),
    (Id::ToJsonTruncated, Id::PackedToJsonTruncated),
    (Id::ToText, Id::PackedToText),
    (Id::ForEachChunk, Id::PackedForEachChunk),
    (Id::ReadAt, Id::PackedReadAt),
    (Id::ThreeMessages, Id::PackedThreeMessages),
    (Id::ParseCode, Id::PackedParseCode),
    (Id::ArgsIn, Id::PackedArgsIn),
    (Id::Relay, Id::PackedRelay),
];

/// The figures of the README's second sentence.
pub fn main_job(measured: &Measured) -> Result<String, Error> {
    let of = |id| measured.get(id, CHIP, LEVEL).ok_or("the main job is not measured");
    let (plain, packed) = (of(MAIN_JOB.0)?, of(MAIN_JOB.1)?);
    Ok(format!(
        "On a {}, finding a name and writing its body take {:.0} instructions and {} bytes of flash, all {} names \
         and Chinese messages in it; with the feature `packed`, {:.0} instructions and {} bytes.\n",
        CHIP.target().title,
        plain.instructions,
        thousands(plain.flash()),
        edge_errors::Code::COUNT,
        packed.instructions,
        thousands(packed.flash())
    ))
}

/// The few rows of the README: both forms side by side on one chip.
pub fn summary(measured: &Measured) -> String {
    forms_of(measured, &SUMMARY, &[])
}

/// The two forms side by side, for `docs/cost.md`; the instructions on the smallest chip, too.
pub fn forms(measured: &Measured) -> String {
    forms_of(measured, &FORMS, &[Chip::CortexM0])
}

/// A row for each pair. The instructions are also those on `other_chips`.
fn forms_of(measured: &Measured, pairs: &[Pair], other_chips: &[Chip]) -> String {
    let mut titles = vec!["flash".to_owned(), "instructions".to_owned()];
    titles.extend(other_chips.iter().map(|chip| format!("instructions, {}", chip.target().title)));
    titles.push("stack".to_owned());
    let columns: Vec<_> =
        titles.into_iter().flat_map(|title| [format!("{title}, packed"), title].into_iter().rev()).collect();
    let mut table = String::new();
    header(&format!("{}, `{}`", CHIP.target().title, LEVEL.name()), &columns, &mut table);
    for &(plain, packed) in pairs {
        let cells = |chip, cell: fn(&Figures) -> String| {
            [plain, packed].map(|id| measured.get(id, chip, LEVEL).map_or("–".to_owned(), cell))
        };
        let instructions = |figures: &Figures| format!("{:.0}", figures.instructions);
        let mut row_cells = Vec::from(cells(CHIP, |figures| thousands(figures.flash())));
        row_cells.extend(cells(CHIP, instructions));
        row_cells.extend(other_chips.iter().flat_map(|&chip| cells(chip, instructions)));
        row_cells.extend(cells(CHIP, |figures| thousands(figures.stack)));
        row(plain.title(), row_cells.into_iter(), &mut table);
    }
    table
}

/// This crate beside others, for `docs/cost.md`.
pub fn rivals(measured: &Measured) -> String {
    let mut table = String::new();
    let columns = ["flash", "instructions", "stack"].map(str::to_owned);
    header(&format!("{}, `{}`", CHIP.target().title, LEVEL.name()), &columns, &mut table);
    for (id, figures) in RIVALS.iter().filter_map(|&id| Some((id, measured.get(id, CHIP, LEVEL)?))) {
        let instructions = format!("{:.0}", figures.instructions);
        let cells = [thousands(figures.flash()), instructions, thousands(figures.stack)];
        row(id.title(), cells.into_iter(), &mut table);
    }
    table
}

/// Every row, for `firmware/README.md`.
pub fn all(measured: &Measured, versions: &Versions) -> String {
    let Versions { rustc, rivals, .. } = versions;
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
    let column = |(chip, level): (Chip, Level)| format!("{}, `{}`", chip.target().title, level.name());
    let columns = PLACES.map(column);
    header("instructions", &columns, tables);
    for program in &PROGRAMS {
        let cells = PLACES.into_iter().map(|(chip, level)| match measured.get(program.id, chip, level) {
            Some(figures) => format!("{:.0}", figures.instructions),
            None => "–".to_owned(),
        });
        row(program.title, cells, tables);
    }
}

fn flash(measured: &Measured, tables: &mut String) {
    let chips: Vec<_> = TARGETS.iter().map(|target| target.chip).filter(|&chip| chip != CHIP).collect();
    let mut columns =
        Vec::from(["`.text`", "`.rodata`", "flash", "flash, `z`", "flash, `3`"].map(str::to_owned));
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
        cells.extend([LEVEL, Level::Smallest, Level::Speed].map(|level| flash(CHIP, level)));
        cells.extend(chips.iter().map(|&chip| flash(chip, LEVEL)));
        cells.extend([figures.ram, figures.stack].map(thousands));
        row(program.title, cells.into_iter(), tables);
    }
}

pub fn header(title: &str, columns: &[String], tables: &mut String) {
    row(title, columns.iter().cloned(), tables);
    let _ = writeln!(tables, "|---|{}", "--:|".repeat(columns.len()));
}

pub fn row(title: &str, cells: impl Iterator<Item = String>, tables: &mut String) {
    let cells: String = cells.map(|cell| format!(" {cell} |")).collect();
    let _ = writeln!(tables, "| {title} |{cells}");
}

/// The page, with `tables` between the markers of this name.
pub fn put_in(page: &str, name: &str, tables: &str) -> Result<String, Error> {
    let (start, end) = (format!("<!-- {name} -->\n"), "<!-- end -->\n");
    let (before, rest) = page.split_once(&start).ok_or_else(|| format!("no line `<!-- {name} -->`"))?;
    let (_, after) =
        rest.split_once(end).ok_or_else(|| format!("no line `<!-- end -->` after `<!-- {name} -->`"))?;
    Ok(format!("{before}{start}{tables}{end}{after}"))
}
