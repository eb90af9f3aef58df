//! The crate, but each body that is read is read by C, too, in each form, and both must say the same.
//!
//! In the tests of the crate, this library stands in its place: so `tests/received` holds the C with all its bodies.

pub mod bodies;
pub mod buffer;
pub mod counts;
pub mod interface;

use std::ops::Deref;

pub use the_crate::*;

/// The one template of Go's vectors that no catalogue may have: the digits of two integers would run together.
pub const REFUSED: &str = "%d%d%s";

/// A body that the crate and C have read.
#[derive(Clone, Copy)]
pub struct ErrorBody<'a>(the_crate::ErrorBody<'a>);

impl<'a> ErrorBody<'a> {
    /// Reads a body.
    ///
    /// # Errors
    ///
    /// What the crate says is wrong.
    pub fn parse(json: &'a [u8]) -> Result<Self, ParseError> {
        counts::print_at_exit();
        bodies::hold(json);
        the_crate::ErrorBody::parse(json).map(ErrorBody)
    }
}

impl<'a> Deref for ErrorBody<'a> {
    type Target = the_crate::ErrorBody<'a>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl std::fmt::Debug for ErrorBody<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}
