//! Colours, where a terminal shows them.

use std::fmt::Display;
use std::io::{self, IsTerminal};

use anstyle::{AnsiColor, Style};

/// How something is shown.
#[derive(Clone, Copy)]
pub(crate) enum Look {
    Error,
    Warning,
    /// What is around the message: paths, line numbers and arrows.
    Frame,
    Strong,
}

/// Writes in colours, or does not: where the output is no terminal, or `NO_COLOR` is set (<https://no-color.org>).
#[derive(Clone, Copy)]
pub(crate) struct Styles {
    is_on: bool,
}

impl Styles {
    /// For what goes to standard output.
    pub(crate) fn of_stdout() -> Styles {
        Styles { is_on: io::stdout().is_terminal() && is_wanted() }
    }

    /// For what goes to standard error.
    pub(crate) fn of_stderr() -> Styles {
        Styles { is_on: io::stderr().is_terminal() && is_wanted() }
    }

    pub(crate) fn show(self, look: Look, text: impl Display) -> String {
        if !self.is_on {
            return text.to_string();
        }
        let style = match look {
            Look::Error => AnsiColor::Red.on_default().bold(),
            Look::Warning => AnsiColor::Yellow.on_default().bold(),
            Look::Frame => AnsiColor::Blue.on_default(),
            Look::Strong => Style::new().bold(),
        };
        format!("{}{text}{}", style.render(), style.render_reset())
    }
}

fn is_wanted() -> bool {
    std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}
