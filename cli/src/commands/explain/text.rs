//! Codes as they are shown to people.

use std::fmt::Write;

use edge_errors_codegen::{Catalog, Code, Deprecated};

use crate::commands::explain::found::{Found, without_controls};
use crate::contract::argument::{self, Argument, Kind};
use crate::json::Json;
use crate::style::{Look, Styles};
use crate::template::{Value, render, render_json};

/// All codes below their categories, with the message in the first language.
pub(super) fn list(catalog: &Catalog) -> String {
    let styles = Styles::of_stdout();
    let width = catalog.codes.iter().map(|code| code.name.chars().count()).max().unwrap_or(0);
    let mut text = String::new();
    for (category, codes) in catalog.by_category() {
        let _ = writeln!(text, "{}", styles.show(Look::Strong, &category.name));
        for code in codes {
            let message = code.templates[0].text.replace('\n', "\\n");
            let _ = writeln!(text, "  {:<width$}  {message}", code.name);
        }
    }
    text
}

/// Each code with all that is known of it.
pub(super) fn found(catalog: &Catalog, found: &[Found]) -> String {
    let styles = Styles::of_stdout();
    let shown: Vec<_> = found.iter().map(|found| one(catalog, found, styles)).collect();
    shown.join("\n")
}

fn one(catalog: &Catalog, found: &Found, styles: Styles) -> String {
    let rows = rows(catalog, found);
    let width = rows.iter().map(|(label, _)| label.len()).max().unwrap_or(0).max("arguments".len());
    let mut text = String::new();
    for (label, value) in rows {
        let label = styles.show(Look::Frame, format!("{label:<width$}"));
        // The other lines of a value start below its first one.
        let value = without_controls(&value).replace('\n', &format!("\n{:width$} ", ""));
        let _ = writeln!(text, "{label} {value}");
    }
    text
}

/// What is shown, each with its label.
fn rows(catalog: &Catalog, found: &Found) -> Vec<(String, String)> {
    let code = &catalog.codes[found.code];
    let mut rows: Vec<(String, String)> = Vec::new();
    let mut row = |label: &str, value: String| rows.push((label.to_owned(), value));
    for note in &found.notes {
        row("received", note.clone());
    }
    row("code", code.name.clone());
    if code.key != code.name {
        row("key", code.key.clone());
    }
    if let Some(number) = code.number {
        row("number", number.to_string());
    }
    row("id", format!("{:08x}", code.id()));
    row("category", category(catalog, found.code).to_owned());
    if let Some(deprecated) = &code.about.deprecated {
        row("deprecated", in_words(deprecated));
    }
    let about = &code.about;
    let tags = || catalog.languages.iter().map(|language| &language.tag).enumerate();
    for (language, tag) in tags() {
        row(tag, message(code, language, found.values.as_deref()));
    }
    let arguments = argument::of(code);
    match &found.values {
        Some(values) if !values.is_empty() => row("arguments", told(code, values)),
        None if !arguments.is_empty() => row("arguments", asked(&arguments)),
        _ => {}
    }
    for (label, texts) in [("cause", &about.cause), ("action", &about.action)] {
        for (language, tag) in tags() {
            let Some(text) = texts.get(language).cloned().flatten() else { continue };
            row(&format!("{label} {tag}"), text);
        }
    }
    let since = about.since.as_ref();
    for (label, value) in [("docs", about.docs.as_ref()), ("since", since)] {
        if let Some(value) = value {
            row(label, value.clone());
        }
    }
    if found.values.is_some() || arguments.is_empty() {
        let body = body(code, found.values.as_deref().unwrap_or_default());
        let len = body.len();
        row("body", body);
        row("length", format!("{len} bytes"));
    }
    row("place", code.place.to_string());
    rows
}

pub(super) fn category(catalog: &Catalog, code: usize) -> &str {
    let mut end = 0;
    let mut categories = catalog.by_category();
    let its = categories.find(|(_, codes)| {
        end += codes.len();
        code < end
    });
    its.map_or("", |(category, _)| &category.name)
}

fn in_words(deprecated: &Deprecated) -> String {
    let since = deprecated.since.as_ref().map(|since| format!("since {since}"));
    let instead = deprecated.replaced_by.as_ref().map(|key| format!("use {key}"));
    let words: Vec<_> = since.into_iter().chain(instead).collect();
    if words.is_empty() { "yes".to_owned() } else { words.join("; ") }
}

/// The message with its arguments, or with its verbs if the arguments are not known.
fn message(code: &Code, language: usize, values: Option<&[Value]>) -> String {
    let template = &code.templates[language];
    let text = values.map_or_else(
        || if template.arity() == 0 { render(template, &[]) } else { template.text.clone() },
        |values| render(template, values),
    );
    if code.own_message(language).is_some() { text } else { format!("{text} (not translated)") }
}

/// The body as a device sends it, in the first language.
pub(super) fn body(code: &Code, values: &[Value]) -> String {
    let message = render_json(&code.templates[0], values);
    format!(r#"{{"code":"{}","message":"{message}"}}"#, code.name)
}

/// A line for each argument that is known.
fn told(code: &Code, values: &[Value]) -> String {
    let line = |(index, value): (usize, &Value)| {
        let name = code.about.args.get(index).cloned().unwrap_or_else(|| (index + 1).to_string());
        let value = match value {
            Value::Text(text) => Json::text(text).to_string(),
            value => written(value),
        };
        format!("{name} = {value}")
    };
    values.iter().enumerate().map(line).collect::<Vec<_>>().join("\n")
}

/// A line for each argument that the message takes.
fn asked(arguments: &[Argument]) -> String {
    let line = |(number, argument): (usize, &Argument)| {
        let name = argument.name.as_ref().map(|name| format!(" {name}")).unwrap_or_default();
        format!("{number}{name}: {}", kind(argument.kind))
    };
    let lines: Vec<_> = (1..).zip(arguments).map(line).collect();
    format!("{}\nwrite them after CODE to see the messages and the body", lines.join("\n"))
}

/// What an argument may be.
fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Any => "anything",
        Kind::String => "a string",
        Kind::Integer => "an integer",
        Kind::Hex => "a number or a string, shown as hexadecimal",
        Kind::Character => "the number of a character",
        Kind::Float => "a float",
        Kind::Unused => "not shown",
    }
}

/// A value without quotes.
pub(super) fn written(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Int(value) => value.to_string(),
        Value::Uint(value) => value.to_string(),
        Value::Float(value) => value.to_string(),
        Value::Bool(value) => value.to_string(),
        Value::Nil => "not shown".to_owned(),
    }
}
