//! Writes the catalogue as Rust that the crate includes: data only, one file for each purpose.

pub(crate) mod order;
#[cfg(feature = "packed")]
pub(crate) mod packed;
#[cfg(feature = "packed")]
mod plain_size;
pub(crate) mod rust;
mod shared_text;
mod templates;

use crate::Form;
use crate::catalog::Catalog;
use crate::compiled::{Compiled, GeneratedFile};
use crate::crc32::crc32;
use crate::cut::Verb;
use crate::emit::order::Ordered;
#[cfg(feature = "packed")]
use crate::emit::packed::emit_packed;
use crate::emit::rust::{HEAD, emit_table, emit_texts, line};
use crate::emit::templates::emit_templates;
use crate::perfect_hash::hash::Position;
#[cfg(feature = "packed")]
use crate::perfect_hash::kept::Found;
use crate::perfect_hash::{NotFound, PerfectHash};
use crate::template::Template;

type Emit = fn(&Ordered, &mut String);

pub(crate) fn emit(catalog: Catalog, form: Form) -> Result<Compiled, NotFound> {
    let catalog = &match form {
        Form::Plain => Ordered::as_it_is(catalog)?,
        #[cfg(not(feature = "packed"))]
        Form::Packed { never, .. } => match never {},
        #[cfg(feature = "packed")]
        Form::Packed { pieces } => Ordered::by_slot(catalog, Found::read(pieces).as_ref())?,
    };
    let files: &[(&'static str, &[Emit])] = &[
        (
            "tables.rs",
            &[
                emit_limits,
                emit_order,
                emit_names,
                emit_tags,
                emit_categories,
                emit_templates,
                emit_ids,
                emit_hash,
            ],
        ),
        ("verbs.rs", &[emit_verbs]),
        ("language.rs", &[emit_language]),
        ("constants.rs", &[emit_code_constants, emit_category_constants]),
        #[cfg(feature = "phf-v0.14")]
        ("phf.rs", &[emit_phf]),
    ];
    let file = |&(name, parts): &(&'static str, &[Emit])| {
        let mut source = HEAD.to_owned();
        for emit in parts {
            emit(catalog, &mut source);
        }
        GeneratedFile { name, source }
    };
    let compiled = Compiled { files: files.iter().map(file).collect(), columns: Vec::new() };
    #[cfg(feature = "packed")]
    if let Form::Packed { pieces } = form {
        return Ok(emit_packed(catalog, pieces, compiled));
    }
    Ok(compiled)
}

fn emit_limits(catalog: &Ordered, out: &mut String) {
    let lengths = || catalog.codes.iter().map(|code| code.name.len());
    let templates = || catalog.codes.iter().flat_map(|code| &code.templates);
    let json_lengths = catalog
        .codes
        .iter()
        .flat_map(|code| code.templates.iter().map(|template| code.name.len() + template.json_len()));
    emit_const("MIN_LEN", lengths().min(), out);
    emit_const("MAX_LEN", lengths().max(), out);
    emit_const("MAX_ARITY", templates().map(Template::arity).max(), out);
    emit_const("MAX_NAME_AND_TEXT_LEN", json_lengths.max(), out);
}

/// Where the tables stand in another order than the catalogue: the row of each code, and for each row
/// the place of its code in the catalogue.
fn emit_order(catalog: &Ordered, out: &mut String) {
    emit_table("ROWS", "u16", catalog.rows.iter(), out);
    emit_table("PLACES", "u16", catalog.places.iter(), out);
}

fn emit_verbs(catalog: &Ordered, out: &mut String) {
    let templates = || catalog.codes.iter().flat_map(|code| &code.templates);
    let verbs =
        |template: &Template| template.cuts.iter().filter_map(|cut| cut.kind.verb()).collect::<Vec<_>>();
    let has_typed = templates().any(|template| verbs(template).iter().any(|&verb| verb != Verb::V));
    let most = templates().map(|template| verbs(template).len()).max();
    line(out, "/// The most verbs that a template has.");
    emit_const("MAX_VERBS", most, out);
    line(out, "/// Whether a template has `%s` or `%d`.");
    line(out, format_args!("pub(crate) const HAS_TYPED_VERBS: bool = {has_typed};"));
}

fn emit_const(name: &str, value: Option<usize>, out: &mut String) {
    line(out, format_args!("pub(crate) const {name}: usize = {};", value.unwrap_or(0)));
}

fn emit_code_constants(catalog: &Ordered, out: &mut String) {
    line(out, "#[allow(non_upper_case_globals)]\nimpl Code {");
    for (index, code) in catalog.in_order() {
        let mut texts: Vec<_> = code.templates.iter().map(|template| code_span(&template.text)).collect();
        texts.dedup();
        line(out, format_args!("    #[doc = {:?}]", texts.join(" – ")));
        line(out, format_args!("    pub const {}: Code = Code::at({index});", code.constant));
    }
    line(out, "}");
}

fn emit_names(catalog: &Ordered, out: &mut String) {
    emit_texts("NAMES", &catalog.codes.iter().map(|code| code.name.as_str()).collect::<Vec<_>>(), out);
}

/// `text` as Markdown that shows it as it is, whatever is in it.
fn code_span(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let pad = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{pad}{text}{pad}{fence}")
}

fn emit_language(catalog: &Ordered, out: &mut String) {
    line(out, "/// The languages of the catalogue; the first is the default.");
    line(out, "#[non_exhaustive]\n#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]");
    line(out, "pub enum Language {");
    for language in &catalog.languages {
        line(out, format_args!("    /// `{}`\n    {},", language.tag, language.variant));
    }
    line(out, "}");
    let variants: Vec<_> =
        catalog.languages.iter().map(|language| format!("Language::{}", language.variant)).collect();
    let (count, variants) = (variants.len(), variants.join(", "));
    line(out, "impl Language {\n    /// All languages, in the order of the catalogue.");
    line(out, format_args!("    pub const ALL: [Language; {count}] = [{variants}];\n}}"));
}

fn emit_tags(catalog: &Ordered, out: &mut String) {
    emit_table("TAGS", "&str", catalog.languages.iter().map(|language| format!("{:?}", language.tag)), out);
}

fn emit_category_constants(catalog: &Ordered, out: &mut String) {
    line(out, "impl Category {");
    for (index, category) in catalog.categories.iter().enumerate() {
        line(out, format_args!("    /// {}", code_span(&category.name)));
        line(out, format_args!("    pub const {}: Category = Category::at({index});", category.constant));
    }
    line(out, "}");
}

fn emit_categories(catalog: &Ordered, out: &mut String) {
    emit_table(
        "CATEGORY_NAMES",
        "&str",
        catalog.categories.iter().map(|category| format!("{:?}", category.name)),
        out,
    );
    emit_table("CATEGORY_ENDS", "u16", catalog.categories.iter().map(|category| category.end), out);
}

/// The ids in the order of the codes. In each block of 256 codes, one byte for each numbers them in the
/// order of their ids.
fn emit_ids(catalog: &Ordered, out: &mut String) {
    let ids: Vec<_> = catalog.codes.iter().map(|code| crc32(code.name.as_bytes())).collect();
    emit_table("IDS", "u32", ids.iter().map(|&id| hex(id)), out);
    let order = ids.chunks(256).flat_map(|block| {
        let mut order: Vec<_> = (0..block.len()).collect();
        order.sort_by_key(|&index| block[index]);
        order
    });
    emit_table("ID_ORDER", "u8", order, out);
    let mut lines = String::new();
    for (_, code) in catalog.in_order() {
        line(&mut lines, &code.name);
        code.templates.iter().for_each(|template| line(&mut lines, &template.text));
    }
    let id = hex(crc32(lines.as_bytes()));
    line(out, format_args!("pub(crate) const CATALOG_ID: u32 = {id};"));
}

fn hex(number: u32) -> String {
    format!("0x{:04x}_{:04x}", number >> 16, number & 0xffff)
}

fn emit_hash(catalog: &Ordered, out: &mut String) {
    let PerfectHash { positions, multiplier, displacements, slots } = &catalog.hash;
    let positions = positions.map(|position| match position {
        Some(Position::FromStart(index)) => format!("Some(Position::FromStart({index}))"),
        Some(Position::FromEnd(distance)) => format!("Some(Position::FromEnd({distance}))"),
        None => "None".to_owned(),
    });
    let positions = positions.join(", ");
    line(out, format_args!("pub(crate) const POSITIONS: [Option<Position>; MAX_POSITIONS] = [{positions}];"));
    line(out, format_args!("pub(crate) const MULTIPLIER: u32 = {};", hex(*multiplier)));
    let is_small = displacements.iter().all(|&displacement| displacement <= u8::MAX.into());
    emit_table("DISPLACEMENTS", if is_small { "u8" } else { "u16" }, displacements.iter(), out);
    // Rows in the order of the slots need no table of them.
    let slots = if catalog.rows.is_empty() { &slots[..] } else { &[] };
    emit_table("SLOTS", "u16", slots.iter(), out);
}

#[cfg(feature = "phf-v0.14")]
fn emit_phf(catalog: &Ordered, out: &mut String) {
    let mut map = phf_codegen::Map::<&[u8]>::new();
    for (index, code) in catalog.in_order() {
        map.entry(code.name.as_bytes(), format!("Code::at({index})"));
    }
    line(out, "/// Every code by its name, as a `phf` map: what [`lookup`](crate::lookup()) finds.");
    line(out, "#[allow(clippy::unreadable_literal)]");
    line(out, format_args!("pub static CODES: ::phf::Map<&'static [u8], Code> = {};", map.build()));
}
