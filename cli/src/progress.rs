//! How far a long command is: a bar on standard error, where that is a terminal.

use std::io::{self, IsTerminal, Write};

/// How many characters the bar has.
const WIDTH: u64 = 30;
/// Moves to the start of the line and clears it.
const CLEAR: &str = "\r\x1b[K";

/// A bar that is cleared when it is dropped.
pub(crate) struct Progress {
    /// A word for what the command does.
    doing: &'static str,
    is_terminal: bool,
    /// What the terminal shows now.
    shown: String,
}

impl Progress {
    pub(crate) fn new(doing: &'static str) -> Progress {
        Progress { doing, is_terminal: io::stderr().is_terminal(), shown: String::new() }
    }

    /// Shows that `done` parts of `of` are done.
    pub(crate) fn show(&mut self, done: u64, of: u64) {
        if !self.is_terminal {
            return;
        }
        let bar = bar(done, of);
        if bar != self.shown {
            print(&format!("{CLEAR}{} {bar}", self.doing));
            self.shown = bar;
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if !self.shown.is_empty() {
            print(CLEAR);
        }
    }
}

/// An error is ignored: the work goes on without the bar.
fn print(text: &str) {
    let mut stderr = io::stderr().lock();
    let _ = stderr.write_all(text.as_bytes()).and_then(|()| stderr.flush());
}

fn bar(done: u64, of: u64) -> String {
    let of = u128::from(of.max(1));
    let share = |whole: u64| usize::try_from(u128::from(done) * u128::from(whole) / of).unwrap_or(0);
    let (signs, width) = (share(WIDTH), share(WIDTH).max(usize::try_from(WIDTH).unwrap_or(0)));
    format!("[{:<width$}] {:>3} %", "#".repeat(signs), share(100))
}

#[cfg(test)]
mod tests {
    use super::bar;

    #[test]
    fn the_bar_is_as_long_as_the_share_that_is_done() {
        for (done, of, signs, percent) in [
            (0, 10, 0, "0"),
            (1, 2, 15, "50"),
            (10, 10, 30, "100"),
            (u64::MAX, u64::MAX, 30, "100"),
            (0, 0, 0, "0"),
        ] {
            let expected = format!("[{}{}] {percent:>3} %", "#".repeat(signs), " ".repeat(30 - signs));
            assert_eq!(bar(done, of), expected);
        }
    }
}
