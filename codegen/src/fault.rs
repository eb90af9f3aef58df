//! What is wrong with a catalogue, and where.

use std::cmp::Reverse;
use std::fmt;
use std::sync::Arc;

use crate::unseen::is_unseen;

/// The number of a file: 0 is the catalogue, 1 the file that it starts from, and so on. What is below comes first.
pub(crate) type FileNumber = Reverse<usize>;

/// A place in a file. Lines and columns start at 1, columns count characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Position {
    pub(crate) file: FileNumber,
    pub(crate) line: usize,
    pub(crate) column: usize,
}

impl Position {
    /// The start of a file.
    pub(crate) fn start(file: FileNumber) -> Position {
        Position { file, line: 1, column: 1 }
    }

    /// The place after `text`, if the file starts with it.
    pub(crate) fn after(text: &str, file: FileNumber) -> Position {
        let line = text.matches('\n').count() + 1;
        let column = text.chars().rev().take_while(|&c| c != '\n').count() + 1;
        Position { file, line, column }
    }

    /// So many characters to the right.
    pub(crate) fn right(self, characters: usize) -> Position {
        Position { column: self.column + characters, ..self }
    }
}

/// A place in a file of a catalogue; displayed as `catalog.yaml:12:5`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    /// The name of the file, as it was given; that of a file that another one starts from is its path.
    pub file: Arc<str>,
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.line, self.column)
    }
}

/// One fault of a catalogue; displayed as `catalog.yaml:12:5: what is wrong`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where it is.
    pub place: Place,
    /// What is wrong and what to do, in one line. What is not seen is escaped.
    pub text: String,
}

impl Fault {
    fn new(place: Place, text: &str) -> Fault {
        // A fault quotes names and messages.
        let escape = |c: char| {
            if is_unseen(c) { c.escape_default().to_string() } else { c.to_string() }
        };
        Fault { place, text: text.chars().map(escape).collect() }
    }

    /// A fault of a whole catalogue.
    pub(crate) fn of_file(file: &str, text: impl fmt::Display) -> Fault {
        Fault::new(Place { file: file.into(), line: 1, column: 1 }, &text.to_string())
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.text)
    }
}

impl std::error::Error for Fault {}

/// Collects the faults of a catalogue, and what is only likely to be one.
#[derive(Default)]
pub(crate) struct Faults {
    /// The names of its files.
    files: Vec<Arc<str>>,
    found: Vec<(Position, String)>,
    /// Where lines are that are indented wrongly.
    misplaced: Vec<Position>,
    /// A fault that such a line above it explains.
    doubtful: Option<(Position, String)>,
    warnings: Vec<(Position, String)>,
}

impl Faults {
    /// The number of another file, which the last one starts from.
    pub(crate) fn add_file(&mut self, name: &str) -> FileNumber {
        self.files.push(name.into());
        Reverse(self.files.len() - 1)
    }

    pub(crate) fn are_in(&self, file: FileNumber) -> bool {
        let doubtful = self.doubtful.iter().map(|(at, _)| at);
        self.found.iter().map(|(at, _)| at).chain(doubtful).any(|at| at.file == file)
    }

    pub(crate) fn report(&mut self, at: Position, text: impl Into<String>) {
        self.found.push((at, text.into()));
    }

    /// Reports a line that is indented wrongly.
    pub(crate) fn report_misplaced(&mut self, at: Position, text: impl Into<String>) {
        self.misplaced.push(at);
        self.report(at, text);
    }

    /// Reports what is a fault only if no line above it is indented wrongly.
    pub(crate) fn report_unless_misplaced(&mut self, at: Position, text: String) {
        self.doubtful = Some((at, text));
    }

    /// What does not fail the build.
    pub(crate) fn warn(&mut self, at: Position, text: impl Into<String>) {
        self.warnings.push((at, text.into()));
    }

    /// A place with the name of its file.
    pub(crate) fn place(&self, at: Position) -> Place {
        Place { file: self.files[at.file.0].clone(), line: at.line, column: at.column }
    }

    pub(crate) fn warnings(&self) -> Vec<Fault> {
        self.warnings.iter().map(|(at, text)| Fault::new(self.place(*at), text)).collect()
    }

    /// Those of the lowest file that has any: what is above would repeat them. In the order of their positions;
    /// faults of one place stay in the order of their report.
    pub(crate) fn into_sorted(mut self) -> Vec<Fault> {
        if let Some((at, text)) = self.doubtful.take() {
            if !self.misplaced.iter().any(|&misplaced| misplaced < at) {
                self.report(at, text);
            }
        }
        self.found.sort_by_key(|&(at, _)| at);
        let lowest = self.found.first().map(|(at, _)| at.file);
        let found = self.found.iter().filter(|(at, _)| Some(at.file) == lowest);
        found.map(|(at, text)| Fault::new(self.place(*at), text)).collect()
    }
}
