//! Mistakes in the `:` after a name. YAML reads what follows them as a part of the name.

use crate::unseen::is_blank;
use crate::yaml::blank;
use crate::yaml::scalar::Scalar;

/// How long a name on one line may be, in characters (<https://yaml.org/spec/1.2.2/#742-flow-mappings>).
const MAX_LEN: usize = 1024;

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
pub(crate) fn mistake_in(scalar: &Scalar) -> Option<(usize, String)> {
    let len = scalar.text.chars().count();
    if len > MAX_LEN && !scalar.text.contains(':') {
        return Some((0, too_long(len)));
    }
    let found = mistake(&scalar.text)?;
    Some(if scalar.is_on_one_line() { found } else { (0, MISSING.to_owned()) })
}

/// `text` starts with a name. Returns what is wrong with the `:` after it, and after how many
/// characters that is; `None` where no `:`, bracket or quoted text follows.
pub(crate) fn mistake(text: &str) -> Option<(usize, String)> {
    if is_foreign_comment(text) {
        return Some((0, COMMENT.to_owned()));
    }
    let (offset, sign) = text.char_indices().find(|&(offset, c)| match c {
        '"' | '\'' => text[..offset].ends_with(' '),
        _ => "：:{[".contains(c),
    })?;
    let (name, after) = (text[..offset].trim_end(), &text[offset + sign.len_utf8()..]);
    let column = text[..offset].chars().count();
    let blank = after.chars().next().filter(|&c| is_blank(c));
    let after = after.trim_start();
    // In `NAME the text: more` the `:` belongs to the text.
    let is_after_name = !name.contains(' ') || after.is_empty() || after.starts_with(['{', '[', '"', '\'']);
    Some(match (sign, blank) {
        ('：', _) if is_after_name => (column, FULLWIDTH.to_owned()),
        (':', Some(blank)) if is_after_name => (column + 1, blank::fault(blank)),
        (':', None) if is_after_name && column > MAX_LEN => (0, too_long(column)),
        // `NAME:: text` and `NAME: : text`
        (':', None) if after.is_empty() || after.starts_with(':') => {
            let second = text[..text.len() - after.len()].chars().count();
            (second, "a second `:` is one too many: remove it".to_owned())
        }
        (':', None) if is_after_name => (column, "a space is missing after `:`: write one".to_owned()),
        _ => (0, MISSING.to_owned()),
    })
}

fn too_long(len: usize) -> String {
    format!("a name of {len} characters is too long: YAML takes {MAX_LEN} at most")
}
