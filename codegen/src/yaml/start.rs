//! A text without quotes whose first character means something else in YAML
//! (<https://yaml.org/spec/1.2.2/#53-indicator-characters>).

use granit_parser::{ErrorKind, ScanError, Span};

use crate::fault::Position;
use crate::yaml::bracket;
use crate::yaml::quoted;
use crate::yaml::source::Source;

/// What may not start a text. Brackets and quotes are looked at elsewhere.
const SIGNS: &str = "@&*!>|`-?%,]}";

/// Where the parser stops at such a sign.
pub(crate) fn mistake(error: &ScanError, source: Source, is_in_braces: bool) -> Option<(Position, String)> {
    let start = error.marker().byte_offset()?;
    let line_start = source.line_start(start);
    let before = source[line_start..start].trim_end();
    let item = source[line_start..].trim_start_matches(' ');
    if error.kind() == &ErrorKind::ExpectedBlockMappingKey && item.starts_with("- ") {
        let at = source.at(source.len() - item.len());
        return Some((at, "`-` starts an item of a list, and there is none here: remove it".to_owned()));
    }
    let sign = source[start..].chars().next().filter(|&sign| SIGNS.contains(sign))?;
    if before.is_empty() {
        return Some((source.at(start), name_fault(sign)));
    }
    if sign == ',' && before.ends_with([',', '{', '[']) {
        return Some((source.at(start), "this `,` is one too many: remove it".to_owned()));
    }
    let is_value = before.ends_with(':') || is_in_braces && before.ends_with([',', '{', '[']);
    // `|` and `>` alone start a text of several lines.
    let text = quoted::text(&source[start..], is_in_braces);
    let is_block = text.starts_with(['|', '>']) && text.len() <= 3 && !text.contains(' ');
    (is_value && !is_block).then(|| (source.at(start), in_quotes(sign, text)))
}

/// Where a bracket starts a value, and closes another one than the parser expects.
pub(crate) fn closing(source: &str, start: usize) -> Option<String> {
    let sign = source[start..].chars().next()?;
    let text = &source[start..start + 1 + quoted::text(&source[start + 1..], true).len()];
    source[..start].trim_end().ends_with(':').then(|| in_quotes(sign, text))
}

/// Where the parser reads on, as `{` and `[` can start a value: a text such as `{0} not found`. `start` is
/// the offset of the bracket.
pub(crate) fn bracket(source: &str, start: usize, is_in_braces: bool) -> Option<String> {
    let source = &source[start..];
    let sign = source.chars().next().filter(|&sign| sign == '{' || sign == '[')?;
    // What is longer is no such text. The limit keeps a file of one line from being read again and again.
    let limit = source.char_indices().nth(100).map_or(source.len(), |(end, _)| end);
    let line = source[..limit].lines().next()?;
    let end = bracket::closed_at(line)?;
    let inside = &line[1..end];
    let after = line[end + 1..].trim_start();
    let is_followed = !after.is_empty() && !after.starts_with([',', '}', ']', '#', ':']);
    let is_entry = |c: char| c == ':' || c == '：';
    let is_placeholder = !inside.is_empty() && inside.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    let is_text = match sign {
        '{' => !inside.contains(is_entry) && (is_placeholder || is_followed),
        _ => is_followed,
    };
    is_text.then(|| {
        let inner = quoted::text(&line[end + 1..], is_in_braces);
        in_quotes(sign, line[..end + 1 + inner.len()].trim_end())
    })
}

/// An anchor, alias or tag. `before` is the span of the scalar before it, `end` where the key or value ends
/// that it belongs to.
pub(crate) fn extra(
    source: Source,
    sign: char,
    before: Span,
    end: usize,
    is_value: bool,
) -> Option<(Position, String)> {
    let start = source.find_sign(before.end.byte_offset()?, end, &[sign])?;
    let line = &source[source.line_start(start)..start];
    // YAML takes `&NAME:` as an anchor, and what follows it as a value.
    if line.trim().is_empty() && (!is_value || source.is_key_at(start)) {
        return Some((source.at(start), name_fault(sign)));
    }
    let advice = quoted::advice(quoted::text(&source[start..], line.contains('{')));
    let name = match sign {
        '&' => "an anchor",
        '*' => "an alias",
        _ => "a tag",
    };
    let fault = format!("`{sign}` starts {name}, which is not allowed here");
    Some((
        source.at(start),
        format!("{fault}: remove it, or put a text that starts with it in quotes{advice}"),
    ))
}

fn in_quotes(sign: char, text: &str) -> String {
    format!("a text that starts with `{sign}` must be in quotes{}", quoted::advice(text))
}

fn name_fault(sign: char) -> String {
    format!("a name starts with a letter (A-Z, a-z), not with `{sign}`")
}
