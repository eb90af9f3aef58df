//! The names and messages in `tables.rs`, as they are.

use crate::emit::rust::source::{line, table};
use crate::tables::Tables;
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
            Text::Slice { of, start, end } => format!("slice(SHARED[{of}], {start}, {end})"),
        };
        table(&column.name, "&str", column.rows.iter().map(text), out);
    }
    let columns = texts.columns.iter().skip(1).map(|column| format!("&{}", column.name));
    table("TEXTS", &format!("&[&str; {}]", tables.codes.len()), columns, out);
}
