//! How many bytes of tokens the strings take, kept up to date while pieces come and go.

use crate::packed::Escapes;
use crate::search::texts::{Id, Texts};

/// More than any string takes: for a symbol that must be a piece and is none.
const TOO_DEAR: u32 = 1 << 20;

pub(crate) struct Costs<'t> {
    texts: &'t Texts,
    /// For each place a bit for each length of a piece there.
    lens: Vec<u32>,
    /// For each place what its symbol takes if it is written out.
    alone: Vec<u32>,
    /// For each place what the string takes before it and from there on.
    before: Vec<u32>,
    after: Vec<u32>,
    /// The strings that are parsed, and what one of them takes from each place on.
    strings: Vec<usize>,
    parsed: Vec<u32>,
}

impl<'t> Costs<'t> {
    pub(crate) fn new(texts: &'t Texts, escapes: Escapes, pieces: &[Id]) -> Costs<'t> {
        let cost = |&symbol: &u32| {
            if escapes.has(symbol) { u32::try_from(escapes.cost()).unwrap_or(TOO_DEAR) } else { TOO_DEAR }
        };
        let places = texts.symbols.len();
        let mut costs = Costs {
            texts,
            lens: vec![0; places],
            alone: texts.symbols.iter().map(cost).collect(),
            before: vec![0; places],
            after: vec![0; places],
            strings: Vec::new(),
            parsed: Vec::new(),
        };
        for &piece in pieces {
            costs.toggle(piece);
        }
        for string in 0..texts.starts.len() - 1 {
            costs.take_string(string);
        }
        costs
    }

    /// What all strings take.
    pub(crate) fn total(&self) -> i64 {
        self.texts.starts.windows(2).map(|bounds| i64::from(self.after[bounds[0]])).sum()
    }

    /// Adds or removes a piece, without a change of the costs.
    pub(crate) fn toggle(&mut self, piece: Id) {
        let text = &self.texts[piece];
        for &place in &text.places {
            self.lens[place] ^= 1 << text.len;
        }
    }

    /// How many bytes more the strings take when one piece is removed and another one added, both toggled
    /// already.
    pub(crate) fn change(&mut self, removed: Option<Id>, added: Option<Id>) -> i64 {
        self.strings.clear();
        for (piece, is_added) in [(removed, false), (added, true)] {
            let Some(text) = piece.map(|piece| &self.texts[piece]) else { continue };
            let mut last = None;
            for &place in &text.places {
                let string = self.texts.string_at[place];
                let total = self.after[self.texts.starts[string]];
                let with = self.before[place] + 1 + self.after[place + text.len];
                // Two places of a string may save something together where neither does alone.
                if with < total || if is_added { last == Some(string) } else { with == total } {
                    self.strings.push(string);
                }
                last = Some(string);
            }
        }
        self.strings.sort_unstable();
        self.strings.dedup();
        let mut more = 0;
        for &string in &self.strings {
            let (start, end) = (self.texts.starts[string], self.texts.starts[string + 1]);
            self.parsed.resize(self.parsed.len().max(end - start), 0);
            let parsed = &mut self.parsed[..end - start];
            parse(&self.lens[start..end], &self.alone[start..end], parsed);
            more += i64::from(parsed[0]) - i64::from(self.after[start]);
        }
        more
    }

    /// Takes over what the strings with these pieces take.
    pub(crate) fn take(&mut self, pieces: impl Iterator<Item = Id>) {
        self.strings.clear();
        let texts = self.texts;
        self.strings
            .extend(pieces.flat_map(|piece| &texts[piece].places).map(|&place| texts.string_at[place]));
        self.strings.sort_unstable();
        self.strings.dedup();
        for index in 0..self.strings.len() {
            self.take_string(self.strings[index]);
        }
    }

    fn take_string(&mut self, string: usize) {
        let (start, end) = (self.texts.starts[string], self.texts.starts[string + 1]);
        let lens = &self.lens[start..end];
        parse(lens, &self.alone[start..end], &mut self.after[start..end]);
        let before = &mut self.before[start..end];
        before.fill(u32::MAX);
        before[0] = 0;
        for (at, &lens) in lens[..lens.len() - 1].iter().enumerate() {
            let cost = before[at];
            before[at + 1] = before[at + 1].min(cost + self.alone[start + at]);
            for_each_len(lens, |len| before[at + len] = before[at + len].min(cost + 1));
        }
    }

    /// Where the tokens of a string start, and where the last one ends.
    pub(crate) fn bounds(&self, string: usize, bounds: &mut Vec<usize>) {
        bounds.clear();
        let mut at = self.texts.starts[string];
        bounds.push(at);
        while at + 1 < self.texts.starts[string + 1] {
            let mut next = at + 1;
            for_each_len(self.lens[at], |len| {
                if self.after[at + len] + 1 == self.after[at] {
                    next = at + len;
                }
            });
            at = next;
            bounds.push(at);
        }
    }
}

/// What a string takes from each place on, and nothing from its end on.
fn parse(lens: &[u32], alone: &[u32], after: &mut [u32]) {
    let last = after.len() - 1;
    after[last] = 0;
    for at in (0..last).rev() {
        let mut cost = after[at + 1] + alone[at];
        for_each_len(lens[at], |len| cost = cost.min(after[at + len] + 1));
        after[at] = cost;
    }
}

fn for_each_len(mut lens: u32, mut f: impl FnMut(usize)) {
    while lens != 0 {
        f(lens.trailing_zeros() as usize);
        lens &= lens - 1;
    }
}

#[cfg(test)]
mod tests {
    use super::Costs;
    use crate::packed::{Escapes, TOKENS, of_text};
    use crate::random::Random;
    use crate::search::texts::Texts;

