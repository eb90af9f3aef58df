//! Texts of the catalogue in comments of C.

use crate::emit::c::literal::protected;

/// A text that cannot end the comment, or join it with the next line.
pub(crate) fn plain(text: &str) -> String {
    let line: String = text.chars().map(|c| if c.is_ascii_graphic() { c } else { ' ' }).collect();
    let mut line = line.split_whitespace().collect::<Vec<_>>().join(" ");
    for (sign, apart) in [("*/", "* /"), ("/*", "/ *"), ("??", "? ?")] {
        // `???` has the sign twice.
        while line.contains(sign) {
            line = line.replace(sign, apart);
        }
    }
    protected(&line)
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_comment_is_not_ended_by_its_text() {
        assert_eq!(plain("a */ b /* c\n**//"), "a * / b / * c ** //");
        assert_eq!(plain("what???/"), "what? ? ?/");
        assert_eq!(plain("  caf\u{e9} \u{1f600}  "), "caf");
    }
}
