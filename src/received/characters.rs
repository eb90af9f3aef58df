//! The characters of a string that stand for themselves, and whether they are UTF-8 (RFC 3629 §4).

use crate::text::bytes::{HAS_UNALIGNED_LOADS, HIGHEST_BITS, escaped_bits};

/// Skips most characters that stand for themselves, quickly. What is left may start with one more.
// As a call it would cost a tenth of the instructions of a whole body.
#[allow(clippy::inline_always)]
#[inline(always)]
pub(crate) fn after_plain(rest: &[u8]) -> &[u8] {
    if HAS_UNALIGNED_LOADS { after_words(rest) } else { after_bytes(rest) }
}

/// Four bytes of ASCII at once, or one character of three bytes, as most of Chinese are.
#[allow(clippy::inline_always)]
#[inline(always)]
fn after_words(mut rest: &[u8]) -> &[u8] {
    while let Some((word, after)) = rest.split_first_chunk() {
        let word = u32::from_le_bytes(*word);
        let special = special(word);
        if special == 0 {
            rest = after;
            continue;
        }
        if !starts_with_three(word) {
            // The first special byte is that of the lowest bit.
            return rest.get((special.trailing_zeros() >> 3) as usize..).unwrap_or_default();
        }
        rest = rest.get(3..).unwrap_or_default();
        while let Some(word) = rest.first_chunk() {
            if !starts_with_three(u32::from_le_bytes(*word)) {
                break;
            }
            rest = rest.get(3..).unwrap_or_default();
        }
    }
    rest
}

/// The same, byte by byte.
#[allow(clippy::inline_always)]
#[inline(always)]
fn after_bytes(mut rest: &[u8]) -> &[u8] {
    loop {
        rest = match rest {
            [b' '..=b'!' | b'#'..=b'[' | b']'..=b'\x7f', after @ ..] => after,
            [first, second, third, after @ ..]
                if starts_with_three(u32::from_le_bytes([*first, *second, *third, 0])) =>
            {
                after
            }
            _ => return rest,
        };
    }
}

/// The highest bit of each of four bytes that is a control character, `"`, `\` or no ASCII. As in
/// [`escaped_bits`], only the lowest bit that is set is reliable.
const fn special(word: u32) -> u32 {
    (escaped_bits(word) | word) & HIGHEST_BITS
}

/// Whether four bytes start with a character of three. It says no for those that start with E0 or ED,
/// because not every second byte may follow these.
const fn starts_with_three(word: u32) -> bool {
    word & 0x00c0_c0f0 == 0x0080_80e0 && !matches!(word & 0x0f, 0 | 0x0d)
}

/// What follows a character that is not ASCII: nothing, where the end of the bytes cuts it off. `None`
/// where it is not UTF-8.
#[allow(clippy::inline_always)]
#[inline(always)]
pub(crate) fn after_character(bytes: &[u8]) -> Option<&[u8]> {
    let (&lead, rest) = bytes.split_first()?;
    // What is too long, a surrogate, or beyond U+10FFFF shows in the second byte.
    if let (0..0xc2 | 0xf5.., _)
    | (0xe0, [0..0xa0, ..])
    | (0xed, [0xa0..=0xff, ..])
    | (0xf0, [0..0x90, ..])
    | (0xf4, [0x90..=0xff, ..]) = (lead, rest)
    {
        return None;
    }
    let more = match lead {
        0..0xe0 => 1,
        0xe0..0xf0 => 2,
        0xf0.. => 3,
    };
    let tail = rest.get(..more).unwrap_or(rest);
    let is_right = tail.iter().all(|byte| byte & 0xc0 == 0x80);
    is_right.then(|| rest.get(more..).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    //! Against core's `from_utf8`.

    extern crate std;

    use std::str::from_utf8;
    use std::vec::Vec;

    use super::{after_bytes, after_character, after_words};

    /// What follows the first character of some bytes, or nothing where it is cut off.
    fn after_first(bytes: &[u8]) -> Option<&[u8]> {
        if from_utf8(bytes).is_err_and(|error| error.valid_up_to() == 0 && error.error_len().is_none()) {
            return Some(&[]);
        }
        let len = (1..=4).find(|&len| bytes.get(..len).is_some_and(|start| from_utf8(start).is_ok()))?;
        bytes.get(len..)
    }

    #[test]
    #[cfg_attr(miri, ignore = "takes minutes, and does not depend on the target")]
    fn every_start_of_a_character_is_judged_as_core_judges_it() {
        // The ends of the range of the bytes after the second, and what is beside them.
        let others = [0x7f, 0x80, 0xbf, 0xc0];
        for lead in 0x80..=0xff {
            for second in 0..=0xff {
                for bytes in others.iter().flat_map(|third| others.map(|last| [lead, second, *third, last])) {
                    for len in 1..=4 {
                        assert_eq!(after_character(&bytes[..len]), after_first(&bytes[..len]), "{bytes:x?}");
                    }
                }
            }
        }
    }

    #[test]
    fn what_is_skipped_is_plain_and_plain_ascii_is_skipped() {
        let is_plain = |bytes: &[u8]| {
            from_utf8(bytes).is_ok_and(|text| text.chars().all(|c| c >= ' ' && c != '"' && c != '\\'))
        };
        let mut bytes = Vec::new();
        for filler in ["aaaa", "边缘服务", "é中a", "\u{800}\u{fff}\u{d7ff}\u{e000}"] {
            for byte in (0..=0xff).step_by(if cfg!(miri) { 51 } else { 1 }) {
                for position in 0..filler.len() {
                    bytes.clear();
                    bytes.extend_from_slice(filler.as_bytes());
                    bytes[position] = byte;
                    for len in 0..=bytes.len() {
                        let bytes = &bytes[..len];
                        for after_plain in [after_words, after_bytes] {
                            let rest = after_plain(bytes);
                            assert!(is_plain(&bytes[..len - rest.len()]), "{bytes:x?}");
                            let stops = rest.first().is_none_or(|first| !is_plain(&[*first]));
                            assert!(stops || rest.len() < 4, "{bytes:x?}");
                        }
                    }
                }
            }
        }
    }
}
