//! The export in the format `json`: all that is known of each code. `schema/catalog.schema.json` describes it.

use edge_errors_codegen::{Catalog, Category, Code, Deprecated, Language, Texts};

use crate::contract::argument::{self, Argument};
use crate::export::options::Options;
use crate::json::Json;

/// The `$id` of the schema. It gets another number where a program that reads the old form cannot read the new one.
const SCHEMA: &str = "urn:edge-errors:catalog:1";

pub(crate) fn export(catalog: &Catalog, options: &Options) -> String {
    let tags = || catalog.languages.iter().map(|language| Json::text(&language.tag));
    let codes = catalog.by_category().flat_map(|(category, codes)| {
        codes.iter().map(move |code| describe(code, category, &catalog.languages))
    });
    let document = Json::object([
        ("$schema", Json::text(SCHEMA)),
        ("id", number(options.catalog_id)),
        ("languages", Json::list(tags())),
        ("default", tags().next().unwrap_or(Json::Null)),
        ("categories", Json::list(catalog.categories.iter().map(category))),
        ("codes", Json::list(codes)),
    ]);
    format!("{document:#}\n")
}

fn category(category: &Category) -> Json {
    Json::object([("name", Json::text(&category.name)), ("constant", Json::text(category.constant()))])
}

fn describe(code: &Code, category: &Category, languages: &[Language]) -> Json {
    let about = &code.about;
    let own = |index| code.own_message(index).map(|template| template.text.clone());
    let own: Texts = (0..languages.len()).map(own).collect();
    known([
        ("key", Some(Json::text(&code.key))),
        ("name", Some(Json::text(&code.name))),
        ("number", code.number.map(number)),
        ("id", Some(number(code.id()))),
        ("category", Some(Json::text(&category.name))),
        ("message", code.templates.first().map(|template| Json::text(&template.text))),
        ("messages", Some(texts(&own, languages))),
        ("arguments", Some(arguments(code))),
        ("cause", some_texts(&about.cause, languages)),
        ("action", some_texts(&about.action, languages)),
        ("docs", about.docs.as_ref().map(Json::text)),
        ("since", about.since.as_ref().map(Json::text)),
        ("deprecated", about.deprecated.as_ref().map(deprecated)),
    ])
}

fn arguments(code: &Code) -> Json {
    let argument = |(number, argument): (u64, &Argument)| {
        known([
            ("number", Some(Json::Number(number))),
            ("kind", Some(Json::text(argument.kind.to_string()))),
            ("name", argument.name.as_ref().map(Json::text)),
        ])
    };
    Json::list((1..).zip(&argument::of(code)).map(argument))
}

fn deprecated(deprecated: &Deprecated) -> Json {
    known([
        ("since", deprecated.since.as_ref().map(Json::text)),
        ("replaced_by", deprecated.replaced_by.as_ref().map(Json::text)),
    ])
}

/// The texts that there are, by language.
fn texts(texts: &Texts, languages: &[Language]) -> Json {
    let there = texts.iter().zip(languages);
    let there = there.filter_map(|(text, language)| Some((language.tag.clone(), Json::text(text.as_ref()?))));
    Json::Object(there.collect())
}

fn some_texts(all: &Texts, languages: &[Language]) -> Option<Json> {
    all.iter().any(Option::is_some).then(|| texts(all, languages))
}

/// An object of the members that there are.
fn known<const N: usize>(members: [(&str, Option<Json>); N]) -> Json {
    let there = members.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?)));
    Json::Object(there.collect())
}

fn number(number: u32) -> Json {
    Json::Number(number.into())
}
