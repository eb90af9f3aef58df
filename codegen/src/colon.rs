//! Mistakes in the `:` after a name. YAML reads what follows them as a part of the name.

/// Where there is no `:` at all.
pub(crate) const MISSING: &str = "`:` and a space are missing after the name";

/// What is wrong with the `:` after the name that `text` starts with, and after how many
/// characters; `None` where it has no `:`, quote or bracket.
pub(crate) fn mistake(text: &str) -> Option<(usize, &'static str)> {
    let (offset, sign) = text.char_indices().find(|&(_, c)| "：:{[\"'".contains(c))?;
    let (name, after) = (text[..offset].trim_end(), text[offset + sign.len_utf8()..].trim_start());
    // In `NAME the text: more` the sign is not the name's.
    let is_after_name = !name.contains(' ') || after.is_empty() || after.starts_with(['{', '[', '"', '\'']);
    let column = text[..offset].chars().count();
    match sign {
        '：' if is_after_name => Some((column, "`：` is a fullwidth colon: write `:` and a space")),
        ':' if is_after_name => Some((column, "a space is missing after `:`: write one")),
        _ => Some((0, MISSING)),
    }
}
