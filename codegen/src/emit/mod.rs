//! Writes the tables in a language that a program includes.

pub(crate) mod rust;
