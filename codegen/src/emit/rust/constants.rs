//! `constants.rs`: a constant for each code and each category.

use crate::emit::rust::source::line;
use crate::tables::{Entry, Tables};

pub(crate) fn write(tables: &Tables, out: &mut String) {
    line(out, "#[allow(non_upper_case_globals)]\nimpl Code {");
    for entry in &tables.codes {
        line(out, format_args!("    #[doc = {:?}]", documentation(entry)));
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

/// What is said of a code: its messages.
pub(crate) fn documentation(entry: &Entry) -> String {
    let texts: Vec<_> = entry.messages.iter().map(|text| code_span(text)).collect();
    texts.join(" – ")
}

/// `text` as Markdown that shows it as it is, whatever is in it. A blank line would end the Markdown's paragraph, so
/// it is left out.
fn code_span(text: &str) -> String {
    if text.contains('\n') {
        let lines = text.lines().filter(|line| !line.trim().is_empty());
        return lines.map(code_span).collect::<Vec<_>>().join("<br>");
    }
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let pad = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{pad}{text}{pad}{fence}")
}

#[cfg(test)]
mod tests {
    use super::code_span;

    #[test]
    fn a_text_is_shown_as_it_is() {
        assert_eq!(code_span("*plain* text"), "`*plain* text`");
        assert_eq!(code_span("a `tick` in it"), "``a `tick` in it``");
        assert_eq!(code_span("``two`` or `one`"), "``` ``two`` or `one` ```");
        assert_eq!(code_span("`first"), "`` `first ``");
        assert_eq!(code_span("last`"), "`` last` ``");
        assert_eq!(code_span("one\n\n  `two`\n"), "`one`<br>``   `two` ``");
    }
}
