//! A `\` in double quotes that YAML reads as the start of an escape
//! (<https://yaml.org/spec/1.2.2/#57-escaped-characters>).

use granit_parser::{ErrorKind, ScanError};

use crate::fault::Position;
use crate::yaml::quoted;
use crate::yaml::source::Source;

/// Says which escape the parser refuses, and how to write a `\` that is one.
pub(crate) fn mistake(error: &ScanError, source: Source) -> Option<(Position, String)> {
    let is_bad = matches!(
        error.kind(),
        ErrorKind::UnknownQuotedScalarEscape
            | ErrorKind::InvalidQuotedScalarHexEscape
            | ErrorKind::InvalidLowSurrogateHexEscape
            | ErrorKind::InvalidLowSurrogate
            | ErrorKind::MissingLowSurrogate
            | ErrorKind::UnpairedLowSurrogate
            | ErrorKind::InvalidUnicodeEscape
    );
    let start = error.marker().byte_offset().filter(|_| is_bad)?;
    let inside = source.get(start..)?.strip_prefix('"')?;
    let (offset, escape) = first_bad(inside)?;
    let at = source.at(start + 1 + offset);
    let text = inside.lines().next().and_then(|line| line.split('"').next()).unwrap_or_default();
    let advice = if text.contains('\'') { String::new() } else { quoted::advice(text) };
    let fault = format!("`{escape}` is no escape of double quotes");
    Some((at, format!("{fault}: write `\\\\` for a `\\`, or use single quotes{advice}")))
}

/// The first escape that is not valid, and its offset.
fn first_bad(text: &str) -> Option<(usize, &str)> {
    let mut from = 0;
    loop {
        let at = from + text[from..].find('\\')?;
        let sign = text[at + 1..].chars().next()?;
        let digits = match sign {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ => 0,
        };
        let start = at + 1 + sign.len_utf8();
        let digits_end =
            start + text[start..].chars().take(digits).take_while(char::is_ascii_hexdigit).count();
        let is_whole = digits_end - start == digits;
        let number = u32::from_str_radix(&text[start..digits_end], 16).unwrap_or(0);
        // In a pair of surrogates the second half is a part of the first one's escape.
        let is_pair = (0xd800..0xdc00).contains(&number)
            && text[digits_end..].strip_prefix("\\u").and_then(|low| low.get(..4)).is_some_and(is_low);
        let is_known = digits > 0 || "0abtnvfre \"/\\N_LP\t\r\n".contains(sign);
        if !is_known || !is_whole || (digits > 0 && !is_pair && char::from_u32(number).is_none()) {
            return Some((at, &text[at..digits_end]));
        }
        from = if is_pair { digits_end + 6 } else { digits_end };
    }
}

fn is_low(digits: &str) -> bool {
    u32::from_str_radix(digits, 16).is_ok_and(|number| (0xdc00..0xe000).contains(&number))
}
