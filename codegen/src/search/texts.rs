//! All texts that can be pieces: each part of a string that has no cut, and each cut.

use std::collections::HashMap;

use crate::packed::{Symbols, is_cut, width};

/// The longest text, in bytes. No text has more symbols.
pub(crate) const MAX_BYTES: usize = 31;

/// The number of a text.
pub(crate) type Id = usize;

pub(crate) struct Text {
    pub(crate) len: usize,
    pub(crate) bytes: usize,
    /// The text without its last symbol, and without its first.
    pub(crate) head: Option<Id>,
    pub(crate) tail: Option<Id>,
    /// Where it is, in rising order.
    pub(crate) places: Vec<usize>,
}

/// The symbols of all strings, one string after the other. After each is a place for its end.
pub(crate) struct Texts {
    pub(crate) symbols: Vec<u32>,
    /// Where each string starts, and where the last one ends.
    pub(crate) starts: Vec<usize>,
    /// The string at each place.
    pub(crate) string_at: Vec<usize>,
    all: Vec<Text>,
    /// For each place the texts that start there, by their lengths.
    at: Vec<Vec<Id>>,
}

impl Texts {
    pub(crate) fn new(strings: &[Symbols]) -> Texts {
        let mut texts = Texts {
            symbols: Vec::new(),
            starts: vec![0],
            string_at: Vec::new(),
            all: Vec::new(),
            at: Vec::new(),
        };
        for (index, string) in strings.iter().enumerate() {
            texts.symbols.extend(string.iter().chain([&0]));
            texts.starts.push(texts.symbols.len());
            texts.string_at.resize(texts.symbols.len(), index);
        }
        texts.at = vec![Vec::new(); texts.symbols.len()];
        for len in 1..=MAX_BYTES {
            texts.add_len(len);
        }
        texts
    }

    /// Adds the texts of so many symbols. Those with a symbol less are there.
    fn add_len(&mut self, len: usize) {
        let mut places = HashMap::<_, Vec<usize>>::new();
        // The first place of each text in rising order, so that the numbers are the same on every run.
        let mut order = Vec::new();
        for (string, bounds) in self.starts.windows(2).enumerate() {
            for place in bounds[0]..bounds[1].saturating_sub(len) {
                debug_assert_eq!(self.string_at[place], string);
                let symbol = self.symbols[place + len - 1];
                let head = self.get(place, len - 1);
                if len > 1 && (head.is_none() || is_cut(symbol) || is_cut(self.symbols[place])) {
                    continue;
                }
                if head.map_or(0, |head| self.all[head].bytes) + width(symbol) > MAX_BYTES {
                    continue;
                }
                let places = places.entry((head, symbol)).or_default();
                if places.is_empty() {
                    order.push((head, symbol));
                }
                places.push(place);
            }
        }
        for key in order {
            let places = places.remove(&key).unwrap_or_default();
            let (head, symbol) = key;
            let tail = self.get(places[0] + 1, len - 1);
            let bytes = head.map_or(0, |head| self.all[head].bytes) + width(symbol);
            for &place in &places {
                self.at[place].push(self.all.len());
            }
            self.all.push(Text { len, bytes, head, tail, places });
        }
    }

    /// The text of so many symbols at a place, if it is not too long and has no cut beside others.
    pub(crate) fn get(&self, place: usize, len: usize) -> Option<Id> {
        self.at.get(place)?.get(len.checked_sub(1)?).copied()
    }

    /// The text of these symbols, if there is one.
    pub(crate) fn find(&self, symbols: &[u32]) -> Option<Id> {
        let mut starts = self.all.iter().take_while(|text| text.len == 1);
        let first = starts.find(|text| self.symbols[text.places[0]] == symbols[0])?;
        let place = first.places.iter().find(|&&place| self.symbols[place..].starts_with(symbols))?;
        self.get(*place, symbols.len())
    }

    pub(crate) fn len(&self) -> usize {
        self.all.len()
    }

    pub(crate) fn symbols_of(&self, id: Id) -> &[u32] {
        let place = self[id].places[0];
        &self.symbols[place..place + self[id].len]
    }
}

impl std::ops::Index<Id> for Texts {
    type Output = Text;

    fn index(&self, id: Id) -> &Text {
        &self.all[id]
    }
}

#[cfg(test)]
mod tests {
    use super::Texts;
    use crate::packed::{CUT, of_text};

    #[test]
    fn each_text_knows_its_parts_and_places() {
        let strings = [of_text("ABCAB"), vec!['A'.into(), CUT, 'A'.into(), CUT], of_text("CABX")];
        let texts = Texts::new(&strings);
        let find = |text: &str| texts.find(&of_text(text));
        let cab = find("CAB").unwrap();
        assert_eq!(texts[cab].places, [2, 11]);
        assert_eq!((texts[cab].head, texts[cab].tail), (find("CA"), find("AB")));
        assert_eq!((texts[cab].len, texts[cab].bytes), (3, 3));
        assert_eq!(texts.symbols_of(cab), of_text("CAB"));
        assert_eq!(texts.find(&['A'.into(), CUT]), None);
        assert!(find("X").is_some() && find("BX").is_some() && texts.find(&[CUT]).is_some());
        assert_eq!(texts.string_at[11], 2);
    }
}
