//! Writes the messages as Rust, as they are: their texts, and in the plain form where they are cut.

use crate::cut::Kind;
use crate::emit::rust::source::{emit_table, emit_texts};
use crate::tables::order::Ordered;
use crate::template::Template;

/// The texts, one column for each language, and for each column the cuts of those that have any.
pub(crate) fn emit_templates(catalog: &Ordered, out: &mut String) {
    let mut texts = Vec::new();
    let mut cuts = Vec::new();
    for (index, language) in catalog.languages.iter().enumerate() {
        let suffix = language.column();
        let templates = || catalog.codes.iter().map(|code| &code.templates[index]);
        let texts_of_all: Vec<_> = templates().map(|template| template.text.as_str()).collect();
        emit_texts(&format!("TEXTS_{suffix}"), &texts_of_all, out);
        texts.push(format!("&TEXTS_{suffix}"));
        if !catalog.is_packed {
            cuts.push(emit_cuts(&suffix, templates(), out));
        }
    }
    emit_table("TEXTS", &format!("&[&str; {}]", catalog.codes.len()), texts.into_iter(), out);
    if !catalog.is_packed {
        emit_table("CUTS", "CutColumn", cuts.into_iter(), out);
    }
}

/// The cuts of a language's templates. Returns the column that refers to them.
fn emit_cuts<'t>(suffix: &str, templates: impl Iterator<Item = &'t Template>, out: &mut String) -> String {
    let with_cuts: Vec<_> = templates.enumerate().filter(|(_, template)| !template.cuts.is_empty()).collect();
    let rows = with_cuts.iter().map(|(index, template)| {
        let cuts = template.pieces().map(|(before, kind)| {
            let (start, end) = (before.start, before.end);
            let before = if before.is_empty() {
                r#""""#.to_owned()
            } else {
                format!("part({:?}, {start}, {end})", template.text)
            };
            format!("Cut {{ before: Before({before}), kind: {} }}", kind_source(kind))
        });
        format!("({index}, &[{}], {})", cuts.collect::<Vec<_>>().join(", "), template.arity())
    });
    emit_table(&format!("CUTS_{suffix}"), "(u16, &[Cut], u8)", rows, out);
    let indices: Vec<_> = with_cuts.iter().map(|&(index, _)| index).collect();
    cut_column(&indices, &format!("CUTS_{suffix}"))
}

/// The kind of a cut as Rust.
fn kind_source(kind: Kind) -> String {
    match kind {
        Kind::Next(verb) => format!("Kind::Next(Verb::{verb:?})"),
        Kind::Nth(n, verb) => format!("Kind::Nth({n}, Verb::{verb:?})"),
        Kind::Nothing | Kind::Quote | Kind::Backslash => format!("Kind::{kind:?}"),
    }
}

/// The codes with cuts in 32 groups of equal size, from the first of them to the last.
fn cut_column(indices: &[usize], rows: &str) -> String {
    let first = indices.first().copied().unwrap_or(0);
    let span = indices.last().copied().unwrap_or(0) - first;
    // 16 bits number the codes, so 11 are enough.
    let group_bits = (0..=11).find(|bits| span >> bits < 32).unwrap_or(11);
    let groups = indices.iter().fold(0_u32, |groups, index| groups | 1 << ((index - first) >> group_bits));
    format!("CutColumn {{ first: {first}, group_bits: {group_bits}, groups: {groups}, rows: &{rows} }}")
}
