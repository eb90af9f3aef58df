//! The names and messages in `tables.rs`, as they are, and in the plain form where they are cut.

use crate::cut::Kind;
use crate::emit::rust::source::{line, table};
use crate::tables::Tables;
use crate::tables::cuts::{CutColumn, CutRow};
use crate::tables::texts::Text;

pub(crate) fn write(tables: &Tables, out: &mut String) {
    let texts = &tables.texts;
    // A text that several rows refer to is written once.
    line(out, "// Not every catalogue has one.\n#[allow(dead_code)]");
    table("SHARED", "&str", texts.shared.iter().map(|text| format!("{text:?}")), out);
    for column in &texts.columns {
        let text = |text: &Text| match text {
            Text::Own(text) => format!("{text:?}"),
            Text::Shared(number) => format!("SHARED[{number}]"),
            Text::Slice { of, start, end } => format!("part(SHARED[{of}], {start}, {end})"),
        };
        table(&column.name, "&str", column.rows.iter().map(text), out);
    }
    let columns = || texts.columns.iter().skip(1).map(|column| &column.name);
    let element = format!("&[&str; {}]", tables.codes.len());
    table("TEXTS", &element, columns().map(|name| format!("&{name}")), out);
    if !tables.cuts.is_empty() {
        for (cuts, texts) in tables.cuts.iter().zip(columns()) {
            let rows = cuts.rows.iter().map(|row| cut_row(row, texts));
            table(&cuts.name, "(u16, &[Cut], u8)", rows, out);
        }
        table("CUTS", "CutColumn", tables.cuts.iter().map(cut_column), out);
    }
}

/// The row of a template with cuts, whose text is in the column `texts`.
fn cut_row(CutRow { row, parts, arity }: &CutRow, texts: &str) -> String {
    let parts =
        parts.iter().map(|(part, kind)| format!("({}, {}, {})", part.start, part.end, kind_source(*kind)));
    let parts = parts.collect::<Vec<_>>().join(", ");
    format!("({row}, &split({texts}[{row}], [{parts}]), {arity})")
}

/// The kind of a cut as Rust.
fn kind_source(kind: Kind) -> String {
    match kind {
        Kind::Next(verb) => format!("Kind::Next(Verb::{verb:?})"),
        Kind::Nth(n, verb) => format!("Kind::Nth({n}, Verb::{verb:?})"),
        Kind::Nothing | Kind::Quote | Kind::Backslash => format!("Kind::{kind:?}"),
    }
}

fn cut_column(CutColumn { name, first, group_bits, groups, .. }: &CutColumn) -> String {
    format!("CutColumn {{ first: {first}, group_bits: {group_bits}, groups: {groups}, rows: &{name} }}")
}