    /// The fewest bytes that a string takes with these pieces: each is tried at each position.
    fn fewest(string: &[u32], pieces: &[&[u32]], escapes: Escapes) -> usize {
        let mut costs = vec![0; string.len() + 1];
        for at in (0..string.len()).rev() {
            let alone = if escapes.has(string[at]) { escapes.cost() } else { 1 << 20 };
            let pieces = pieces.iter().filter(|piece| string[at..].starts_with(piece));
            let choices = pieces.map(|piece| costs[at + piece.len()] + 1);
            costs[at] = choices.chain([costs[at + 1] + alone]).min().unwrap();
        }
        costs[0]
    }

    #[test]
    fn the_costs_are_the_fewest_bytes_after_every_change() {
        let strings =
            ["EDGE_AGENT_NOT_FOUND", "AGENT_EDGE_EDGE_FOUND", "NOT_AN_AGENT", "", "AAAA"].map(of_text);
        let escapes = Escapes { first: TOKENS - 1, base: 0, more: 1 };
        let texts = Texts::new(&strings);
        let mut costs = Costs::new(&texts, escapes, &[]);
        let mut pieces = Vec::new();
        let mut random = Random::new(1);
        let mut bounds = Vec::new();
        for _ in 0..500 {
            let removed = (random.below(2) == 0 && !pieces.is_empty())
                .then(|| pieces.swap_remove(random.below(pieces.len())));
            let added =
                Some(random.below(texts.len())).filter(|id| !pieces.contains(id) && Some(*id) != removed);
            let before = costs.total();
            removed.into_iter().chain(added).for_each(|id| costs.toggle(id));
            let more = costs.change(removed, added);
            if random.below(3) == 0 {
                removed.into_iter().chain(added).for_each(|id| costs.toggle(id));
                pieces.extend(removed);
                assert_eq!(costs.total(), before);
                continue;
            }
            costs.take(removed.into_iter().chain(added));
            pieces.extend(added);
            assert_eq!(costs.total(), before + more);
            let symbols: Vec<_> = pieces.iter().map(|&id| texts.symbols_of(id)).collect();
            let expected: usize = strings.iter().map(|string| fewest(string, &symbols, escapes)).sum();
            assert_eq!(usize::try_from(costs.total()).unwrap(), expected);
            costs.bounds(1, &mut bounds);
            assert_eq!((bounds[0], *bounds.last().unwrap()), (texts.starts[1], texts.starts[2] - 1));
        }
    }
}
