//! The export in the format `markdown`: a page for people, with a line for each thing that is known of a code, so that
//! a pull request shows what changed.

use edge_errors_codegen::markdown::{code_span, escaped};
use edge_errors_codegen::{Catalog, Category, Code, Deprecated, Language, Texts};

use crate::contract::argument::{self, Argument};

pub(crate) fn export(catalog: &Catalog) -> String {
    let mut parts = vec![HEAD.to_owned(), head(catalog)];
    for (category, codes) in catalog.by_category() {
        parts.push(format!("\n## <a id=\"{}\"></a>{}\n", anchor(category), escaped(&category.name)));
        parts.extend(codes.iter().map(|code| section(code, &catalog.languages)));
    }
    parts.concat()
}

const HEAD: &str =
    "<!-- Written by `edge-errors export markdown`: change the catalogue, not this page. -->\n\n";

/// What stands above the codes.
fn head(catalog: &Catalog) -> String {
    let tags: Vec<_> = catalog.languages.iter().map(|language| code_span(&language.tag)).collect();
    let languages = match tags.as_slice() {
        [only] => format!("Language: {only}."),
        [default, ..] => format!(
            "Languages: {}. If a code has no message in a language, the message in {default} is used.",
            tags.join(", ")
        ),
        [] => String::new(),
    };
    let count = format!(
        "{} in {}",
        counted(catalog.codes.len(), "code", "codes"),
        counted(catalog.categories.len(), "category", "categories")
    );
    let contents = catalog.by_category().map(|(category, codes)| {
        format!(
            "- [{}](#{}): {}\n",
            escaped(&category.name),
            anchor(category),
            counted(codes.len(), "code", "codes")
        )
    });
    format!("# Error codes\n\n{count}. {languages}\n\n{}", contents.collect::<Vec<_>>().concat())
}

fn counted(count: usize, one: &str, more: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { more })
}

/// No key of a code has a `-`.
fn anchor(category: &Category) -> String {
    format!("category-{}", category.constant())
}

/// GitHub's own anchor of a heading is in small letters, so the code's key has one of its own.
fn section(code: &Code, languages: &[Language]) -> String {
    let key = &code.key;
    let items = items(code, languages).join("\n- ");
    format!("\n### <a id=\"{key}\"></a>{key}\n\n- {items}\n")
}

fn items(code: &Code, languages: &[Language]) -> Vec<String> {
    let about = &code.about;
    let mut items: Vec<String> = about.deprecated.as_ref().map(deprecated).into_iter().collect();
    items.extend(messages(code, languages));
    if code.name != code.key {
        items.push(format!("Name: {}", code_span(&code.name)));
    }
    items.extend(code.number.map(|number| format!("Number: {number}")));
    items.push(format!("Id: `{:08x}`", code.id()));
    let arguments: Vec<_> = (1..).zip(&argument::of(code)).map(argument).collect();
    if !arguments.is_empty() {
        items.push(format!("Arguments: {}", arguments.join(", ")));
    }
    items.extend(in_languages("Cause", &about.cause, languages));
    items.extend(in_languages("Action", &about.action, languages));
    items.extend(about.docs.as_ref().map(|url| format!("[Documentation](<{}>)", url.replace('&', "&amp;"))));
    items.extend(about.since.as_ref().map(|version| format!("Since {}", escaped(version))));
    items
}

/// The messages that the code has of its own. Where only some languages were chosen, the first one can be another
/// language's.
fn messages(code: &Code, languages: &[Language]) -> Vec<String> {
    let message =
        |(index, language): (usize, &Language)| match (code.own_message(index), code.templates.first()) {
            (Some(own), _) => Some(format!("{}: {}", language.tag, code_span(&own.text))),
            (None, Some(other)) if index == 0 => Some(format!("Message: {}", code_span(&other.text))),
            _ => None,
        };
    languages.iter().enumerate().filter_map(message).collect()
}

fn argument((number, argument): (usize, &Argument)) -> String {
    let name = argument.name.as_deref().map_or_else(|| number.to_string(), code_span);
    format!("{name} ({})", argument.kind)
}

/// An item for each language that has a text.
fn in_languages(title: &str, texts: &Texts, languages: &[Language]) -> Vec<String> {
    let texts = texts.iter().zip(languages);
    let item = |(text, language): (&Option<String>, &Language)| {
        let tag = if languages.len() == 1 { String::new() } else { format!(" ({})", language.tag) };
        Some(format!("{title}{tag}: {}", escaped(text.as_ref()?)))
    };
    texts.filter_map(item).collect()
}

fn deprecated(deprecated: &Deprecated) -> String {
    let since = deprecated.since.as_ref().map_or(String::new(), |since| format!(" since {}", escaped(since)));
    let successor = deprecated.replaced_by.as_ref();
    let successor = successor.map_or(String::new(), |key| format!(": use [{key}](#{key})"));
    format!("**Deprecated**{since}{successor}")
}
