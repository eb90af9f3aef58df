//! Names and templates as they are. A template was split at build time, so that nothing searches it for `%`
//! at run time.

use core::num::NonZeroU16;

use crate::text::arg::Arg;
use crate::text::buffer::{BufferFull, Slice, used};
use crate::text::compare::are_equal;
use crate::text::copy::{put, put_short};
use crate::text::cut::Kind;
use crate::text::frame::{FRAME_LEN, HEAD, MIDDLE, TAIL};
use crate::text::pieces::{Pieces, skip};
use crate::text::print::{Sink, print};
use crate::text::slice::slice;

/// All names.
#[derive(Clone, Copy)]
pub(crate) struct Names(pub(crate) &'static [&'static str]);

impl Names {
    pub(crate) const fn at(self, row: usize) -> Name {
        Name(if row < self.0.len() { self.0[row] } else { "" })
    }

    pub(crate) const fn is(self, number: NonZeroU16, name: &[u8]) -> bool {
        // It is the last of so many names. With an index, the compiler would not see that no number of the
        // catalogue is too high.
        let Some(([.., found], _)) = self.0.split_at_checked(number.get() as usize) else { return false };
        are_equal(found.as_bytes(), name)
    }
}

/// The name of a code.
#[derive(Clone, Copy)]
pub(crate) struct Name(&'static str);

impl Name {
    pub(crate) fn is(self, name: &[u8]) -> bool {
        self.0.as_bytes() == name
    }

    pub(crate) fn len(self) -> usize {
        self.0.len()
    }

    pub(crate) fn read(self, _: &mut [u8]) -> &'static str {
        self.0
    }
}

impl Pieces for Name {
    fn for_each(&self, out: &mut impl FnMut(&str)) {
        out(self.0);
    }
}

/// All templates of a language.
#[derive(Clone, Copy)]
pub(crate) struct Templates<const ROWS: usize> {
    pub(crate) texts: &'static [&'static str; ROWS],
    pub(crate) split: Split,
}

/// The templates of a language that have a cut. They are few.
#[derive(Clone, Copy)]
pub(crate) struct Split {
    /// The row of the first of them.
    pub(crate) first: u16,
    /// From there on, 32 groups of `1 << group_bits` rows.
    pub(crate) group_bits: u8,
    /// A bit for each group that has one of them.
    pub(crate) groups: u32,
    /// Their rows in rising order, their parts and arities.
    pub(crate) templates: &'static [(u16, &'static [Part], u8)],
}

impl<const ROWS: usize> Templates<ROWS> {
    pub(crate) const fn at(self, row: usize) -> Template {
        let (parts, arity) = self.split.at(row);
        Template { text: if row < ROWS { self.texts[row] } else { "" }, parts, arity }
    }
}

impl Split {
    /// The parts and the arity of the template in this row. One bit tells whether a template of its group has
    /// a cut; only then the row is searched for.
    const fn at(self, row: usize) -> (Parts, u8) {
        const NONE: (Parts, u8) = (NO_PARTS, 0);
        // A row before the first one gives a group far beyond 32.
        let group = row.wrapping_sub(self.first as usize) >> (self.group_bits & 15);
        if group >= 32 || (self.groups >> group) & 1 == 0 {
            return NONE;
        }
        let mut templates = self.templates;
        loop {
            let Some((left, right)) = templates.split_at_checked(templates.len() / 2) else { return NONE };
            let Some(((found, parts, arity), after)) = right.split_first() else { return NONE };
            if *found as usize == row {
                return (parts, *arity);
            }
            templates = if row < *found as usize { left } else { after };
        }
    }
}

/// The template of a code in a language.
#[derive(Clone, Copy)]
pub(crate) struct Template {
    /// The message with its verbs.
    text: &'static str,
    /// None where the text is copied as it is. So it is with most.
    parts: Parts,
    arity: u8,
}

impl Template {
    pub(crate) const fn arity(self) -> usize {
        self.arity as usize
    }

    pub(crate) fn whole(self) -> Option<&'static str> {
        self.parts.is_empty().then_some(self.text)
    }

    pub(crate) fn parts(self) -> Parts {
        self.parts
    }

    /// Writes the text of the message; with `JSON` as the inside of a JSON string.
    pub(crate) fn render<const JSON: bool, const ALL: bool>(self, args: &[Arg<'_>], out: &mut impl Sink) {
        if self.parts.is_empty() {
            out.push(self.text);
        }
        let mut parts = self.parts.iter();
        print::<JSON, ALL, _>(args, out, |out| {
            let part = parts.next()?;
            if !part.before.0.is_empty() {
                out.push(part.before.0);
            }
            Some(part.kind)
        });
    }
}

