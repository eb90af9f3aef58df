//! A packed column as the crate reads it.

// No catalogue is so long that a cast loses a bit.
#![allow(clippy::cast_possible_wrap)]

use std::collections::HashSet;

use crate::packed::capital::{is_capitalized, with_capital, without_capital};
use crate::packed::dictionary::choose;
use crate::packed::escapes::Escapes;
use crate::packed::merge::merge;
use crate::packed::parse::{Parser, Token};
use crate::packed::symbol::{CUT, Symbols, is_cut, to_text};

/// The bits of a piece that say how long it is. The others say where it starts in the text.
const LENGTH_BITS: [u32; 2] = [5, 4];

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Column {
    /// The tokens of all strings.
    pub(crate) stream: Vec<u8>,
    /// For each string where it starts, and where the last one ends, less `index * slope / 16`.
    pub(crate) starts: Vec<i64>,
    pub(crate) slope: usize,
    /// For each token where its piece starts in `text`, and how long it is in the lower bits. An empty
    /// piece is a cut, and its start is the number of its kind.
    pub(crate) pieces: Vec<u16>,
    pub(crate) text: String,
    pub(crate) escapes: Escapes,
    /// Whether a small letter at the start of a string stands for its capital.
    pub(crate) is_capitalized: bool,
}

/// The strings of a column.
pub(crate) struct Strings {
    /// As they are.
    originals: Vec<Symbols>,
    /// As they are stored: with small letters at the start where that pays.
    pub(crate) stored: Vec<Symbols>,
    is_capitalized: bool,
}

impl Strings {
    pub(crate) fn of_names(strings: Vec<Symbols>) -> Strings {
        Strings { stored: strings.clone(), originals: strings, is_capitalized: false }
    }

    /// How many characters and cuts all strings have.
    pub(crate) fn characters(&self) -> usize {
        self.originals.iter().map(Vec::len).sum()
    }

    pub(crate) fn different_symbols(&self) -> usize {
        self.stored.iter().flatten().collect::<HashSet<_>>().len()
    }

    pub(crate) fn of_messages(strings: Vec<Symbols>) -> Strings {
        if !is_capitalized(&strings) {
            return Strings::of_names(strings);
        }
        let stored = strings.iter().map(|string| without_capital(string)).collect();
        Strings { stored, originals: strings, is_capitalized: true }
    }
}

/// What is packed: the strings of a column, what they may write out, and the pieces of an earlier search.
pub(crate) struct Source<'s> {
    pub(crate) strings: &'s Strings,
    pub(crate) escapes: Escapes,
    pub(crate) kept: &'s [Symbols],
    /// Whether the strings are about those of the search.
    pub(crate) is_current: bool,
}

/// Packs columns in the same form. Returns the bits that say how long a piece is, too.
pub(crate) fn pack(sources: &[Source]) -> (u32, Vec<Column>) {
    let pack =
        |bits| Some((bits, sources.iter().map(|source| source.pack(bits)).collect::<Option<Vec<_>>>()?));
    let Some((bits, columns)) = LENGTH_BITS.into_iter().find_map(pack) else {
        unreachable!("256 pieces of 15 bytes have less than 4,096");
    };
    for (column, source) in columns.iter().zip(sources) {
        for (index, string) in source.strings.originals.iter().enumerate() {
            assert_eq!(&column.unpack(index, bits), string, "string {index} is packed wrongly");
        }
    }
    (bits, columns)
}

