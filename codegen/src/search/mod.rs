//! Searches for the pieces of each column, and writes the file that is kept beside the catalogue.

mod anneal;
mod costs;
mod hash;
mod overlaps;
mod texts;

pub(crate) use anneal::Effort;

use anneal::search;
use texts::MAX_BYTES;

use std::cmp::Reverse;

use crate::catalog::Catalog;
use crate::emit::order::Ordered;
use crate::emit::packed::{columns, escapes};
use crate::emit::rust::line;
use crate::packed::{CHARACTERS, Column, Kept, Source, Symbols, choose, merge_better, pack, to_text};
use crate::perfect_hash::NotFound;
use crate::perfect_hash::kept::Found;

/// The file of pieces of a catalogue, after a search for each column. It keeps the hash that was found, too.
pub(crate) fn find_pieces(catalog: Catalog, old: &str, effort: Effort) -> Result<String, NotFound> {
    let hash = Found::search(&catalog.names(), Found::read(old));
    let catalog = Ordered::by_slot(catalog, hash.as_ref())?;
    let mut file =
        "# How the catalogue is packed: the perfect hash, and the pieces of each column.\n\
                    # `codegen/examples/find_pieces.rs` writes this file anew; if it is out of date, only the\n\
                    # packing is worse.\n"
            .to_owned();
    if let Some(hash) = hash {
        line(&mut file, format_args!("\n[hash]\n{hash}"));
    }
    let kept = Kept::read(old);
    let columns = columns(&catalog);
    for ((name, strings), escapes) in columns.iter().zip(escapes(&columns)) {
        let start = choose(&strings.stored, escapes, MAX_BYTES, kept.of(name));
        let found = search(&strings.stored, escapes, &start, effort);
        let size = |kept: &Vec<Symbols>| {
            pack(&[Source { strings, escapes, kept, is_current: true }])
                .1
                .iter()
                .map(Column::size)
                .sum::<usize>()
        };
        line(&mut file, format_args!("\n[{name}]\n{CHARACTERS}{}", strings.characters()));
        for piece in [start, in_order(found)].into_iter().min_by_key(size).unwrap_or_default() {
            let text = to_text(&piece);
            if !text.is_empty() {
                line(&mut file, format_args!("\"{text}\""));
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
