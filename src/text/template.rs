//! A message split at build time: its text, and the places where it is not copied as it is.

use crate::text::cut::Cut;

#[derive(Clone, Copy)]
pub(crate) struct Template {
    pub(crate) text: &'static str,
    /// In the order of their positions; most templates have none.
    pub(crate) cuts: &'static [Cut],
}
