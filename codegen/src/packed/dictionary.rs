//! Chooses the pieces: of many texts that a column has more than once, those that save the most.
//!
//! In each round all strings are parsed with the pieces that are left. Then those go that save the
//! least. It is done in a few rounds, because a build script is not optimized.

// No catalogue is so long that a cast loses a bit.
#![allow(clippy::cast_possible_wrap)]

use std::collections::BTreeSet;

use crate::packed::escapes::Escapes;
use crate::packed::parse::{Parser, Token};
use crate::packed::repeats::repeats;
use crate::packed::symbol::{Symbols, is_cut, to_text, width};

/// How many texts the first round starts with.
const CANDIDATES: usize = 1200;
/// How many symbols of a string count in a round, and of all strings about how many.
const LONGEST: usize = 1000;
const MOST: usize = 40_000;

/// The pieces of a column, none longer than `max_bytes`; `kept` are those of an earlier search, if there
/// are any.
pub(crate) fn choose(
    strings: &[Symbols],
    escapes: Escapes,
    max_bytes: usize,
    kept: &[Symbols],
) -> Vec<Symbols> {
    let symbols: BTreeSet<u32> = strings.iter().flatten().copied().collect();
    let is_needed = |piece: &Symbols| piece.len() == 1 && !escapes.has(piece[0]);
    let bytes = |piece: &Symbols| piece.iter().map(|&symbol| width(symbol)).sum::<usize>();
    let mut pieces: Vec<Symbols> = symbols.iter().map(|&symbol| vec![symbol]).collect();
    if kept.is_empty() {
        let mut found: Vec<_> = repeats(strings, max_bytes).into_iter().collect();
        found.sort_by_key(|(text, count)| std::cmp::Reverse(count * (text.len() - 1)));
        pieces.extend(found.into_iter().take(CANDIDATES).map(|(text, _)| text));
    } else {
        let mut missing: BTreeSet<&Symbols> = kept.iter().collect();
        pieces.retain(|piece| (is_needed(piece) || is_cut(piece[0])) && !missing.contains(piece));
        // They stay in their order, in which they overlap well.
        for piece in kept {
            if missing.remove(piece) && bytes(piece) <= max_bytes {
                pieces.push(piece.clone());
            }
        }
    }
    let sample: Vec<&[u32]> = if kept.is_empty() {
        let starts = strings.iter().map(|string| &string[..string.len().min(LONGEST)]);
        let total: usize = starts.clone().map(<[u32]>::len).sum();
        starts.step_by(total / MOST + 1).collect()
    } else {
        strings.iter().map(Vec::as_slice).collect()
    };
    loop {
        let gains = gains(&pieces, &sample, escapes);
        let mut order: Vec<_> = (0..pieces.len()).filter(|&index| !is_needed(&pieces[index])).collect();
        order.sort_by_key(|&index| gains[index]);
        // What an earlier search kept is better than what these gains say, which are estimated.
        let least = if kept.is_empty() { 1 } else { 1 - i64::from(i16::MAX) };
        let useless = order.iter().filter(|&&index| gains[index] < least).count();
        let too_many = pieces.len().saturating_sub(escapes.first);
        let dropped = too_many.max(useless).min(pieces.len() / 6 + 1);
        if dropped == 0 {
            return pieces;
        }
        let dropped: BTreeSet<usize> = order.into_iter().take(dropped).collect();
        let left = pieces.into_iter().enumerate().filter(|(index, _)| !dropped.contains(index));
        pieces = left.map(|(_, piece)| piece).collect();
    }
}

/// How many bytes each piece saves.
fn gains(pieces: &[Symbols], strings: &[&[u32]], escapes: Escapes) -> Vec<i64> {
    let parser = Parser::new(pieces, escapes);
    let mut uses = vec![0_i64; pieces.len()];
    for string in strings {
        for token in parser.parse(string, None).0 {
            if let Token::Piece(index) = token {
                uses[index] += 1;
            }
        }
    }
    let texts: Vec<_> = pieces.iter().map(|piece| to_text(piece)).collect();
    // Only of a few pieces: it takes long.
    let is_part = |text: &String| {
        pieces.len() < 400
            && texts.iter().any(|other| other.len() > text.len() && other.contains(text.as_str()))
    };
    let gain = |index: usize| {
        if uses[index] == 0 {
            return i64::MIN;
        }
        let instead = parser.parse(&pieces[index], Some(index)).1;
        let text = if is_part(&texts[index]) { 0 } else { texts[index].len() * 3 / 4 };
        uses[index] * (instead as i64 - 1) - 2 - text as i64
    };
    (0..pieces.len()).map(gain).collect()
}
