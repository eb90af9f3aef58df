//! What others wrote.

pub(crate) mod args;
