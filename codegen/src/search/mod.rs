//! Searches for the pieces of each column, and writes the file that is kept beside the catalogue.

mod texts;
mod costs;
mod overlaps;
mod anneal;
mod merge;
mod hash;

use std::cmp::Reverse;

pub(crate) use crate::search::anneal::Effort;

use crate::catalog::Catalog;
use crate::packed::{CHARACTERS, Column, Kept, Source, Symbols, choose, pack, to_text};
use crate::perfect_hash::kept::Found;
use crate::perfect_hash::{NotFound, PerfectHash};
use crate::search::anneal::search;
use crate::search::merge::merge_better;
use crate::search::texts::MAX_BYTES;
use crate::tables::order::Order;
use crate::tables::packed::{columns, escapes};

const HEAD: &str = "\
# How the catalogue is packed: the perfect hash, and the pieces of each column.
# `edge-errors pack` writes this file anew; if it is out of date, only the packing is worse.
";

/// The file of pieces of a catalogue, after a search for each column. It keeps the hash that was found, too.
/// `progress` hears how many steps are done, and of how many.
pub(crate) fn find_pieces(
    catalog: &Catalog,
    old: &str,
    effort: Effort,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<String, NotFound> {
    // The names are a column, too.
    let of = effort.steps.saturating_mul(catalog.languages.len() as u64 + 1);
    // The search for the hash takes some seconds, and cannot tell how many.
    progress(0, of);
    let hash = Found::search(&catalog.names(), Found::read(old));
    let order = Order::of(catalog, PerfectHash::kept_or_build(hash.as_ref(), &catalog.names())?);
    let mut file = HEAD.to_owned();
    let mut line = |text: String| file.push_str(&(text + "\n"));
    if let Some(hash) = hash {
        line(format!("\n[hash]\n{hash}"));
    }
    let kept = Kept::read(old);
    let columns = columns(&catalog.languages, &order);
    let mut before = 0;
    for ((name, strings), escapes) in columns.iter().zip(escapes(&columns)) {
        let start = choose(&strings.stored, escapes, MAX_BYTES, kept.of(name));
        let found = search(&strings.stored, escapes, &start, effort, &mut |done| progress(before + done, of));
        before += effort.steps;
        let size = |kept: &Vec<Symbols>| {
            let (_, packed) = pack(&[Source { strings, escapes, kept, is_current: true }]);
            packed.iter().map(Column::size).sum::<usize>()
        };
        line(format!("\n[{name}]\n{CHARACTERS}{}", strings.characters()));
        for piece in [start, in_order(found)].into_iter().min_by_key(size).unwrap_or_default() {
            let text = to_text(&piece);
            if !text.is_empty() {
                line(format!("\"{text}\""));
            }
        }
    }
    Ok(file)
}

/// The pieces in the order in which they overlap best.
fn in_order(mut pieces: Vec<Symbols>) -> Vec<Symbols> {
    const STEPS: u32 = 5_000_000;
    let text = merge_better(&pieces.iter().map(|piece| to_text(piece)).collect::<Vec<_>>(), STEPS);
    pieces.sort_by_key(|piece| (text.find(&to_text(piece)), Reverse(piece.len())));
    pieces
}
