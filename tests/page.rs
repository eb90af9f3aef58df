//! The crate against the platform's page, and against a second YAML reader.

mod common;

use common::page;
use edge_errors::{Category, Code, Language, categories, codes, lookup};
use edge_errors_codegen::Template;
use serde_yaml::Value;

#[test]
fn every_code_of_the_page_is_there_byte_for_byte() {
    let page = page();
    assert_eq!(Language::DEFAULT.tag(), "zh", "the page's language stays the first in catalog.yaml");
    for code in codes() {
        let is_there = page.iter().any(|entry| entry.name == code.as_str());
        assert!(is_there, "{code} is in catalog.yaml, but not in tests/data/page.md: add it there");
    }
    for entry in &page {
        let code = lookup(entry.name.as_bytes());
        let code = code
            .unwrap_or_else(|| panic!("{} is in tests/data/page.md, but not in catalog.yaml", entry.name));
        assert_eq!(code.as_str(), entry.name);
        assert_eq!(
            code.category().name(),
            entry.category,
            "the category of {code}: catalog.yaml and the page"
        );
        assert_eq!(code.template(), entry.message, "the message of {code}: catalog.yaml and the page");
        assert_eq!(code.arity(), arity(entry.message), "{code}");
    }
    assert!(codes().map(Code::as_str).eq(page.iter().map(|entry| entry.name)), "in the order of the page");
}

fn arity(message: &str) -> usize {
    Template::split(message).unwrap().arity()
}

#[test]
fn categories_are_those_of_the_page_in_its_order() {
    let page = page();
    let mut names: Vec<_> = page.iter().map(|entry| entry.category).collect();
    names.dedup();
    assert!(categories().map(Category::name).eq(names));
    for category in categories() {
        let expected = page.iter().filter(|entry| entry.category == category.name()).map(|entry| entry.name);
        assert!(category.codes().map(Code::as_str).eq(expected), "{category}");
        assert!(category.codes().all(|code| code.category() == category), "{category}");
    }
}

#[test]
fn the_constants_that_size_buffers_are_those_of_the_page() {
    let page = page();
    assert_eq!(Code::MAX_LEN, page.iter().map(|entry| entry.name.len()).max().unwrap());
    assert_eq!(Code::MAX_ARITY, page.iter().map(|entry| arity(entry.message)).max().unwrap());
}

#[test]
fn a_second_yaml_reader_reads_the_catalogue_to_the_same_content() {
    let catalog: Value = serde_yaml::from_str(include_str!("../catalog.yaml")).unwrap();
    let tags: Vec<_> = Language::ALL.iter().map(|language| Value::from(language.tag())).collect();
    assert_eq!(catalog["languages"], Value::Sequence(tags));

    let mut listed = codes();
    for ((name, entries), category) in catalog["categories"].as_mapping().unwrap().iter().zip(categories()) {
        assert_eq!(name, category.name());
        for (name, messages) in entries.as_mapping().unwrap() {
            let code = listed.next().unwrap();
            assert_eq!(name, code.as_str());
            assert_eq!(code.category(), category);
            // Where a language has no message, or the short form is used, the default language's.
            let default = messages.get(Language::DEFAULT.tag()).unwrap_or(messages);
            for language in Language::ALL {
                let message = messages.get(language.tag()).unwrap_or(default);
                assert_eq!(message, code.template_in(language), "{code}");
            }
        }
    }
    assert_eq!(listed.next(), None);
}

#[test]
fn english_messages_are_plain_english() {
    let mut seen = std::collections::HashMap::new();
    for code in codes() {
        let message = code.template_in(Language::En);
        let is_ascii = message.bytes().all(|byte| (b' '..=b'~').contains(&byte));
        assert!(is_ascii, "{code} needs an English message in catalog.yaml: {message}");
        assert!(
            message
                .starts_with(|c: char| c.is_ascii_uppercase() || message.starts_with("eKuiper") && c == 'e')
        );
        assert!(!message.ends_with(['.', '!', ' ']), "{code}: {message}");
        assert!(!message.to_lowercase().contains("please"), "{code}: {message}");
        assert!(
            !message.contains('_') || code == "CONFIG_UI_SYSTEM_NAME_INVALID",
            "a code's name in {message}"
        );
        if let Some(other) = seen.insert(message, code) {
            panic!("{code} and {other} have one message: {message}");
        }
    }
}
