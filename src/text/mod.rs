//! How texts are rendered and written. Nothing here knows the catalogue; only `verbs` says which verbs
//! it has.

pub(crate) mod bytes;
pub(crate) mod slice;
pub(crate) mod compare;
pub(crate) mod copy;
pub(crate) mod buffer;
pub(crate) mod pieces;
pub(crate) mod escape;
pub(crate) mod arg;
// Not every catalogue has every kind of cut.
#[allow(dead_code)]
pub(crate) mod cut;
pub(crate) mod verbs;
pub(crate) mod frame;
pub(crate) mod print;
#[cfg(test)]
pub(crate) mod samples;
pub(crate) mod form;
pub(crate) mod render;
#[cfg(test)]
mod render_tests;
pub(crate) mod json;
pub(crate) mod no_match;
pub(crate) mod extract;
#[cfg(test)]
mod extract_tests;
