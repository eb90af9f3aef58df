//! What the tests of both forms take.

use crate::text::cut::{Kind, Verb};

/// A kind as the crate has it, of the same file.
pub(crate) fn own_kind(kind: edge_errors_codegen::Kind) -> Kind {
    match kind {
        edge_errors_codegen::Kind::Next(verb) => Kind::Next(own(verb)),
        edge_errors_codegen::Kind::Nth(n, verb) => Kind::Nth(n, own(verb)),
        edge_errors_codegen::Kind::Nothing => Kind::Nothing,
        edge_errors_codegen::Kind::Quote => Kind::Quote,
        edge_errors_codegen::Kind::Backslash => Kind::Backslash,
    }
}

fn own(verb: edge_errors_codegen::Verb) -> Verb {
    match verb {
        edge_errors_codegen::Verb::V => Verb::V,
        edge_errors_codegen::Verb::S => Verb::S,
        edge_errors_codegen::Verb::D => Verb::D,
    }
}
