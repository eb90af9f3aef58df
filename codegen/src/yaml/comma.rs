//! A `,` in braces that is missing, or that should not be one.

use granit_parser::{ErrorKind, ScanError, Span};

use crate::fault::Position;
use crate::yaml::quoted;
use crate::yaml::source::Source;

pub(crate) const FULLWIDTH: &str = "`，` is a fullwidth comma: write `,` and a space";

/// A `,` that belongs to a text without quotes. YAML reads what follows it as a key without a value; `key`
/// is where that stands. The key may also be one of the `languages` whose `:` is missing.
pub(crate) fn in_text(source: Source, key: Span, languages: &[&str]) -> Option<(Position, String)> {
    let start = key.start.byte_offset()?;
    let name = key.slice(source.text)?.split(' ').next()?;
    let line_start = source.line_start(start);
    let before = source[line_start..start].trim_end().strip_suffix(',')?;
    let value_start = before.rfind(": ")? + 2;
    let value = &before[value_start..];
    if languages.contains(&name) || value.trim_start().starts_with(['"', '\'', '{', '[']) {
        return None;
    }
    let comma = line_start + value_start + value.find(',').unwrap_or(value.len());
    // The text goes on up to the next key or the end of the braces.
    let line = source[line_start + value_start..].lines().next()?;
    let mut len = value.find(',').unwrap_or(value.len());
    while let Some(part) = line[len..].strip_prefix(',').and_then(|part| part.split([',', '}']).next()) {
        if part.contains(": ") || part.ends_with(':') {
            break;
        }
        len += 1 + part.len();
    }
    let advice = quoted::advice(line[..len].trim());
    Some((source.at(comma), format!("`,` ends the text here: put a text with a `,` in quotes{advice}")))
}

/// Where the parser stops as there is no `,` or closing bracket after the text `last`.
pub(crate) fn missing(
    error: &ScanError,
    source: Source,
    last: Span,
    languages: &[&str],
) -> Option<(Position, String)> {
    let is_entry = matches!(
        error.kind(),
        ErrorKind::ExpectedFlowMappingSeparator | ErrorKind::ExpectedFlowSequenceSeparator
    );
    let text = last.slice(source.text).filter(|_| is_entry && last.end == *error.marker())?;
    let start = last.start.byte_offset()?;
    if let Some(offset) = text.find('，') {
        return Some((source.at(start + offset), FULLWIDTH.to_owned()));
    }
    let end = last.end.byte_offset()?;
    let after = source[end..].lines().next().unwrap_or_default();
    let colon = after.len() - after.trim_start().len();
    if !after[colon..].starts_with(':') {
        let fault = "a `,` or a closing bracket is missing in this text";
        return Some((source.position(last.start), fault.to_owned()));
    }
    match text.rsplit_once(' ') {
        // In `zh: one en: two` the last word is the next key.
        Some((before, key)) if languages.contains(&key) => {
            Some((source.at(start + before.len() + 1), format!("a `,` is missing before `{key}`")))
        }
        _ => {
            let advice = quoted::advice(quoted::text(&source[start..], true));
            let fault = format!("a text with `: ` in it must be in quotes{advice}");
            Some((source.at(end + colon), fault))
        }
    }
}
