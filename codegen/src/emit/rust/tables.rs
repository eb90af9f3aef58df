//! `tables.rs`: the columns that the crate reads.

use crate::emit::rust::source::{constant, hex, line, table};
use crate::perfect_hash::PerfectHash;
use crate::perfect_hash::hash::Position;
use crate::tables::order::Order;
use crate::tables::{Entry, Tables};

pub(crate) fn write(tables: &Tables, out: &mut String) {
    let limits = &tables.limits;
    for (name, limit) in [
        ("MIN_LEN", limits.min_len),
        ("MAX_LEN", limits.max_len),
        ("MAX_ARITY", limits.max_arity),
        ("MAX_NAME_AND_TEXT_LEN", limits.max_name_and_text_len),
    ] {
        line(out, format_args!("pub(crate) const {name}: usize = {limit};"));
    }
    table("ROWS", "u16", &tables.order.rows, out);
    table("PLACES", "u16", &tables.order.places, out);
    table("TAGS", "&str", tables.languages.iter().map(|language| format!("{:?}", language.tag)), out);
    let categories = || tables.categories.iter();
    table("CATEGORY_NAMES", "&str", categories().map(|category| format!("{:?}", category.name)), out);
    table("CATEGORY_ENDS", "u16", categories().map(|category| category.end), out);
    table("IDS", "u32", tables.ids.rows.iter().map(|&id| hex(id)), out);
    table("ID_ORDER", "u8", &tables.ids.order, out);
    line(out, format_args!("pub(crate) const CATALOG_ID: u32 = {};", hex(tables.ids.catalog)));
    table("NUMBERS", &format!("u{}", tables.numbers.bits()), &tables.numbers.rows, out);
    table("NUMBER_ORDER", &format!("u{}", tables.numbers.row_bits()), &tables.numbers.order, out);
    write_other_names(&tables.codes, out);
    write_hash(&tables.order, out);
}

/// What only the compiler of a program reads.
fn write_other_names(codes: &[Entry], out: &mut String) {
    let is_plain = |name: &str| name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    let are_plain = codes.iter().all(|entry| is_plain(&entry.code.name));
    line(out, "/// Whether the names have ASCII letters, digits and `_` alone.");
    line(out, format_args!("pub(crate) const HAS_PLAIN_NAMES: bool = {are_plain};"));
    line(out, "/// The keys of the codes whose names are others, each with the row of its code.");
    let keys = codes.iter().filter(|entry| entry.code.key != entry.code.name);
    let keys = keys.map(|entry| format!("({:?}, {})", entry.code.key, entry.row));
    constant("KEYS", "(&str, u16)", keys, out);
    line(out, "/// The rows of the codes that are deprecated.");
    let deprecated = codes.iter().filter(|entry| entry.code.about.deprecated.is_some());
    constant("DEPRECATED", "u16", deprecated.map(|entry| entry.row), out);
}

fn write_hash(order: &Order, out: &mut String) {
    let PerfectHash { positions, multiplier, displacements, slots } = &order.hash;
    let positions = positions.map(|position| match position {
        Some(Position::FromStart(index)) => format!("Some(Position::FromStart({index}))"),
        Some(Position::FromEnd(distance)) => format!("Some(Position::FromEnd({distance}))"),
        None => "None".to_owned(),
    });
    let positions = positions.join(", ");
    line(out, format_args!("pub(crate) const POSITIONS: [Option<Position>; MAX_POSITIONS] = [{positions}];"));
    line(out, format_args!("pub(crate) const MULTIPLIER: u32 = {};", hex(*multiplier)));
    table("DISPLACEMENTS", &format!("u{}", order.displacement_bits()), displacements, out);
    table("SLOTS", "u16", slots, out);
}
