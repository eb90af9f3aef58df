//! `tables.rs`: the columns that the crate reads.

use crate::emit::rust::source::{hex, line, table};
use crate::perfect_hash::PerfectHash;
use crate::perfect_hash::hash::Position;
use crate::tables::Tables;
use crate::tables::order::Order;

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
    write_hash(&tables.order, out);
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
