//! Searches for better pieces than a build has the time for, by simulated annealing.
//!
//! In each step a piece is dropped, added or replaced. A step that costs bytes is taken too, the more
//! seldom the longer the search lasts.

// No catalogue is so long that a cast to a signed number loses a bit; the random numbers may lose some.
#![allow(clippy::cast_precision_loss, clippy::cast_possible_wrap)]

use crate::packed::{Escapes, Symbols, is_cut};
use crate::random::Random;
use crate::search::costs::Costs;
use crate::search::overlaps::Overlaps;
use crate::search::texts::{Id, Texts};

/// How many bytes a step may cost, at the start and at the end.
const HOT: f64 = 2.0;
const COLD: f64 = 0.15;
/// What a piece takes beside its text.
const PIECE: i64 = 2;

/// How long and from where a search goes on.
#[derive(Clone, Copy)]
pub(crate) struct Effort {
    pub(crate) steps: u64,
    /// Another number is another search.
    pub(crate) seed: u64,
}

/// After how many steps `progress` hears of them.
const ROUND: u64 = 1 << 13;

/// The pieces of a column after a search from those at the start. `progress` hears how many steps are done.
pub(crate) fn search(
    strings: &[Symbols],
    escapes: Escapes,
    start: &[Symbols],
    effort: Effort,
    progress: &mut dyn FnMut(u64),
) -> Vec<Symbols> {
    let texts = Texts::new(strings);
    let mut state = State::new(&texts, escapes, start);
    let mut random = Random::new(effort.seed);
    let mut best = (state.cost, state.pieces.clone());
    for step in 0..effort.steps {
        if step % ROUND == 0 {
            progress(step);
        }
        let heat = HOT * (COLD / HOT).powf(step as f64 / effort.steps as f64);
        state.step(heat, &mut random);
        if state.cost < best.0 {
            best = (state.cost, state.pieces.clone());
        }
    }
    let mut pieces: Vec<_> = best.1.iter().map(|&piece| texts.symbols_of(piece).to_vec()).collect();
    pieces.sort();
    pieces
}

struct State<'t> {
    texts: &'t Texts,
    most: usize,
    pieces: Vec<Id>,
    /// For each text whether it is a piece.
    is_piece: Vec<bool>,
    /// The pieces before this one must stay.
    needed: usize,
    costs: Costs<'t>,
    overlaps: Overlaps,
    /// What all takes, but for circles in the merged text.
    cost: i64,
    bounds: Vec<usize>,
}

