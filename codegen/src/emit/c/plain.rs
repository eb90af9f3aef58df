//! The names and messages of the plain form: for each column one object of texts, and where each row starts.

use crate::cut::{Flags, Kind, Rare, Verb};
use crate::emit::c::context::Context;
use crate::emit::c::layout::{Blob, table, unsigned};
use crate::tables::texts::TextRow;
use crate::template::Template;

/// The names.
pub(crate) fn names(context: &Context) -> String {
    let mut names = Blob::new();
    for code in &context.tables.order.codes {
        names.push(Some(&code.name), &[]);
    }
    names.pad();
    let widest = unsigned(names.starts.last().copied().unwrap_or(0));
    names.object("names") + "\n" + &table(widest, "name_starts", &names.starts)
}

/// How the messages of a language are stored: what the code that reads them must know.
pub(crate) fn form(context: &Context) -> String {
    let start = if start_bits(context) == 16 { "uint16_t" } else { "uint32_t" };
    let bit = 1_u64 << (start_bits(context) - 1);
    let fallback = if context.conditions.value("HAS_FALLBACK") == Some(true) {
        "    /* Where a row is empty, its message is the one of this language. */\n    const edge_errors_language *fallback;\n"
    } else {
        ""
    };
    format!(
        "/* Where a row starts in the text of its column. The highest bit is set where its message has cuts. */\n\
         typedef {start} row_start;\n\
         #define HAS_CUTS_BIT ((row_start)0x{bit:x}U)\n\
         #define START_MASK ((row_start)0x{:x}U)\n\n\
         struct edge_errors_language {{\n    \
             const EDGE_ERRORS_ROM char *texts;\n    \
             const EDGE_ERRORS_ROM row_start *starts;\n\
         {fallback}}};\n",
        bit - 1
    )
}

/// The messages of the language with this index.
pub(crate) fn language(context: &Context, index: usize) -> String {
    let name = &context.identifiers.languages[index];
    let mut column = column(context, index);
    column.pad();
    let bit = 1 << (start_bits(context) - 1);
    let has_cuts =
        |row: usize| context.tables.texts.messages[index].rows.get(row).is_some_and(|row| row.has_cuts);
    let starts =
        column.starts.iter().enumerate().map(|(row, start)| start | if has_cuts(row) { bit } else { 0 });
    let fallback = if context.conditions.value("HAS_FALLBACK") == Some(true) {
        let default = &context.identifiers.languages[0];
        let has_default = context.tables.texts.messages[index].has_default;
        if has_default { format!(", &edge_errors_{default}") } else { ", NULL".to_owned() }
    } else {
        String::new()
    };
    column.object(&format!("texts_{name}"))
        + "\n"
        + &table("row_start", &format!("starts_{name}"), starts.map(|start| format!("{start}U")))
        + &format!(
            "\nconst edge_errors_language edge_errors_{name} = {{\n    \
             (const EDGE_ERRORS_ROM char *)&texts_{name}, starts_{name}{fallback}}};\n"
        )
}

/// The messages, each with its cuts.
fn column(context: &Context, index: usize) -> Blob {
    let mut column = Blob::new();
    let rows = &context.tables.texts.messages[index].rows;
    for (code, row) in context.tables.order.codes.iter().zip(rows) {
        if row.text.is_empty() {
            column.push(None, &[]);
        } else {
            let template = &code.templates[index];
            column.push(Some(&template.text), &cuts(template));
        }
    }
    column
}

/// How many bits a start has: one of them says whether a row has cuts.
fn start_bits(context: &Context) -> usize {
    let len = |(template, row): (&Template, &TextRow)| {
        if row.text.is_empty() { 0 } else { template.text.len() + 1 + cuts(template).len() }
    };
    let columns = context.tables.texts.messages.iter().enumerate().map(|(index, column)| {
        let templates = context.tables.order.codes.iter().map(|code| &code.templates[index]);
        templates.zip(&column.rows).map(len).sum::<usize>()
    });
    if columns.max().unwrap_or(0) < 1 << 15 { 16 } else { 32 }
}

/// For each cut: how long the text before it is (two bytes), how many bytes of the template it stands for, its kind and
/// operand; at the end how many there are (two bytes).
fn cuts(template: &Template) -> Vec<String> {
    let mut items = Vec::new();
    let mut from = 0;
    for cut in &template.cuts {
        let len = cut.at - from;
        let (kind, operand) = kind(cut.kind);
        items.push(format!("{}, {}, {}, {kind}, {operand}", len & 255, len >> 8, cut.width));
        from = cut.at + cut.width;
    }
    if !items.is_empty() {
        items.push(format!("{}, {}", items.len() & 255, items.len() >> 8));
    }
    items.iter().flat_map(|item| item.split(", ")).map(str::to_owned).collect()
}

/// The kind of a cut as C has it, and its operand.
pub(crate) fn kind(kind: Kind) -> (String, u8) {
    let letter = |verb: Verb| match verb {
        Verb::V => "'v'",
        Verb::S => "'s'",
        Verb::D => "'d'",
        Verb::X => "'x'",
        Verb::UpperX => "'X'",
        Verb::C => "'c'",
        Verb::F => "'f'",
    };
    let (kind, operand) = match kind {
        Kind::Next(verb) => (letter(verb), 0),
        Kind::Nth(n, verb) => (letter(verb), n),
        Kind::Nothing => ("'%'", 0),
        Kind::Quote => ("'\"'", 0),
        Kind::Rare(Rare::Backslash) => ("'\\\\'", 0),
        Kind::Rare(Rare::LineFeed) => ("'n'", 0),
        Kind::Rare(Rare::Tab) => ("'t'", 0),
        Kind::Rare(Rare::Width(flags, width)) => return (format!("'{}'", bits(flags)), width),
        Kind::Rare(Rare::Precision(precision)) => ("'.'", precision),
    };
    (kind.to_owned(), operand)
}

fn bits(flags: Flags) -> u8 {
    [Flags::PLUS, Flags::MINUS, Flags::ZERO]
        .into_iter()
        .filter(|&flag| flags.has(flag))
        .map(|flag| flag as u8)
        .sum()
}
