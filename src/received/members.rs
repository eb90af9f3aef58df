//! Which members of a body count, and what they say.

use crate::received::error::ParseErrorKind;
use crate::received::scanner::Scanner;
use crate::received::unescape::unescape_name;

/// What a body says, as JSON values.
pub(crate) struct Said<'a> {
    /// A string or an integer of 64 bits.
    pub(crate) code: &'a [u8],
    /// Any value, if there is one.
    pub(crate) message: Option<&'a [u8]>,
}

/// Reads the members of an object, from its bracket to its end. In place of an object that is an `error`, the
/// code is the rest from there on.
#[allow(clippy::inline_always)]
#[inline(always)]
pub(crate) fn read_members<'a>(
    scanner: &mut Scanner<'a>,
    said: &mut Said<'a>,
    is_nested: bool,
) -> Option<()> {
    let (mut has_code, mut message_key) = (false, Key::Msg);
    scanner.advance();
    let mut next = scanner.peek();
    while next != b'}' {
        let key = scanner.skip_key()?;
        let first = scanner.peek();
        let from = scanner.rest();
        if first == b'"' {
            // Faster than as any value.
            scanner.skip_string()?;
        } else {
            scanner.skip_value()?;
        }
        let value = scanner.since(from)?;
        match Key::of(key) {
            None => {}
            _ if first == b'n' => {} // `null`
            Some(Key::Code) if first == b'"' || integer(value).is_some() => {
                (said.code, has_code) = (value, true);
            }
            Some(Key::Code) => return scanner.fail(ParseErrorKind::CodeType, from),
            Some(Key::Error) if has_code => {}
            Some(Key::Error) if first == b'{' && !is_nested => said.code = from,
            Some(Key::Error) if first == b'"' || integer(value).is_some() => said.code = value,
            Some(key) if key >= message_key => (said.message, message_key) = (Some(value), key),
            _ => {}
        }
        next = scanner.peek();
        match next {
            b',' => scanner.advance(),
            b'}' => {}
            _ => return None,
        }
    }
    scanner.advance();
    Some(())
}

/// A key that says something of an error. Of those of the message, the last three, the greatest counts.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Code,
    Error,
    Msg,
    Reason,
    Message,
}

/// The names of the keys, and how long the longest of them is.
macro_rules! keys {
    ($($name:literal => $key:ident),+) => {
        impl Key {
            const MAX_LEN: usize = {
                let mut max = 0;
                $(if $name.len() > max {
                    max = $name.len();
                })+
                max
            };

            #[inline(never)]
            fn named(name: &[u8]) -> Option<Key> {
                match name {
                    $($name => Some(Key::$key),)+
                    _ => None,
                }
            }
        }
    };
}

keys!(b"code" => Code, b"error" => Error, b"msg" => Msg, b"reason" => Reason, b"message" => Message);

impl Key {
    fn of(raw: &[u8]) -> Option<Key> {
        Key::named(raw).or_else(|| Key::named(unescape_name(raw, &mut [0; Key::MAX_LEN])?))
    }
}

/// The integer that a JSON value is, if it has neither a fraction nor an exponent and fits.
#[inline(never)]
pub(crate) fn integer(value: &[u8]) -> Option<i64> {
    let (is_negative, digits) = match value {
        [b'-', digits @ ..] => (true, digits),
        digits => (false, digits),
    };
    // 19 digits do not overflow 64 bits. No number of JSON starts with a 0 that does not count.
    if digits.len() > 19 {
        return None;
    }
    let mut number = 0_u64;
    for digit in digits {
        if !digit.is_ascii_digit() {
            return None;
        }
        number = number.wrapping_mul(10).wrapping_add(u64::from(digit & 15));
    }
    if number > i64::MAX.unsigned_abs().wrapping_add(u64::from(is_negative)) {
        return None;
    }
    #[allow(clippy::cast_possible_wrap)]
    let number = number as i64;
    Some(if is_negative { number.wrapping_neg() } else { number })
}
