//! Names and templates compressed. `codegen/src/packed` packs them, and says how.

pub(crate) mod numbers;
pub(crate) mod copy;
pub(crate) mod dictionary;
pub(crate) mod column;
pub(crate) mod tokens;
pub(crate) mod parts;
pub mod own;

use core::num::NonZeroU16;

use crate::text::arg::Arg;
use crate::text::buffer::{BufferFull, Slice, used};
use crate::text::column::Row;
use crate::text::form::packed::column::Column;
pub(crate) use crate::text::form::packed::parts::{NO_PARTS, Part, Parts};
use crate::text::form::packed::tokens::{Packed, Tokens};
use crate::text::frame::{HEAD, MIDDLE, TAIL};
use crate::text::pieces::{self, Pieces, Sink};
use crate::text::print::print;

/// All names.
#[derive(Clone, Copy)]
pub(crate) struct Names(pub(crate) &'static Column);

impl Names {
    #[allow(clippy::inline_always)]
    #[inline(always)]
    pub(crate) const fn at(self, row: usize) -> Name {
        Name(Packed::of(self.0, row))
    }

    pub(crate) const fn is(self, number: NonZeroU16, name: &[u8]) -> bool {
        Packed::of(self.0, (number.get() as usize).wrapping_sub(1)).is(name)
    }
}

/// The name of a code.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct Name(Packed);

impl Name {
    pub(crate) fn is(self, name: &[u8]) -> bool {
        self.0.is(name)
    }

    pub(crate) fn len(self) -> usize {
        pieces::len(&self)
    }

    pub(crate) fn read(self, room: &mut [u8]) -> &str {
        let name = pieces::to_slice(&self, room).unwrap_or_default();
        core::str::from_utf8(name).unwrap_or_default()
    }
}

impl Pieces for Name {
    fn for_each(&self, out: &mut impl Sink) {
        self.0.tokens().write::<false>(out);
    }
}

/// All templates of a language.
#[derive(Clone, Copy)]
pub(crate) struct Templates(pub(crate) &'static Column);

impl Templates {
    #[allow(clippy::inline_always)]
    #[inline(always)]
    pub(crate) const fn at(self, row: usize) -> Template {
        Template(Packed::of(self.0, row))
    }
}

/// The template of a code in a language.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct Template(Packed);

impl Template {
    /// It is stored in pieces.
    #[allow(clippy::unused_self)]
    pub(crate) const fn whole(self) -> Option<&'static str> {
        None
    }

    #[inline]
    pub(crate) const fn parts(self) -> Tokens {
        self.0.tokens()
    }

    /// Writes the text of the message; with `JSON` as the inside of a JSON string.
    pub(crate) fn render<const JSON: bool, const ALL: bool>(self, args: &[Arg<'_>], out: &mut impl Sink) {
        let mut tokens = self.parts();
        print::<JSON, ALL, _>(args, out, |out| tokens.write::<ALL>(out));
    }
}

impl own::Own {
    /// The name and the template. Each of the `tokens` stands for the piece with its index.
    #[must_use]
    pub const fn parts(&'static self, _: Row, tokens: &'static [u8]) -> (Name, Template) {
        let (name, template) = self.split(tokens);
        (Name(name), Template(template))
    }
}

/// Writes a body into `buf`, decoded straight into it, and returns its used part.
// Inlined, so that a program whose messages have no arguments has no code for them.
#[allow(clippy::inline_always)]
#[inline(always)]
pub(crate) fn write_body<'b>(
    name: Name,
    template: Template,
    args: &[Arg<'_>],
    buf: &'b mut [u8],
) -> Result<&'b mut [u8], BufferFull> {
    let mut slice = Slice::after(0, buf);
    write_head(name, &mut slice);
    let mut tokens = template.parts();
    print::<true, false, _>(args, &mut slice, |slice| tokens.copy_to::<false>(slice));
    slice.push_bytes(TAIL.as_bytes());
    let needed = slice.needed();
    used(buf, needed)
}

/// Writes a body up to its message, which goes on there.
pub(crate) fn begin_body(name: Name, buf: &mut [u8]) -> Slice<'_> {
    let mut slice = Slice::after(0, buf);
    write_head(name, &mut slice);
    slice
}

#[allow(clippy::inline_always)]
#[inline(always)]
fn write_head(name: Name, slice: &mut Slice) {
    slice.push_bytes(HEAD.as_bytes());
    name.0.tokens().copy_to::<false>(slice);
    slice.push_bytes(MIDDLE.as_bytes());
}

#[cfg(test)]
pub(crate) mod tests {
    extern crate std;

    use std::vec::Vec;

    use crate::text::column::ROW_COUNT;
    use crate::text::form::packed::column::Column;
    use crate::text::form::packed::dictionary::Dictionary;
    use crate::text::form::packed::numbers::{LENGTH_BITS, Start};
    use crate::text::form::packed::{Template, Templates};

    /// A template that is alone in its column, each character a piece.
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
            if kind != edge_errors_codegen::Kind::Nothing {
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
        Templates(Vec::from([column]).leak().first().unwrap()).at(0)
    }
}
