//! Texts of the catalogue in comments of C.

use crate::emit::c::literal::{WIDTH, protected};

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

/// A comment on the lines above a constant.
pub(crate) fn above(text: &str) -> String {
    let line = format!("    /** {text} */\n");
    if line.len() <= WIDTH {
        return line;
    }
    let mut comment = "    /**".to_owned();
    let mut column = WIDTH;
    for word in text.split(' ') {
        if column + 1 + word.len() > WIDTH {
            comment += "\n     *";
            column = 6;
        }
        column += 1 + word.len();
        comment.push(' ');
        comment += word;
    }
    comment + "\n     */\n"
}

#[cfg(test)]
mod tests {
    use super::{above, plain};

    #[test]
    fn a_comment_is_not_ended_by_its_text() {
        assert_eq!(plain("a */ b /* c\n**//"), "a * / b / * c ** //");
        assert_eq!(plain("what???/"), "what? ? ?/");
        assert_eq!(plain("  caf\u{e9} \u{1f600}  "), "caf");
    }

    #[test]
    fn a_long_comment_has_lines() {
        let comment = above(&["word"; 40].join(" "));
        assert!(comment.lines().count() == 5 && comment.lines().all(|line| line.len() <= 100), "{comment}");
        assert_eq!(comment.matches("word").count(), 40);
    }
}
