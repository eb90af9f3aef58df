//! The tables of the catalogue, and what reads them.

pub(crate) mod hash;
pub(crate) mod tables;
pub(crate) mod error;
pub(crate) mod tag;
pub(crate) mod language;
pub(crate) mod accept_language;
#[cfg(test)]
mod language_tests;
pub(crate) mod columns;
pub(crate) mod code;
#[cfg(feature = "exhaustive")]
pub(crate) mod code_enum;
pub(crate) mod category;
pub(crate) mod lookup;
pub(crate) mod named;
pub(crate) mod id;
pub(crate) mod number;
pub(crate) mod code_traits;
