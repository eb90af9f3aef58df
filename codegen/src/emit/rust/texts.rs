//! `rows.rs`, and the names and messages in `tables.rs`, as they are.

use crate::emit::rust::source::{line, table};
use crate::tables::Tables;
use crate::tables::texts::TextColumn;

/// What the code that reads columns must know of them.
pub(crate) fn write_form(tables: &Tables, out: &mut String) {
    line(out, "/// How many rows each column has.");
    line(out, format_args!("pub(crate) const ROW_COUNT: usize = {};", tables.codes.len()));
    line(out, "/// Where a row starts in the text of its column.");
    line(out, format_args!("pub(crate) type Start = u{};", tables.texts.start_bits));
}

pub(crate) fn write(tables: &Tables, out: &mut String) {
    let texts = &tables.texts;
    write_column(&texts.names, texts.start_bits, out);
    for column in &texts.messages {
        write_column(column, texts.start_bits, out);
    }
    let language = |column: &TextColumn| {
        let default = texts.messages.first().filter(|_| column.has_default);
        let default = default.map_or("None".to_owned(), |default| format!("Some(&{})", default.name));
        format!("Texts {{ own: &{}, default: {default} }}", column.name)
    };
    table("TEXTS", "Texts", texts.messages.iter().map(language), out);
}

fn write_column(column: &TextColumn, start_bits: usize, out: &mut String) {
    line(out, format_args!("pub(crate) static {}: Column = Column {{\n    text: concat!(", column.name));
    let mut starts = Vec::new();
    let mut start = 0;
    for row in &column.rows {
        line(out, format_args!("        {:?},", row.text));
        let has_cuts = usize::from(row.has_cuts) << (start_bits - 1);
        starts.push(start | has_cuts);
        start += row.text.len();
    }
    starts.push(start);
    line(out, format_args!("    ),\n    starts: {starts:?},\n}};"));
}
