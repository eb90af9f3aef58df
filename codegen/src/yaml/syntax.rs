//! Explains why the YAML parser has stopped, in words that say what to do.

use granit_parser::{ErrorKind, ScanError, Span};

use crate::fault::Position;
use crate::unseen::is_blank;
use crate::yaml::blank;
use crate::yaml::bracket;
use crate::yaml::colon;
use crate::yaml::comma;
use crate::yaml::escape;
use crate::yaml::quoted;
use crate::yaml::source::Source;
use crate::yaml::start;
use crate::yaml::wide;

const SECOND_NAME: &str = "a second name stands on this line: write it on the next one";

/// What was read before the parser stopped.
pub(crate) struct Before<'t> {
    /// The span of the last scalar.
    pub(crate) last: Span,
    /// The start of the innermost list or mapping.
    pub(crate) opened: Option<Position>,
    pub(crate) is_in_brackets: bool,
    pub(crate) languages: Vec<&'t str>,
}

/// Says what is wrong in the syntax of `source`, and where, and whether it is a bracket that is not closed.
pub(crate) fn explain(error: &ScanError, source: Source, before: &Before) -> (Position, String, bool) {
    let last = before.last;
    let known = comment(error, source)
        .or_else(|| escape::mistake(error, source))
        .or_else(|| quote(error, source, before))
        .or_else(|| tab(error, source, last));
    let unclosed = match known {
        None => before.opened.and_then(|at| bracket::unclosed(&source, at)),
        Some(_) => None,
    };
    let is_unclosed = unclosed.is_some();
    let (at, text) = known
        .or(unclosed)
        .or_else(|| wide_brace(error, source))
        .or_else(|| start::mistake(error, source, before.is_in_brackets))
        .or_else(|| missing_colon(error, source, last))
        .or_else(|| text_with_colon(error, source, last, &before.languages))
        .or_else(|| comma::missing(error, source, last, &before.languages))
        .or_else(|| mismatched_bracket(error, source))
        .or_else(|| indentation(error, source))
        .unwrap_or_else(|| {
            (source.position(*error.marker()), format!("bad YAML: {}{}", error.info(), hint(error.kind())))
        });
    (at, text, is_unclosed)
}

fn hint(kind: &ErrorKind) -> &'static str {
    match kind {
        ErrorKind::InvalidColonPlacement => "; a `,` or a closing bracket is missing before it",
        _ => "",
    }
}

/// A `: ` in a text without quotes, or a line that is indented as if it belonged to the text above.
fn text_with_colon(
    error: &ScanError,
    source: Source,
    last: Span,
    languages: &[&str],
) -> Option<(Position, String)> {
    let (start, end) = (last.start.byte_offset()?, error.marker().byte_offset()?);
    if error.kind() != &ErrorKind::MappingValueNotAllowed {
        return None;
    }
    let line_start = source.line_start(end);
    if start < line_start {
        let line = &source[line_start..];
        let indented = line.trim_start_matches([' ', '\t']);
        let at = source.at(line_start + line.len() - indented.len());
        if let Some(blank) = indented.chars().next().filter(|&c| is_blank(c)) {
            return Some((at, blank::fault(blank)));
        }
        return Some((
            at,
            "this line is indented as a part of the text above: indent it as its neighbours are".to_owned(),
        ));
    }
    let text = quoted::text(&source[start..], false);
    let after = source[end + 1..].lines().next().unwrap_or_default().trim_start();
    if after.is_empty() || after.starts_with(['{', '#']) {
        return Some((source.at(start), SECOND_NAME.to_owned()));
    }
    if languages.contains(&source.get(start..end)?.trim()) {
        return Some((source.at(start), format!("messages by language need braces: `{{ {text} }}`")));
    }
    let advice = quoted::advice(text);
    Some((source.position(*error.marker()), format!("a text with `: ` in it must be in quotes{advice}")))
}

/// A bracket that closes another one than its own, or none.
fn mismatched_bracket(error: &ScanError, source: Source) -> Option<(Position, String)> {
    if error.kind() == &ErrorKind::MisplacedFlowCollectionEnd {
        let text = "this bracket closes none: remove it, or put a text that has brackets in quotes";
        return Some((source.position(*error.marker()), text.to_owned()));
    }
    let &ErrorKind::MismatchedFlowCollectionEnd { open, close } = error.kind() else { return None };
    let start = error.marker().byte_offset()?;
    let at = start + bracket::mismatched(source.get(start..)?, close)?;
    let text = start::closing(source.text, at).unwrap_or_else(|| {
        let closing = if open == '{' { '}' } else { ']' };
        let advice = format!("write `{closing}`, or put a text that has brackets in quotes");
        format!("`{close}` does not close the `{open}` before it: {advice}")
    });
    Some((source.at(at), text))
}

/// What stands where a new entry should.
fn indentation(error: &ScanError, source: Source) -> Option<(Position, String)> {
    if !matches!(error.kind(), ErrorKind::ExpectedBlockMappingKey | ErrorKind::UnexpectedCharacter { .. }) {
        return None;
    }
    let start = error.marker().byte_offset()?;
    let is_first = source[source.line_start(start)..start].trim().is_empty();
    if let Some(blank) = source[start..].chars().next().filter(|&c| is_blank(c)) {
        return Some((source.at(start), blank::fault(blank)));
    }
    let text = if is_first {
        "the indentation of this line fits no line above: indent it as its neighbours are"
    } else {
        "this does not belong to the value before it: write one entry on a line, or put the text in quotes"
    };
    Some((source.position(*error.marker()), text.to_owned()))
}

