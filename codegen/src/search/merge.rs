//! Searches for an order of the pieces in which they overlap more than in the one that a build finds.

use crate::packed::{Joints, merge};
use crate::random::Random;

/// A shorter text, after a search of so many steps: in each, pieces that stand side by side go elsewhere, unless
/// the text becomes longer.
pub(crate) fn merge_better(pieces: &[String], steps: u32) -> String {
    let joints = Joints::new(pieces);
    let mut overlaps = vec![vec![0; joints.wholes.len()]; joints.wholes.len()];
    for (len, pairs) in joints.by_len.iter().enumerate() {
        for &(left, right) in pairs {
            overlaps[left][right] = len;
        }
    }
    let joint = |left: Option<&usize>, right: Option<&usize>| match (left, right) {
        (Some(&left), Some(&right)) => overlaps[left][right],
        _ => 0,
    };
    let mut order = joints.order();
    let mut random = Random::new(1);
    for _ in 0..steps {
        // Two groups side by side are exchanged: from `start` to `middle`, and from there to `end`.
        let mut bounds = [0; 3].map(|_| random.below(order.len() + 1));
        bounds.sort_unstable();
        let [start, middle, end] = bounds;
        if start == middle || middle == end {
            continue;
        }
        let [before, after] = [start.checked_sub(1).and_then(|index| order.get(index)), order.get(end)];
        let [first, last] = [order.get(start), order.get(end - 1)];
        let [left, right] = [order.get(middle - 1), order.get(middle)];
        let old = joint(before, first) + joint(left, right) + joint(last, after);
        let new = joint(before, right) + joint(last, first) + joint(left, after);
        if new >= old {
            order[start..end].rotate_left(middle - start);
        }
    }
    [joints.text(&order), merge(pieces)].into_iter().min_by_key(String::len).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::merge_better;
    use crate::packed::merge;

    #[test]
    fn an_order_that_was_found_is_used() {
        let found = ["CB", "BA", "AC", "CA"].map(str::to_owned);
        let text = merge_better(&found, 1000);
        assert!(found.iter().all(|piece| text.contains(piece)), "{text}");
        let mut ordered = found.to_vec();
        ordered.sort_by_key(|piece| text.find(piece.as_str()));
        assert_eq!(merge(&ordered).len(), text.len());
        assert!(text.len() <= merge(&found).len());
    }
}
