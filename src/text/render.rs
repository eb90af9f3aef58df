//! The two ways to render a template of the catalogue: as text, and as the inside of a JSON string.

use crate::text::arg::Arg;
use crate::text::form::Template;
use crate::text::pieces::Sink;

/// Writes `template` with `args` as plain text.
pub(crate) fn render_text(template: Template, args: &[Arg<'_>], out: &mut impl Sink) {
    template.render::<false, false>(args, out);
}

/// Writes `template` with `args` as the inside of a JSON string.
pub(crate) fn render_json(template: Template, args: &[Arg<'_>], out: &mut impl Sink) {
    template.render::<true, false>(args, out);
}
