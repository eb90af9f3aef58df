//! The names and messages of the packed form: for each column what its tokens stand for, and the tokens.

use std::fmt::Write;

use crate::cut::Kind;
use crate::emit::c::context::Context;
use crate::emit::c::fragment::resolve;
use crate::emit::c::layout::{hex, table, wrapped};
use crate::emit::c::literal::{LONGEST, characters, literal};
use crate::emit::c::plain::kind;
use crate::packed::{CUT, Column};
use crate::tables::packed::PackedTables;

/// What reads a column.
const FORMAT: &str = include_str!("runtime/packed.h");
/// How many bytes behind a text are read, where words are copied.
const PADDING: usize = 3;

/// What the code that reads columns must know of the catalogue.
pub(crate) fn form(context: &Context) -> String {
    let Some(packed) = &context.tables.packed else { return String::new() };
    let mut text = format!(
        "\n#define LENGTH_BITS {}U /* of a piece, which say how long it is */\n\
         typedef int{}_t start_offset;\n",
        packed.length_bits, packed.start_bits
    );
    if packed.more > 0 {
        _ = writeln!(
            text,
            "#define MORE {}U /* bytes that follow a token which starts a character */",
            packed.more
        );
    }
    text += &resolve(FORMAT, context.conditions);
    text
}

/// The names, and what stands at the cuts of messages.
pub(crate) fn names(context: &Context) -> String {
    let Some(packed) = &context.tables.packed else { return String::new() };
    let names = column(context, packed, 0, "names", "static const column names");
    if packed.cuts.is_empty() {
        return names;
    }
    let cuts = packed.cuts.iter().map(|&number| {
        let (kind, operand) = kind(Kind::from_number::<true, true>(number));
        format!("{{{kind}, {operand}}}")
    });
    format!("{names}\n{}", table("cut", "cuts", cuts))
}

/// The messages of the language with this index.
pub(crate) fn language(context: &Context, index: usize) -> String {
    let Some(packed) = &context.tables.packed else { return String::new() };
    let name = &context.identifiers.languages[index];
    let object = format!("const edge_errors_language edge_errors_{name}");
    column(context, packed, index + 1, &format!("texts_{name}"), &object)
}

/// A column and the `object` that points to its tables.
fn column(context: &Context, packed: &PackedTables, index: usize, name: &str, object: &str) -> String {
    let (_, column) = &packed.columns[index];
    let Column { text, starts, slope, escapes, .. } = column;
    let size = text.len() + PADDING;
    let bytes = if text.len() < LONGEST {
        format!("\n    {};\n", literal(text, 4, "\n    "))
    } else {
        format!(" {{\n{}\n}};\n", wrapped(characters(text.as_bytes()), "    "))
    };
    let has = |condition| context.conditions.value(condition) == Some(true);
    let mut fields = vec![
        format!("{name}_stream"),
        format!("{name}_starts"),
        format!("{slope}U"),
        format!("{name}_pieces"),
        format!("{name}_text"),
    ];
    if has("HAS_CHARACTERS") {
        fields.extend([hex(escapes.base), format!("{}U", column.pieces.len())]);
    }
    if has("HAS_CAPITALS") {
        fields.push(column.is_capitalized.to_string());
    }
    let fields = wrapped(fields, "    ");
    let mut pieces = pieces(column, packed);
    if pieces.is_empty() {
        // C has no table without an element. No token names it.
        pieces.push(0);
    }
    [
        table("uint8_t", &format!("{name}_stream"), stream(column, packed)),
        table("start_offset", &format!("{name}_starts"), starts),
        table("uint16_t", &format!("{name}_pieces"), pieces.iter().map(|piece| format!("{piece}U"))),
        format!("static const EDGE_ERRORS_ROM char {name}_text[{size}] ={bytes}"),
        format!("{object} = {{\n{}\n}};\n", fields.trim_end_matches(',')),
    ]
    .join("\n")
}

/// The pieces, with the index of a cut in place of its number.
fn pieces(column: &Column, packed: &PackedTables) -> Vec<u16> {
    let piece = |&piece: &u16| {
        let is_cut = piece & ((1 << packed.length_bits) - 1) == 0;
        if is_cut { index(piece >> packed.length_bits, packed) << packed.length_bits } else { piece }
    };
    column.pieces.iter().map(piece).collect()
}

