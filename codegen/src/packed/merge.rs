//! Merges pieces into one text in which each of them is: the shorter, the better.

use std::cmp::Reverse;
use std::iter;

/// A text that has every piece: a short one, but not always the shortest.
///
/// The pieces of an earlier search are in the order that it found best, so that is tried, too.
pub(crate) fn merge(pieces: &[String]) -> String {
    let joints = Joints::new(pieces);
    let merged = joints.text(&joints.order());
    let in_order = join(pieces.iter().map(String::as_str));
    if in_order.len() <= merged.len() { in_order } else { merged }
}

/// The pieces that no other piece contains, and where two of them overlap.
pub(crate) struct Joints<'p> {
    pub(crate) wholes: Vec<&'p str>,
    /// For each number of bytes the pairs that overlap in so many.
    pub(crate) by_len: Vec<Vec<(usize, usize)>>,
}

impl<'p> Joints<'p> {
    pub(crate) fn new(pieces: &'p [String]) -> Self {
        let mut longest_first: Vec<_> = pieces.iter().map(String::as_str).collect();
        longest_first.sort_by_key(|piece| (Reverse(piece.len()), *piece));
        let mut wholes: Vec<&str> = Vec::new();
        for piece in longest_first {
            if !wholes.iter().any(|whole| whole.contains(piece)) {
                wholes.push(piece);
            }
        }
        let mut by_len = vec![Vec::new(); wholes.first().map_or(1, |whole| whole.len() + 1)];
        for (left, start) in wholes.iter().enumerate() {
            for (right, end) in wholes.iter().enumerate().filter(|&(right, _)| right != left) {
                let len = overlap(start, end);
                if len > 0 {
                    by_len[len].push((left, right));
                }
            }
        }
        Joints { wholes, by_len }
    }

    /// The order in which those stand side by side that overlap most.
    pub(crate) fn order(&self) -> Vec<usize> {
        // A piece has one neighbour on each side, and the pieces form no circle.
        let mut next = vec![None; self.wholes.len()];
        let mut has_previous = vec![false; self.wholes.len()];
        let mut ends: Vec<_> = (0..self.wholes.len()).collect();
        let mut starts = ends.clone();
        for pairs in self.by_len.iter().rev() {
            for &(left, right) in pairs {
                if next[left].is_none() && !has_previous[right] && starts[left] != right {
                    next[left] = Some(right);
                    has_previous[right] = true;
                    let (start, end) = (starts[left], ends[right]);
                    ends[start] = end;
                    starts[end] = start;
                }
            }
        }
        let firsts = (0..self.wholes.len()).filter(|&index| !has_previous[index]);
        firsts.flat_map(|first| iter::successors(Some(first), |&index| next[index])).collect()
    }

    pub(crate) fn text(&self, order: &[usize]) -> String {
        join(order.iter().map(|&index| self.wholes[index]))
    }
}

/// The texts one after the other, those that are not there yet; what ends one and starts the next is there
/// once.
fn join<'p>(pieces: impl Iterator<Item = &'p str>) -> String {
    pieces.fold(String::new(), |mut text, piece| {
        if !text.contains(piece) {
            text.push_str(&piece[overlap(&text, piece)..]);
        }
        text
    })
}

/// How many bytes at the end of `left` are the start of `right`. Both are whole characters there.
fn overlap(left: &str, right: &str) -> usize {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    let most = left.len().min(right.len());
    (1..most).rev().find(|&len| left[left.len() - len..] == right[..len]).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::merge;

    #[test]
    fn pieces_overlap() {
        let pieces = ["EDGE", "GEO", "OED", "DG", "请求", "求超"].map(str::to_owned);
        let text = merge(&pieces);
        assert!(pieces.iter().all(|piece| text.contains(piece)), "{text}");
        assert_eq!(text.len(), "EDGEOED请求超".len() - 1);
    }
}
