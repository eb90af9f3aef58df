//! The text of a catalogue's file, which knows the places in it.

use std::ops::Deref;

use granit_parser::Marker;

use crate::fault::{FileNumber, Position};
use crate::yaml::scalar::Comment;

#[derive(Clone, Copy)]
pub(crate) struct Source<'s> {
    pub(crate) file: FileNumber,
    pub(crate) text: &'s str,
    /// The offset of each line.
    pub(crate) lines: &'s [usize],
}

/// The offset of each line of a text.
pub(crate) fn lines(text: &str) -> Vec<usize> {
    [0].into_iter().chain(text.match_indices('\n').map(|(offset, _)| offset + 1)).collect()
}

impl Source<'_> {
    /// The place of the byte at this offset.
    pub(crate) fn at(self, offset: usize) -> Position {
        let line = self.lines.partition_point(|&start| start <= offset);
        let column = self.text[self.line_start(offset)..offset].chars().count() + 1;
        Position { file: self.file, line, column }
    }

    /// Where the line of the byte at this offset starts.
    pub(crate) fn line_start(self, offset: usize) -> usize {
        let line = self.lines.partition_point(|&start| start <= offset);
        self.lines[line - 1]
    }

    /// The place that the parser calls so.
    pub(crate) fn position(self, marker: Marker) -> Position {
        Position { file: self.file, line: marker.line(), column: marker.col() + 1 }
    }

    /// Whether nothing but blanks is before this place on its line.
    pub(crate) fn is_first_at(self, at: Position) -> bool {
        let start = self.lines.get(at.line - 1).copied().unwrap_or(self.text.len());
        self.text[start..].chars().take(at.column - 1).all(char::is_whitespace)
    }

    /// Whether a word with `:` after it stands there.
    pub(crate) fn is_key_at(self, offset: usize) -> bool {
        let word = self.text[offset..].split([' ', '\n']).next().unwrap_or_default();
        word.ends_with(':')
    }

    /// Where the first of these signs stands between two offsets. Comments are passed over: what is looked
    /// for stands between scalars, where each `#` starts one.
    pub(crate) fn find_sign(self, from: usize, end: usize, signs: &[char]) -> Option<usize> {
        let mut is_comment = false;
        let (offset, _) = self.text.get(from..end)?.char_indices().find(|&(_, c)| {
            is_comment = c != '\n' && (is_comment || c == '#');
            !is_comment && signs.contains(&c)
        })?;
        Some(from + offset)
    }

    /// The comment on the rest of the line, if nothing else follows.
    pub(crate) fn comment_at(self, offset: usize) -> Option<Comment> {
        let rest = &self.text[offset..];
        // The scalar that is left out stands before its `:`.
        let text = rest.strip_prefix(':').unwrap_or(rest).trim_start_matches([' ', '\t']);
        let at = offset + rest.len() - text.len();
        if at == offset || !text.starts_with('#') {
            return None;
        }
        Some(Comment { at: self.at(at), text: text.lines().next()?.to_owned() })
    }
}

impl Deref for Source<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        self.text
    }
}
