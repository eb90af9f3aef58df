//! Finds the texts that start or end a longer text of their column. They need no bytes of their own.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Bound;

/// The texts of a column that are in a longer one.
pub(crate) struct SharedTexts<'t> {
    /// For each of them the one that is in no longer one, and where it starts in that.
    wholes: HashMap<&'t str, (&'t str, usize)>,
}

impl<'t> SharedTexts<'t> {
    pub(crate) fn new(texts: &[&'t str]) -> Self {
        let orders = Orders {
            texts: texts.iter().copied().collect(),
            reversed: texts.iter().map(|text| (reversed(text), *text)).collect(),
        };
        // From the longest on: what is longer than a text has its whole before.
        let mut longest_first: Vec<_> = orders.texts.iter().copied().collect();
        longest_first.sort_by_key(|text| Reverse(text.len()));
        let mut wholes = HashMap::new();
        for text in longest_first {
            if let Some((longer, start)) = orders.longer(text) {
                let (whole, before) = wholes.get(longer).copied().unwrap_or((longer, 0));
                wholes.insert(text, (whole, before + start));
            }
        }
        SharedTexts { wholes }
    }

    /// The longer text that `text` is in, which is in no longer one, and where `text` starts there; `None` where
    /// there is none.
    pub(crate) fn whole_of(&self, text: &str) -> Option<(&'t str, usize)> {
        self.wholes.get(text).copied()
    }
}

/// The texts in two orders.
struct Orders<'t> {
    texts: BTreeSet<&'t str>,
    /// Sorted by their bytes from last to first.
    reversed: BTreeMap<Vec<u8>, &'t str>,
}

impl<'t> Orders<'t> {
    /// A text that starts with `text`, or one that ends with it, and where `text` starts there. In the sorted
    /// order, the first of them comes right after `text`.
    fn longer(&self, text: &str) -> Option<(&'t str, usize)> {
        let after = (Bound::Excluded(text), Bound::Unbounded);
        let next = self.texts.range::<str, _>(after).next().filter(|next| next.starts_with(text));
        next.map(|next| (*next, 0)).or_else(|| {
            let after = (Bound::Excluded(reversed(text)), Bound::Unbounded);
            let (_, next) = self.reversed.range(after).next()?;
            next.ends_with(text).then(|| (*next, next.len() - text.len()))
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
    fn a_text_is_found_in_the_longest_one_that_has_it_at_an_end() {
        let texts = ["AB", "ABC", "XABC", "BC", "请求", "请求超时", "D", ""];
        let shared = SharedTexts::new(&texts);
        assert_eq!(shared.whole_of("AB"), Some(("XABC", 1)));
        assert_eq!(shared.whole_of("BC"), Some(("XABC", 2)));
        assert_eq!(shared.whole_of("请求"), Some(("请求超时", 0)));
        assert_eq!(shared.whole_of("XABC"), None);
        assert_eq!(shared.whole_of("D"), None);
    }
}
