//! What the escapes of a string stand for (RFC 8259 §7). The scanner has been over the string, so every
//! escape in it is right.

/// The character of the escape that is next, and what follows the escape.
///
/// Half of a surrogate pair is U+FFFD, as in Go's `unquote` (encoding/json/decode.go).
pub(crate) fn unescape(escape: &[u8]) -> (char, &[u8]) {
    let Some((unit, after)) = code_unit(escape) else { return short(escape) };
    let (code_point, after) = match (unit, code_unit(after)) {
        (0xd800..0xdc00, Some((low @ 0xdc00..0xe000, after))) => {
            (0x1_0000_u32.wrapping_add(((unit & 0x3ff) << 10) | (low & 0x3ff)), after)
        }
        _ => (unit, after),
    };
    (char::from_u32(code_point).unwrap_or(char::REPLACEMENT_CHARACTER), after)
}

/// The number of the `\uXXXX` that is next, and what follows it.
#[inline(never)]
fn code_unit(escape: &[u8]) -> Option<(u32, &[u8])> {
    let [b'\\', b'u', rest @ ..] = escape else { return None };
    let (digits, after) = rest.split_at_checked(4)?;
    let unit = digits.iter().fold(0, |unit, digit| {
        // The low half of a letter counts from 1.
        let value = (digit & 15).wrapping_add(if *digit > b'9' { 9 } else { 0 });
        (unit << 4) | u32::from(value)
    });
    Some((unit, after))
}

fn short(escape: &[u8]) -> (char, &[u8]) {
    let [_, letter, after @ ..] = escape else { return (char::REPLACEMENT_CHARACTER, &[]) };
    let character = match letter {
        b'b' => '\u{8}',
        b'f' => '\u{c}',
        b'n' => '\n',
        b'r' => '\r',
        b't' => '\t',
        itself => char::from(*itself),
    };
    (character, after)
}

/// Writes a string without its escapes into `buf`, if it can be the name of a code or a key: if it is
/// ASCII, and `\uXXXX` is its only kind of escape.
#[cold]
#[inline(never)]
pub(crate) fn unescape_name<'b>(mut rest: &[u8], buf: &'b mut [u8]) -> Option<&'b [u8]> {
    let mut len = 0_usize;
    while let [first, after @ ..] = rest {
        let (unit, after) = if *first == b'\\' { code_unit(rest)? } else { (u32::from(*first), after) };
        *buf.get_mut(len)? = u8::try_from(unit).ok()?;
        rest = after;
        len = len.wrapping_add(1);
    }
    buf.get(..len)
}

/// The bytes of a string without its escapes, as UTF-8.
pub(crate) struct Unescaped<'a> {
    rest: &'a [u8],
    /// The last bytes of a character, the next one lowest. None of them is 0.
    tail: u32,
}

impl<'a> Unescaped<'a> {
    pub(crate) fn new(raw: &'a [u8]) -> Self {
        Unescaped { rest: raw, tail: 0 }
    }
}

impl Iterator for Unescaped<'_> {
    type Item = u8;

    fn next(&mut self) -> Option<u8> {
        let [byte, tail @ ..] = self.tail.to_le_bytes();
        if byte != 0 {
            self.tail = to_word(tail);
            return Some(byte);
        }
        let (first, after) = self.rest.split_first()?;
        if *first != b'\\' {
            self.rest = after;
            return Some(*first);
        }
        let (character, after) = unescape(self.rest);
        self.rest = after;
        let mut utf8 = [0; 4];
        character.encode_utf8(&mut utf8);
        let [byte, tail @ ..] = utf8;
        self.tail = to_word(tail);
        Some(byte)
    }
}

fn to_word([first, second, third]: [u8; 3]) -> u32 {
    u32::from_le_bytes([first, second, third, 0])
}
