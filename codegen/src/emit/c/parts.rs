//! The parts of the source: tables and fragments, each with the file where it stands if the source is split.

use crate::emit::c::comment;
use crate::emit::c::context::Context;
use crate::emit::c::fragment::{Part, resolve};
use crate::emit::c::literal::literal;
use crate::emit::c::names;
use crate::emit::c::packed;
use crate::emit::c::plain;
use crate::emit::c::runtime::{FRAGMENTS, common};

/// What all parts know.
pub(crate) fn shared(context: &Context) -> String {
    let form = if context.tables.packed.is_some() { packed::form(context) } else { plain::form(context) };
    let constants = names::constants(context);
    format!("{constants}{}\n{form}", resolve(&common(), context.conditions))
}

/// In their order: each uses only those above it.
pub(crate) fn parts(context: &Context) -> Vec<Part> {
    let mut parts = Vec::new();
    for fragment in FRAGMENTS.iter().filter(|fragment| fragment.is_used(context.conditions)) {
        let mut text = tables(fragment.name, context);
        text += &resolve(fragment.text, context.conditions);
        parts.push(Part { unit: fragment.name.to_owned(), text });
    }
    for (index, language) in context.tables.languages.iter().enumerate() {
        let text = if context.tables.packed.is_some() {
            packed::language(context, index)
        } else {
            plain::language(context, index)
        };
        let title = format!("\n/* ---- Messages: {} ---- */\n\n", comment::plain(&language.tag));
        parts.push(Part { unit: context.identifiers.languages[index].clone(), text: title + &text });
    }
    parts
}

/// The tables that this fragment alone reads.
fn tables(fragment: &str, context: &Context) -> String {
    let tables = match fragment {
        "hash" => names::hash(context),
        "plain" => plain::names(context),
        "packed" => packed::names(context),
        "ids" => names::ids(context),
        "numbers" => names::numbers(context),
        "categories" => names::categories(context),
        "languages" => languages(context),
        _ => return String::new(),
    };
    format!("\n{tables}")
}

/// The tags, and the language of each.
fn languages(context: &Context) -> String {
    let rows = context.tables.languages.iter().zip(&context.identifiers.languages);
    let rows = rows.map(|(language, name)| {
        format!("    {{{}, &edge_errors_{name}}},\n", literal(&language.tag, 4, "\n"))
    });
    format!(
        "static const struct {{\n    const char *tag;\n    const edge_errors_language *language;\n}} languages[{}] = {{\n{}}};\n",
        context.tables.languages.len(),
        rows.collect::<String>()
    )
}
