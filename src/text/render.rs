//! The ways to render a template: as text, and as the inside of a JSON string; and one of another catalogue.

use crate::text::arg::Arg;
use crate::text::cut::Kind;
use crate::text::form::Template;
use crate::text::pieces::Sink;
use crate::text::print::print;

/// Writes `template` with `args` as plain text.
pub(crate) fn render_text(template: Template, args: &[Arg<'_>], out: &mut impl Sink) {
    template.render::<false, false>(args, out);
}

/// Writes `template` with `args` as the inside of a JSON string.
pub(crate) fn render_json(template: Template, args: &[Arg<'_>], out: &mut impl Sink) {
    template.render::<true, false>(args, out);
}

/// Writes a template that is in no table, for the keeper's command, which reads any catalogue; with `JSON` as the inside
/// of a JSON string. Each part is a text and the number of the kind of the cut after it.
#[doc(hidden)]
pub fn render_parts<'t, const JSON: bool>(
    parts: impl IntoIterator<Item = (&'t str, u16)>,
    args: &[Arg<'_>],
    out: &mut impl FnMut(&str),
) {
    let mut parts = parts.into_iter();
    print::<JSON, true, _>(args, out, |out| {
        let (before, kind) = parts.next()?;
        out.push(before);
        Some(Kind::from_number::<true, true>(kind))
    });
}
