//! Why a text gives no arguments.

use core::fmt;

/// Why a text gives no arguments, from [`Code::args_in`](crate::Code::args_in).
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoMatch {
    /// No arguments give this text: strings for `%v` and `%s`, integers for `%d`, as many as the template
    /// takes.
    OtherTemplate,
    /// Two lists of such arguments or more give this text.
    Ambiguous,
    /// The search gave up, so it is not known whether such arguments give this text.
    /// [`Code::args_in`](crate::Code::args_in) says with which templates that can be, and after how many
    /// steps.
    BacktrackLimit,
    /// The text begins as the template does, but the template has a verb whose text does not tell its argument: one
    /// with a flag, a width or a precision, or another one than `%v`, `%s` and `%d`.
    Irreversible,
}

impl NoMatch {
    /// What `Display` writes.
    pub(crate) fn text(self) -> &'static str {
        match self {
            NoMatch::OtherTemplate => "no arguments give this text",
            NoMatch::Ambiguous => "other arguments give the same text",
            NoMatch::BacktrackLimit => "the search for the arguments took too many steps",
            NoMatch::Irreversible => "the text does not tell the arguments of this template",
        }
    }
}

impl fmt::Display for NoMatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text())
    }
}

impl core::error::Error for NoMatch {}
