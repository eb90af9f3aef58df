//! Finds the texts that start or end a longer text of their column. They need no bytes of their own.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;

/// The texts of a column, in two orders.
pub(crate) struct SharedTexts<'t> {
    texts: BTreeSet<&'t str>,
    /// Sorted by their bytes from last to first.
    reversed: BTreeMap<Vec<u8>, &'t str>,
}

impl<'t> SharedTexts<'t> {
    pub(crate) fn new(texts: &[&'t str]) -> Self {
        SharedTexts {
            texts: texts.iter().copied().collect(),
            reversed: texts.iter().map(|text| (reversed(text), *text)).collect(),
        }
    }

    /// The longer text that `text` is part of, which is no part of another one, and where `text` is in
    /// it; `None` where there is none.
    pub(crate) fn whole_of(&self, text: &str) -> Option<(&'t str, usize)> {
        let mut whole = self.longer(text)?;
        while let Some(longer) = self.longer(whole) {
            whole = longer;
        }
        Some((whole, whole.find(text)?))
    }

    /// A text that starts with `text`, or one that ends with it. In the sorted order, the first of
    /// them comes right after `text`.
    fn longer(&self, text: &str) -> Option<&'t str> {
        let after = (Bound::Excluded(text), Bound::Unbounded);
        let next = self.texts.range::<str, _>(after).next().filter(|next| next.starts_with(text));
        next.copied().or_else(|| {
            let after = (Bound::Excluded(reversed(text)), Bound::Unbounded);
            let (_, next) = self.reversed.range(after).next()?;
            next.ends_with(text).then_some(*next)
        })
    }
}

fn reversed(text: &str) -> Vec<u8> {
    text.bytes().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::SharedTexts;

    #[test]
    fn parts_are_found_in_the_longest_text_that_holds_them() {
        let texts = ["AB", "ABC", "XABC", "BC", "请求", "请求超时", "D", ""];
        let shared = SharedTexts::new(&texts);
        assert_eq!(shared.whole_of("AB"), Some(("XABC", 1)));
        assert_eq!(shared.whole_of("BC"), Some(("XABC", 2)));
        assert_eq!(shared.whole_of("请求"), Some(("请求超时", 0)));
        assert_eq!(shared.whole_of("XABC"), None);
        assert_eq!(shared.whole_of("D"), None);
    }
}
