//! How wide texts are on a terminal.

use edge_errors_codegen::is_unseen;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// A tab ends at the next multiple of this number of columns.
const TAB: usize = 8;

/// How many columns a line takes. A Chinese character takes two.
pub(crate) fn width(line: &str) -> usize {
    let mut parts = line.split('\t');
    let first = parts.next().unwrap_or_default().width();
    parts.fold(first, |width, part| (width / TAB + 1) * TAB + part.width())
}

/// The line as it can be printed: with blanks for tabs, and with escapes for characters that cannot be seen. Some of
/// these control the terminal.
pub(crate) fn printable(line: &str) -> String {
    let mut printable = String::new();
    for c in line.chars() {
        match c {
            '\t' => {
                let width = width(&printable);
                printable.extend(std::iter::repeat_n(' ', TAB - width % TAB));
            }
            c if is_unseen(c) => printable.extend(c.escape_default()),
            c => printable.push(c),
        }
    }
    printable
}

/// The longest start of a line that takes at most `columns` columns.
pub(crate) fn start(line: &str, columns: usize) -> &str {
    &line[..fitting(line.chars(), columns)]
}

/// The longest end of a line that takes at most `columns` columns.
pub(crate) fn end(line: &str, columns: usize) -> &str {
    &line[line.len() - fitting(line.chars().rev(), columns)..]
}

/// The bytes of the first characters that take at most `columns` columns together.
fn fitting(characters: impl Iterator<Item = char>, columns: usize) -> usize {
    let mut taken = 0;
    let fit = characters.take_while(|c| {
        taken += c.width().unwrap_or(0);
        taken <= columns
    });
    fit.map(char::len_utf8).sum()
}
