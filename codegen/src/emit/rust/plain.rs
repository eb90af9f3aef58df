//! `columns.rs` of the plain form: the columns are the texts.

use crate::emit::rust::source::{line, table};
use crate::tables::Tables;

pub(crate) fn write(tables: &Tables, out: &mut String) {
    line(out, "use crate::catalog::tables::{NAMES, TEXTS};");
    line(out, "use crate::text::form::plain::{Names, Templates};");
    line(out, "pub(crate) const NAMES_COLUMN: Names = Names(&NAMES);");
    let templates = (0..tables.languages.len()).map(|index| format!("Templates(TEXTS[{index}])"));
    table("TEMPLATES_COLUMNS", "Templates", templates, out);
}
