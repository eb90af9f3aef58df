//! Codes as programs read them.

use edge_errors_codegen::{Catalog, Code, Texts};

use crate::commands::explain::found::Found;
use crate::commands::explain::text::{body, category, written};
use crate::contract::argument::{self, Argument};
use crate::json::Json;
use crate::template::{Value, render};

pub(super) fn list(catalog: &Catalog) -> String {
    let all = (0..catalog.codes.len()).map(|code| Found { code, values: None, notes: Vec::new() });
    found(catalog, &all.collect::<Vec<_>>())
}

pub(super) fn found(catalog: &Catalog, found: &[Found]) -> String {
    let codes = found.iter().map(|found| one(catalog, found));
    format!("{:#}\n", Json::object([("codes", Json::list(codes))]))
}

fn one(catalog: &Catalog, found: &Found) -> Json {
    let code = &catalog.codes[found.code];
    let about = &code.about;
    let deprecated = about.deprecated.as_ref().map(|deprecated| {
        Json::object([
            ("since", optional(deprecated.since.as_ref())),
            ("replaced_by", optional(deprecated.replaced_by.as_ref())),
        ])
    });
    let mut members = vec![
        ("code", Json::text(&code.name)),
        ("key", Json::text(&code.key)),
        ("number", code.number.map_or(Json::Null, |number| Json::Number(number.into()))),
        ("id", Json::text(format!("{:08x}", code.id()))),
        ("category", Json::text(category(catalog, found.code))),
        ("messages", messages(catalog, code)),
        ("arguments", Json::list(argument::of(code).iter().map(argument))),
        ("cause", texts(catalog, &about.cause)),
        ("action", texts(catalog, &about.action)),
        ("docs", optional(about.docs.as_ref())),
        ("since", optional(about.since.as_ref())),
        ("deprecated", deprecated.unwrap_or(Json::Null)),
        ("place", Json::text(code.place.to_string())),
    ];
    if !found.notes.is_empty() {
        members.push(("received", Json::list(found.notes.iter().map(Json::text))));
    }
    if let Some(values) = &found.values {
        members.push(("values", Json::list(values.iter().map(value))));
        members.push(("texts", rendered(catalog, code, values)));
        members.push(("body", Json::text(body(code, values))));
    }
    Json::Object(members.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

fn optional(text: Option<&String>) -> Json {
    text.map_or(Json::Null, Json::text)
}

fn argument(argument: &Argument) -> Json {
    Json::object([
        ("name", optional(argument.name.as_ref())),
        ("kind", Json::text(argument.kind.to_string())),
    ])
}

/// An object with the tags of the languages as keys. A language without a text is left out.
fn by_tag<T>(catalog: &Catalog, text: impl Fn(usize) -> Option<T>) -> Json
where
    T: Into<String>,
{
    let tags = catalog.languages.iter().map(|language| language.tag.clone()).enumerate();
    Json::Object(tags.filter_map(|(index, tag)| Some((tag, Json::text(text(index)?)))).collect())
}

fn messages(catalog: &Catalog, code: &Code) -> Json {
    by_tag(catalog, |language| code.own_message(language).map(|template| template.text.as_str()))
}

fn rendered(catalog: &Catalog, code: &Code, values: &[Value]) -> Json {
    by_tag(catalog, |language| Some(render(&code.templates[language], values)))
}

fn texts(catalog: &Catalog, texts: &Texts) -> Json {
    by_tag(catalog, |language| texts.get(language).cloned().flatten())
}

fn value(value: &Value) -> Json {
    match value {
        Value::Nil => Json::Null,
        value => Json::text(written(value)),
    }
}
