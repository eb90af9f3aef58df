//! What is wrong with a catalogue, and where.

use std::fmt;

use crate::unseen::is_unseen;

/// A place in a file. Lines and columns start at 1, columns count characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Position {
    /// The number of the file, from 0.
    pub(crate) file: usize,
    pub(crate) line: usize,
    pub(crate) column: usize,
}

impl Position {
    /// The start of a file.
    pub(crate) fn start(file: usize) -> Position {
        Position { file, line: 1, column: 1 }
    }

    /// The place after `text`, if the file starts with it.
    pub(crate) fn after(text: &str, file: usize) -> Position {
        let line = text.matches('\n').count() + 1;
        let column = text.chars().rev().take_while(|&c| c != '\n').count() + 1;
        Position { file, line, column }
    }

    /// So many characters to the right.
    pub(crate) fn right(self, characters: usize) -> Position {
        Position { column: self.column + characters, ..self }
    }
}

/// One fault of a catalogue; displayed as `catalog.yaml:12:5: what is wrong`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    file: String,
    at: Position,
    text: String,
}

impl Fault {
    /// A fault of a whole catalogue.
    pub(crate) fn of_file(file: &str, text: impl fmt::Display) -> Fault {
        Fault { file: file.to_owned(), at: Position::start(0), text: text.to_string() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: ", self.file, self.at.line, self.at.column)?;
        // A fault quotes names and messages. What breaks a line or is not seen is escaped.
        self.text.chars().try_for_each(|c| match c {
            c if is_unseen(c) => write!(f, "{}", c.escape_default()),
            c => write!(f, "{c}"),
        })
    }
}

impl std::error::Error for Fault {}

/// Collects the faults of a catalogue, and what is only likely to be one.
pub(crate) struct Faults {
    /// The names of its files.
    files: Vec<String>,
    found: Vec<Fault>,
    /// Where lines are that are indented wrongly.
    misplaced: Vec<Position>,
    /// A fault that such a line above it explains.
    doubtful: Option<(Position, String)>,
    warnings: Vec<Fault>,
}

impl Faults {
    pub(crate) fn new(files: &[&str]) -> Self {
        let files = files.iter().map(ToString::to_string).collect();
        Faults { files, found: Vec::new(), misplaced: Vec::new(), doubtful: None, warnings: Vec::new() }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.found.is_empty() && self.doubtful.is_none()
    }

    pub(crate) fn report(&mut self, at: Position, text: impl Into<String>) {
        self.found.push(Fault { file: self.files[at.file].clone(), at, text: text.into() });
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
        self.warnings.push(Fault { file: self.files[at.file].clone(), at, text: text.into() });
    }

    /// A place as a fault's text names it.
    pub(crate) fn place(&self, at: Position) -> String {
        format!("{}:{}:{}", self.files[at.file], at.line, at.column)
    }

    pub(crate) fn into_warnings(self) -> Vec<Fault> {
        self.warnings
    }

    /// In the order of their positions; faults of one place stay in the order of their report.
    pub(crate) fn into_sorted(mut self) -> Vec<Fault> {
        if let Some((at, text)) = self.doubtful.take() {
            if !self.misplaced.iter().any(|&misplaced| misplaced < at) {
                self.report(at, text);
            }
        }
        self.found.sort_by_key(|fault| fault.at);
        self.found
    }
}
