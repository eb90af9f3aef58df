//! The packed names and templates of the codes.

use crate::catalog::language::Language;
use crate::catalog::tables;
use crate::text::column::Column;
use crate::text::dictionary::Dictionary;
use crate::text::packed::Packed;

include!(concat!(env!("OUT_DIR"), "/packed.rs"));

/// The name of the code in this row.
pub(crate) const fn name(row: u16) -> Packed {
    Packed::new(&PACKED_NAMES, row)
}

/// The template of the code in this row.
pub(crate) const fn read(row: u16, language: Language) -> Packed {
    Packed::new(tables::read(&PACKED_TEXTS, language as usize, PACKED_TEXTS[0]), row)
}
