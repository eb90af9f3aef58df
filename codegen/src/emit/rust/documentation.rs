//! What the documentation says of a code, in Markdown: its messages, then a list of what else is known of it.

use crate::catalog::{Code, Deprecated, Language, Texts};
use crate::markdown::{code_span, escaped};
use crate::tables::Entry;

pub(crate) fn documentation(entry: &Entry, languages: &[Language]) -> String {
    let texts: Vec<_> = entry.messages.iter().map(|text| code_span(text)).collect();
    let items = items(entry.code, languages);
    let list = if items.is_empty() { String::new() } else { format!("\n\n- {}", items.join("\n- ")) };
    // Where each message has one line, they fit in one paragraph.
    let has_lines = entry.messages.iter().any(|text| text.contains('\n'));
    texts.join(if has_lines { "\n\n" } else { " – " }) + &list
}

/// The items of the list.
fn items(code: &Code, languages: &[Language]) -> Vec<String> {
    let about = &code.about;
    let mut items = Vec::new();
    if code.name != code.key {
        items.push(format!("Name: {}", code_span(&code.name)));
    }
    items.extend(code.number.map(|number| format!("Number: {number}")));
    if !about.args.is_empty() {
        let args: Vec<_> = about.args.iter().map(|name| code_span(name)).collect();
        items.push(format!("Arguments: {}", args.join(", ")));
    }
    items.extend(in_languages("Cause", &about.cause, languages));
    items.extend(in_languages("Action", &about.action, languages));
    items.extend(about.docs.as_ref().map(|url| format!("More: <{url}>")));
    items.extend(about.since.as_ref().map(|version| format!("Since: {}", escaped(version))));
    items.extend(about.deprecated.as_ref().map(deprecated));
    items
}

/// An item for each language that has a text. A single text says nothing of its language.
fn in_languages(title: &str, texts: &Texts, languages: &[Language]) -> Vec<String> {
    let texts: Vec<_> =
        texts.iter().zip(languages).filter_map(|(text, language)| Some((text.as_ref()?, language))).collect();
    if let [(text, _)] = texts.as_slice() {
        return vec![format!("{title}: {}", escaped(text))];
    }
    let item =
        |(text, language): (&String, &Language)| format!("{title} (`{}`): {}", language.tag, escaped(text));
    texts.into_iter().map(item).collect()
}

fn deprecated(deprecated: &Deprecated) -> String {
    let since = deprecated.since.as_ref().map_or(String::new(), |since| format!(" since {}", escaped(since)));
    let successor = deprecated.replaced_by.as_ref();
    let successor = successor.map_or(String::new(), |key| format!(": use [`{key}`](Code::{key})"));
    format!("Deprecated{since}{successor}")
}

/// Rust's attribute on a line of its own; empty where the code is not deprecated.
pub(crate) fn attribute(code: &Code) -> String {
    let Some(Deprecated { since, replaced_by }) = &code.about.deprecated else { return String::new() };
    let since = since.as_ref().map(|since| format!("since = {since:?}"));
    let note = replaced_by.as_ref().map(|key| format!("note = {:?}", format!("use `{key}`")));
    let parts: Vec<_> = since.into_iter().chain(note).collect();
    let parts = if parts.is_empty() { String::new() } else { format!("({})", parts.join(", ")) };
    format!("    #[deprecated{parts}]\n")
}
