//! Names and templates as they are. A template was split at build time, so that nothing searches it for `%`
//! at run time.

pub(crate) mod parts;
pub mod own;

use core::num::NonZeroU16;

use crate::text::arg::Arg;
use crate::text::buffer::{BufferFull, Slice, used};
use crate::text::column::{Column, Row, Texts};
use crate::text::compare::are_equal;
use crate::text::copy::{put, put_short};
pub(crate) use crate::text::form::plain::parts::{NO_PARTS, Part, Parts};
use crate::text::frame::{FRAME_LEN, HEAD, MIDDLE, TAIL};
use crate::text::pieces::{Pieces, Sink};
use crate::text::print::print;

/// All names.
#[derive(Clone, Copy)]
pub(crate) struct Names(pub(crate) &'static Column);

impl Names {
    #[allow(clippy::inline_always)]
    #[inline(always)]
    pub(crate) const fn at(self, row: usize) -> Name {
        Name(self.0.uncut(row))
    }

    #[allow(clippy::inline_always)]
    #[inline(always)]
    pub(crate) const fn is(self, number: NonZeroU16, name: &[u8]) -> bool {
        let row = self.0.uncut((number.get() as usize).wrapping_sub(1));
        let Some(found) = row.bytes() else { return false };
        // In this order: otherwise the compiler keeps a panic path in some builds, as it does not see that both are
        // long enough.
        are_equal(name, found)
    }
}

/// The name of a code.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct Name(Row);

impl Name {
    pub(crate) fn is(self, name: &[u8]) -> bool {
        self.0.bytes() == Some(name)
    }

    pub(crate) fn len(self) -> usize {
        self.0.len()
    }

    pub(crate) fn read(self, _: &mut [u8]) -> &'static str {
        self.0.text()
    }
}

impl Pieces for Name {
    #[allow(clippy::inline_always)]
    #[inline(always)]
    fn for_each(&self, out: &mut impl Sink) {
        out.push_row(self.0);
    }
}

/// All templates of a language.
#[derive(Clone, Copy)]
pub(crate) struct Templates(pub(crate) Texts);

impl Templates {
    #[allow(clippy::inline_always)]
    #[inline(always)]
    pub(crate) const fn at(self, row: usize) -> Template {
        Template(self.0.row(row))
    }
}

/// The template of a code in a language.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct Template(Row);

impl Template {
    pub(crate) fn whole(self) -> Option<&'static str> {
        if self.0.has_cuts() { None } else { Some(self.0.text()) }
    }

    pub(crate) const fn parts(self) -> Parts {
        Parts(self.0)
    }

    /// Writes the text of the message; with `JSON` as the inside of a JSON string.
    pub(crate) fn render<const JSON: bool, const ALL: bool>(self, args: &[Arg<'_>], out: &mut impl Sink) {
        let mut parts = self.parts();
        if !self.0.has_cuts() {
            // Most messages: apart, so that they do not go through the loop.
            out.push_row(self.0);
            parts = NO_PARTS;
        }
        print::<JSON, ALL, _>(args, out, |out| {
            let (part, rest) = parts.split_first::<ALL>()?;
            parts = rest;
            out.push_row(part.before.0);
            Some(part.kind)
        });
    }
}

impl own::Own {
    /// The name and the template, which has the same cuts as this one.
    #[must_use]
    pub const fn parts(&'static self, template: Row, _: &'static [u8]) -> (Name, Template) {
        (Name(self.name_row()), Template(self.template_row(template)))
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
    let Some(name) = name.0.bytes() else { return Err(BufferFull::new(0)) };
    let rest = write_head(name, buf);
    if !template.0.has_cuts() && args.is_empty() {
        let Some(text) = template.0.bytes() else { return Err(BufferFull::new(0)) };
        // Most bodies: the text is copied as it is.
        let rest = rest.and_then(|rest| put(text, rest));
        rest.and_then(|rest| put_short(TAIL.as_bytes(), rest));
        // Both lengths come from the catalogue, so their sum does not overflow.
        return used(buf, FRAME_LEN.wrapping_add(name.len()).wrapping_add(text.len()));
    }
    let mut slice = after_head(name, buf);
    template.render::<true, false>(args, &mut slice);
    slice.push_short(TAIL.as_bytes());
    let needed = slice.needed();
    used(buf, needed)
}

/// Writes a body up to its message, which goes on there.
pub(crate) fn begin_body(name: Name, buf: &mut [u8]) -> Slice<'_> {
    let name = name.0.bytes().unwrap_or_default();
    write_head(name, buf);
    after_head(name, buf)
}

/// Returns what is left of `buf`.
#[allow(clippy::inline_always)]
#[inline(always)]
fn write_head<'b>(name: &[u8], buf: &'b mut [u8]) -> Option<&'b mut [u8]> {
    let rest = put_short(HEAD.as_bytes(), buf).and_then(|rest| put(name, rest));
    rest.and_then(|rest| put_short(MIDDLE.as_bytes(), rest))
}

/// What goes on after the head.
fn after_head<'b>(name: &[u8], buf: &'b mut [u8]) -> Slice<'b> {
    Slice::after((HEAD.len() + MIDDLE.len()).wrapping_add(name.len()), buf)
}

#[cfg(test)]
pub(crate) mod tests {
    extern crate std;

    use crate::text::column::Row;
    use crate::text::form::plain::Template;

    pub(crate) fn split(text: &str) -> Template {
        let split = edge_errors_codegen::Template::split(text).unwrap();
        Template(Row::of(split.row().leak(), !split.cuts.is_empty()))
    }
}
