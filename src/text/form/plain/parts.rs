//! The parts of a plain template.

use crate::text::column::Row;
use crate::text::cut::Kind;
use crate::text::verbs;

/// A text that is copied as it is, and what is written at the cut after it.
#[derive(Clone, Copy)]
pub(crate) struct Part {
    pub(crate) before: Text,
    pub(crate) kind: Kind,
}

/// The parts of a template that are left.
#[derive(Clone, Copy)]
pub(crate) struct Parts(pub(crate) Row);

pub(crate) const NO_PARTS: Parts = Parts(Row::EMPTY);

impl Parts {
    pub(crate) const fn is_empty(self) -> bool {
        !self.0.has_cuts() && self.0.len() == 0
    }

    #[allow(clippy::inline_always)]
    #[inline(always)]
    pub(crate) const fn split_first<const ALL: bool>(self) -> Option<(Part, Parts)> {
        if let Some((before, kind, after)) = self.0.split_at_cut() {
            return Some((Part { before: Text(before), kind: verbs::kind::<ALL>(kind) }, Parts(after)));
        }
        let part = Part { before: Text(self.0), kind: Kind::Nothing };
        if self.is_empty() { None } else { Some((part, NO_PARTS)) }
    }
}

/// A text that is copied as it is.
#[derive(Clone, Copy)]
pub(crate) struct Text(pub(crate) Row);

impl Text {
    /// The offset in `text` after this one, if it stands at `at`.
    pub(crate) fn skip(self, text: &str, at: usize) -> Option<usize> {
        let own = self.0.bytes()?;
        let rest = text.as_bytes().get(at..)?;
        rest.starts_with(own).then_some(at.wrapping_add(own.len()))
    }

    pub(crate) fn first_byte(self) -> Option<&'static u8> {
        self.0.bytes()?.first()
    }
}
