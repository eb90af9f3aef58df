//! Writes the tables in a language that a program includes.

pub(crate) mod rust;
#[cfg(feature = "c")]
pub(crate) mod c;