/// The tokens, with the index of a cut that is written out in place of its number.
fn stream(column: &Column, packed: &PackedTables) -> Vec<u8> {
    let more = column.escapes.more;
    let mut stream = column.stream.clone();
    let mut at = 0;
    while let Some(&token) = stream.get(at) {
        at += 1;
        let Some(start) = usize::from(token).checked_sub(column.pieces.len()) else { continue };
        let rest = &mut stream[at..at + more];
        at += more;
        let number = rest.iter().fold(start, |number, &byte| number << 8 | usize::from(byte));
        let symbol = column.escapes.base + u32::try_from(number).unwrap_or_default();
        if let ([high, low], Some(cut)) = (rest, symbol.checked_sub(CUT)) {
            [*high, *low] = index(u16::try_from(cut).unwrap_or_default(), packed).to_be_bytes();
        }
    }
    stream
}

/// The index of a cut. It is not above the number, so it has room where that has.
fn index(number: u16, packed: &PackedTables) -> u16 {
    let found = packed.cuts.binary_search(&number);
    found.ok().and_then(|index| u16::try_from(index).ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{CUT, pieces, stream};
    use crate::catalog::samples::catalog;
    use crate::packed::of_template;
    use crate::tables::Tables;
    use crate::tables::form::Form;

    #[test]
    fn every_cut_is_an_index_whether_it_is_a_piece_or_written_out() {
        // So many different characters, and cuts, that most are written out.
        let letters = ('\u{a1}'..='\u{2ffff}').filter(|c| c.is_alphanumeric());
        let characters: Vec<_> = letters.step_by(61).collect();
        let messages: Vec<_> = characters
            .chunks(9)
            .enumerate()
            .map(|(place, text)| {
                let text: String = text.iter().collect();
                format!("{text}%{}d{text}%[{}]s%%\"", 1 + place % 99, 2 + place % 200)
            })
            .collect();
        let names: Vec<_> = (0..messages.len()).map(|place| format!("CODE_{place}")).collect();
        let texts = messages.iter().map(|text| [text.as_str()]);
        let codes: Vec<_> = names.iter().map(String::as_str).zip(texts).collect();
        let codes: Vec<_> = codes.iter().map(|(name, texts)| (*name, &texts[..])).collect();
        let catalog = catalog(&codes);
        let tables = Tables::of(&catalog, Form::Packed { pieces: "" }).unwrap();
        let packed = tables.packed.as_ref().unwrap();
        let (_, column) = &packed.columns[1];
        let (stream, pieces) = (stream(column, packed), pieces(column, packed));
        let number = |index: u32| CUT + u32::from(packed.cuts[index as usize]);
        let mut written_out = 0;
        for (row, code) in tables.order.codes.iter().enumerate() {
            let start = |row: usize| row * column.slope / 16;
            let bounds = [row, row + 1].map(|row| {
                start(row).checked_add_signed(isize::try_from(column.starts[row]).unwrap()).unwrap()
            });
            let mut tokens = stream[bounds[0]..bounds[1]].iter().map(|&token| usize::from(token));
            let mut symbols: Vec<u32> = Vec::new();
            while let Some(token) = tokens.next() {
                if let Some(&piece) = pieces.get(token) {
                    let (start, len) = (piece >> packed.length_bits, piece & ((1 << packed.length_bits) - 1));
                    let text = &column.text[usize::from(start)..][..usize::from(len)];
                    symbols.extend(text.chars().map(u32::from));
                    if len == 0 {
                        symbols.push(number(start.into()));
                    }
                } else {
                    let first = (token - pieces.len()) << 16;
                    let symbol = first | tokens.next().unwrap() << 8 | tokens.next().unwrap();
                    let symbol = column.escapes.base + u32::try_from(symbol).unwrap();
                    written_out += usize::from(symbol >= CUT);
                    symbols.push(symbol.checked_sub(CUT).map_or(symbol, number));
                }
            }
            assert_eq!(symbols, of_template(&code.templates[0]), "{}", code.name);
        }
        assert!(written_out > 100, "{written_out}");
    }
}
