//! `language.rs`: the enum of the languages.

use crate::emit::rust::source::line;
use crate::tables::Tables;

pub(crate) fn write(tables: &Tables, out: &mut String) {
    line(out, "/// The languages of the catalogue; the first is the default.");
    line(out, "#[non_exhaustive]\n#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]");
    line(out, "pub enum Language {");
    for language in tables.languages {
        line(out, format_args!("    /// `{}`\n    {},", language.tag, language.variant));
    }
    line(out, "}");
    let variants = tables.languages.iter().map(|language| format!("Language::{}", language.variant));
    let variants: Vec<_> = variants.collect();
    let (count, variants) = (variants.len(), variants.join(", "));
    line(out, "impl Language {\n    /// All languages, in the order of the catalogue.");
    line(out, format_args!("    pub const ALL: [Language; {count}] = [{variants}];\n}}"));
}
