//! The public header.

use std::fmt::Write;

use crate::catalog::Code;
use crate::emit::c::comment;
use crate::emit::c::context::Context;
use crate::emit::c::fragment::resolve;
use crate::emit::c::layout::hex;
use crate::emit::c::literal::WIDTH;
use crate::emit::c::runtime::HEADER;
use crate::tables::Tables;

/// A body without its name and message, as it is longest: with its NUL.
const FRAME: &str = r#"{"code":"","message":""}"#;

pub(crate) fn text(context: &Context, catalog_id: u32) -> String {
    let tables = context.tables;
    let limits = &tables.limits;
    let values = [
        ("@CODES@", codes(context)),
        ("@LANGUAGES@", languages(context)),
        ("@COUNT@", tables.codes.len().to_string()),
        ("@NAME_SIZE@", (limits.max_len + 1).to_string()),
        ("@JSON_SIZE@", (limits.max_name_and_text_len + FRAME.len() + 1).to_string()),
        ("@CATALOG_ID@", hex(catalog_id)),
    ];
    let text = resolve(HEADER, context.conditions);
    values.iter().fold(text, |text, (mark, value)| text.replace(mark, value))
}

/// The constants of the codes, in the order of the catalogue.
fn codes(context: &Context) -> String {
    let tables = context.tables;
    let mut text = String::new();
    let mut categories = tables.categories.iter();
    let mut end = 0;
    for (place, (entry, name)) in tables.codes.iter().zip(&context.identifiers.codes).enumerate() {
        while place == end {
            let Some(category) = categories.next() else { break };
            end = category.end;
            _ = write!(text, "\n    /* {} */\n", comment::plain(&category.name));
        }
        let comma = if place + 1 < tables.codes.len() { "," } else { "" };
        let constant = format!("    EDGE_ERRORS_CODE_{name} = {}{comma}", entry.row + 1);
        let documentation = documentation(entry.code, tables);
        let behind = format!("{constant} /**< {documentation} */\n");
        text += &if documentation.is_empty() {
            constant + "\n"
        } else if behind.len() <= WIDTH {
            behind
        } else {
            comment::above(&documentation) + &constant + "\n"
        };
    }
    text.trim_end().to_owned()
}

/// What a reader of ASCII gets to know of a code: its message, and whether it should still be used.
pub(crate) fn documentation(code: &Code, tables: &Tables) -> String {
    let is_english = |tag: &str| tag.split('-').next() == Some("en");
    let english = tables.languages.iter().position(|language| is_english(&language.tag));
    let message = english.and_then(|index| code.own_message(index));
    let message = message.or_else(|| code.templates.iter().find(|template| template.text.is_ascii()));
    let message = message.map_or("", |template| &template.text);
    let Some(deprecated) = &code.about.deprecated else { return comment::plain(message) };
    let successor = deprecated.replaced_by.as_ref().map_or(String::new(), |key| format!(", use {key}"));
    comment::plain(&format!("{message} (deprecated{successor})"))
}

fn languages(context: &Context) -> String {
    let mut text = String::new();
    for (language, name) in context.tables.languages.iter().zip(&context.identifiers.languages) {
        _ = write!(text, "extern const edge_errors_language edge_errors_{name};");
        _ = writeln!(text, " /**< {} */", comment::plain(&language.tag));
    }
    text.trim_end().to_owned()
}
