//! Writes the packed columns as Rust: one for the names and one for each language.

use crate::compiled::{ColumnSize, Compiled, GeneratedFile};
use crate::order::Ordered;
use crate::packed::{CUT, Column, Escapes, Kept, Source, Strings, TOKENS, of_template, of_text, pack};
use crate::plain_size::PlainSize;
use crate::rust::{HEAD, line};

/// The columns with their sizes, and what their decoder must know.
pub(crate) fn emit_packed(catalog: &Ordered, pieces: &str, mut compiled: Compiled) -> Compiled {
    let mut out = HEAD.to_owned();
    let mut form = HEAD.to_owned();
    let kept = Kept::read(pieces);
    let columns = columns(catalog);
    let escapes = escapes(&columns);
    let sources = columns.iter().zip(&escapes).map(|((name, strings), &escapes)| Source {
        strings,
        escapes,
        kept: kept.of(name),
        is_current: kept.is_of(name, strings),
    });
    let (length_bits, packed) = pack(&sources.collect::<Vec<_>>());
    let more = escapes.iter().filter(|escapes| escapes.first < TOKENS).map(|escapes| escapes.more).max();
    let more = more.unwrap_or(0);
    let cuts = columns.iter().flat_map(|(_, strings)| strings.stored.iter().flatten());
    let last = cuts.filter_map(|symbol| symbol.checked_sub(CUT)).max().unwrap_or(0);
    line(&mut form, "/// The highest number of a cut.");
    line(&mut form, format_args!("pub(crate) const LAST_CUT: u16 = {last};"));
    line(&mut form, "/// How many bits of a piece say how long it is.");
    line(&mut form, format_args!("pub(crate) const LENGTH_BITS: u32 = {length_bits};"));
    line(&mut form, "/// How many bytes follow a token that starts a character.");
    line(&mut form, format_args!("pub(crate) const MORE: usize = {more};"));
    line(&mut form, "/// How many strings a column has.");
    line(&mut form, format_args!("pub(crate) const ROW_COUNT: usize = {};", catalog.codes.len()));
    let starts = || packed.iter().flat_map(|column| &column.starts);
    let fits = |limit: i64| starts().all(|&start| (-limit..limit).contains(&start));
    let start_size = if fits(1 << 7) {
        1
    } else if fits(1 << 15) {
        2
    } else {
        4
    };
    line(&mut form, "/// How far the start of a string is from the straight line through all starts.");
    line(&mut form, format_args!("pub(crate) type Start = i{};", 8 * start_size));
    line(
        &mut out,
        "use crate::text::form::packed::{Names, Templates, column::Column, dictionary::Dictionary};",
    );
    for ((name, _), column) in columns.iter().zip(&packed) {
        emit_column(name, column, &mut out);
    }
    let texts: Vec<_> =
        columns.iter().skip(1).map(|(name, _)| format!("Templates(&PACKED_{name})")).collect();
    let (count, texts) = (texts.len(), texts.join(", "));
    line(&mut out, "pub(crate) const NAMES_COLUMN: Names = Names(&PACKED_NAMES);");
    line(&mut out, format_args!("pub(crate) static TEMPLATES_COLUMNS: [Templates; {count}] = [{texts}];"));
    let files = [("columns.rs", out), ("packed_form.rs", form)];
    compiled.files.extend(files.map(|(name, source)| GeneratedFile { name, source }));
    let sizes = plain_sizes(catalog).into_iter().zip(&packed).zip(columns);
    compiled.columns = sizes
        .map(|(((text, plain), column), (name, _))| ColumnSize {
            name,
            text,
            plain,
            packed: packed_size(column, start_size),
        })
        .collect();
    compiled
}

/// For each column the bytes of its strings, and of its tables where it is not packed.
fn plain_sizes(catalog: &Ordered) -> Vec<(usize, usize)> {
    let mut plain = PlainSize::default();
    let names: Vec<_> = catalog.codes.iter().map(|code| code.name.as_str()).collect();
    let mut sizes = vec![(names.iter().map(|name| name.len()).sum(), plain.of_texts(&names))];
    for index in 0..catalog.languages.len() {
        let templates: Vec<_> = catalog.codes.iter().map(|code| &code.templates[index]).collect();
        let text = templates.iter().map(|template| template.text.len()).sum();
        sizes.push((text, plain.of_templates(&templates)));
    }
    sizes
}

/// The bytes of a column's tables.
fn packed_size(column: &Column, start_size: usize) -> usize {
    column.size() + column.starts.len() * start_size
}

/// What each column writes out. One decoder reads all columns, so all have the same form.
pub(crate) fn escapes(columns: &[(String, Strings)]) -> Vec<Escapes> {
    let escapes: Option<Vec<_>> =
        columns.iter().map(|(_, strings)| Escapes::choose(&strings.stored)).collect();
    let mut escapes = escapes.unwrap_or_else(|| vec![Escapes::ALL; columns.len()]);
    // A look-up compares pieces alone: a name has few different characters.
    escapes[0].first = TOKENS;
    escapes
}

/// The strings of each column, with the column's name.
pub(crate) fn columns(catalog: &Ordered) -> Vec<(String, Strings)> {
    let names = Strings::of_names(catalog.codes.iter().map(|code| of_text(&code.name)).collect());
    let texts = catalog.languages.iter().enumerate().map(|(index, language)| {
        let texts = catalog.codes.iter().map(|code| of_template(&code.templates[index]));
        (format!("TEXTS_{}", language.column()), Strings::of_messages(texts.collect()))
    });
    std::iter::once(("NAMES".to_owned(), names)).chain(texts).collect()
}

fn emit_column(name: &str, column: &Column, out: &mut String) {
    let Column { stream, starts, slope, pieces, text, escapes, is_capitalized } = column;
    let base = escapes.base;
    line(out, format_args!("pub(crate) static PACKED_{name}: Column = Column {{"));
    line(out, format_args!("    stream: &{stream:?},\n    starts: &{starts:?},\n    slope: {slope},"));
    line(out, "    dictionary: Dictionary {");
    line(out, format_args!("        pieces: &{pieces:?},\n        text: {text:?},\n        base: {base},"));
    line(out, format_args!("        is_capitalized: {is_capitalized},\n    }},\n}};"));
}
