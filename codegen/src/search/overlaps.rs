//! How long the merged text of some pieces is, kept up to date while pieces come and go.
//!
//! A piece that another one contains takes nothing. The others stand in a row, and what is the end of one
//! and the start of the next is there once. The longest overlaps are taken first, and for that it is enough
//! to count: of `m` pieces that end in a text and `n` pieces that start with it, min(m, n) are joined. The
//! others may overlap in a shorter text: those that end in it with its tail, those that start with it with
//! its head. A piece is not joined to itself. A circle of more pieces is not looked for, so the real text can
//! be a little longer.

// No catalogue is so long that a cast loses a bit.
#![allow(clippy::cast_possible_wrap)]

use std::iter;

use crate::search::texts::{Id, Texts};

pub(crate) struct Overlaps {
    /// In how many places of pieces each text is, without those that it is itself.
    wholes: Vec<u32>,
    is_piece: Vec<bool>,
    /// For each text how many pieces end in it and start with it that have no longer overlap there.
    ends: Vec<[u32; 2]>,
    /// For each text how many pieces both start with it and end in it.
    borders: Vec<u32>,
    /// How long the merged text is. Circles that are not looked for can make it too short, even less than zero.
    pub(crate) len: i64,
}

impl Overlaps {
    pub(crate) fn new(texts: &Texts) -> Overlaps {
        let count = texts.len();
        Overlaps {
            wholes: vec![0; count],
            is_piece: vec![false; count],
            ends: vec![[0; 2]; count],
            borders: vec![0; count],
            len: 0,
        }
    }

    pub(crate) fn add(&mut self, piece: Id, texts: &Texts) {
        for_each_part(piece, texts, |part| {
            self.wholes[part] += 1;
            if self.is_piece[part] && self.wholes[part] == 1 {
                self.take_out(part, texts);
            }
        });
        self.is_piece[piece] = true;
        if self.wholes[piece] == 0 {
            self.put_in(piece, texts);
        }
    }

    pub(crate) fn remove(&mut self, piece: Id, texts: &Texts) {
        self.is_piece[piece] = false;
        if self.wholes[piece] == 0 {
            self.take_out(piece, texts);
        }
        for_each_part(piece, texts, |part| {
            self.wholes[part] -= 1;
            if self.is_piece[part] && self.wholes[part] == 0 {
                self.put_in(part, texts);
            }
        });
    }

    fn put_in(&mut self, piece: Id, texts: &Texts) {
        self.len += texts[piece].bytes as i64;
        self.count(texts[piece].tail, 0, true, texts);
        self.count(texts[piece].head, 1, true, texts);
        self.count_border(piece, true, texts);
    }

    fn take_out(&mut self, piece: Id, texts: &Texts) {
        self.count_border(piece, false, texts);
        self.count(texts[piece].tail, 0, false, texts);
        self.count(texts[piece].head, 1, false, texts);
        self.len -= texts[piece].bytes as i64;
    }

    /// How many pieces that end in a text are joined there to one that starts with it.
    fn joined(&self, text: Id) -> u32 {
        match self.ends[text] {
            // A piece is not joined to itself.
            [1, 1] if self.borders[text] > 0 => 0,
            [ends, starts] => ends.min(starts),
        }
    }

    /// One piece more or less ends in a text (`side` is 0), or starts with it (1).
    fn count(&mut self, mut text: Option<Id>, mut side: usize, mut is_more: bool, texts: &Texts) {
        while let Some(id) = text {
            let before = self.joined(id);
            self.ends[id][side] = if is_more { self.ends[id][side] + 1 } else { self.ends[id][side] - 1 };
            if self.joined(id) != before {
                // It is joined to a piece that overlapped in a shorter text until now, or no longer.
                self.join(id, is_more, texts);
                side = 1 - side;
                is_more = !is_more;
            }
            text = if side == 0 { texts[id].tail } else { texts[id].head };
        }
    }

    /// One piece more or less that both starts with a text and ends in it.
    fn count_border(&mut self, piece: Id, is_more: bool, texts: &Texts) {
        let Some(border) = border(piece, texts) else { return };
        let before = self.joined(border);
        self.borders[border] = if is_more { self.borders[border] + 1 } else { self.borders[border] - 1 };
        if self.joined(border) != before {
            self.join(border, !is_more, texts);
            self.count(texts[border].tail, 0, is_more, texts);
            self.count(texts[border].head, 1, is_more, texts);
        }
    }

    /// Two pieces overlap in a text, or no longer.
    fn join(&mut self, text: Id, is_more: bool, texts: &Texts) {
        if is_more {
            self.len -= texts[text].bytes as i64;
        } else {
            self.len += texts[text].bytes as i64;
        }
    }
}

/// The longest text that a piece both starts with and ends in.
fn border(piece: Id, texts: &Texts) -> Option<Id> {
    let starts = iter::successors(texts[piece].head, |&text| texts[text].head);
    let ends = iter::successors(texts[piece].tail, |&text| texts[text].tail);
    starts.zip(ends).find_map(|(start, end)| (start == end).then_some(start))
}

/// Calls `f` with each text that is in the piece, without the piece, as often as it is there.
fn for_each_part(piece: Id, texts: &Texts, mut f: impl FnMut(Id)) {
    let (place, len) = (texts[piece].places[0], texts[piece].len);
    for start in 0..len {
        for len in 1..=len - start {
            if let Some(part) = texts.get(place + start, len).filter(|&part| part != piece) {
                f(part);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Overlaps;
    use crate::packed::{merge, of_text};
    use crate::search::texts::Texts;

    #[test]
    fn it_is_as_long_as_the_merged_text_whatever_the_order() {
        let pieces = ["EDGE", "GEO", "OED", "DG", "请求", "求超", "X"];
        let strings: Vec<_> = pieces.iter().chain(&pieces).map(|piece| of_text(piece)).collect();
        let texts = Texts::new(&strings);
        let ids: Vec<_> = pieces.iter().map(|piece| texts.find(&of_text(piece)).unwrap()).collect();
        let mut overlaps = Overlaps::new(&texts);
        for rotation in 0..ids.len() {
            let rotated: Vec<_> = ids.iter().cycle().skip(rotation).take(ids.len()).collect();
            for (index, &&id) in rotated.iter().enumerate() {
                overlaps.add(id, &texts);
                let merged: Vec<_> = rotated[..=index]
                    .iter()
                    .map(|id| pieces[ids.iter().position(|other| other == *id).unwrap()].to_owned())
                    .collect();
                let missing = merge(&merged).len() as i64 - overlaps.len;
                // `EDGEO` and `OED` can be a circle.
                assert!(missing <= 2, "{merged:?}");
            }
            for &id in &ids {
                overlaps.remove(id, &texts);
            }
            assert_eq!(overlaps.len, 0);
        }
    }
    #[test]
    fn a_piece_is_not_joined_to_itself_but_to_another() {
        let pieces = ["ABCA", "AXYA"].map(of_text);
        let texts = Texts::new(&pieces);
        let [first, second] = pieces.map(|piece| texts.find(&piece).unwrap());
        let mut overlaps = Overlaps::new(&texts);
        overlaps.add(first, &texts);
        assert_eq!(overlaps.len, 4);
        overlaps.add(second, &texts);
        // Both joints of the circle are counted.
        assert_eq!(overlaps.len, 6);
        overlaps.remove(first, &texts);
        assert_eq!(overlaps.len, 4);
    }
}
