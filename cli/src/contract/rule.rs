//! The rules of a comparison: what can change, how serious it is, and which release it needs.
//!
//! Devices in the field keep their catalogue for years, and talk to peers with a newer one. So the levels say
//! what a peer with the one catalogue does with what a peer with the other one sends, in both directions:
//!
//! | level | what peers do | what the lock does |
//! |---|---|---|
//! | wire | a name or a number finds another code, or a number finds none any more | refuses it |
//! | name | a code is unknown to a peer that should know it | refuses it |
//! | arguments | the code is found, but its arguments do not fit the other message | refuses it |
//! | source | all is understood; programs that name what is gone do not compile | records it |
//! | text | all is understood; people read other words, or more codes | records what is no text |
//!
//! The lock refuses what would disturb devices in the field: nobody can update all of them at once. A change of level
//! source is found by the compiler when somebody updates, before anything runs. So the lock only records it.
//!
//! In every level, an old peer does not know a new code: it shows the message as it was sent. A code that was released
//! with `replaced_by` may be removed. It was announced, so that is level source.
//!
//! A message whose words changed may still be read back wrongly: a peer that knows `Pump %v is dry` takes
//! `Pump no. 3 is dry` for the argument `no. 3`. Nothing of what was sent is lost, so that is level text.

use std::fmt;

/// How serious a change is. The most serious level is the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Level {
    Wire,
    Name,
    Arguments,
    Source,
    Text,
}

impl Level {
    pub(crate) const ALL: [Level; 5] =
        [Level::Wire, Level::Name, Level::Arguments, Level::Source, Level::Text];

    /// Whether it breaks devices in the field, so that the lock refuses it.
    pub(crate) fn is_break(self) -> bool {
        self <= Level::Arguments
    }

    /// What it means to peers.
    pub(crate) fn meaning(self) -> &'static str {
        match self {
            Level::Wire => "a peer takes a name or a number for something else",
            Level::Name => "a peer does not know a code that it knew",
            Level::Arguments => "a peer shows a message with wrong arguments",
            Level::Source => "programs do not compile, or find a code in another category",
            Level::Text => "people read other words, or something is new",
        }
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Level::Wire => "wire",
            Level::Name => "name",
            Level::Arguments => "arguments",
            Level::Source => "source",
            Level::Text => "text",
        })
    }
}

/// Which number of the version must go up (<https://semver.org>).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Release {
    Patch,
    Minor,
    Major,
}

impl fmt::Display for Release {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Release::Patch => "patch",
            Release::Minor => "minor",
            Release::Major => "major",
        })
    }
}

/// What changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rule {
    /// The number of a code was released for another code.
    NumberReused,
    /// The name of a code on the wire was released for another code.
    NameReused,
    NumberChanged,
    NumberRemoved,
    /// A code is gone, and nothing had said what replaces it.
    CodeRemoved,
    /// A code has another name on the wire.
    NameChanged,
    /// Only the case of letters changed. Names are compared byte by byte.
    NameCaseChanged,
    ArgumentCountChanged,
    ArgumentKindChanged,
    /// The names of the arguments say that they stand in another order.
    ArgumentsReordered,
    /// A code is gone, whose `replaced_by` had been released.
    CodeReplaced,
    /// The key, which is the name of the constant. The name on the wire is what it was.
    KeyChanged,
    /// A code moved to another category.
    CategoryChanged,
    CategoryRemoved,
    LanguageRemoved,
    CodeAdded,
    /// A code has a number, and had none.
    NumberAdded,
    CategoryAdded,
    LanguageAdded,
    /// Another language is the first one.
    DefaultLanguageChanged,
    /// A code is deprecated, is not so any more, or has another successor.
    DeprecationChanged,
    /// A message in one language.
    MessageChanged,
    ArgumentsRenamed,
    /// Its cause, its action, its documentation, or the version that brought it.
    NotesChanged,
}

impl Rule {
    const fn row(self) -> (&'static str, Level, Release) {
        use Level::{Arguments, Name, Source, Text, Wire};
        use Release::{Major, Minor, Patch};
        match self {
            Rule::NumberReused => ("number-reused", Wire, Major),
            Rule::NameReused => ("name-reused", Wire, Major),
            Rule::NumberChanged => ("number-changed", Wire, Major),
            Rule::NumberRemoved => ("number-removed", Wire, Major),
            Rule::CodeRemoved => ("code-removed", Name, Major),
            Rule::NameChanged => ("name-changed", Name, Major),
            Rule::NameCaseChanged => ("name-case-changed", Name, Major),
            Rule::ArgumentCountChanged => ("argument-count-changed", Arguments, Major),
            Rule::ArgumentKindChanged => ("argument-kind-changed", Arguments, Major),
            Rule::ArgumentsReordered => ("arguments-reordered", Arguments, Major),
            Rule::CodeReplaced => ("code-replaced", Source, Major),
            Rule::KeyChanged => ("key-changed", Source, Major),
            Rule::CategoryChanged => ("category-changed", Source, Major),
            Rule::CategoryRemoved => ("category-removed", Source, Major),
            Rule::LanguageRemoved => ("language-removed", Source, Major),
            Rule::CodeAdded => ("code-added", Text, Minor),
            Rule::NumberAdded => ("number-added", Text, Minor),
            Rule::CategoryAdded => ("category-added", Text, Minor),
            Rule::LanguageAdded => ("language-added", Text, Minor),
            Rule::DefaultLanguageChanged => ("default-language-changed", Text, Minor),
            Rule::DeprecationChanged => ("deprecation-changed", Text, Minor),
            Rule::MessageChanged => ("message-changed", Text, Patch),
            Rule::ArgumentsRenamed => ("arguments-renamed", Text, Patch),
            Rule::NotesChanged => ("notes-changed", Text, Patch),
        }
    }

    /// Small letters and `-`.
    pub(crate) fn id(self) -> &'static str {
        self.row().0
    }

    pub(crate) fn level(self) -> Level {
        self.row().1
    }

    pub(crate) fn release(self) -> Release {
        self.row().2
    }
}
