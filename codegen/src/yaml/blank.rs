//! Blanks of Unicode, which look like a space and are none in YAML.

use crate::unseen::is_blank;

/// The first of them in `text`, and at which byte.
pub(crate) fn find(text: &str) -> Option<(usize, char)> {
    text.char_indices().find(|&(_, c)| is_blank(c))
}

/// Names the blank, and says what to write.
pub(crate) fn fault(blank: char) -> String {
    let name = match blank {
        '\u{a0}' => "a no-break space",
        '\u{3000}' => "a fullwidth space",
        _ => "a blank that is no space",
    };
    format!("U+{:04X} is {name}: write a plain space", u32::from(blank))
}
