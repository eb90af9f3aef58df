//! The symbols of a string: its characters, and the cuts of a template.

use crate::cut::Kind;
use crate::template::Template;

/// A string as code points; a number from [`CUT`] on is a cut of a template.
pub(crate) type Symbols = Vec<u32>;

/// The first number that is no character: a cut is this and its number.
pub(crate) const CUT: u32 = 0x11_0000;

pub(crate) fn of_text(text: &str) -> Symbols {
    text.chars().map(u32::from).collect()
}

pub(crate) fn of_template(template: &Template) -> Symbols {
    if template.cuts.is_empty() {
        return of_text(&template.text);
    }
    let symbols = template.parts().flat_map(|(before, kind)| {
        let cut = (kind != Kind::Nothing).then(|| CUT + u32::from(kind.number()));
        of_text(&template.text[before]).into_iter().chain(cut)
    });
    symbols.collect()
}

pub(crate) fn is_cut(symbol: u32) -> bool {
    symbol >= CUT
}

/// The text of symbols that are no cuts.
pub(crate) fn to_text(symbols: &[u32]) -> String {
    symbols.iter().copied().filter_map(char::from_u32).collect()
}

/// How many bytes the character has in UTF-8; 0 for a cut.
pub(crate) fn width(symbol: u32) -> usize {
    char::from_u32(symbol).map_or(0, char::len_utf8)
}

#[cfg(test)]
mod tests {
    use super::{CUT, of_template};
    use crate::template::Template;

    #[test]
    fn a_percent_sign_is_a_character_and_a_verb_is_a_cut() {
        let template = Template::split("5%%\"%v%[2]d").unwrap();
        let expected = ['5' as u32, '%' as u32, CUT + 2, CUT, CUT + 12 + 2];
        assert_eq!(of_template(&template), expected);
    }
}
