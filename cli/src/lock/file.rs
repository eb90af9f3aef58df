//! A lock as a file.

use std::collections::HashMap;
use std::fmt;
use std::path::Path;
use std::sync::Arc;

use edge_errors_codegen::{Fault, Place};

use crate::contract::entry::{Contract, Entry, Named};
use crate::failure::Failure;
use crate::input::read_file;
use crate::lock::line::{self, Line};

/// How the first line starts. The version follows.
const START: &str = "# edge-errors lock ";
const VERSION: u32 = 1;
const REST: &str =
    ": what was released. `edge-errors lock` writes this file; it changes and adds lines, and removes none.";
const ADVICE: &str = "`edge-errors lock` writes this file, so restore the line as it was";

/// What was released.
#[derive(Default)]
pub(crate) struct Lock {
    /// The default first, then by their tags.
    pub(crate) languages: Vec<Named>,
    pub(crate) lines: Vec<Line>,
}

impl Lock {
    /// The lock at a path; `None` where there is none.
    pub(crate) fn load(path: &Path) -> Result<Option<Lock>, Failure> {
        match read_file(path) {
            Ok(content) => Lock::read(path, &content).map(Some).map_err(Failure::Faults),
            Err(Failure::File { error, .. }) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(failure) => Err(failure),
        }
    }

    /// Whether the file says that it is a lock.
    pub(crate) fn is_lock(content: &[u8]) -> bool {
        content.starts_with(START.as_bytes())
    }

    /// Reads a lock. A line may end as on Windows.
    ///
    /// # Errors
    ///
    /// What is wrong with it.
    pub(crate) fn read(path: &Path, content: &[u8]) -> Result<Lock, Vec<Fault>> {
        let mut reader = Reader { file: path.to_string_lossy().into(), faults: Vec::new() };
        let lock = reader.lock(content);
        if reader.faults.is_empty() { Ok(lock) } else { Err(reader.faults) }
    }

    /// What it promises.
    pub(crate) fn contract(&self) -> Contract {
        let (mut codes, mut gone) = (Vec::new(), Vec::new());
        for line in &self.lines {
            match line {
                Line::Code(entry) => codes.push(entry.clone()),
                Line::Gone(entry) => gone.push(entry.clone()),
                Line::Accepted { .. } => {}
            }
        }
        let mut categories: Vec<Named> = Vec::new();
        for Entry { place, category, .. } in &codes {
            if categories.iter().all(|other| other.name != *category) {
                categories.push(Named { place: place.clone(), name: category.clone() });
            }
        }
        Contract { languages: self.languages.clone(), categories, codes, gone }
    }
}

impl fmt::Display for Lock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{START}{VERSION}{REST}")?;
        let tags: Vec<_> = self.languages.iter().map(|language| language.name.as_str()).collect();
        writeln!(f, "languages {}", tags.join(", "))?;
        self.lines.iter().try_for_each(|line| writeln!(f, "{line}"))
    }
}

struct Reader {
    file: Arc<str>,
    faults: Vec<Fault>,
}

impl Reader {
    fn lock(&mut self, content: &[u8]) -> Lock {
        let mut lock = Lock::default();
        let text = match std::str::from_utf8(content) {
            Ok(text) => text,
            Err(error) => {
                let line = content[..error.valid_up_to()].split(|&byte| byte == b'\n').count();
                self.report(line, 1, format!("the line is not UTF-8: {ADVICE}"));
                return lock;
            }
        };
        let mut lines = (1..).zip(text.lines());
        // A mark can stand in the first line.
        if self.has_conflict(text) || !self.is_readable(lines.next().map_or("", |(_, line)| line)) {
            return lock;
        }
        let languages = lines.next().and_then(|(_, line)| line.strip_prefix("languages "));
        let is_tag =
            |tag: &str| !tag.is_empty() && tag.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        match languages.filter(|tags| tags.split(", ").all(is_tag)) {
            Some(tags) => {
                let named = |tag: &str| Named { place: self.place(2, 1), name: tag.to_owned() };
                lock.languages = tags.split(", ").map(named).collect();
            }
            None => self.report(2, 1, format!("`languages` and their tags are expected here: {ADVICE}")),
        }
        for (number, line) in lines {
            let unseen = line.char_indices().find(|(_, c)| c.is_control());
            let read = match unseen {
                Some((at, _)) => Err((at, "a character that can be seen".to_owned())),
                None => line::read(line, self.place(number, 1)),
            };
            match read {
                Ok(line) => lock.lines.push(line),
                Err((at, expected)) => {
                    let column = line[..at].chars().count() + 1;
                    self.report(number, column, format!("{expected} is expected here: {ADVICE}"));
                }
            }
        }
        self.report_repeated(&lock);
        lock
    }

    /// Checks the first line.
    fn is_readable(&mut self, line: &str) -> bool {
        let version = line.strip_prefix(START).and_then(|rest| rest.split(':').next());
        let fault = match version.and_then(|version| version.parse::<u32>().ok()) {
            Some(VERSION) => return true,
            Some(version) => {
                format!(
                    "the lock has the version {version}, and this command reads {VERSION}: update the command"
                )
            }
            None => format!("a lock starts with `{START}{VERSION}`: {ADVICE}"),
        };
        self.report(1, 1, fault);
        false
    }

    fn has_conflict(&mut self, text: &str) -> bool {
        let marks = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];
        for (number, line) in (1..).zip(text.lines()) {
            if marks.iter().any(|mark| line.starts_with(mark)) {
                let advice = "keep the lines of both sides, remove this mark, and run `edge-errors lock`";
                self.report(number, 1, format!("a merge is not finished here: {advice}"));
            }
        }
        !self.faults.is_empty()
    }

    /// No two codes may have the same key, name or number.
    fn report_repeated(&mut self, lock: &Lock) {
        let mut seen: HashMap<String, Place> = HashMap::new();
        for line in &lock.lines {
            let Line::Code(entry) = line else { continue };
            let (key, name) = (format!("key `{}`", entry.key), format!("name `{}`", entry.name));
            let number = entry.number.map(|number| format!("number {number}"));
            for label in [key, name].into_iter().chain(number) {
                let Some(first) = seen.get(&label) else {
                    seen.insert(label, entry.place.clone());
                    continue;
                };
                let fault = format!("the code at {first} has the {label}, too");
                let advice = "if both come from a merge, keep the newer line";
                self.report(entry.place.line, 1, format!("{fault}: {advice}"));
                // It is one mistake, so it is reported once.
                break;
            }
        }
    }

    fn report(&mut self, line: usize, column: usize, text: String) {
        self.faults.push(Fault { place: self.place(line, column), text });
    }

    fn place(&self, line: usize, column: usize) -> Place {
        Place { file: self.file.clone(), line, column }
    }
}
