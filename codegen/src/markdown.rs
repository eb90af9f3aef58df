//! Texts in Markdown, for the documentation of the constants and for a page. What is in a text never changes what is
//! around it, and a reader of Markdown gives the text back as it was.

/// `text` as code, with a `<br>` between its lines. It has no line break, so it can stand wherever code can.
///
/// ```
/// use edge_errors_codegen::markdown::code_span;
///
/// assert_eq!(code_span("a `tick` in it"), "``a `tick` in it``");
/// assert_eq!(code_span("two\nlines"), "`two`<br>`lines`");
/// ```
#[must_use]
pub fn code_span(text: &str) -> String {
    text.split('\n').map(code_line).collect::<Vec<_>>().join("<br>")
}

fn code_line(line: &str) -> String {
    if line.is_empty() {
        return String::new();
    }
    let longest = line.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let starts_or_ends_with = |sign: char| (line.starts_with(sign), line.ends_with(sign));
    // One blank at each end is left out, where there is one at both and something between them
    // (<https://spec.commonmark.org/0.31.2/#code-spans>).
    let is_stripped = starts_or_ends_with(' ') == (true, true) && line.contains(|c| c != ' ');
    let pad = if is_stripped || starts_or_ends_with('`') != (false, false) { " " } else { "" };
    format!("{fence}{pad}{line}{pad}{fence}")
}

/// `text` as running text in the item of a list, in which it goes on below the first letter of the item. Its lines
/// stay lines.
///
/// ```
/// use edge_errors_codegen::markdown::escaped;
///
/// assert_eq!(escaped("Turn *this* off.\n1. Wait"), "Turn \\*this\\* off.\\\n  1\\. Wait");
/// ```
#[must_use]
pub fn escaped(text: &str) -> String {
    // A backslash at the end of the last line would be one.
    let (text, end) = match text.strip_suffix('\n') {
        Some(text) => (text, "&#10;"),
        None => (text, ""),
    };
    text.split('\n').map(escaped_line).collect::<Vec<_>>().join("\\\n  ") + end
}

/// Blanks at the ends of a line are left out, unless they are written as numbers.
fn escaped_line(line: &str) -> String {
    let inner = line.trim_matches([' ', '\t']);
    let (start, rest) = line.split_at(line.find(inner).unwrap_or(0));
    let number = |blanks: &str| blanks.replace(' ', "&#32;").replace('\t', "&#9;");
    let mut escaped = number(start);
    let mut before = ' ';
    for c in inner.chars() {
        if !is_plain(before, c) {
            escaped.push('\\');
        }
        escaped.push(c);
        before = c;
    }
    escaped + &number(&rest[inner.len()..])
}

/// Whether `c` is never more than itself. A backslash may stand before each sign of ASCII
/// (<https://spec.commonmark.org/0.31.2/#backslash-escapes>), so this is only to keep the text readable.
fn is_plain(before: char, c: char) -> bool {
    match c {
        ',' | ';' | '?' | '%' | '/' | '(' => true,
        // Not in `1.` and `1)`, which start a list, in `...`, and in `www.`, which starts a link.
        '.' | ')' => before.is_alphabetic() && !before.eq_ignore_ascii_case(&'w'),
        _ => !c.is_ascii_punctuation(),
    }
}

#[cfg(test)]
mod tests {
    use super::{code_span, escaped};

    #[test]
    fn a_text_is_shown_as_it_is() {
        assert_eq!(code_span("*plain* text"), "`*plain* text`");
        assert_eq!(code_span("``two`` or `one`"), "``` ``two`` or `one` ```");
        assert_eq!(code_span("`first"), "`` `first ``");
        assert_eq!(code_span("last`"), "`` last` ``");
        assert_eq!(code_span(" both "), "`  both  `");
        assert_eq!(code_span(" one"), "` one`");
        assert_eq!(code_span("  "), "`  `");
        assert_eq!(code_span("one\n\n  `two`\n"), "`one`<br><br>``   `two` ``<br>");
    }

    #[test]
    fn a_text_of_several_lines_has_no_markdown_in_it() {
        assert_eq!(escaped("*a* <b>"), r"\*a\* \<b\>");
        assert_eq!(escaped("1. 开\n\n  - 关\n"), "1\\. 开\\\n  \\\n  &#32;&#32;\\- 关&#10;");
        assert_eq!(escaped("Off, www.a (b) 2) c... "), r"Off, www\.a (b) 2\) c.\.\.&#32;");
    }
}
