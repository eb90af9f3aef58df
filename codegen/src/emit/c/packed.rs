//! The names and messages of the packed form.

use crate::emit::c::context::Context;

pub(crate) fn form(_: &Context) -> String {
    String::new()
}

pub(crate) fn names(_: &Context) -> String {
    String::new()
}

pub(crate) fn language(_: &Context, _: usize) -> String {
    String::new()
}
