//! YAML events into a tree of nodes that know their positions.
//!
//! A fault in the syntax ends the reading, but what was read before it is kept, so that its own
//! faults are reported in the same run.

pub(crate) mod scalar;
mod source;
mod blank;
pub(crate) mod quoted;
mod bracket;
mod colon;
pub(crate) mod wide;
mod comma;
mod escape;
mod merge_conflict;
mod start;
pub(crate) mod tree;
pub(crate) mod shape;
mod syntax;
mod stop;
mod reader;

use crate::fault::{Faults, FileNumber, Position};
use crate::yaml::reader::Reader;
use crate::yaml::source::Source;
use crate::yaml::tree::Document;

pub(crate) fn parse(source: &[u8], file: FileNumber, faults: &mut Faults) -> Document {
    let cut = Document { root: None, is_complete: false };
    // A byte-order mark is no character of the first line.
    let source = source.strip_prefix("\u{feff}".as_bytes()).unwrap_or(source);
    match std::str::from_utf8(source) {
        Ok(text) => {
            let source = Source { file, text, lines: &source::lines(text) };
            if merge_conflict::report(source, faults) { cut } else { Reader::new(source, faults).read() }
        }
        Err(error) => {
            let before = String::from_utf8_lossy(&source[..error.valid_up_to()]);
            let byte = source[error.valid_up_to()];
            let text = format!("byte 0x{byte:02x} is not UTF-8: save the file as UTF-8");
            faults.report(Position::after(&before, file), text);
            cut
        }
    }
}
