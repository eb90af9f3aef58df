//! `verbs.rs`: which verbs the templates have.

use crate::emit::rust::source::line;
use crate::tables::Tables;

pub(crate) fn write(tables: &Tables, out: &mut String) {
    let limits = &tables.limits;
    line(out, "/// The most verbs that a template has.");
    line(out, format_args!("pub(crate) const MAX_VERBS: usize = {};", limits.max_verbs));
    line(out, "/// Whether a template has another verb than `%v`.");
    line(out, format_args!("pub(crate) const HAS_TYPED_VERBS: bool = {};", limits.has_typed_verbs));
    line(out, "/// Whether a template has a width, a precision, or another verb than `%v`, `%s` and `%d`.");
    line(out, format_args!("pub(crate) const HAS_FORMATS: bool = {};", limits.has_formats));
    line(out, "/// Whether a template has a line feed or a tab.");
    line(out, format_args!("pub(crate) const HAS_LINE_BREAKS: bool = {};", limits.has_line_breaks));
}