impl<'t> State<'t> {
    fn new(texts: &'t Texts, escapes: Escapes, start: &[Symbols]) -> State<'t> {
        let is_needed = |&id: &Id| {
            let symbol = texts.symbols_of(id)[0];
            texts[id].len == 1 && (!escapes.has(symbol) || is_cut(symbol))
        };
        let mut pieces: Vec<Id> = (0..texts.len()).filter(is_needed).collect();
        let needed = pieces.len();
        let others = start.iter().filter_map(|piece| texts.find(piece)).filter(|id| !is_needed(id));
        pieces.extend(others.take(escapes.first.saturating_sub(needed)));
        let costs = Costs::new(texts, escapes, &pieces);
        let mut overlaps = Overlaps::new(texts);
        let mut is_piece = vec![false; texts.len()];
        for &piece in &pieces {
            overlaps.add(piece, texts);
            is_piece[piece] = true;
        }
        let cost = costs.total() + overlaps.len + PIECE * pieces.len() as i64;
        let most = escapes.first;
        State { texts, most, pieces, is_piece, needed, costs, overlaps, cost, bounds: Vec::new() }
    }

    /// Tries a step and takes it, or not.
    fn step(&mut self, heat: f64, random: &mut Random) {
        let choice = random.below(16);
        let is_full = self.pieces.len() >= self.most;
        let index = self.needed + random.below(self.pieces.len() - self.needed);
        let chosen = self.pieces.get(index).copied();
        let Some(&other) = self.pieces.get(random.below(self.pieces.len())) else { return };
        let added = match choice {
            0..6 => self.neighbour(chosen.unwrap_or(other), random),
            6..9 => self.neighbour(other, random),
            9..12 => self.row_of_tokens(random),
            12..14 => self.any(random),
            _ => None,
        };
        // A text that is there once seldom pays: only where the merged text has it anyway.
        let is_likely =
            |piece: Id, random: &mut Random| self.texts[piece].places.len() > 1 || random.below(8) == 0;
        let added = added.filter(|&piece| !self.is_piece[piece] && is_likely(piece, random));
        let removed = if is_full || choice % 4 != 3 || added.is_none() { chosen } else { None };
        if added.is_none() && (removed.is_none() || choice < 14) {
            return;
        }
        let text = self.overlaps.len;
        self.toggle(removed, added);
        let mut more = self.overlaps.len - text;
        more += PIECE * (i64::from(added.is_some()) - i64::from(removed.is_some()));
        more += self.costs.change(removed, added);
        if more > 0 && random.fraction() >= (-(more as f64) / heat).exp() {
            self.toggle(added, removed);
            return;
        }
        self.costs.take(removed.into_iter().chain(added));
        self.cost += more;
        if removed.is_some() {
            self.pieces.swap_remove(index);
        }
        self.pieces.extend(added);
    }

    fn toggle(&mut self, removed: Option<Id>, added: Option<Id>) {
        if let Some(piece) = removed {
            self.is_piece[piece] = false;
            self.costs.toggle(piece);
            self.overlaps.remove(piece, self.texts);
        }
        if let Some(piece) = added {
            self.is_piece[piece] = true;
            self.costs.toggle(piece);
            self.overlaps.add(piece, self.texts);
        }
    }

    /// A text that is a symbol longer, shorter or farther than a piece.
    fn neighbour(&self, piece: Id, random: &mut Random) -> Option<Id> {
        let text = &self.texts[piece];
        let place = text.places[random.below(text.places.len())];
        let before = place.checked_sub(1);
        match random.below(6) {
            0 => text.tail,
            1 => text.head,
            2 => self.texts.get(before?, text.len + 1),
            3 => self.texts.get(place, text.len + 1),
            4 => self.texts.get(place + 1, text.len),
            _ => self.texts.get(before?, text.len),
        }
    }

    /// The text of a few tokens of some string.
    fn row_of_tokens(&mut self, random: &mut Random) -> Option<Id> {
        let mut bounds = std::mem::take(&mut self.bounds);
        self.costs.bounds(random.below(self.texts.starts.len() - 1), &mut bounds);
        let first = random.below(bounds.len());
        let last = first + 2 + random.below(3);
        let row = bounds.get(last).and_then(|end| self.texts.get(bounds[first], end - bounds[first]));
        self.bounds = bounds;
        row
    }

    /// A text of some place.
    fn any(&self, random: &mut Random) -> Option<Id> {
        let place = random.below(self.texts.symbols.len());
        self.texts.get(place, 1 + random.below(8) + random.below(8))
    }
}

#[cfg(test)]
mod tests {
    use super::{Effort, search};
    use crate::packed::{CUT, Escapes, TOKENS, of_text};

    #[test]
    fn better_pieces_are_found_and_the_same_on_every_run() {
        let mut strings = vec![of_text("AGENT_NOT_FOUND"); 9];
        strings.push([of_text("AGENT"), vec![CUT]].concat());
        let escapes = Escapes { first: TOKENS, base: 0, more: 1 };
        let start: Vec<_> = "AGENTFOUD_".chars().map(|symbol| vec![symbol.into()]).collect();
        let effort = Effort { steps: 20_000, seed: 1 };
        let mut done = Vec::new();
        let found = search(&strings, escapes, &start, effort, &mut |step| done.push(step));
        assert_eq!(found, search(&strings, escapes, &start, effort, &mut |_| ()));
        assert_eq!(done, [0, 8192, 16384]);
        assert!(found.contains(&of_text("AGENT_NOT_FOUND")) && found.contains(&of_text("AGENT")));
        // What must stay: each symbol alone.
        assert!(start.iter().chain([&vec![CUT]]).all(|piece| found.contains(piece)));
    }
}
