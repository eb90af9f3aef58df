//! Bodies that others wrote: what is read, what is refused, and where.

#[path = "../common/mod.rs"]
mod common;

mod documents;
mod encoders;
mod fields;
mod limits;
mod mutations;
mod strings;

use edge_errors::{ErrorBody, ParseErrorKind};

/// The kind and the offset of the error that a body has.
fn error(body: &[u8]) -> (ParseErrorKind, usize) {
    let error = ErrorBody::parse(body).expect_err("it is refused");
    (error.kind, error.offset)
}

/// Checks what holds for every body: an error is within it, and what is before the error is not wrong.
fn check_error(body: &[u8]) {
    let Err(error) = ErrorBody::parse(body) else { return };
    assert!(error.offset <= body.len(), "{error:?} of {}", body.escape_ascii());
    let before = ErrorBody::parse(&body[..error.offset]);
    let is_right = match before {
        Ok(_) => true,
        Err(before) => {
            before.offset == error.offset
                || matches!(before.kind, ParseErrorKind::NoCode | ParseErrorKind::NotAnObject)
        }
    };
    assert!(is_right, "{error:?} of {}, but {before:?} of what is before it", body.escape_ascii());
}