/// A comment after a value, as other languages write it.
fn comment(error: &ScanError, source: Source) -> Option<(Position, String)> {
    let is_after_value = matches!(
        error.kind(),
        ErrorKind::ExpectedBlockMappingKey
            | ErrorKind::InvalidTrailingSingleQuotedScalar
            | ErrorKind::InvalidTrailingDoubleQuotedScalar
    );
    let (before, after) = source.split_at(error.marker().byte_offset()?);
    let is_comment = is_after_value && before.ends_with([' ', '\t']) && colon::is_foreign_comment(after);
    is_comment.then(|| (source.position(*error.marker()), colon::COMMENT.to_owned()))
}

/// A quote that is not closed, or closed too early. The parser stops where it notices that, which can
/// be some lines later.
fn quote(error: &ScanError, source: Source, before: &Before) -> Option<(Position, String)> {
    let is_trailing = match error.kind() {
        ErrorKind::InvalidTrailingSingleQuotedScalar | ErrorKind::InvalidTrailingDoubleQuotedScalar => true,
        ErrorKind::UnclosedQuotedScalar
        | ErrorKind::DocumentIndicatorInQuotedScalar
        | ErrorKind::InvalidQuotedScalarIndent => false,
        _ => return None,
    };
    let from = before.last.end.byte_offset()?;
    let start = source.find_sign(from, source.len(), &['"', '\''])?;
    let end = error.marker().byte_offset()?;
    let is_on_one_line = !source.get(start..end)?.contains('\n');
    if !is_trailing || !is_on_one_line {
        let text = "this quote is not closed: close it at the end of its text";
        return Some((source.at(start), text.to_owned()));
    }
    let at_end = |text: &str| Some((source.position(*error.marker()), text.to_owned()));
    match source[end..].chars().next() {
        Some('：') => return at_end(colon::FULLWIDTH),
        Some('，') => return at_end(comma::FULLWIDTH),
        Some(blank) if is_blank(blank) => return at_end(&blank::fault(blank)),
        _ if source[..end].ends_with([' ', '\t']) => {
            return at_end(if source.is_key_at(end) && !before.is_in_brackets {
                SECOND_NAME
            } else if source.is_key_at(end) {
                "this follows a closing quote: write a `,` before it, or put it in the quotes"
            } else {
                "this follows a closing quote: put the whole text in quotes, in single ones `'` if it has `\"`"
            });
        }
        _ => {}
    }
    let escaped = if source[start..].starts_with('"') { r#"\""# } else { "''" };
    let rule = format!("close it at the end of its text, and write a quote in the text as `{escaped}`");
    let text = format!("this quote is closed at a wrong place: {rule}");
    Some((source.at(start), text))
}

/// A tab in the indentation of the lines that were read last.
fn tab(error: &ScanError, source: Source, last: Span) -> Option<(Position, String)> {
    // In a text of several lines, the parser stops before the line break.
    let end = error.marker().line() + usize::from(error.kind() == &ErrorKind::TabInPlainScalar);
    let start = last.start.line().saturating_sub(1);
    source.lines().enumerate().take(end).skip(start).find_map(|(index, line)| {
        let indentation = &line[..line.len() - line.trim_start().len()];
        let at = Position { file: source.file, line: index + 1, column: indentation.find('\t')? + 1 };
        Some((at, "a tab cannot indent a line: use spaces".to_owned()))
    })
}

/// A fullwidth `｛` at the start of a value. YAML reads the mapping as a text, up to its first `:`.
fn wide_brace(error: &ScanError, source: Source) -> Option<(Position, String)> {
    let end = error.marker().byte_offset()?;
    let line_start = source.line_start(end);
    let (key, value) = source[line_start..end].split_once(':')?;
    let blanks = value.len() - value.trim_start().len();
    let is_value = error.kind() == &ErrorKind::MappingValueNotAllowed && value.trim_start().starts_with('｛');
    let start = line_start + key.len() + 1 + blanks;
    is_value.then(|| (source.at(start), wide::BRACE.to_owned()))
}

/// A name without its `:`. YAML reads it as a key without a value, or as the start of a text that
/// goes on in the next lines.
fn missing_colon(error: &ScanError, source: Source, last: Span) -> Option<(Position, String)> {
    let start = match error.kind() {
        ErrorKind::SimpleKeyExpected => error.marker().byte_offset()?,
        ErrorKind::MappingValueNotAllowed => last.start.byte_offset()?,
        _ => return None,
    };
    let before = source[..start].rsplit('\n').next()?;
    if !before.trim_start().is_empty() {
        return None;
    }
    let line = source[start..].lines().next()?;
    let (offset, text) =
        colon::mistake(line.split(" #").next().unwrap_or(line)).unwrap_or((0, colon::MISSING.to_owned()));
    Some((source.at(start).right(offset), text))
}
