//! A line of a file, with a mark below a place in it.

use crate::columns::{end, printable, start, width};

/// How many columns of a line are shown.
const LONGEST: usize = 100;
/// What stands where a longer line is cut.
const CUT: &str = "…";

/// The line as it is shown, and how many columns are before the mark below it. `column` counts characters from 1. A
/// column after the end of the line means its end.
pub(super) fn marked(line: &str, column: usize) -> (String, usize) {
    let mut rest = line.chars();
    if let Some(last) = column.checked_sub(2) {
        rest.nth(last);
    }
    let (before, after) = line.split_at(line.len() - rest.as_str().len());
    // A whole catalogue can be on one line, so only the part near the column is looked at.
    let (near, behind) = (end(before, LONGEST), start(after, LONGEST));
    let shown = printable(&format!("{near}{behind}"));
    let (shown_before, shown_after) = shown.split_at(printable(near).len());
    let before_room = LONGEST.saturating_sub(width(shown_after)).max(LONGEST / 2);
    let after_room = LONGEST.saturating_sub(width(shown_before)).max(LONGEST / 2);
    let (kept_before, kept_after) = (end(shown_before, before_room), start(shown_after, after_room));
    let mark = |is_cut| if is_cut { CUT } else { "" };
    let left = mark(near.len() < before.len() || kept_before.len() < shown_before.len());
    let right = mark(behind.len() < after.len() || kept_after.len() < shown_after.len());
    let blanks = width(left) + width(kept_before);
    (format!("{left}{kept_before}{kept_after}{right}"), blanks)
}

#[cfg(test)]
mod tests {
    use super::marked;

    /// The line, and below it the mark.
    fn shown(line: &str, column: usize) -> String {
        let (line, blanks) = marked(line, column);
        format!("{line}\n{:blanks$}^", "")
    }

    #[test]
    fn the_mark_stands_below_the_character() {
        assert_eq!(shown("a: b", 4), "a: b\n   ^");
        assert_eq!(shown("泵: 堵", 4), "泵: 堵\n    ^");
        // A letter and its accent are one column, and so is half-width kana. A flag is two.
        assert_eq!(shown("e\u{301}ｱx", 4), "e\u{301}ｱx\n  ^");
        assert_eq!(shown("🇩🇪x", 3), "🇩🇪x\n  ^");
    }

    #[test]
    fn a_tab_is_shown_as_blanks() {
        assert_eq!(shown("\ta\tb", 1), "        a       b\n^");
        assert_eq!(shown("\ta\tb", 2), "        a       b\n        ^");
        assert_eq!(shown("泵\tb", 3), "泵      b\n        ^");
    }

    #[test]
    fn what_controls_a_terminal_is_escaped() {
        assert_eq!(shown("a\u{1b}[31mb\r", 7), "a\\u{1b}[31mb\\r\n           ^");
        assert_eq!(shown("\u{feff}a\u{202e}b", 4), "\\u{feff}a\\u{202e}b\n                 ^");
    }

    #[test]
    fn a_place_behind_the_end_is_the_end() {
        for column in [3, 4, 1000, usize::MAX] {
            assert_eq!(shown("ab", column), "ab\n  ^");
        }
        assert_eq!(shown("", 1), "\n^");
        assert_eq!(shown("ab", 0), "ab\n^");
    }

    #[test]
    fn a_long_line_is_cut_around_the_mark() {
        let line = format!("{}X{}", "a".repeat(500), "b".repeat(500));
        let expected = format!("…{}X{}…\n{:51}^", "a".repeat(50), "b".repeat(49), "");
        assert_eq!(shown(&line, 501), expected);
        let expected = format!("{}…\n^", "a".repeat(100));
        assert_eq!(shown(&line, 1), expected);
        let expected = format!("…{}\n{:101}^", "b".repeat(100), "");
        assert_eq!(shown(&line, 1002), expected);
        // Half of a wide character is not shown.
        let line = format!("a{}", "泵".repeat(100));
        assert_eq!(shown(&line, 1), format!("a{}…\n^", "泵".repeat(49)));
    }
}
