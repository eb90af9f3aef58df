//! How bytes are written in C: in ASCII, for every compiler.

/// How long a line may be.
pub(crate) const WIDTH: usize = 100;
/// The longest string literal that C99 promises to take (§5.2.4.1).
pub(crate) const LONGEST: usize = 4095;

/// The bytes of a text as they stand between quotes.
///
/// An octal escape has three digits, so that a digit after it is not a part of it. `?` after `?` is escaped: it would
/// start a trigraph.
fn escaped(bytes: &[u8]) -> impl Iterator<Item = String> {
    let mut before = 0;
    bytes.iter().map(move |&byte| {
        let is_second = before == b'?';
        before = byte;
        match byte {
            b'"' | b'\\' => format!("\\{}", char::from(byte)),
            b'?' if is_second => "\\?".to_owned(),
            b' '..=b'~' => char::from(byte).to_string(),
            _ => format!("\\{byte:03o}"),
        }
    })
}

/// The catalogue's own words, marked so that none is taken for a name or a mark of ours. [`unprotected`] takes the signs
/// out.
pub(crate) fn protected(words: &str) -> String {
    let mut marked = words.replace('@', "@\u{1}");
    for ours in ["edge_errors", "EDGE_ERRORS"] {
        let (start, end) = ours.split_at(4);
        marked = marked.replace(ours, &format!("{start}\u{1}{end}"));
    }
    marked
}

/// The text without the signs of [`protected`].
pub(crate) fn unprotected(text: &str) -> String {
    text.replace('\u{1}', "")
}

/// A string literal, in as many lines as it needs; `between` stands between them, such as `"\n    "`.
pub(crate) fn literal(text: &str, first_column: usize, between: &str) -> String {
    let indent = between.rsplit('\n').next().unwrap_or_default().len();
    let mut literal = "\"".to_owned();
    let mut column = first_column + 1;
    for sign in escaped(text.as_bytes()) {
        // Room for the quote, and what follows the literal.
        if column + sign.len() + 3 > WIDTH {
            literal += "\"";
            literal += between;
            literal += "\"";
            column = indent + 1;
        }
        column += sign.len();
        literal += &sign;
    }
    protected(&literal) + "\""
}

/// Bytes as a list of characters: for texts that are too long for a literal, or have no NUL at their end.
pub(crate) fn characters(bytes: &[u8]) -> impl Iterator<Item = String> {
    bytes.iter().map(|&byte| match byte {
        b'\'' | b'\\' => format!("'\\{}'", char::from(byte)),
        b' '..=b'~' => format!("'{}'", char::from(byte)),
        _ => format!("'\\{byte:03o}'"),
    })
}

#[cfg(test)]
mod tests {
    use super::literal;

    #[test]
    fn no_byte_can_be_read_as_another() {
        assert_eq!(literal("a\"\\\n1", 0, "\n"), r#""a\"\\\0121""#);
        assert_eq!(literal("what??/", 0, "\n"), r#""what?\?/""#);
        assert_eq!(literal("é", 0, "\n"), r#""\303\251""#);
    }

    #[test]
    fn a_long_literal_has_lines() {
        let lines = literal(&"x".repeat(200), 4, "\n    ");
        assert!(lines.lines().count() == 3 && lines.lines().all(|line| line.len() < 100), "{lines}");
        assert_eq!(lines.matches('x').count(), 200);
    }
}
