//! What the arguments of a code are called, and what they may be.

use edge_errors_codegen::{Code, Verb};

/// An argument that the messages of a code take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Argument<'c> {
    /// From 1.
    pub(crate) number: usize,
    pub(crate) kind: &'static str,
    /// Where the catalogue gives one.
    pub(crate) name: Option<&'c str>,
}

/// In the order of their numbers.
pub(crate) fn arguments(code: &Code) -> Vec<Argument<'_>> {
    let arity = code.templates.iter().map(edge_errors_codegen::Template::arity).max().unwrap_or(0);
    let argument = |number| Argument {
        number,
        kind: kind(code, number),
        name: code.about.args.get(number - 1).map(String::as_str),
    };
    (1..=arity).map(argument).collect()
}

/// The kinds of values that every message of the code prints: one language can say `%v` where another one says `%s`.
fn kind(code: &Code, number: usize) -> &'static str {
    let is_printed_with = |verbs: &[Verb]| {
        let mut printed = code.templates.iter().filter_map(|template| template.args.get(&number));
        printed.any(|verb| verbs.contains(verb))
    };
    if is_printed_with(&[Verb::D, Verb::C]) {
        "integer"
    } else if is_printed_with(&[Verb::F]) {
        "float"
    } else if is_printed_with(&[Verb::S]) {
        "string"
    } else if is_printed_with(&[Verb::X, Verb::UpperX]) {
        // A string, an integer or a float, but neither nil nor a boolean.
        "hex"
    } else {
        "any"
    }
}
