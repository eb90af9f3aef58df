//! The tree of nodes that the parser's events build.

use crate::fault::Position;
use crate::yaml::scalar::Scalar;

pub(crate) struct Document {
    pub(crate) root: Option<Node>,
    /// False where a fault in the syntax cut the reading short.
    pub(crate) is_complete: bool,
}

pub(crate) struct Node {
    pub(crate) at: Position,
    pub(crate) value: Value,
}

pub(crate) enum Value {
    Text(Scalar),
    List(Vec<Node>),
    Map(Vec<(Node, Node)>),
    /// Already reported.
    Unusable,
}

impl Node {
    pub(crate) fn is_unusable(&self) -> bool {
        matches!(self.value, Value::Unusable)
    }

    /// What is written there, if it is no list or mapping.
    pub(crate) fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(scalar) => Some(&scalar.text),
            _ => None,
        }
    }

    /// Whether nothing is written in its place.
    pub(crate) fn is_left_out(&self) -> bool {
        matches!(&self.value, Value::Text(scalar) if scalar.is_plain() && scalar.text.is_empty())
    }
}

/// A tree that is still being read.
#[derive(Default)]
pub(crate) struct Tree {
    open: Vec<Open>,
    root: Option<Node>,
}

/// A list or mapping that is still being read.
enum Open {
    List { at: Position, items: Vec<Node> },
    Map { at: Position, entries: Vec<(Node, Node)>, key: Option<Node> },
}

/// What the next node is to be.
pub(crate) enum Place<'t> {
    Key,
    /// The value of this key.
    Value(&'t mut Node),
    Other,
}

impl Tree {
    pub(crate) fn open_list(&mut self, at: Position) {
        self.open.push(Open::List { at, items: Vec::new() });
    }

    pub(crate) fn open_map(&mut self, at: Position) {
        self.open.push(Open::Map { at, entries: Vec::new(), key: None });
    }

    /// Ends the innermost list or mapping.
    pub(crate) fn close(&mut self) {
        match self.open.pop() {
            Some(Open::List { at, items }) => self.attach(Node { at, value: Value::List(items) }),
            Some(Open::Map { at, entries, key: _ }) => self.attach(Node { at, value: Value::Map(entries) }),
            None => {}
        }
    }

    pub(crate) fn attach(&mut self, node: Node) {
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open::List { items, .. }) => items.push(node),
            Some(Open::Map { entries, key, .. }) => match key.take() {
                None => *key = Some(node),
                Some(key) => entries.push((key, node)),
            },
        }
    }

    pub(crate) fn next_place(&mut self) -> Place<'_> {
        match self.open.last_mut() {
            Some(Open::Map { key: None, .. }) => Place::Key,
            Some(Open::Map { key: Some(key), .. }) => Place::Value(key),
            _ => Place::Other,
        }
    }

    pub(crate) fn has_root(&self) -> bool {
        self.root.is_some()
    }

    /// Where the list or mapping starts that is being read.
    pub(crate) fn opened(&self) -> Option<Position> {
        match *self.open.last()? {
            Open::List { at, .. } | Open::Map { at, .. } => Some(at),
        }
    }

    /// Marks all that is being read as cut off: more may belong to it.
    pub(crate) fn cut_off(&mut self) {
        let unusable = |at| Node { at, value: Value::Unusable };
        for open in &mut self.open {
            match open {
                Open::List { at, items } => items.push(unusable(*at)),
                Open::Map { at, entries, .. } => entries.push((unusable(*at), unusable(*at))),
            }
        }
    }

    /// Forgets what was read below the first line of the list or mapping that is being read. It was
    /// not closed there, so that it is not known what belongs to it.
    pub(crate) fn forget_below(&mut self) {
        match self.open.last_mut() {
            Some(Open::List { at, items }) => items.retain(|item| item.at.line == at.line),
            Some(Open::Map { at, entries, key }) => {
                *key = None;
                entries.retain(|(key, _)| key.at.line == at.line);
            }
            None => {}
        }
    }

    /// The tags below `languages`, as far as they were read.
    pub(crate) fn languages(&self) -> Vec<&str> {
        let Some(Open::Map { entries, .. }) = self.open.first() else { return Vec::new() };
        let items = entries.iter().find_map(|(key, value)| match &value.value {
            Value::List(items) if key.text() == Some("languages") => Some(items.as_slice()),
            _ => None,
        });
        items.unwrap_or_default().iter().filter_map(Node::text).collect()
    }

    /// Marks the value that was read last as unusable, if nothing is written in its place.
    pub(crate) fn forget_left_out(&mut self) {
        let mut last = self.last_value();
        while let Some(node) = last {
            if node.is_left_out() {
                node.value = Value::Unusable;
            }
            last = match &mut node.value {
                Value::List(items) => items.last_mut(),
                Value::Map(entries) => entries.last_mut().map(|(_, value)| value),
                Value::Text(_) | Value::Unusable => None,
            };
        }
    }

    /// The innermost key that was read last.
    pub(crate) fn last_key(&self) -> Option<&Node> {
        match self.open.last()? {
            Open::List { .. } => None,
            Open::Map { key: Some(key), .. } => Some(key),
            Open::Map { entries, .. } => entries.last().map(|(key, _)| key),
        }
    }

    /// The value or item that was read last.
    pub(crate) fn last_value(&mut self) -> Option<&mut Node> {
        match self.open.last_mut() {
            None => self.root.as_mut(),
            Some(Open::List { items, .. }) => items.last_mut(),
            Some(Open::Map { key: Some(_), .. }) => None,
            Some(Open::Map { entries, .. }) => entries.last_mut().map(|(_, value)| value),
        }
    }

    /// The root, once all has been read or the reading was cut short. A key without its value is dropped.
    pub(crate) fn into_root(mut self) -> Option<Node> {
        while !self.open.is_empty() {
            self.close();
        }
        self.root
    }
}
