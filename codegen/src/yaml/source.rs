//! The text of a catalogue's file, which knows the places in it.

use std::ops::Deref;

use granit_parser::Marker;

use crate::fault::Position;

#[derive(Clone, Copy)]
pub(crate) struct Source<'s> {
    /// The number of the file.
    pub(crate) file: usize,
    pub(crate) text: &'s str,
}

impl Source<'_> {
    /// The place of the byte at this offset.
    pub(crate) fn at(self, offset: usize) -> Position {
        Position::after(&self.text[..offset], self.file)
    }

    /// The place that the parser calls so.
    pub(crate) fn position(self, marker: Marker) -> Position {
        Position { file: self.file, line: marker.line(), column: marker.col() + 1 }
    }
}

impl Deref for Source<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        self.text
    }
}
