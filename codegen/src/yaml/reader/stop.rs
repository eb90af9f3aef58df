//! What is reported where the parser stops.

use granit_parser::{ErrorKind, ScanError};

use crate::yaml::reader::Reader;
use crate::yaml::syntax::{self, Before};
use crate::yaml::tree::{Node, Value};

impl Reader<'_, '_> {
    /// Reports where the parser stops, unless a mistake in that line is known already.
    pub(super) fn report_syntax(&mut self, error: &ScanError) {
        let line = error.marker().line();
        let lines = [line, self.last.start.line()];
        let is_reported = |node: &Node| node.is_unusable() && lines.contains(&node.at.line);
        if self.tree.last_key().is_some_and(is_reported)
            || self.tree.last_value().is_some_and(|node| is_reported(node))
        {
            return;
        }
        // A line that is no entry is the whole document, and is reported as such.
        if error.kind() == &ErrorKind::ExpectedDocumentStart && self.tree.has_root() {
            return;
        }
        // What it should have is most likely what the parser does not understand.
        self.tree.forget_left_out();
        let before = Before {
            last: self.last,
            opened: self.tree.opened(),
            is_in_brackets: self.is_in_brackets(),
            languages: self.tree.languages(),
        };
        let (at, text, is_unclosed) = syntax::explain(error, self.source, &before);
        let is_indentation =
            matches!(error.kind(), ErrorKind::ExpectedBlockMappingKey | ErrorKind::MappingValueNotAllowed)
                && self.source.is_first_at(at);
        if is_indentation {
            self.faults.report_unless_misplaced(at, text);
        } else {
            self.faults.report(at, text);
        }
        // The text that was read last may be a part of the mistake.
        match self.tree.last_value() {
            Some(node) if node.at.line == at.line && matches!(node.value, Value::Text(_)) => {
                node.value = Value::Unusable;
            }
            _ => {}
        }
        if is_unclosed {
            self.tree.forget_below();
        }
    }
}