impl Source<'_> {
    /// With the pieces of an earlier search, or with new ones, where the catalogue has changed much since then and
    /// these are better.
    fn pack(&self, length_bits: u32) -> Option<Column> {
        if self.is_current {
            return self.pack_with(self.kept, length_bits);
        }
        let kept = Some(self.kept).filter(|kept| !kept.is_empty());
        let columns = kept.into_iter().chain([&[][..]]).filter_map(|kept| self.pack_with(kept, length_bits));
        columns.min_by_key(Column::size)
    }

    /// `None` where the text of the pieces is too long for the bits that are left.
    fn pack_with(&self, kept: &[Symbols], length_bits: u32) -> Option<Column> {
        let Source { strings: Strings { stored: strings, is_capitalized, .. }, escapes, .. } = *self;
        let pieces = choose(strings, escapes, (1 << length_bits) - 1, kept);
        let texts: Vec<_> = pieces.iter().map(|piece| to_text(piece)).collect();
        let text = merge(&texts);
        if text.len() > 1 << (16 - length_bits) {
            return None;
        }
        let entry = |(piece, part): (&Symbols, &String)| {
            let start = if is_cut(piece[0]) { (piece[0] - CUT) as usize } else { text.find(part.as_str())? };
            u16::try_from(start << length_bits | part.len()).ok()
        };
        let entries = pieces.iter().zip(&texts).map(entry).collect::<Option<Vec<u16>>>()?;
        let parser = Parser::new(&pieces, escapes);
        let mut stream = Vec::new();
        let mut starts = vec![0];
        for string in strings {
            for token in parser.parse(string, None).0 {
                match token {
                    Token::Piece(index) => stream.push(u8::try_from(index).ok()?),
                    Token::Symbol(symbol) => {
                        let [_, bytes @ ..] = (symbol - escapes.base).to_be_bytes();
                        let bytes = &bytes[2 - escapes.more..];
                        stream.push(u8::try_from(pieces.len() + usize::from(bytes[0])).ok()?);
                        stream.extend(&bytes[1..]);
                    }
                }
            }
            starts.push(stream.len());
        }
        let slope = (stream.len() * 16).checked_div(strings.len()).unwrap_or(0);
        // The crate multiplies in 32 bits.
        let slope = if u32::try_from(starts.len() * slope).is_ok() { slope } else { 0 };
        let less = |slope: usize| {
            let less = |(index, &start): (usize, &usize)| start as i64 - (index * slope / 16) as i64;
            starts.iter().enumerate().map(less).collect::<Vec<_>>()
        };
        // The line that is nearest to all starts need not go through the last one.
        let slopes = slope.saturating_sub(32)..=if slope == 0 { 0 } else { slope };
        let farthest = |slope: &usize| less(*slope).iter().map(|start| start.abs()).max();
        let slope = slopes.min_by_key(farthest).unwrap_or(slope);
        let starts = less(slope);
        Some(Column {
            stream,
            starts,
            slope,
            pieces: entries,
            text,
            escapes,
            is_capitalized: *is_capitalized,
        })
    }
}

impl Column {
    /// How many bytes it takes beside the starts.
    pub(crate) fn size(&self) -> usize {
        self.stream.len() + self.text.len() + self.pieces.len() * size_of::<u16>()
    }

    /// The string at an index, decoded as the crate does.
    fn unpack(&self, index: usize, length_bits: u32) -> Symbols {
        let start = |index: usize| {
            usize::try_from((index * self.slope / 16) as i64 + self.starts[index]).unwrap_or_default()
        };
        let mut bytes = self.stream[start(index)..start(index + 1)].iter().map(|&byte| usize::from(byte));
        let mut string = Symbols::new();
        while let Some(token) = bytes.next() {
            if let Some(escaped) = token.checked_sub(self.pieces.len()) {
                let more = (0..self.escapes.more).filter_map(|_| bytes.next());
                let symbol = more.fold(escaped, |symbol, byte| symbol << 8 | byte);
                string.push(self.escapes.base + u32::try_from(symbol).unwrap_or_default());
                continue;
            }
            let piece = usize::from(self.pieces[token]);
            let (start, len) = (piece >> length_bits, piece & ((1 << length_bits) - 1));
            match len {
                0 => string.push(CUT + u32::try_from(start).unwrap_or_default()),
                _ => string.extend(self.text[start..start + len].chars().map(u32::from)),
            }
        }
        if self.is_capitalized { with_capital(&string) } else { string }
    }
}
