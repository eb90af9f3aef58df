//! A text that must be in quotes: how far it goes, and how it is written then.

/// The text that starts where `source` does and goes on to the end of the line, or in braces to the next
/// `,` or closing bracket.
pub(crate) fn text(source: &str, is_in_braces: bool) -> &str {
    let line = source.lines().next().unwrap_or_default();
    let line = line.split_once(" #").map_or(line, |(text, _)| text);
    let end = if is_in_braces { line.find([',', '}', ']']) } else { None };
    line[..end.unwrap_or(line.len())].trim_end()
}

/// The text in quotes, on one line.
pub(crate) fn quoted(text: &str) -> String {
    if text.contains(['\n', '\t']) {
        let text = text.replace('\\', r"\\").replace('"', r#"\""#).replace('\n', r"\n").replace('\t', r"\t");
        format!("\"{text}\"")
    } else if text.contains(['"', '\\']) {
        format!("'{}'", text.replace('\'', "''"))
    } else {
        format!("\"{text}\"")
    }
}

/// The text in quotes, for the end of a fault. A long one is left out.
pub(crate) fn advice(text: &str) -> String {
    if text.is_empty() || text.len() > 100 { String::new() } else { format!(": `{}`", quoted(text)) }
}
