//! How a command ends.

use std::io;

use edge_errors_codegen::Fault;

/// How a command that could run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Exit status 0.
    Nothing,
    /// It found what it looks for: exit status 1.
    Found,
}

/// Why a command could not run: exit status 2.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The command line is wrong: what, and how it is written.
    Usage { fault: String, usage: &'static str },
    /// The catalogue is wrong.
    Faults(Vec<Fault>),
    /// A file cannot be read or written: a sentence with its path.
    File { text: String, error: io::Error },
    /// Anything else, in a sentence that says what to do.
    Other(String),
}

impl Failure {
    /// `doing` is such as `cannot be read`.
    pub(crate) fn file(path: &std::path::Path, doing: &str, error: io::Error) -> Failure {
        Failure::File { text: format!("{} {doing}", path.display()), error }
    }

    pub(crate) fn is_closed_pipe(&self) -> bool {
        matches!(self, Failure::File { error, .. } if error.kind() == io::ErrorKind::BrokenPipe)
    }
}
