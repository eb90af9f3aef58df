//! Finds the texts that a column has more than once.

use std::collections::BTreeMap;

use crate::packed::symbol::{Symbols, is_cut, width};

/// How many symbols of a string are searched, and of all strings.
const LONGEST: usize = 1000;
const MOST: usize = 40_000;

/// Texts of two symbols or more and of at most `max_bytes`, with how often each is there. Of the texts
/// that are there as often, one that starts another is left out.
pub(crate) fn repeats(strings: &[Symbols], max_bytes: usize) -> BTreeMap<Symbols, usize> {
    let total: usize = strings.iter().map(|string| string.len().min(LONGEST)).sum();
    // Of a large catalogue every nth string: the others are like them.
    let sample = strings.iter().step_by(total / MOST + 1).take(MOST / 4);
    let mut suffixes: Vec<&[u32]> = Vec::new();
    for part in sample.flat_map(|string| string[..string.len().min(LONGEST)].split(|&symbol| is_cut(symbol)))
    {
        suffixes.extend((0..part.len()).map(|start| first_bytes(&part[start..], max_bytes)));
    }
    suffixes.sort_unstable();
    let mut repeats = BTreeMap::new();
    // The starts of rows of suffixes that have so many symbols in common.
    let mut open: Vec<(usize, usize)> = Vec::new();
    for index in 1..=suffixes.len() {
        let common = match suffixes.get(index) {
            Some(next) => {
                suffixes[index - 1].iter().zip(*next).take_while(|(left, right)| left == right).count()
            }
            None => 0,
        };
        let mut start = index - 1;
        while let Some(&(len, from)) = open.last().filter(|&&(len, _)| len > common) {
            open.pop();
            start = from;
            if len > 1 {
                repeats.insert(suffixes[from][..len].to_vec(), index - from);
            }
        }
        if common > open.last().map_or(0, |&(len, _)| len) {
            open.push((common, start));
        }
    }
    repeats
}

/// As many symbols as have at most `max` bytes.
fn first_bytes(symbols: &[u32], max: usize) -> &[u32] {
    let mut bytes = 0;
    let fits = |&&symbol: &&u32| {
        bytes += width(symbol);
        bytes <= max
    };
    &symbols[..symbols.iter().take_while(fits).count()]
}

#[cfg(test)]
mod tests {
    use super::repeats;
    use crate::packed::symbol::of_text;

    #[test]
    fn every_repeat_that_no_longer_one_stands_for_is_found() {
        let strings = ["ABCABD", "XABC", "CD"].map(of_text);
        let found = repeats(&strings, 31);
        let texts = [("AB", 3), ("ABC", 2), ("BC", 2)].map(|(text, count)| (of_text(text), count));
        assert_eq!(found.into_iter().collect::<Vec<_>>(), texts);
        assert!(repeats(&["请求请求"].map(of_text), 5).is_empty());
    }
}
