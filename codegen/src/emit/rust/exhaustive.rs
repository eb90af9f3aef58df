//! `exhaustive.rs`: the enum of the codes.

use crate::emit::rust::documentation::{attribute, documentation};
use crate::emit::rust::source::line;
use crate::tables::Tables;

/// What stands above the enum.
const HEAD: &str = r"/// Every code as a variant, named as its constant: a `match` over it must handle all of them.
///
/// [`Code::to_enum`] makes one of a [`Code`], and `Code::from` the code again. Each takes two bytes, and so does an
/// `Option`.
///
/// Where a code is added to the catalogue, a `match` without a `_` does not compile until it handles that one, too.
/// This is what the type is for. So use it in a program that has a catalogue of its own, and not in a library, whose
/// programs have other codes.
///
/// ```compile_fail,E0004
/// use edge_errors::{Code, CodeEnum};
///
/// fn can_wait(code: Code) -> bool {
///     match code.to_enum() {
///         CodeEnum::EDGESERVICE_OFFLINE => true,
///         CodeEnum::INVALID_PARAM => false,
///         // The others are missing, and the compiler names some of them.
///     }
/// }
/// ```
#[allow(non_camel_case_types, clippy::deprecated_semver)]
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(u16)]
pub enum CodeEnum {";

pub(crate) fn write(tables: &Tables, out: &mut String) {
    line(out, HEAD);
    for entry in &tables.codes {
        line(out, format_args!("    #[doc = {:?}]", documentation(entry, tables.languages)));
        *out += &attribute(entry.code);
        line(out, format_args!("    {} = {},", entry.code.constant, entry.row));
    }
    line(out, "}");
    // Each variant has the number of its row. So the compiler needs no table for the `match`, and this needs no
    // unsafe code. The arm of the last row also takes all other numbers, which do not occur.
    let mut rows: Vec<_> = tables.codes.iter().map(|entry| (entry.row, &entry.code.constant)).collect();
    rows.sort_by_key(|&(row, _)| row);
    line(
        out,
        "#[inline]\n#[allow(clippy::too_many_lines, deprecated)]\nconst fn at(row: usize) -> CodeEnum {\n    match row {",
    );
    if let Some(((_, last), others)) = rows.split_last() {
        for (row, constant) in others {
            line(out, format_args!("        {row} => CodeEnum::{constant},"));
        }
        line(out, format_args!("        _ => CodeEnum::{last},"));
    }
    line(out, "    }\n}");
}
