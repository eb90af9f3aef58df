//! YAML events into a tree of nodes that know their positions.
//!
//! A fault in the syntax ends the reading, but what was read before it is kept, so that its own
//! faults are reported in the same run.

use granit_parser::{Event, Marker, Parser, ScalarStyle};

use crate::fault::{Faults, Position};

pub(crate) struct Node {
    pub(crate) at: Position,
    pub(crate) value: Value,
}

pub(crate) enum Value {
    Text {
        text: String,
        is_plain: bool,
    },
    List(Vec<Node>),
    Map(Vec<(Node, Node)>),
    /// Already reported.
    Unusable,
}

pub(crate) struct Document {
    pub(crate) root: Option<Node>,
    /// False where a fault in the syntax cut the reading short.
    pub(crate) is_complete: bool,
}

/// A list or mapping whose end has not been read yet.
enum Open {
    List { at: Position, items: Vec<Node> },
    Map { at: Position, entries: Vec<(Node, Node)>, key: Option<Node> },
}

impl Open {
    fn close(self) -> Node {
        match self {
            Open::List { at, items } => Node { at, value: Value::List(items) },
            Open::Map { at, entries, key: _ } => Node { at, value: Value::Map(entries) },
        }
    }
}

pub(crate) fn parse(source: &[u8], faults: &mut Faults) -> Document {
    let cut = Document { root: None, is_complete: false };
    match std::str::from_utf8(source) {
        Ok(text) => parse_text(text.strip_prefix('\u{feff}').unwrap_or(text), faults),
        Err(error) => {
            let before = String::from_utf8_lossy(&source[..error.valid_up_to()]);
            let line = before.matches('\n').count() + 1;
            let column = before.chars().rev().take_while(|&c| c != '\n').count() + 1;
            let byte = source[error.valid_up_to()];
            let text = format!("byte 0x{byte:02x} is not UTF-8: save the file as UTF-8");
            faults.report(Position { line, column }, text);
            cut
        }
    }
}

fn parse_text(text: &str, faults: &mut Faults) -> Document {
    let mut open: Vec<Open> = Vec::new();
    let mut root = None;
    let mut is_complete = true;
    for event in Parser::new_from_str(text) {
        let (event, span) = match event {
            Ok(event) => event,
            Err(error) => {
                let hint = if error.info().contains('%') {
                    "; a text that starts with `%` must be in quotes"
                } else {
                    ""
                };
                faults.report(position(*error.marker()), format!("bad YAML: {}{hint}", error.info()));
                is_complete = false;
                break;
            }
        };
        let at = position(span.start);
        let node = match event {
            Event::Scalar(text, style, anchor, tag) => {
                refuse_extras(at, anchor, tag.is_some(), faults);
                let is_plain = style == ScalarStyle::Plain;
                Node { at, value: Value::Text { text: text.into_owned(), is_plain } }
            }
            Event::Alias(_) => {
                faults.report(at, "an alias is not allowed here: write the value out");
                Node { at, value: Value::Unusable }
            }
            Event::SequenceStart(_, anchor, tag) => {
                refuse_extras(at, anchor, tag.is_some(), faults);
                open.push(Open::List { at, items: Vec::new() });
                continue;
            }
            Event::MappingStart(_, anchor, tag) => {
                refuse_extras(at, anchor, tag.is_some(), faults);
                open.push(Open::Map { at, entries: Vec::new(), key: None });
                continue;
            }
            Event::SequenceEnd | Event::MappingEnd => match open.pop() {
                Some(done) => done.close(),
                None => continue,
            },
            Event::DocumentStart(..) if root.is_some() => {
                faults.report(at, "a catalogue is one YAML document: remove this second one");
                break;
            }
            _ => continue,
        };
        attach(node, &mut open, &mut root);
    }
    // What a fault in the syntax cut off before its first entry is not to be called empty, and a
    // key without its value is dropped.
    while let Some(unfinished) = open.pop() {
        let mut node = unfinished.close();
        if matches!(&node.value, Value::Map(entries) if entries.is_empty()) {
            node.value = Value::Unusable;
        }
        attach(node, &mut open, &mut root);
    }
    Document { root, is_complete }
}

fn attach(node: Node, open: &mut [Open], root: &mut Option<Node>) {
    match open.last_mut() {
        None => *root = Some(node),
        Some(Open::List { items, .. }) => items.push(node),
        Some(Open::Map { entries, key, .. }) => match key.take() {
            None => *key = Some(node),
            Some(key) => entries.push((key, node)),
        },
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

fn position(marker: Marker) -> Position {
    Position { line: marker.line(), column: marker.col() + 1 }
}
