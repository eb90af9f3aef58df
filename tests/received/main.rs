//! Bodies that others wrote: what is read, what is refused, and where.

#[path = "../common/mod.rs"]
mod common;

mod documents;
mod encoders;
mod fields;
mod judge;
mod limits;
mod mutations;
mod strings;

use edge_errors::{ErrorBody, ParseErrorKind};

/// The kind and the offset of the error that a body has.
fn error(body: &[u8]) -> (ParseErrorKind, usize) {
    let error = ErrorBody::parse(body).expect_err("it is refused");
    (error.kind, error.offset)
}
