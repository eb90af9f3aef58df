//! The inside of a JSON string: only what RFC 8259 §7 demands is escaped.

use crate::text::bytes::{HIGHEST_BITS, escaped_bits, last_chunk, position};

/// Writes `text` as the inside of a JSON string; each escape is a piece of its own.
pub(crate) fn escape(text: &str, out: &mut impl FnMut(&str)) {
    if is_plain(text.as_bytes()) { out(text) } else { write_escaped(text, out) }
}

/// A function of its own, so that [`escape`] stays short: most texts need no escape.
#[cold]
#[inline(never)]
fn write_escaped(text: &str, out: &mut impl FnMut(&str)) {
    let mut rest = text;
    loop {
        let Some(at) = position(rest.as_bytes(), is_escaped) else { return out(rest) };
        let Some((plain, from)) = rest.split_at_checked(at) else { return };
        let Some((escaped, after)) = from.split_at_checked(1) else { return };
        out(plain);
        out(escape_of(escaped));
        rest = after;
    }
}

fn is_escaped(byte: u8) -> bool {
    byte < b' ' || byte == b'"' || byte == b'\\'
}

/// Whether no byte must be escaped. The last four bytes are checked first. They may overlap the four
/// before them, so no bytes are left over.
fn is_plain(text: &[u8]) -> bool {
    let Some(last) = last_chunk(text) else {
        return !text.iter().any(|&byte| is_escaped(byte));
    };
    let mut word = last;
    let mut rest = text;
    loop {
        if has_escape(u32::from_le_bytes(*word)) {
            return false;
        }
        let Some((next, after)) = rest.split_first_chunk() else { return true };
        (word, rest) = (next, after);
    }
}

/// Whether one of four bytes must be escaped; all four are checked at once.
const fn has_escape(word: u32) -> bool {
    escaped_bits(word) & !word & HIGHEST_BITS != 0
}

/// The escape of a control character, `"` or `\`.
fn escape_of(character: &str) -> &'static str {
    // Six bytes for each escape; a short one is filled up with blanks.
    const ESCAPES: &str = concat!(
        r"\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b    \t    \n    \u000b\f    \r    \u000e\u000f",
        r"\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f",
        r#"\"    \\"#,
    );
    let row = match character.as_bytes() {
        [b'"', ..] => 32,
        [b'\\', ..] => 33,
        [control, ..] => usize::from(*control),
        [] => return "",
    };
    let from = ESCAPES.get(row.wrapping_mul(6)..).unwrap_or_default();
    let len = if from.as_bytes().get(1) == Some(&b'u') { 6 } else { 2 };
    from.get(..len).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    extern crate std;

    use std::vec;

    use super::{has_escape, is_escaped, is_plain};

    #[test]
    fn four_bytes_have_an_escape_where_one_of_them_is_escaped() {
        // The neighbours of what is escaped, and what has its highest bit set.
        for other in [b'a', b' ', b'!', b'#', b'[', b']', 0x7f, 0x80, 0xa2, 0xdc, 0xff] {
            for byte in 0..=u8::MAX {
                for position in 0..4 {
                    let mut bytes = [other; 4];
                    bytes[position] = byte;
                    assert_eq!(has_escape(u32::from_le_bytes(bytes)), is_escaped(byte), "{bytes:?}");
                }
            }
        }
    }

    #[test]
    fn a_text_is_plain_where_no_byte_of_it_is_escaped() {
        for len in 0..20 {
            let mut text = vec![b'a'; len];
            assert!(is_plain(&text));
            for position in 0..len {
                text[position] = b'"';
                assert!(!is_plain(&text), "{position} of {len}");
                text[position] = b'a';
            }
        }
    }
}
