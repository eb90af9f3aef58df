//! `columns.rs` and `packed_form.rs` of the packed form: the columns, and what their decoder must know of them.

use crate::emit::rust::source::{line, table};
use crate::packed::Column;
use crate::tables::packed::PackedTables;

pub(crate) fn write_columns(packed: &PackedTables, out: &mut String) {
    line(out, "use crate::text::form::packed::{Names, Templates, column::Column, dictionary::Dictionary};");
    for (name, column) in &packed.columns {
        write_column(name, column, out);
    }
    line(out, "pub(crate) const NAMES_COLUMN: Names = Names(&PACKED_NAMES);");
    let templates = packed.columns.iter().skip(1).map(|(name, _)| format!("Templates(&PACKED_{name})"));
    table("TEMPLATES_COLUMNS", "Templates", templates, out);
}

fn write_column(name: &str, column: &Column, out: &mut String) {
    let Column { stream, starts, slope, pieces, text, escapes, is_capitalized } = column;
    let base = escapes.base;
    line(out, format_args!("pub(crate) static PACKED_{name}: Column = Column {{"));
    line(out, format_args!("    stream: &{stream:?},\n    starts: &{starts:?},\n    slope: {slope},"));
    line(out, "    dictionary: Dictionary {");
    line(out, format_args!("        pieces: &{pieces:?},\n        text: {text:?},\n        base: {base},"));
    line(out, format_args!("        is_capitalized: {is_capitalized},\n    }},\n}};"));
}

pub(crate) fn write_form(packed: &PackedTables, out: &mut String) {
    line(out, "/// The highest number of a cut.");
    line(out, format_args!("pub(crate) const LAST_CUT: u16 = {};", packed.cuts.last().unwrap_or(&0)));
    line(out, "/// How many bits of a piece say how long it is.");
    line(out, format_args!("pub(crate) const LENGTH_BITS: u32 = {};", packed.length_bits));
    line(out, "/// Whether the names have pieces alone, and no character that is written out.");
    line(out, format_args!("pub(crate) const NAMES_ARE_PIECES: bool = {};", packed.names_are_pieces));
    line(out, "/// How many bytes follow a token that starts a character.");
    line(out, format_args!("pub(crate) const MORE: usize = {};", packed.more));
    line(out, "/// How far the start of a string is from the straight line through all starts.");
    line(out, format_args!("pub(crate) type Start = i{};", packed.start_bits));
}
