//! Mistakes in the `:` after a name. YAML reads what follows them as a part of the name.

use crate::yaml::scalar::Scalar;

/// Where there is no `:` at all.
pub(crate) const MISSING: &str = "`:` and a space are missing after the name";

/// Where it is the wide one that Chinese texts use.
pub(crate) const FULLWIDTH: &str = "`：` is a fullwidth colon: write `:` and a space";

/// Where there is no name, but a comment as other languages write it.
pub(crate) const COMMENT: &str = "a comment starts with `#`";

/// Whether a comment of another language starts here.
pub(crate) fn is_foreign_comment(text: &str) -> bool {
    text.starts_with("//") || text.starts_with(';')
}

/// [`mistake`] in a scalar. In one of several lines, the first line is the name.
pub(crate) fn mistake_in(scalar: &Scalar) -> Option<(usize, &'static str)> {
    let found = mistake(&scalar.text)?;
    Some(if scalar.is_on_one_line() { found } else { (0, MISSING) })
}

/// `text` starts with a name. Returns what is wrong with the `:` after it, and after how many
/// characters that is; `None` where no `:`, bracket or quoted text follows.
pub(crate) fn mistake(text: &str) -> Option<(usize, &'static str)> {
    if is_foreign_comment(text) {
        return Some((0, COMMENT));
    }
    let (offset, sign) = text.char_indices().find(|&(offset, c)| match c {
        '"' | '\'' => text[..offset].ends_with(' '),
        _ => "：:{[".contains(c),
    })?;
    let (name, after) = (text[..offset].trim_end(), text[offset + sign.len_utf8()..].trim_start());
    // In `NAME the text: more` the `:` belongs to the text.
    let is_after_name = !name.contains(' ') || after.is_empty() || after.starts_with(['{', '[', '"', '\'']);
    let column = text[..offset].chars().count();
    match sign {
        '：' if is_after_name => Some((column, FULLWIDTH)),
        ':' if is_after_name => Some((column, "a space is missing after `:`: write one")),
        _ => Some((0, MISSING)),
    }
}
