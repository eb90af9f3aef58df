//! `phf.rs`: the codes by their names, as a `phf` map.

use crate::emit::rust::source::line;
use crate::tables::Tables;

pub(crate) fn write(tables: &Tables, out: &mut String) {
    let mut map = phf_codegen::Map::<&[u8]>::new();
    for entry in &tables.codes {
        map.entry(entry.code.name.as_bytes(), format!("Code::at({})", entry.row));
    }
    line(out, "/// Every code by its name, as a `phf` map: what [`lookup`](crate::lookup()) finds.");
    line(out, "#[allow(clippy::unreadable_literal)]");
    line(out, format_args!("pub static CODES: ::phf::Map<&'static [u8], Code> = {};", map.build()));
}
