//! `columns.rs` of the plain form: the texts, and where they are cut.

use crate::cut::Kind;
use crate::emit::rust::source::{line, table};
use crate::tables::Tables;
use crate::tables::split::{Split, SplitTemplate};

pub(crate) fn write(tables: &Tables, out: &mut String) {
    line(out, "// Not every catalogue has a message with a cut.\n#[allow(unused_imports)]");
    line(
        out,
        "use crate::text::{cut::{Kind, Verb}, form::plain::{Names, Part, Split, Templates, parts_of}};",
    );
    let texts: Vec<_> = tables.texts.columns.iter().map(|column| column.name.as_str()).collect();
    line(out, format_args!("use crate::catalog::tables::{{{}}};", texts.join(", ")));
    let columns = || tables.split.iter().zip(tables.texts.columns.iter().skip(1));
    for (split, texts) in columns() {
        let templates = split.templates.iter().map(|template| split_template(template, &texts.name));
        table(&split.name, "(u16, &[Part], u8)", templates, out);
    }
    line(out, "pub(crate) const NAMES_COLUMN: Names = Names(&NAMES);");
    let templates = columns().map(|(split, texts)| templates(split, &texts.name));
    table("TEMPLATES_COLUMNS", &format!("Templates<{}>", tables.codes.len()), templates, out);
}

/// A template with cuts, whose text is in the column `texts`.
fn split_template(SplitTemplate { row, parts, arity }: &SplitTemplate, texts: &str) -> String {
    let part = |(part, kind): &(std::ops::Range<usize>, Kind)| {
        format!("({}, {}, {})", part.start, part.end, kind_source(*kind))
    };
    let parts = parts.iter().map(part).collect::<Vec<_>>().join(", ");
    format!("({row}, &parts_of({texts}[{row}], [{parts}]), {arity})")
}

/// The kind of a cut as Rust.
fn kind_source(kind: Kind) -> String {
    match kind {
        Kind::Next(verb) => format!("Kind::Next(Verb::{verb:?})"),
        Kind::Nth(n, verb) => format!("Kind::Nth({n}, Verb::{verb:?})"),
        Kind::Nothing | Kind::Quote | Kind::Backslash => format!("Kind::{kind:?}"),
    }
}

/// All templates of a language.
fn templates(split: &Split, texts: &str) -> String {
    let Split { name, first, group_bits, groups, .. } = split;
    let split = format!("first: {first}, group_bits: {group_bits}, groups: {groups}, templates: &{name}");
    format!("Templates {{ texts: &{texts}, split: Split {{ {split} }} }}")
}
