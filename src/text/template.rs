//! A message that was split at build time, so that nothing searches it for `%` at run time.

use crate::text::cut::Kind;

#[derive(Clone, Copy)]
pub(crate) struct Template {
    /// The message with its verbs.
    pub(crate) text: &'static str,
    /// The parts of the message, in their order. Empty if it is copied as it is; most messages are.
    pub(crate) cuts: &'static [Cut],
    /// How many arguments it takes.
    pub(crate) arity: u8,
}

/// A part of a message that is copied as it is, and what follows it.
#[derive(Clone, Copy)]
pub(crate) struct Cut {
    pub(crate) before: &'static str,
    pub(crate) kind: Kind,
}

#[cfg(test)]
pub(crate) use tests::split;

#[cfg(test)]
mod tests {
    extern crate std;

    use std::string::String;
    use std::vec::Vec;

    use crate::text::cut::{Kind, Verb};
    use crate::text::template::{Cut, Template};

    /// The template that the build would make of `text`.
    pub(crate) fn split(text: &str) -> Template {
        let split = edge_errors_codegen::Template::split(text).unwrap();
        let cuts = split.pieces().map(|(before, kind)| Cut {
            before: String::from(&split.text[before]).leak(),
            kind: match kind {
                edge_errors_codegen::Kind::Next(verb) => Kind::Next(own(verb)),
                edge_errors_codegen::Kind::Nth(n, verb) => Kind::Nth(n, own(verb)),
                edge_errors_codegen::Kind::Nothing => Kind::Nothing,
                edge_errors_codegen::Kind::Quote => Kind::Quote,
                edge_errors_codegen::Kind::Backslash => Kind::Backslash,
            },
        });
        let cuts = cuts.collect::<Vec<_>>().leak();
        Template { text: split.text.clone().leak(), cuts, arity: 0 }
    }

    fn own(verb: edge_errors_codegen::Verb) -> Verb {
        match verb {
            edge_errors_codegen::Verb::V => Verb::V,
            edge_errors_codegen::Verb::S => Verb::S,
            edge_errors_codegen::Verb::D => Verb::D,
        }
    }
}
