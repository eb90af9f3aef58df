//! Writes the messages as Rust, as they are: their texts, and the plain columns, which say where they are cut.

use crate::cut::Kind;
use crate::order::Ordered;
use crate::rust::{emit_table, emit_texts, line};
use crate::template::Template;

/// The texts, one table for each language.
pub(crate) fn emit_templates(catalog: &Ordered, out: &mut String) {
    let mut texts = Vec::new();
    for (index, language) in catalog.languages.iter().enumerate() {
        let suffix = language.column();
        let of_all: Vec<_> = catalog.codes.iter().map(|code| code.templates[index].text.as_str()).collect();
        emit_texts(&format!("TEXTS_{suffix}"), &of_all, out);
        texts.push(format!("&TEXTS_{suffix}"));
    }
    emit_table("TEXTS", &format!("&[&str; {}]", catalog.codes.len()), texts.into_iter(), out);
}

/// The columns of the plain form: the texts as they are, and where they are cut.
pub(crate) fn emit_columns(catalog: &Ordered, out: &mut String) {
    // Not every catalogue has a message with a cut.
    line(out, "#[allow(unused_imports)]");
    line(out, "use crate::text::{cut::{Kind, Verb}, form::plain::{Names, Part, Split, Templates, Text}};");
    let texts = catalog.languages.iter().map(|language| format!(", TEXTS_{}", language.column()));
    line(out, "#[allow(unused_imports)]");
    line(out, format_args!("use crate::catalog::tables::{{slice, NAMES{}}};", texts.collect::<String>()));
    let mut columns = Vec::new();
    for (index, language) in catalog.languages.iter().enumerate() {
        let suffix = language.column();
        let split = emit_parts(&suffix, catalog.codes.iter().map(|code| &code.templates[index]), out);
        columns.push(format!("Templates {{ texts: &TEXTS_{suffix}, split: {split} }}"));
    }
    line(out, "pub(crate) const NAMES_COLUMN: Names = Names(&NAMES);");
    emit_table("TEMPLATES_COLUMNS", &format!("Templates<{}>", catalog.codes.len()), columns.into_iter(), out);
}

/// The parts of a language's templates that have a cut. Returns what refers to them.
fn emit_parts<'t>(suffix: &str, templates: impl Iterator<Item = &'t Template>, out: &mut String) -> String {
    let with_cuts: Vec<_> = templates.enumerate().filter(|(_, template)| !template.cuts.is_empty()).collect();
    let rows = with_cuts.iter().map(|(index, template)| {
        let parts = template.pieces().map(|(before, kind)| {
            let (start, end) = (before.start, before.end);
            let before = if before.is_empty() {
                r#""""#.to_owned()
            } else {
                format!("slice({:?}, {start}, {end})", template.text)
            };
            format!("Part {{ before: Text({before}), kind: {} }}", kind_source(kind))
        });
        format!("({index}, &[{}], {})", parts.collect::<Vec<_>>().join(", "), template.arity())
    });
    emit_table(&format!("PARTS_{suffix}"), "(u16, &[Part], u8)", rows, out);
    let indices: Vec<_> = with_cuts.iter().map(|&(index, _)| index).collect();
    split(&indices, &format!("PARTS_{suffix}"))
}

/// The kind of a cut as Rust.
fn kind_source(kind: Kind) -> String {
    match kind {
        Kind::Next(verb) => format!("Kind::Next(Verb::{verb:?})"),
        Kind::Nth(n, verb) => format!("Kind::Nth({n}, Verb::{verb:?})"),
        Kind::Nothing | Kind::Quote | Kind::Backslash => format!("Kind::{kind:?}"),
    }
}

/// The templates with cuts in 32 groups of equal size, from the first of them to the last.
fn split(indices: &[usize], templates: &str) -> String {
    let first = indices.first().copied().unwrap_or(0);
    let span = indices.last().copied().unwrap_or(0) - first;
    // 16 bits number the codes, so 11 are enough.
    let group_bits = (0..=11).find(|bits| span >> bits < 32).unwrap_or(11);
    let groups = indices.iter().fold(0_u32, |groups, index| groups | 1 << ((index - first) >> group_bits));
    format!("Split {{ first: {first}, group_bits: {group_bits}, groups: {groups}, templates: &{templates} }}")
}
