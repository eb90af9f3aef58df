//! YAML events into a tree of nodes that know their positions.
//!
//! A fault in the syntax ends the reading, but what was read before it is kept, so that its own
//! faults are reported in the same run.

mod bracket;
pub(crate) mod colon;
pub(crate) mod scalar;
pub(crate) mod shape;
mod source;
mod syntax;
pub(crate) mod tree;
pub(crate) mod wide;

use granit_parser::{Event, Parser, ScanError, Span};

use crate::fault::{Faults, Position};
use crate::yaml::scalar::Scalar;
use crate::yaml::source::Source;
use crate::yaml::tree::{Document, Node, Place, Tree, Value};

/// `file` is the number of the file.
pub(crate) fn parse(source: &[u8], file: usize, faults: &mut Faults) -> Document {
    let cut = Document { root: None, is_complete: false };
    // A byte-order mark is no character of the first line.
    let source = source.strip_prefix("\u{feff}".as_bytes()).unwrap_or(source);
    match std::str::from_utf8(source) {
        Ok(text) => parse_text(Source { file, text }, faults),
        Err(error) => {
            let before = String::from_utf8_lossy(&source[..error.valid_up_to()]);
            let byte = source[error.valid_up_to()];
            let text = format!("byte 0x{byte:02x} is not UTF-8: save the file as UTF-8");
            faults.report(Position::after(&before, file), text);
            cut
        }
    }
}

fn parse_text(source: Source, faults: &mut Faults) -> Document {
    let mut tree = Tree::default();
    let mut is_complete = true;
    // The place of the scalar that was read last.
    let mut last = Span::default();
    for event in Parser::new_from_str(source.text) {
        let (event, span) = match event {
            Ok(event) => event,
            Err(error) => {
                report_syntax(&error, source, last, &mut tree, faults);
                is_complete = false;
                break;
            }
        };
        let at = source.position(span.start);
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                refuse_extras(at, anchor, tag.is_some(), faults);
                let is_on_one_line = span.start.line() == span.end.line();
                let written = if is_on_one_line { span.slice(source.text).unwrap_or_default() } else { "" };
                // The parser writes `~` for a scalar that is left out.
                let text = if span.is_empty() { String::new() } else { text.into_owned() };
                let scalar = Scalar { text, style, source: written.to_owned() };
                let mut node = Node { at, value: Value::Text(scalar) };
                let after_last = last.end.byte_offset().map_or(source.text, |end| &source[end..]);
                check_colon(&mut node, tree.next_place(), after_last, faults);
                tree.attach(node);
                last = span;
            }
            Event::Alias(_) => {
                faults.report(at, "an alias is not allowed here: write the value out");
                tree.attach(Node { at, value: Value::Unusable });
            }
            Event::SequenceStart(_, anchor, tag) => {
                refuse_extras(at, anchor, tag.is_some(), faults);
                tree.open_list(at);
            }
            Event::MappingStart(_, anchor, tag) => {
                refuse_extras(at, anchor, tag.is_some(), faults);
                tree.open_map(at);
            }
            Event::SequenceEnd | Event::MappingEnd => tree.close(),
            Event::DocumentStart(..) if tree.has_root() => {
                faults.report(at, "a catalogue is one YAML document: remove this second one");
                break;
            }
            _ => {}
        }
    }
    Document { root: tree.into_root(), is_complete }
}

/// Reports where the parser stops, unless a mistake in that line is known already.
fn report_syntax(error: &ScanError, source: Source, last: Span, tree: &mut Tree, faults: &mut Faults) {
    let line = error.marker().line();
    if tree.last_key().is_some_and(|key| key.is_unusable() && key.at.line == line) {
        return;
    }
    if tree.last_of_root().is_some_and(|(key, value)| shape::is_stray(key, value, line)) {
        return;
    }
    let (at, is_unclosed) = syntax::report(error, source, last, tree.opened(), faults);
    // The text that was read last may be a part of the mistake.
    match tree.last_value() {
        Some(node) if node.at.line == at.line && matches!(node.value, Value::Text(_)) => {
            node.value = Value::Unusable;
        }
        _ => {}
    }
    if is_unclosed {
        tree.forget_below();
    }
}

/// Reports a mistake in the `:` between a key and its value. The key is unusable then.
///
/// `node` is the key or the value. A value that is empty and has no `:` before it shows the mistake.
fn check_colon(node: &mut Node, place: Place, after_last: &str, faults: &mut Faults) {
    let Value::Text(scalar) = &node.value else { return };
    if !scalar.is_plain() {
        return;
    }
    match place {
        Place::Key => {
            if let Some((offset, text)) = colon::mistake_in(scalar) {
                faults.report(node.at.right(offset), text);
                node.value = Value::Unusable;
            }
        }
        Place::Value(key) => {
            let is_missing = scalar.text.is_empty() && !after_last.trim_start().starts_with(':');
            if is_missing && !key.is_unusable() {
                faults.report(key.at, colon::MISSING);
                key.value = Value::Unusable;
            }
        }
        Place::Other => {}
    }
}

fn refuse_extras(at: Position, anchor: usize, has_tag: bool, faults: &mut Faults) {
    if anchor != 0 {
        faults.report(at, "an anchor is not allowed here: remove it");
    }
    if has_tag {
        faults.report(at, "a tag is not allowed here: remove it");
    }
}
