//! The language that an `Accept-Language` header asks for (RFC 9110 §12.5.4).
//!
//! The header is read once for each language, so the time is proportional to its length.

use crate::catalog::language::{Language, before, find, is_same, without_posix};

impl Language {
    /// The language that an HTTP `Accept-Language` header prefers, if the catalogue has one that it
    /// accepts ([RFC 9110 §12.5.4](https://www.rfc-editor.org/rfc/rfc9110#section-12.5.4)).
    ///
    /// The highest weight comes first, equal weights in the header's order. Each range is looked up as
    /// [`from_tag`](Language::from_tag) does. A weight of 0 excludes a language. `*` stands for the
    /// first language that is not excluded. An item with a wrong weight is skipped.
    ///
    /// ```
    /// use edge_errors::Language;
    ///
    /// assert_eq!(Language::from_accept_language("zh-CN;q=0.1, en;q=0.8"), Some(Language::En));
    /// assert_eq!(Language::from_accept_language("tlh, *;q=0.5"), Some(Language::DEFAULT));
    /// assert_eq!(Language::from_accept_language("tlh"), None);
    /// ```
    #[must_use]
    pub fn from_accept_language(header: &str) -> Option<Language> {
        let mut preferred: Option<(Choice, Language)> = None;
        let mut is_first = true;
        for language in Language::ALL {
            let Some(choice) = choose(header.as_bytes(), language, &mut is_first) else { continue };
            if preferred.is_none_or(|(other, _)| choice.is_before(other)) {
                preferred = Some((choice, language));
            }
        }
        preferred.map(|(_, language)| language)
    }
}

/// The best item of a header that asks for a language.
#[derive(Clone, Copy)]
struct Choice {
    /// In thousandths, at least 1.
    weight: u16,
    place: usize,
}

impl Choice {
    fn is_before(self, other: Choice) -> bool {
        self.weight > other.weight || (self.weight == other.weight && self.place < other.place)
    }
}

/// The best item of the header that asks for `language`; `None` if no item does, or if one excludes
/// it. `is_first` stays true until a language is not excluded.
fn choose(header: &[u8], language: Language, is_first: &mut bool) -> Option<Choice> {
    let mut choice: Option<Choice> = None;
    let (mut longest, mut is_excluded) = (0, false);
    for Item { range, weight, place } in (Items { rest: Some(header), place: 0 }) {
        // The longest range that covers the language decides: `zh;q=0, zh-Hant` accepts `zh-Hant`.
        // Of equal ones, the one that excludes it.
        let len = covered(range, language.tag().as_bytes());
        if len > 0 && len >= longest {
            is_excluded = weight == 0 || (is_excluded && len == longest);
            longest = len;
        }
        let is_asked = if range == b"*" { *is_first } else { find(range) == Some(language) };
        let item = Choice { weight, place };
        if is_asked && weight > 0 && choice.is_none_or(|choice| item.is_before(choice)) {
            choice = Some(item);
        }
    }
    if is_excluded {
        return None;
    }
    *is_first = false;
    choice
}

/// How many bytes of the tag the range covers: all of it, or whole subtags at its start, or none.
fn covered(range: &[u8], tag: &[u8]) -> usize {
    let range = without_posix(range);
    match tag.split_at_checked(range.len()) {
        Some((start, rest)) if is_same(start, range) && matches!(rest.first(), None | Some(b'-')) => {
            range.len()
        }
        _ => 0,
    }
}

/// An item of the header, such as `en-US;q=0.8`.
struct Item<'h> {
    range: &'h [u8],
    /// In thousandths.
    weight: u16,
    place: usize,
}

/// The items of a header whose weight is right.
struct Items<'h> {
    rest: Option<&'h [u8]>,
    place: usize,
}

impl<'h> Iterator for Items<'h> {
    type Item = Item<'h>;

    fn next(&mut self) -> Option<Item<'h>> {
        loop {
            let (item, rest) = split(self.rest?, b',');
            (self.rest, self.place) = (rest, self.place.wrapping_add(1));
            let (range, weight) = split(item, b';');
            let weight = weight.map_or(Some(1000), |weight| parse_weight(weight.trim_ascii()));
            if let Some(weight) = weight {
                return Some(Item { range: range.trim_ascii(), weight, place: self.place });
            }
        }
    }
}

/// The text before the first separator, and the text after it.
fn split(text: &[u8], separator: u8) -> (&[u8], Option<&[u8]>) {
    let start = before(text, |byte| byte == separator);
    (start, text.get(start.len().wrapping_add(1)..))
}

/// `q=0.8` in thousandths: at most 1, at most three decimals.
fn parse_weight(weight: &[u8]) -> Option<u16> {
    let (b"q" | b"Q", Some(value)) = split(weight, b'=') else { return None };
    let (whole, decimals) = match value {
        [whole] => (whole, &[][..]),
        [whole, b'.', decimals @ ..] => (whole, decimals),
        _ => return None,
    };
    let mut thousandths = match whole {
        b'0' => 0_u16,
        b'1' => 1000,
        _ => return None,
    };
    let mut unit = 100_u16;
    for digit in decimals {
        if !digit.is_ascii_digit() || unit == 0 {
            return None;
        }
        // At most 1000 and three digits: no sum overflows.
        thousandths = thousandths.wrapping_add(u16::from(digit & 15).wrapping_mul(unit));
        unit = match unit {
            100 => 10,
            10 => 1,
            _ => 0,
        };
    }
    (thousandths <= 1000).then_some(thousandths)
}
