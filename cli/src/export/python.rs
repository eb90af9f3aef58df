//! The export in the format `python`: one module, as black leaves it.

use edge_errors_codegen::{Catalog, Category, Code};

use crate::export::options::Options;
use crate::export::source::{header, paragraphs, quoted};

/// These parts are written by hand. They use the constants that this module writes.
const TEXT: &str = include_str!("runtime/text.py");
const ENTRY: &str = include_str!("runtime/entry.py");
const RENDER: &str = include_str!("runtime/render.py");

/// How long a line may be for black.
const WIDTH: usize = 88;

pub(crate) fn export(catalog: &Catalog, options: &Options) -> String {
    let parts = [
        TEXT.to_owned(),
        languages(catalog),
        categories(catalog),
        ENTRY.to_owned(),
        codes(catalog),
        RENDER.to_owned(),
    ];
    header("#", options.command) + &parts.join("\n\n")
}

fn languages(catalog: &Catalog) -> String {
    let about = "The languages of the messages, by their tags. The first is the default.";
    let mut text = format!("class Language(_Text):\n    \"\"\"{about}\"\"\"\n\n");
    for language in &catalog.languages {
        text += &assignment(&language.tag.to_ascii_uppercase().replace('-', "_"), &language.tag);
    }
    text
}

fn categories(catalog: &Catalog) -> String {
    let mut text = "class Category(_Text):\n    \"\"\"The categories of the codes.\"\"\"\n\n".to_owned();
    for category in &catalog.categories {
        text += &assignment(category.constant(), &category.name);
    }
    text
}

/// A constant. Where its line is too long, black writes the value in parentheses, if that is short enough.
fn assignment(constant: &str, value: &str) -> String {
    let value = quoted(value);
    let is_long = constant.len() + value.len() + 7 > WIDTH && value.len() + 8 <= WIDTH;
    if is_long {
        return format!("    {constant} = (\n        {value}\n    )\n");
    }
    format!("    {constant} = {value}\n")
}

fn codes(catalog: &Catalog) -> String {
    let about = "The codes, by the keys of the catalogue. A key that Python reserves has a ``_`` at its end.";
    let mut text = format!("class Code(_Entry):\n    \"\"\"{about}\"\"\"\n");
    for (category, codes) in catalog.by_category() {
        for code in codes {
            text += "\n";
            text += &member(category, code);
        }
    }
    text
}

/// A code: what `_Entry` takes.
fn member(category: &Category, code: &Code) -> String {
    let default = code.templates.first().map(|message| &message.text);
    let mut messages: Vec<_> = code.templates.iter().map(|message| quoted(&message.text)).collect();
    for (value, message) in messages.iter_mut().zip(&code.templates).skip(1) {
        if Some(&message.text) == default {
            "None".clone_into(value);
        }
    }
    while messages.last().is_some_and(|value| value == "None") {
        messages.pop();
    }
    let mut values = vec![quoted(&code.name), format!("Category.{}", category.constant())];
    values.push(list(8, ["[", "]"], &messages));
    if code.number.is_some() || code.about.deprecated.is_some() {
        values.push(code.number.map_or("None".to_owned(), |number| number.to_string()));
    }
    if let Some(deprecated) = &code.about.deprecated {
        let or_none = |text: Option<String>| text.map_or("None".to_owned(), |text| quoted(&text));
        let since = or_none(deprecated.since.clone());
        let replaced_by = or_none(deprecated.replaced_by.as_deref().map(constant));
        let values_of_it = [format!("since={since}"), format!("replaced_by={replaced_by}")];
        values.push(list(8, ["Deprecated(", ")"], &values_of_it));
    }
    format!("    {} = {}\n{}", constant(&code.key), list(4, ["(", ")"], &values), documentation(code))
}

/// Values in brackets, one a line: the comma behind the last one asks black for that. It does so in parentheses only
/// where there are two values or more.
fn list(indent: usize, [open, close]: [&str; 2], values: &[String]) -> String {
    let lines: Vec<_> = values.iter().map(|value| format!("{:indent$}    {value},\n", "")).collect();
    format!("{open}\n{}{:indent$}{close}", lines.concat(), "")
}

/// The string below a constant, which tools show as its documentation.
fn documentation(code: &Code) -> String {
    let mut paragraphs = paragraphs(code);
    paragraphs.extend(code.about.docs.iter().map(|docs| format!("See {docs}")));
    if let Some(deprecated) = &code.about.deprecated {
        let since = match &deprecated.since {
            Some(since) => format!(".. deprecated:: {since}"),
            None => "Deprecated.".to_owned(),
        };
        let instead = deprecated.replaced_by.iter().map(|key| format!("\n   Use :attr:`{}`.", constant(key)));
        paragraphs.push(instead.fold(since, |text, instead| text + &instead));
    }
    let mut text = paragraphs.join("\n\n").replace('\\', r"\\").replace(r#"""""#, r#"""\""#);
    // A quote at the end would be one of those that end the string.
    if text.contains('\n') || text.ends_with('"') {
        text.push('\n');
    }
    let mut docstring = String::new();
    for line in format!("\"\"\"{text}\"\"\"").lines() {
        docstring += format!("    {line}").trim_end();
        docstring += "\n";
    }
    docstring
}

/// The name of a code's constant: its key. A word that Python reserves gets a `_` at its end, and so does such a word
/// that already ends in `_`. So the name depends on no other key, and no two keys have the same name.
fn constant(key: &str) -> String {
    let word = key.trim_end_matches('_');
    let is_taken = RESERVED.iter().any(|words| words.split_whitespace().any(|reserved| reserved == word));
    format!("{key}{}", if is_taken { "_" } else { "" })
}

/// Words that a member of `Code` cannot have as its name: keywords of Python
/// (<https://docs.python.org/3/reference/lexical_analysis.html#keywords>), what `str` and `Enum` define, and what
/// `_Entry` does.
const RESERVED: [&str; 3] = [
    "False None True and as assert async await break class continue def del elif else except finally for from \
     global if import in is lambda nonlocal not or pass raise return try while with yield",
    "capitalize casefold center count encode endswith expandtabs find format format_map index isalnum isalpha \
     isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper join ljust lower \
     lstrip maketrans mro name partition removeprefix removesuffix replace rfind rindex rjust rpartition rsplit \
     rstrip split splitlines startswith strip swapcase title translate upper value zfill",
    "category deprecated from_id from_name from_number id number render template",
];