/// A text that is copied as it is, and what is written at the cut after it.
#[derive(Clone, Copy)]
pub(crate) struct Part {
    pub(crate) before: Text,
    pub(crate) kind: Kind,
}

/// The parts of a text: where each starts and ends, and what is written at the cut after it. The texts take no
/// flash of their own, and the generated source has a text once, however often it is cut.
// Not every catalogue has a cut.
#[allow(dead_code)]
pub(crate) const fn parts_of<const N: usize>(text: &'static str, parts: [(u16, u16, Kind); N]) -> [Part; N] {
    let mut of_text = [Part { before: Text(""), kind: Kind::Nothing }; N];
    let mut index = 0;
    while index < N {
        let (start, end, kind) = parts[index];
        if start < end {
            of_text[index].before = Text(slice(text, start as usize, end as usize));
        }
        of_text[index].kind = kind;
        index += 1;
    }
    of_text
}

/// The parts of a template that are left.
pub(crate) type Parts = &'static [Part];

pub(crate) const NO_PARTS: Parts = &[];

pub(crate) fn rest(parts: Parts) -> Parts {
    parts
}

pub(crate) fn after_first(parts: Parts) -> Parts {
    parts.get(1..).unwrap_or_default()
}

/// A text that is copied as it is.
#[derive(Clone, Copy)]
pub(crate) struct Text(pub(crate) &'static str);

impl Text {
    /// The offset in `text` after this one, if it stands at `at`.
    pub(crate) fn skip(self, text: &str, at: usize) -> Option<usize> {
        skip(self.0, text, at)
    }

    pub(crate) fn first_byte(self) -> Option<&'static u8> {
        self.0.as_bytes().first()
    }
}

/// Writes a body into `buf` and returns its used part.
// Inlined where it is called, which is one function.
#[allow(clippy::inline_always)]
#[inline(always)]
pub(crate) fn write_body<'b>(
    name: Name,
    template: Template,
    args: &[Arg<'_>],
    buf: &'b mut [u8],
) -> Result<&'b mut [u8], BufferFull> {
    let rest = write_head(name, buf);
    if template.parts.is_empty() && args.is_empty() {
        // Most bodies: the text is copied as it is.
        let rest = rest.and_then(|rest| put(template.text.as_bytes(), rest));
        rest.and_then(|rest| put_short(TAIL.as_bytes(), rest));
        // Both lengths come from the catalogue, so their sum does not overflow.
        return used(buf, shortest(name).wrapping_add(template.text.len()));
    }
    let mut slice = after_head(name, buf);
    template.render::<true, false>(args, &mut slice);
    slice.push_short(TAIL);
    let needed = slice.needed();
    used(buf, needed)
}

/// Writes a body up to its message, which goes on there.
pub(crate) fn begin_body(name: Name, buf: &mut [u8]) -> Slice<'_> {
    write_head(name, buf);
    after_head(name, buf)
}

/// Returns what is left of `buf`.
#[allow(clippy::inline_always)]
#[inline(always)]
fn write_head(name: Name, buf: &mut [u8]) -> Option<&mut [u8]> {
    let rest = put_short(HEAD.as_bytes(), buf).and_then(|rest| put(name.0.as_bytes(), rest));
    rest.and_then(|rest| put_short(MIDDLE.as_bytes(), rest))
}

/// What goes on after the head.
fn after_head(name: Name, buf: &mut [u8]) -> Slice<'_> {
    Slice::after(shortest(name).wrapping_sub(TAIL.len()), buf)
}

/// The length of the body with an empty message.
fn shortest(name: Name) -> usize {
    FRAME_LEN.wrapping_add(name.0.len())
}

#[cfg(test)]
pub(crate) mod tests {
    extern crate std;

    use std::string::String;
    use std::vec::Vec;

    use crate::text::form::plain::{Part, Template, Text};
    use crate::text::samples::own_kind;

    pub(crate) fn split(text: &str) -> Template {
        let split = edge_errors_codegen::Template::split(text).unwrap();
        let parts = split.parts().map(|(before, kind)| Part {
            before: Text(String::from(&split.text[before]).leak()),
            kind: own_kind(kind),
        });
        let parts = parts.collect::<Vec<_>>().leak();
        Template { text: split.text.clone().leak(), parts, arity: 0 }
    }
}
