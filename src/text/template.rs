//! Names and templates, in the form that the build has chosen.

#[cfg(feature = "packed")]
pub(crate) use crate::text::packed::{Packed as Name, Packed as Template, Tokens as Cuts};
#[cfg(feature = "packed")]
pub(crate) use crate::text::packed_parts::{NO_CUTS, after_first, rest};
#[cfg(not(feature = "packed"))]
pub(crate) use crate::text::plain::{Cuts, NO_CUTS, Name, Template, after_first, rest};

#[cfg(test)]
pub(crate) use tests::split;

#[cfg(test)]
mod tests {
    extern crate std;

    #[cfg(not(feature = "packed"))]
    use std::string::String;
    use std::vec::Vec;

    #[cfg(feature = "packed")]
    use crate::text::column::Column;
    use crate::text::cut::{Kind, Verb};
    #[cfg(feature = "packed")]
    use crate::text::dictionary::Dictionary;
    #[cfg(feature = "packed")]
    use crate::text::form::{LENGTH_BITS, ROW_COUNT, Start};
    #[cfg(not(feature = "packed"))]
    use crate::text::plain::{Before, Cut};
    use crate::text::template::Template;

    /// The template that the build would make of `text`.
    #[cfg(not(feature = "packed"))]
    pub(crate) fn split(text: &str) -> Template {
        let split = edge_errors_codegen::Template::split(text).unwrap();
        let cuts = split.parts().map(|(before, kind)| Cut {
            before: Before(String::from(&split.text[before]).leak()),
            kind: own_kind(kind),
        });
        let cuts = cuts.collect::<Vec<_>>().leak();
        Template { text: split.text.clone().leak(), cuts, arity: 0 }
    }

    /// A template that is alone in its column, each character a piece.
    #[cfg(feature = "packed")]
    pub(crate) fn split(text: &str) -> Template {
        let split = edge_errors_codegen::Template::split(text).unwrap();
        let mut pieces = Vec::new();
        let push_text = |range: core::ops::Range<usize>, pieces: &mut Vec<u16>| {
            for (at, character) in split.text[range.clone()].char_indices() {
                let start = u16::try_from(range.start + at).unwrap();
                pieces.push(start << LENGTH_BITS | u16::try_from(character.len_utf8()).unwrap());
            }
        };
        if split.cuts.is_empty() {
            push_text(0..split.text.len(), &mut pieces);
        }
        for (before, kind) in split.parts() {
            push_text(before, &mut pieces);
            let kind = own_kind(kind);
            if kind != Kind::Nothing {
                pieces.push(kind.number() << LENGTH_BITS);
            }
        }
        let mut starts = Vec::from([Start::try_from(pieces.len()).unwrap(); ROW_COUNT + 1]);
        starts[0] = 0;
        let column = Column {
            stream: (0..=u8::MAX).take(pieces.len()).collect::<Vec<_>>().leak(),
            starts: starts.leak().first_chunk().unwrap(),
            slope: 0,
            dictionary: Dictionary {
                pieces: pieces.leak(),
                text: split.text.clone().leak(),
                base: 0,
                is_capitalized: false,
            },
        };
        Template::new(Vec::from([column]).leak().first().unwrap(), 0)
    }

    fn own_kind(kind: edge_errors_codegen::Kind) -> Kind {
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
}
