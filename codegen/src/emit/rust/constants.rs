//! `constants.rs`: a constant for each code and each category.

use crate::emit::rust::documentation::{attribute, documentation};
use crate::emit::rust::source::line;
use crate::markdown::code_span;
use crate::tables::Tables;

pub(crate) fn write(tables: &Tables, out: &mut String) {
    // The version that `since` names is the product's.
    line(out, "#[allow(non_upper_case_globals, clippy::deprecated_semver)]\nimpl Code {");
    for entry in &tables.codes {
        line(out, format_args!("    #[doc = {:?}]", documentation(entry, tables.languages)));
        *out += &attribute(entry.code);
        line(out, format_args!("    pub const {}: Code = Code::at({});", entry.code.constant, entry.row));
    }
    line(out, "}");
    line(out, "impl Category {");
    for (index, category) in tables.categories.iter().enumerate() {
        line(out, format_args!("    /// {}", code_span(&category.name)));
        line(out, format_args!("    pub const {}: Category = Category::at({index});", category.constant));
    }
    line(out, "}");
}
