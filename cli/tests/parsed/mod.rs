//! A page as a reader of Markdown sees it, and as it should be for a catalogue.

use serde_yaml::Value;

use crate::catalogues::{categories, in_language, languages, name};

/// A heading, a paragraph, or an item of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Block {
    /// Its element in HTML.
    pub kind: String,
    pub text: String,
    pub links: Vec<String>,
    pub anchors: Vec<String>,
}

fn block(kind: &str, text: impl Into<String>, links: &[&str], anchors: &[&str]) -> Block {
    let owned = |texts: &[&str]| texts.iter().map(|&text| text.to_owned()).collect();
    Block { kind: kind.to_owned(), text: text.into(), links: owned(links), anchors: owned(anchors) }
}

/// The page of a catalogue that a second reader has read.
pub fn expected(catalog: &Value) -> Vec<Block> {
    let (languages, categories) = (languages(catalog), categories(catalog));
    let count: usize = categories.iter().map(|(_, codes)| codes.len()).sum();
    let (all, first) = (languages.join(", "), &languages[0]);
    let introduction = format!(
        "{count} codes in {} categories. Languages: {all}. If a code has no message in a language, the message in {first} is used.",
        categories.len()
    );
    let anchor = |category: &str| format!("category-{}", constant(category));
    let mut blocks = vec![block("h1", "Error codes", &[], &[]), block("p", introduction, &[], &[])];
    for (category, codes) in &categories {
        let text = format!("{category}: {} {}", codes.len(), if codes.len() == 1 { "code" } else { "codes" });
        blocks.push(block("li", text, &[&format!("#{}", anchor(category))], &[]));
    }
    for (category, codes) in &categories {
        blocks.push(block("h2", category, &[], &[&anchor(category)]));
        for (key, code) in codes {
            blocks.push(block("h3", key, &[], &[key]));
            blocks.extend(items(key, code, &languages));
        }
    }
    blocks
}

/// The categories of the tests have no capitals within a word but these.
fn constant(category: &str) -> String {
    category.replace([' ', '-'], "_").replace("IaasConfig", "Iaas_Config").to_uppercase()
}

fn items(key: &str, code: &Value, languages: &[String]) -> Vec<Block> {
    let text = |text: String| block("li", text, &[], &[]);
    let mut items = Vec::new();
    let string = |value: &'_ Value| value.as_str().unwrap().to_owned();
    if let Some(deprecated) = code.get("deprecated") {
        let since =
            deprecated.get("since").map_or(String::new(), |since| format!(" since {}", string(since)));
        items.push(match deprecated.get("replaced_by").map(string) {
            Some(other) => {
                block("li", format!("Deprecated{since}: use {other}"), &[&format!("#{other}")], &[])
            }
            None => text(format!("Deprecated{since}")),
        });
    }
    let in_each = |field: &Value, item: &dyn Fn(&str, &str) -> String| -> Vec<Block> {
        let there = languages.iter().filter_map(|tag| Some((tag, in_language(field, tag, languages)?)));
        there.map(|(tag, words)| text(item(tag, words))).collect()
    };
    items.extend(in_each(code, &|tag, words| format!("{tag}: {words}")));
    let name = name(key, code);
    if name != key {
        items.push(text(format!("Name: {name}")));
    }
    if let Some(number) = code.get("number") {
        items.push(text(format!("Number: {}", number.as_u64().unwrap())));
    }
    items.push(text(format!("Id: {:08x}", crc32fast::hash(name.as_bytes()))));
    // No code of these catalogues takes another verb.
    let arguments = in_language(code, &languages[0], languages).unwrap().matches("%v").count();
    if arguments > 0 {
        let arguments: Vec<_> = (1..=arguments).map(|number| format!("{number} (any)")).collect();
        items.push(text(format!("Arguments: {}", arguments.join(", "))));
    }
    for (field, title) in [("cause", "Cause"), ("action", "Action")] {
        let field = code.get(field);
        items.extend(
            field.map_or(vec![], |field| in_each(field, &|tag, words| format!("{title} ({tag}): {words}"))),
        );
    }
    items.extend(code.get("docs").map(|url| block("li", "Documentation", &[url.as_str().unwrap()], &[])));
    items.extend(code.get("since").map(|version| text(format!("Since {}", string(version)))));
    items
}
