//! A `,` in braces that is missing, or that should not be one.

use granit_parser::{ErrorKind, ScanError, Span};

use crate::fault::Position;
use crate::yaml::colon;
use crate::yaml::quoted;
use crate::yaml::source::Source;

pub(crate) const FULLWIDTH: &str = "`，` is a fullwidth comma: write `,` and a space";

/// What may stand around a `,` on a line.
const BLANKS: [char; 2] = [' ', '\t'];

/// Finds a `,` that belongs to a text without quotes. YAML reads what follows it as keys without values. Each
/// part of a line is read once, however many such keys it has.
#[derive(Default)]
pub(crate) struct Cuts {
    /// The text that was read last as a value, until a key without a value follows.
    text: Option<Span>,
    /// The offset of the end of what is reported as one text.
    reported: usize,
}

impl Cuts {
    pub(crate) fn take_text(&mut self, text: Span) {
        self.text = Some(text);
    }

    /// What to report of a key without a `:`, and where; nothing if it belongs to a text that is reported
    /// already. The key may also be one of the `languages`.
    pub(crate) fn fault(
        &mut self,
        source: Source,
        key: Span,
        key_at: Position,
        languages: &[&str],
    ) -> Option<(Position, String)> {
        let text = self.text.take();
        let name = key.slice(source.text).and_then(|key| key.split(' ').next());
        let missing = (key_at, colon::MISSING.to_owned());
        if name.is_some_and(|name| languages.contains(&name)) {
            return Some(missing);
        }
        if key.start.byte_offset().is_some_and(|start| start < self.reported) {
            return None;
        }
        text.and_then(|text| self.cut(source, text, key)).or(Some(missing))
    }

    /// The `,` that ends this text, if the key follows it on its line.
    fn cut(&mut self, source: Source, text: Span, key: Span) -> Option<(Position, String)> {
        let (start, end) = (text.start.byte_offset()?, text.end.byte_offset()?);
        let between = source.get(end..key.start.byte_offset()?)?;
        let from_comma = between.trim_start_matches(BLANKS);
        if !from_comma.strip_prefix(',')?.trim_start_matches(BLANKS).is_empty() {
            return None;
        }
        let blanks = between.len() - from_comma.len();
        // The text goes on up to the next key or the end of the braces.
        let mut whole = end + blanks;
        let part = |from: usize| source[from..].strip_prefix(',')?.split([',', '}', '\r', '\n']).next();
        while let Some(part) = part(whole).filter(|part| !part.contains(": ") && !part.ends_with(':')) {
            whole += 1 + part.len();
        }
        self.reported = whole;
        let advice = quoted::advice(source[start..whole].trim());
        let fault = format!("`,` ends the text here: put a text with a `,` in quotes{advice}");
        Some((source.position(text.end).right(blanks), fault))
    }
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
