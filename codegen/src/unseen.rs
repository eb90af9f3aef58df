//! Characters that a reader does not see, and that can make a line look like another one.

/// Whether `c` cannot be seen: it controls a terminal or the order of characters, or has no width.
///
/// The joiners U+200C and U+200D are not among them: scripts and emoji need them.
pub(crate) fn is_unseen(c: char) -> bool {
    c.is_control() || is_invisible(c)
}

/// Those of them that Unicode does not call controls: the bidirectional ones
/// (<https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters>), two blanks without
/// a width, the byte order mark, and the separators of lines and paragraphs.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{61c}'
            | '\u{200b}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'
            | '\u{2066}'..='\u{2069}'
            | '\u{feff}'
    )
}
