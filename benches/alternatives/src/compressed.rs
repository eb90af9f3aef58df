//! The sizes of strings that are compressed by other libraries. Each string must be read without the others,
//! except with [`by_xz`].

use std::collections::HashSet;
use std::ffi::{c_char, c_int};
use std::io::Read;

use fst::raw::Fst;
use liblzma::read::XzEncoder;
use liblzma::stream::{Filters, LzmaOptions, PRESET_EXTREME, Stream};

/// Each string has one byte that says where it starts: so many does this crate take.
const START: usize = 1;

/// The strings, and the table with its symbols, each with a byte for its length.
pub fn by_fsst(strings: &[&str]) -> usize {
    let strings: Vec<_> = strings.iter().map(|text| text.as_bytes()).collect();
    let compressor = fsst::Compressor::train(&strings);
    let symbols: usize = compressor.symbol_lengths().iter().map(|&length| 1 + usize::from(length)).sum();
    let bytes = |text: &&[u8]| {
        let compressed = compressor.compress(text);
        assert_eq!(compressor.decompressor().decompress(&compressed), *text);
        START + compressed.len()
    };
    symbols + strings.iter().map(bytes).sum::<usize>()
}

/// The strings. The library's own tables, which are the same for all texts, are not counted.
pub fn by_unishox2(strings: &[&str]) -> usize {
    strings.iter().map(|text| START + unishox2(text)).sum()
}

fn unishox2(text: &str) -> usize {
    let length = |text: &[u8]| c_int::try_from(text.len()).unwrap_or_default();
    // No string becomes as long as that.
    let mut compressed = vec![0_u8; 4 * text.len() + 64];
    let mut back = compressed.clone();
    let (from, to) = (text.as_ptr().cast::<c_char>(), compressed.as_mut_ptr().cast());
    // SAFETY: it reads so many bytes of the text, and writes fewer than `compressed` has.
    let written = unsafe { unishox_rs::unishox2_compress_simple(from, length(text.as_bytes()), to) };
    // SAFETY: it reads so many bytes of `compressed`, and writes the text again.
    let read = unsafe { unishox_rs::unishox2_decompress_simple(to, written, back.as_mut_ptr().cast()) };
    let (written, read) = (usize::try_from(written), usize::try_from(read));
    assert_eq!(read.ok().and_then(|read| back.get(..read)), Some(text.as_bytes()));
    written.unwrap_or_default()
}

/// An automaton that numbers the strings in their sorted order.
pub fn by_fst(strings: &[&str]) -> Result<usize, fst::Error> {
    Ok(Fst::from_iter_map(sorted(strings).into_iter().zip(0..))?.as_bytes().len())
}

/// The edges of the smallest automaton that knows the strings, without their numbers.
pub fn by_dafsa(strings: &[&str]) -> Result<usize, fst::Error> {
    let automaton = Fst::from_iter_set(sorted(strings))?;
    let (mut seen, mut nodes, mut edges) = (HashSet::new(), vec![automaton.root().addr()], 0);
    while let Some(node) = nodes.pop() {
        if seen.insert(node) {
            let node = automaton.node(node);
            edges += node.len();
            nodes.extend(node.transitions().map(|transition| transition.addr));
        }
    }
    Ok(4 * edges)
}

fn sorted<'t>(strings: &[&'t str]) -> Vec<&'t str> {
    let mut sorted = strings.to_vec();
    sorted.sort_unstable();
    sorted
}

/// All strings as one, with a line break after each; LZMA2 without the head of a file, and with the highest level.
pub fn by_xz(strings: &[&str]) -> usize {
    let lines: String = strings.iter().flat_map(|text| [text, "\n"]).collect();
    let mut compressed = Vec::new();
    let options = LzmaOptions::new_preset(9 | PRESET_EXTREME).expect("the level is known");
    let encoder = Stream::new_raw_encoder(Filters::new().lzma2(&options)).expect("the filter is known");
    let mut encoder = XzEncoder::new_stream(lines.as_bytes(), encoder);
    encoder.read_to_end(&mut compressed).expect("a text can be read");
    compressed.len()
}
