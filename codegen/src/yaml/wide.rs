//! Fullwidth signs and curly quotes, which Chinese input methods write where YAML or a template needs
//! the plain sign.

use crate::template::is_verb;
use crate::verb::MAX_LEN as MAX_VERB_LEN;
use crate::yaml::scalar::Scalar;

pub(crate) const BRACE: &str = "`｛` is fullwidth: write `{`";

/// A message without quotes that looks as if it had some, or as if it were a mapping. Returns what is
/// wrong, and at which byte of the text.
pub(crate) fn mistake(scalar: &Scalar) -> Option<(usize, String)> {
    let text = scalar.text.as_str();
    if !scalar.is_plain() {
        return None;
    }
    match text.chars().next()? {
        '｛' => Some((0, BRACE.to_owned())),
        quote @ ('“' | '”' | '‘' | '’') if is_quoted(text) => {
            Some((0, format!("`{quote}` does not quote a text in YAML: put the text in quotes `\"`")))
        }
        // In `the file "a"` both quotes belong to the text.
        _ if text.ends_with('"') && text.matches('"').count() % 2 == 1 => {
            Some((text.len() - 1, "this quote is not opened: put the text in quotes `\"`".to_owned()))
        }
        _ => None,
    }
}

/// Whether the quote at the start of `text` is closed at its end, or nowhere. In `“a” and “b”` the quotes
/// belong to the text.
fn is_quoted(text: &str) -> bool {
    let closing = if text.starts_with(['“', '”']) { ['“', '”', '"'] } else { ['‘', '’', '\''] };
    let mut after = text.chars();
    after.next();
    // Takes what is before the closing quote, and the quote.
    after.find(|c| closing.contains(c));
    after.as_str().is_empty()
}

/// Where a fullwidth `％` stands for the `%` of a verb such as `%v` or `%[1]v`.
pub(crate) fn percents(text: &str) -> Vec<usize> {
    text.match_indices('％')
        .filter(|(offset, sign)| {
            let after = text[offset + sign.len()..].chars().take(MAX_VERB_LEN);
            is_verb(&std::iter::once('%').chain(after).collect::<String>())
        })
        .map(|(offset, _)| offset)
        .collect()
}
