//! What is reported where the parser stops.

use granit_parser::{ErrorKind, ScanError, Span};

use crate::fault::Faults;
use crate::yaml::source::Source;
use crate::yaml::syntax::{self, Before};
use crate::yaml::tree::{Node, Tree, Value};

/// Reports where the parser stops, unless a mistake in that line is known already. `last` is the span of
/// the scalar that was read last.
pub(crate) fn report(
    error: &ScanError,
    source: Source,
    last: Span,
    is_in_brackets: bool,
    tree: &mut Tree,
    faults: &mut Faults,
) {
    let line = error.marker().line();
    let lines = [line, last.start.line()];
    let is_reported = |node: &Node| node.is_unusable() && lines.contains(&node.at.line);
    if tree.last_key().is_some_and(is_reported) || tree.last_value().is_some_and(|node| is_reported(node)) {
        return;
    }
    // A line that is no entry is the whole document, and is reported as such.
    if error.kind() == &ErrorKind::ExpectedDocumentStart && tree.has_root() {
        return;
    }
    // What it should have is most likely what the parser does not understand.
    tree.forget_left_out();
    let before = Before { last, opened: tree.opened(), is_in_brackets, languages: tree.languages() };
    let (at, text, is_unclosed) = syntax::explain(error, source, &before);
    let is_indentation =
        matches!(error.kind(), ErrorKind::ExpectedBlockMappingKey | ErrorKind::MappingValueNotAllowed)
            && source.is_first_at(at);
    if is_indentation {
        faults.report_unless_misplaced(at, text);
    } else {
        faults.report(at, text);
    }
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
