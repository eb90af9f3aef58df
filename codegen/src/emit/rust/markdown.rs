//! Texts in Markdown, for the documentation.

/// `text` as Markdown that shows it as it is, whatever is in it. A line ends with a sign.
pub(crate) fn code_span(text: &str) -> String {
    let text = text.replace('\n', "⏎").replace('\t', " ");
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let pad = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// `text` as Markdown that shows it as it is, in the item of a list. Its lines stay lines.
///
/// A backslash may stand before each sign of ASCII (<https://spec.commonmark.org/0.31.2/#backslash-escapes>).
pub(crate) fn escaped(text: &str) -> String {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let escape = |c: char| if c.is_ascii_punctuation() { vec!['\\', c] } else { vec![c] };
    let lines: Vec<String> = lines.map(|line| line.chars().flat_map(escape).collect()).collect();
    lines.join("\\\n  ")
}

#[cfg(test)]
mod tests {
    use super::{code_span, escaped};

    #[test]
    fn a_text_is_shown_as_it_is() {
        assert_eq!(code_span("*plain* text"), "`*plain* text`");
        assert_eq!(code_span("a `tick` in it"), "``a `tick` in it``");
        assert_eq!(code_span("``two`` or `one`"), "``` ``two`` or `one` ```");
        assert_eq!(code_span("`first"), "`` `first ``");
        assert_eq!(code_span("last`"), "`` last` ``");
        assert_eq!(code_span("two\n\nlines"), "`two⏎⏎lines`");
    }

    #[test]
    fn a_text_of_several_lines_has_no_markdown_in_it() {
        assert_eq!(escaped("*a* <b>"), r"\*a\* \<b\>");
        assert_eq!(escaped("1. 开\n\n  - 关\n"), "1\\. 开\\\n  \\- 关");
    }
}
