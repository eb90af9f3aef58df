//! A `{` or `[` that is not closed. YAML reads on, and the parser stops in an innocent line below.

use crate::fault::Position;

/// Says what is wrong, and where, if the bracket at `opened` is never closed.
pub(crate) fn unclosed(source: &str, opened: Position) -> Option<(Position, String)> {
    let line_start: usize = source.split_inclusive('\n').take(opened.line - 1).map(str::len).sum();
    let line = source[line_start..].lines().next()?;
    let (offset, bracket) = line.char_indices().nth(opened.column - 1)?;
    let (closing, wide) = match bracket {
        '{' => ('}', '｝'),
        '[' => (']', '］'),
        _ => return None,
    };
    if is_closed(&source[line_start + offset..], bracket, closing) {
        return None;
    }
    let inside = &line[offset..];
    let place = |before: usize| opened.right(inside[..before].chars().count());
    for (offset, sign) in signs(inside) {
        let rest = &inside[offset + sign.len_utf8()..];
        if sign == '#' && rest.contains(closing) {
            return Some((place(offset), "` #` starts a comment: put the text in quotes".to_owned()));
        }
        if sign == wide && rest.trim().is_empty() {
            return Some((place(offset), format!("`{wide}` is fullwidth: write `{closing}`")));
        }
    }
    let end =
        if inside[1..].trim().is_empty() { "after what belongs to it" } else { "at the end of the line" };
    Some((opened, format!("this `{bracket}` is not closed: write `{closing}` {end}")))
}

/// Where the bracket at the start of `source` is closed, whichever brackets are inside.
pub(crate) fn closed_at(source: &str) -> Option<usize> {
    let mut depth = 0;
    let (end, _) = signs(source).into_iter().find(|&(_, sign)| {
        depth += i32::from("{[".contains(sign)) - i32::from("}]".contains(sign));
        depth == 0
    })?;
    Some(end)
}

/// The bracket that closes `open` at the start of `source`, and is not its own.
pub(crate) fn mismatched(source: &str, close: char) -> Option<usize> {
    let mut open = Vec::new();
    for (offset, sign) in signs(source) {
        match sign {
            '{' => open.push('}'),
            '[' => open.push(']'),
            '}' | ']' if open.pop() != Some(sign) => return Some(offset).filter(|_| sign == close),
            _ => {}
        }
    }
    None
}

fn is_closed(source: &str, bracket: char, closing: char) -> bool {
    let mut depth = 0;
    signs(source).into_iter().any(|(_, sign)| {
        depth += i32::from(sign == bracket) - i32::from(sign == closing);
        depth == 0
    })
}

/// The characters that are neither in quotes nor in a comment, and the `#` of each comment.
fn signs(source: &str) -> Vec<(usize, char)> {
    let mut found = Vec::new();
    // What the quotes or the comment that has begun ends with.
    let mut until = None;
    // The last characters: any, and one that is no blank.
    let (mut previous, mut sign) = (' ', ',');
    let mut chars = source.char_indices().peekable();
    while let Some((offset, c)) = chars.next() {
        match until {
            // A quote that is escaped, by a backslash or as `''`, and a backslash that is.
            Some('"') if c == '\\' => drop(chars.next()),
            Some('\'') if c == '\'' && chars.next_if(|&(_, next)| next == '\'').is_some() => {}
            Some(end) if c == end => until = None,
            Some(_) => {}
            // Elsewhere a quote is a part of the text, as in `don't`.
            None if matches!(c, '"' | '\'') && "{[,:".contains(sign) => until = Some(c),
            None => {
                if c == '#' && previous.is_whitespace() {
                    until = Some('\n');
                }
                found.push((offset, c));
            }
        }
        previous = c;
        if !c.is_whitespace() {
            sign = c;
        }
    }
    found
}
