//! The language that an `Accept-Language` header asks for (RFC 9110 §12.5.4).

use crate::catalog::language::{Language, tagged};
use crate::catalog::tag::{Fit, Tag, first_best};
use crate::text::bytes::position;

/// How many bytes of a header are read. It comes from outside and is read once for each language, so it needs a
/// limit. Browsers send about 100 bytes.
pub(crate) const MAX_LEN: usize = 1024;

impl Language {
    /// The language that an HTTP `Accept-Language` header prefers, if the catalogue has one that it
    /// accepts ([RFC 9110 §12.5.4](https://www.rfc-editor.org/rfc/rfc9110#section-12.5.4)).
    ///
    /// The highest weight comes first, equal weights in the header's order. Each range is looked up as
    /// [`from_tag`](Language::from_tag) does. A weight of 0 excludes a language: of the ranges that are a
    /// prefix of its tag, the longest decides. `*` stands for the first language that no other range names.
    /// A range names the tags of which it is a prefix, and those that are a prefix of it. An item with a wrong
    /// weight is skipped.
    ///
    /// Of a header of more than 1,024 bytes, the items that end within the first 1,024 are read. The header is
    /// read once for each language, so these are the most that it can cost.
    ///
    /// ```
    /// use edge_errors::Language;
    ///
    /// assert_eq!(Language::from_accept_language("zh-CN;q=0.1, en;q=0.8"), Some(Language::En));
    /// assert_eq!(Language::from_accept_language("tlh, *;q=0.5"), Some(Language::DEFAULT));
    /// assert_eq!(Language::from_accept_language("zh;q=0.1, *;q=0.9"), Some(Language::En));
    /// assert_eq!(Language::from_accept_language("en-US, *;q=0"), Some(Language::En));
    /// assert_eq!(Language::from_accept_language("tlh"), None);
    /// ```
    #[must_use]
    pub fn from_accept_language(header: &str) -> Option<Language> {
        negotiate(tagged(), header)
    }
}

/// [`Language::from_accept_language`] with these languages.
pub(crate) fn negotiate<'t, L>(languages: impl Iterator<Item = (L, &'t str)>, header: &str) -> Option<L> {
    let header = readable(header.as_bytes());
    first_best(languages, |tag| wish(header, tag))
}

/// The items that end within [`MAX_LEN`] bytes.
fn readable(header: &[u8]) -> &[u8] {
    let Some(start) = header.get(..=MAX_LEN) else { return header };
    let mut bytes = start.iter();
    // Not `rposition`, which leaves a panic path.
    bytes.rfind(|&&byte| byte == b',');
    bytes.as_slice()
}

/// How much a header asks for a language. The default is not at all.
#[derive(Clone, Copy, Default, PartialEq, PartialOrd)]
struct Wish {
    /// The greater, the sooner; at least 1.
    priority: u32,
    fit: Fit,
}

/// How much the header asks for the language of a tag, if it does not exclude it.
fn wish(header: &[u8], tag: Tag<'_>) -> Wish {
    let (mut named, mut any, mut is_named) = (Wish::default(), Wish::default(), false);
    let (mut closest, mut is_excluded) = (Fit::ANY, false);
    for Item { range, weight, later } in (Items { rest: Some(header), later: u16::MAX }) {
        let fit = if range == b"*" { Fit::ANY } else { Tag::read(range).fit(tag) };
        if fit == Fit::NONE {
            continue;
        }
        // The longest range that covers the tag decides: `zh;q=0, zh-Hant` accepts `zh-Hant`.
        // Of equal ones, the one that excludes it.
        if fit.covers() && fit >= closest {
            is_excluded = weight == 0 || (is_excluded && fit == closest);
            closest = fit;
        }
        if weight == 0 {
            continue;
        }
        let best = if fit == Fit::ANY { &mut any } else { &mut named };
        let wish = Wish { priority: (u32::from(weight) << 16) | u32::from(later), fit };
        if wish > *best {
            *best = wish;
        }
        is_named |= fit != Fit::ANY && (fit.covers() || fit.is_covered());
    }
    // `*;q=0` excludes what no other range names.
    if is_excluded && (closest != Fit::ANY || !is_named) {
        return Wish::default();
    }
    if !is_named && any > named { any } else { named }
}

/// An item of the header, such as `en-US;q=0.8`.
struct Item<'h> {
    range: &'h [u8],
    /// In thousandths.
    weight: u16,
    /// Less than that of the item before.
    later: u16,
}

/// The items of a header whose weight is right.
struct Items<'h> {
    rest: Option<&'h [u8]>,
    later: u16,
}

impl<'h> Iterator for Items<'h> {
    type Item = Item<'h>;

    fn next(&mut self) -> Option<Item<'h>> {
        loop {
            let (item, rest) = split(self.rest?, b',');
            // No more items than bytes, which are at most MAX_LEN.
            (self.rest, self.later) = (rest, self.later.wrapping_sub(1));
            let (range, weight) = split(item, b';');
            let weight = weight.map_or(Some(1000), |weight| parse_weight(weight.trim_ascii()));
            if let Some(weight) = weight {
                return Some(Item { range: range.trim_ascii(), weight, later: self.later });
            }
        }
    }
}

/// The text before the first separator, and the text after it.
// Not inlined: it is called twice.
#[inline(never)]
fn split(text: &[u8], separator: u8) -> (&[u8], Option<&[u8]>) {
    match position(text, |byte| byte == separator) {
        Some(at) => (text.get(..at).unwrap_or_default(), text.get(at.wrapping_add(1)..)),
        None => (text, None),
    }
}

/// `q=0.8` in thousandths: at most 1, at most three decimals.
fn parse_weight(weight: &[u8]) -> Option<u16> {
    let [b'q' | b'Q', b'=', whole @ (b'0' | b'1'), decimals @ ..] = weight else { return None };
    let mut decimals = match decimals {
        [b'.', decimals @ ..] => decimals.iter(),
        [] => decimals.iter(),
        _ => return None,
    };
    let mut thousandths = u16::from(whole & 1);
    for _ in 0..3 {
        let digit = decimals.next().unwrap_or(&b'0');
        if !digit.is_ascii_digit() {
            return None;
        }
        // At most 1999: no product and no sum overflows.
        thousandths = thousandths.wrapping_mul(10).wrapping_add(u16::from(digit & 15));
    }
    (thousandths <= 1000 && decimals.as_slice().is_empty()).then_some(thousandths)
}
