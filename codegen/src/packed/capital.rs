//! Capital letters at the start of messages, which the crate writes itself where most have one: a word is
//! then the same piece there and within a message.

use crate::cut::Kind;
use crate::packed::symbol::{CUT, Symbols};

/// Goes before a small letter that stays small. It is a cut in whose place nothing is written.
const STAYS: u32 = CUT + Kind::Nothing.number() as u32;
/// The bit in which a small letter of ASCII differs from its capital.
const SMALL: u32 = 0x20;
/// For fewer strings it does not pay.
const FEWEST: usize = 8;

/// Whether strings are stored without the capitals at their starts.
pub(crate) fn is_capitalized(strings: &[Symbols]) -> bool {
    let count = |of: fn(u32) -> bool| strings.iter().filter(|string| first(string).is_some_and(of)).count();
    let capitals = count(is_capital);
    capitals >= FEWEST && capitals > count(is_small)
}

/// A string as it is stored in a column with capitals.
pub(crate) fn without_capital(string: &[u32]) -> Symbols {
    let mut stored = string.to_vec();
    match stored.first_mut() {
        Some(first) if is_capital(*first) => *first |= SMALL,
        Some(first) if is_small(*first) => stored.insert(0, STAYS),
        _ => {}
    }
    stored
}

/// The string that is stored so.
pub(crate) fn with_capital(stored: &[u32]) -> Symbols {
    let mut string = stored.to_vec();
    match string.first_mut() {
        Some(first) if is_small(*first) => *first &= !SMALL,
        Some(&mut STAYS) => drop(string.remove(0)),
        _ => {}
    }
    string
}

fn first(string: &Symbols) -> Option<u32> {
    string.first().copied()
}

fn is_capital(symbol: u32) -> bool {
    (u32::from('A')..=u32::from('Z')).contains(&symbol)
}

fn is_small(symbol: u32) -> bool {
    (u32::from('a')..=u32::from('z')).contains(&symbol)
}

#[cfg(test)]
mod tests {
    use super::{STAYS, is_capitalized, with_capital, without_capital};
    use crate::packed::symbol::{CUT, of_text};

    #[test]
    fn no_capital_is_lost_and_none_is_added() {
        let cut = [CUT, 'a'.into()];
        let strings =
            ["Agent", "eKuiper", "Äpfel", "äpfel", "@", "[", "`", "{", "A", "z", "", "请求"].map(of_text);
        for string in strings.iter().map(Vec::as_slice).chain([&cut[..]]) {
            assert_eq!(with_capital(&without_capital(string)), string);
        }
        assert_eq!(without_capital(&of_text("Agent")), of_text("agent"));
        assert_eq!(without_capital(&of_text("eKuiper"))[..2], [STAYS, 'e'.into()]);
        assert_eq!(without_capital(&cut), cut);
    }

    #[test]
    fn most_strings_and_not_too_few_have_a_capital() {
        let strings = |capitals, small| {
            [vec![of_text("Agent"); capitals], vec![of_text("agent"); small], vec![of_text("1"); 20]].concat()
        };
        assert!(is_capitalized(&strings(8, 7)));
        assert!(!is_capitalized(&strings(7, 0)));
        assert!(!is_capitalized(&strings(8, 8)));
    }
}
