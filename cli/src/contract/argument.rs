//! The arguments of a code: what a peer may send for each.

use std::collections::BTreeMap;
use std::fmt;

use edge_errors_codegen::{Code, Verb};

/// What an argument may be, so that every message of the code prints it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// `%v`
    Any,
    /// `%s`
    String,
    /// `%d`
    Integer,
    /// `%x` and `%X`: a string, an integer or a float.
    Hex,
    /// `%c`: an integer, which is shown as a character.
    Character,
    /// `%f`
    Float,
    /// No verb prints it.
    Unused,
}

impl Kind {
    const ALL: [Kind; 7] =
        [Kind::Any, Kind::String, Kind::Integer, Kind::Hex, Kind::Character, Kind::Float, Kind::Unused];

    fn of(verb: Verb) -> Kind {
        match verb {
            Verb::V => Kind::Any,
            Verb::S => Kind::String,
            Verb::D => Kind::Integer,
            Verb::X | Verb::UpperX => Kind::Hex,
            Verb::C => Kind::Character,
            Verb::F => Kind::Float,
        }
    }

    /// The kind that fits two messages of a code. The compiler has refused messages that no kind fits.
    fn and(self, other: Kind) -> Kind {
        let rank = |kind: Kind| match kind {
            Kind::Unused => 0,
            Kind::Any => 1,
            Kind::Hex => 2,
            Kind::Character => 3,
            Kind::String | Kind::Integer | Kind::Float => 4,
        };
        if rank(self) < rank(other) { other } else { self }
    }

    /// The kind that has this word in the lock.
    pub(crate) fn named(word: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.to_string() == word)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Kind::Any => "any",
            Kind::String => "string",
            Kind::Integer => "integer",
            Kind::Hex => "hex",
            Kind::Character => "character",
            Kind::Float => "float",
            Kind::Unused => "unused",
        })
    }
}

/// An argument of a code; displayed as `tool: integer`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Argument {
    pub(crate) name: Option<String>,
    pub(crate) kind: Kind,
}

impl fmt::Display for Argument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.name {
            Some(name) => write!(f, "{name}: {}", self.kind),
            None => self.kind.fmt(f),
        }
    }
}

/// The arguments that the messages of a code take.
pub(crate) fn of(code: &Code) -> Vec<Argument> {
    let arity = code.templates.iter().map(edge_errors_codegen::Template::arity).max().unwrap_or(0);
    let kind = |number: usize| {
        let verbs = code.templates.iter().filter_map(|template| template.args.get(&number));
        verbs.fold(Kind::Unused, |kind, &verb| kind.and(Kind::of(verb)))
    };
    (1..=arity)
        .map(|number| Argument { name: code.about.args.get(number - 1).cloned(), kind: kind(number) })
        .collect()
}

/// Gives each message of a code the verb that prints the fewest kinds, for each argument: the kinds are those of all
/// languages then, also where some of them are left out.
pub(crate) fn unify(code: &mut Code) {
    let mut verbs = BTreeMap::new();
    for (&number, &verb) in code.templates.iter().flat_map(|template| &template.args) {
        let strictest = verbs.entry(number).or_insert(verb);
        if Kind::of(*strictest).and(Kind::of(verb)) == Kind::of(verb) {
            *strictest = verb;
        }
    }
    for template in &mut code.templates {
        template.args.clone_from(&verbs);
    }
}

/// `(tool: integer, offset: float)`, or `none`.
pub(crate) fn listed(arguments: &[Argument]) -> String {
    if arguments.is_empty() {
        return "none".to_owned();
    }
    let listed: Vec<_> = arguments.iter().map(Argument::to_string).collect();
    format!("({})", listed.join(", "))
}

/// Whether an argument with a name has another place than before.
pub(crate) fn are_reordered(old: &[Argument], new: &[Argument]) -> bool {
    let place = |arguments: &[Argument], name: &str| {
        arguments.iter().position(|argument| argument.name.as_deref() == Some(name))
    };
    let names =
        old.iter().enumerate().filter_map(|(index, argument)| Some((index, argument.name.as_deref()?)));
    names.into_iter().any(|(index, name)| place(new, name).is_some_and(|other| other != index))
}
