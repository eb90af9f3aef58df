//! The lines that git writes where it cannot merge two changes
//! (<https://git-scm.com/docs/git-merge#_how_conflicts_are_presented>).

use crate::fault::{Faults, Position};
use crate::yaml::source::Source;

const MARKS: [&str; 4] = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];

/// Reports each conflict at its first mark. Returns whether there is one: then nothing else in the file is
/// worth a report.
pub(crate) fn report(source: Source, faults: &mut Faults) -> bool {
    let mut found = false;
    let mut is_inside = false;
    for (index, line) in source.lines().enumerate() {
        let is_mark = |mark: &&str| {
            line.strip_prefix(mark).is_some_and(|after| after.is_empty() || after.starts_with(' '))
        };
        let Some(mark) = MARKS.into_iter().find(|mark| is_mark(mark)) else { continue };
        if !is_inside {
            let at = Position { file: source.file, line: index + 1, column: 1 };
            let advice = "keep one of the two versions, and remove the lines that start with such marks";
            faults.report(at, format!("`{mark}` marks a conflict of a merge: {advice}"));
        }
        is_inside = mark != ">>>>>>>";
        found = true;
    }
    found
}
