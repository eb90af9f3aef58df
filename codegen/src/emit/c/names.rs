//! The tables for look-up by name, id and number, and the categories.

use std::fmt::Write;

use crate::emit::c::context::Context;
use crate::emit::c::layout::{Blob, hex, table, unsigned};
use crate::perfect_hash::hash::Position;

/// How many bits the byte at each position is shifted. `src/catalog/hash.rs` has them, too; a test of every name
/// holds the two equal.
const SHIFTS: [u32; 8] = [5, 10, 15, 20, 24, 2, 7, 12];

/// The constants of the catalogue that several fragments read.
pub(crate) fn constants(context: &Context) -> String {
    let limits = &context.tables.limits;
    let lines = [
        ("ROWS", context.tables.codes.len()),
        ("MIN_LENGTH", limits.min_len),
        ("MAX_LENGTH", limits.max_len),
    ];
    lines.map(|(name, value)| format!("#define {name} {value}U\n")).concat()
}

/// What the hash reads.
pub(crate) fn hash(context: &Context) -> String {
    let order = &context.tables.order;
    let hash = &order.hash;
    let positions = hash.positions.iter().zip(SHIFTS).filter_map(|(position, shift)| {
        let (byte, shortest) = match (*position)? {
            Position::FromStart(index) => (format!("(bytes)[{index}]"), index + 1),
            Position::FromEnd(distance) => (format!("(bytes)[(length) - {distance}U]"), distance),
        };
        let byte = if shortest > context.tables.limits.min_len {
            format!("(((length) >= {shortest}U) ? (uint32_t){byte} : 0U)")
        } else {
            format!("(uint32_t){byte}")
        };
        Some(format!("({byte} << {shift})"))
    });
    let buckets = hash.displacements.len();
    let bucket = if buckets.is_power_of_two() && buckets > 1 {
        format!("((hash) >> {})", 32 - buckets.ilog2())
    } else {
        format!("((((hash) >> 16) * UINT32_C({buckets})) >> 16)")
    };
    let slots = if hash.slots.is_empty() { context.tables.codes.len() } else { hash.slots.len() };
    let mut text = String::new();
    if context.conditions.value("HAS_WHOLE_HASH") == Some(false) {
        text += "/* Some bytes of a name, each shifted to another place: together they tell the names apart. */\n\
                 #define HASHED(bytes, length) \\\n    ((uint32_t)(length)";
        for position in positions {
            _ = write!(text, " \\\n     ^ {position}");
        }
        text += ")\n";
    }
    _ = writeln!(text, "#define MULTIPLIER {}\n#define BUCKET(hash) {bucket}", hex(hash.multiplier));
    _ = writeln!(text, "#define SLOTS UINT32_C({slots})\n");
    let widest = hash.displacements.iter().copied().max().unwrap_or(0);
    text += &table(unsigned(widest.into()), "displacements", &hash.displacements);
    if !hash.slots.is_empty() {
        text += "\n/* The row of each slot, from 1; 0 where the slot is free. */\n";
        text += &table("uint16_t", "slots", &hash.slots);
    }
    text
}

/// The ids of the codes, and the order in which they are searched.
pub(crate) fn ids(context: &Context) -> String {
    let ids = &context.tables.ids;
    let order =
        "\n/* In each block of 256 rows, a byte for each numbers them in the order of their ids. */\n";
    table("uint32_t", "ids", ids.rows.iter().map(|&id| hex(id)))
        + order
        + &table("uint8_t", "id_order", &ids.order)
}

/// The numbers of the codes, if some have one.
pub(crate) fn numbers(context: &Context) -> String {
    let numbers = &context.tables.numbers;
    if numbers.rows.is_empty() {
        return String::new();
    }
    let greatest = numbers.rows.iter().copied().max().unwrap_or(0);
    let rows = numbers.rows.iter().map(|number| format!("UINT32_C({number})"));
    table(unsigned(usize::try_from(greatest).unwrap_or(usize::MAX)), "numbers", rows)
        + "\n/* The rows of the codes that have a number, in the order of their numbers. */\n"
        + &format!("#define NUMBERED {}U\n", numbers.order.len())
        + &table(unsigned(numbers.rows.len()), "number_order", &numbers.order)
}

/// The names of the categories, and the category of each row.
pub(crate) fn categories(context: &Context) -> String {
    let tables = context.tables;
    let mut names = Blob::new();
    for category in tables.categories {
        names.push(Some(&category.name), &[]);
    }
    let starts = &names.starts[..tables.categories.len()];
    let widest = unsigned(starts.last().copied().unwrap_or(0));
    let mut rows = vec![0; tables.codes.len()];
    for (place, entry) in tables.codes.iter().enumerate() {
        rows[entry.row] = tables.categories.iter().take_while(|category| category.end <= place).count();
    }
    names.object("category_names")
        + "\n"
        + &table(widest, "category_starts", starts)
        + "\n/* The category of each row. */\n"
        + &table(unsigned(tables.categories.len()), "categories", rows)
}
