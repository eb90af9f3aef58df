//! The names and templates of the codes, in the form that the build has chosen.
//!
//! The generated `static`s are those of this form, under the same names in each: `NAMES_COLUMN` and, for each
//! language, one of `TEMPLATES_COLUMNS`.

use core::num::NonZeroU16;

use crate::catalog::language::Language;
use crate::catalog::tables;
use crate::text::form::{Name, Template};

include!(concat!(env!("OUT_DIR"), "/columns.rs"));

/// The name in this row.
#[allow(clippy::inline_always)]
#[inline(always)]
pub(crate) const fn name(row: usize) -> Name {
    NAMES_COLUMN.at(row)
}

/// Whether the name with this number, its row counted from 1, is `name`.
#[allow(clippy::inline_always)]
#[inline(always)]
pub(crate) const fn is_name(number: NonZeroU16, name: &[u8]) -> bool {
    NAMES_COLUMN.is(number, name)
}

/// The template in this row.
#[allow(clippy::inline_always)]
#[inline(always)]
pub(crate) const fn template(row: usize, language: Language) -> Template {
    tables::read(&TEMPLATES_COLUMNS, language as usize, TEMPLATES_COLUMNS[0]).at(row)
}
