//! Explains why the YAML parser has stopped, in words that say what to do.

use granit_parser::{ErrorKind, ScanError, Span};

use crate::fault::{Faults, Position};
use crate::yaml::bracket;
use crate::yaml::colon;
use crate::yaml::source::Source;
use crate::yaml::wide;

const FULLWIDTH_COMMA: &str = "`，` is a fullwidth comma: write `,` and a space";

/// Reports a fault in the syntax of `source`, and says where, and whether it is a bracket that is not
/// closed. `last` is the span of the scalar that was read last, `opened` the start of the innermost
/// list or mapping.
pub(crate) fn report(
    error: &ScanError,
    source: Source,
    last: Span,
    opened: Option<Position>,
    faults: &mut Faults,
) -> (Position, bool) {
    let known =
        comment(error, source).or_else(|| quote(error, source, last)).or_else(|| tab(error, source, last));
    let unclosed = match known {
        None => opened.and_then(|at| bracket::unclosed(&source, at)),
        Some(_) => None,
    };
    let is_unclosed = unclosed.is_some();
    let (at, text) = known
        .or(unclosed)
        .or_else(|| wide_brace(error, source))
        .or_else(|| missing_colon(error, source, last))
        .or_else(|| comma(error, source, last))
        .unwrap_or_else(|| {
            let text = format!("bad YAML: {}{}", error.info(), hint(error.kind()));
            (source.position(*error.marker()), text)
        });
    faults.report(at, text);
    (at, is_unclosed)
}

fn hint(kind: &ErrorKind) -> &'static str {
    match kind {
        ErrorKind::UnexpectedCharacter { character: '%' } => {
            "; a text that starts with `%` must be in quotes"
        }
        ErrorKind::MappingValueNotAllowed => "; a text with `: ` in it must be in quotes",
        ErrorKind::InvalidColonPlacement => "; a `,` or a closing bracket is missing before it",
        ErrorKind::ExpectedBlockMappingKey => "; write one entry on a line, indented as its neighbours are",
        _ => "",
    }
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
fn quote(error: &ScanError, source: Source, last: Span) -> Option<(Position, String)> {
    let is_trailing = match error.kind() {
        ErrorKind::InvalidTrailingSingleQuotedScalar | ErrorKind::InvalidTrailingDoubleQuotedScalar => true,
        ErrorKind::UnclosedQuotedScalar
        | ErrorKind::DocumentIndicatorInQuotedScalar
        | ErrorKind::InvalidQuotedScalarIndent => false,
        _ => return None,
    };
    let from = last.end.byte_offset()?;
    let start = from + opening_quote(&source[from..])?;
    let end = error.marker().byte_offset()?;
    let is_on_one_line = !source.get(start..end)?.contains('\n');
    if !is_trailing || !is_on_one_line {
        let text = "this quote is not closed: close it at the end of its text";
        return Some((source.at(start), text.to_owned()));
    }
    let at_end = |text: &str| Some((source.position(*error.marker()), text.to_owned()));
    match source[end..].chars().next() {
        Some('：') => return at_end(colon::FULLWIDTH),
        Some('，') => return at_end(FULLWIDTH_COMMA),
        _ if source[..end].ends_with([' ', '\t']) => {
            return at_end("this follows a closing quote: write a `,` before it, or put it in the quotes");
        }
        _ => {}
    }
    let escaped = if source[start..].starts_with('"') { r#"\""# } else { "''" };
    let rule = format!("close it at the end of its text, and write a quote in the text as `{escaped}`");
    let text = format!("this quote is closed at a wrong place: {rule}");
    Some((source.at(start), text))
}

/// The first quote that is not in a comment.
fn opening_quote(source: &str) -> Option<usize> {
    let mut is_comment = false;
    let (start, _) = source.char_indices().find(|&(_, c)| {
        is_comment = c != '\n' && (is_comment || c == '#');
        !is_comment && (c == '"' || c == '\'')
    })?;
    Some(start)
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
    let line_start = source[..end].rfind('\n').map_or(0, |at| at + 1);
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
        colon::mistake(line.split(" #").next().unwrap_or(line)).unwrap_or((0, colon::MISSING));
    Some((source.at(start).right(offset), text.to_owned()))
}

/// A `,` or closing bracket that is missing, or a fullwidth one: YAML reads what follows as a part of
/// the text before.
fn comma(error: &ScanError, source: Source, last: Span) -> Option<(Position, String)> {
    let is_entry = matches!(
        error.kind(),
        ErrorKind::ExpectedFlowMappingSeparator | ErrorKind::ExpectedFlowSequenceSeparator
    );
    let text = last.slice(source.text).filter(|_| is_entry && last.end == *error.marker())?;
    Some(match text.find('，') {
        Some(offset) => {
            let at = source.at(last.start.byte_offset()? + offset);
            (at, FULLWIDTH_COMMA.to_owned())
        }
        None => {
            (source.position(last.start), "a `,` or a closing bracket is missing in this text".to_owned())
        }
    })
}
