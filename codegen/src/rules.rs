//! What the command `edge-errors check` looks for in a catalogue beside faults, and how serious each finding is.

use std::str::FromStr;

use crate::spelling::edits;

/// How serious the findings of a rule are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// It is not reported.
    Allow,
    /// It is a warning.
    Warn,
    /// It is an error.
    Deny,
}

impl Level {
    /// All levels, the most serious first.
    pub const ALL: [Level; 3] = [Level::Deny, Level::Warn, Level::Allow];

    /// How a catalogue writes it.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Level::Allow => "allow",
            Level::Warn => "warn",
            Level::Deny => "deny",
        }
    }
}

/// A rule that `edge-errors check` checks. A build does not check it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// A code has no message of its own in a language.
    MissingTranslation,
    /// Two codes have the same message in a language.
    SameText,
    /// A message is the code's name or key.
    TextIsName,
    /// A deprecated code has no `replaced_by`.
    NoSuccessor,
    /// A code has an argument that none of its messages prints.
    UnusedArgument,
    /// A message is wider than the catalogue's `width`.
    Width,
    /// `catalog.lock` is missing or out of date, or forbids a change.
    Lock,
    /// A comment may be the end of a message. A build warns of it, too.
    Comment,
}

impl Rule {
    /// All rules.
    pub const ALL: [Rule; 8] = [
        Rule::MissingTranslation,
        Rule::SameText,
        Rule::TextIsName,
        Rule::NoSuccessor,
        Rule::UnusedArgument,
        Rule::Width,
        Rule::Lock,
        Rule::Comment,
    ];

    /// How a catalogue and the command line write it.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.entry().0
    }

    /// What it finds, in a part of a sentence.
    #[must_use]
    pub fn finds(self) -> &'static str {
        self.entry().1
    }

    /// Its level if nobody sets another one.
    #[must_use]
    pub fn default_level(self) -> Level {
        match self {
            // A catalogue that states a width is for a display that has no room for more.
            Rule::Width => Level::Deny,
            _ => Level::Warn,
        }
    }

    fn entry(self) -> (&'static str, &'static str) {
        match self {
            Rule::MissingTranslation => {
                ("missing-translation", "a code has no message of its own in a language")
            }
            Rule::SameText => ("same-text", "two codes have the same message in a language"),
            Rule::TextIsName => ("text-is-name", "a message is the code's name or key"),
            Rule::NoSuccessor => ("no-successor", "a deprecated code has no `replaced_by`"),
            Rule::UnusedArgument => {
                ("unused-argument", "a code has an argument that its messages do not print")
            }
            Rule::Width => ("width", "a line of a message is wider than the catalogue's `width`"),
            Rule::Lock => {
                ("lock", "the lock is missing or out of date, or a change breaks what was released")
            }
            Rule::Comment => ("comment", "a comment may be the end of a message; a build warns of it, too"),
        }
    }
}

impl FromStr for Rule {
    /// A sentence that says what to write.
    type Err = String;

    fn from_str(id: &str) -> Result<Rule, String> {
        if let Some(&rule) = Rule::ALL.iter().find(|rule| rule.id() == id) {
            return Ok(rule);
        }
        let nearest = Rule::ALL.iter().map(|rule| (edits(id, rule.id()), rule.id())).min();
        let advice = match nearest {
            Some((edits, meant)) if edits <= meant.len().div_ceil(3) => format!("did you mean `{meant}`?"),
            _ => format!("the rules are {}", Rule::ALL.map(|rule| format!("`{}`", rule.id())).join(", ")),
        };
        Err(format!("unknown rule `{id}`: {advice}"))
    }
}

impl FromStr for Level {
    /// A sentence that says what to write.
    type Err = String;

    fn from_str(id: &str) -> Result<Level, String> {
        let level = Level::ALL.into_iter().find(|level| level.id() == id);
        level.ok_or_else(|| {
            let nearest = Level::ALL.iter().map(|level| (edits(id, level.id()), level.id())).min();
            let advice = match nearest {
                Some((1, meant)) => format!("did you mean `{meant}`?"),
                _ => "write `deny`, `warn` or `allow`".to_owned(),
            };
            format!("`{id}` is not a level: {advice}")
        })
    }
}

/// A level for each rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    levels: [Level; Rule::ALL.len()],
}

impl Rules {
    /// The level of a rule.
    #[must_use]
    pub fn level(&self, rule: Rule) -> Level {
        self.levels[rule as usize]
    }

    /// Gives a rule another level.
    pub fn set(&mut self, rule: Rule, level: Level) {
        self.levels[rule as usize] = level;
    }
}

impl Default for Rules {
    fn default() -> Rules {
        Rules { levels: Rule::ALL.map(Rule::default_level) }
    }
}
