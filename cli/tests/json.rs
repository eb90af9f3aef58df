//! The JSON export, held against the catalogue as a second YAML reader finds it, and against the crate.

mod catalogues;
mod common;

use std::fs;
use std::path::Path;

use catalogues::{catalogues, categories, in_language, languages, name, read};
use common::{ROOT, folder, print};
use serde_json::{Value, json};

fn export(path: &Path, words: &[&str]) -> Value {
    let words = [&["export", "json", path.to_str().unwrap()], words].concat();
    serde_json::from_str(&print(path.parent().unwrap(), &words)).unwrap()
}

/// The texts by language.
fn texts(texts: &serde_yaml::Value, languages: &[String]) -> Value {
    let there =
        languages.iter().filter_map(|tag| Some((tag.clone(), in_language(texts, tag, languages)?.into())));
    Value::Object(there.collect())
}

/// What should be said of a code.
fn code(key: &str, yaml: &serde_yaml::Value, category: &str, languages: &[String]) -> Value {
    let name = name(key, yaml);
    let message = in_language(yaml, &languages[0], languages).unwrap();
    // No code of these catalogues takes another verb, and none has names for its arguments.
    let arguments = message.matches("%v").count();
    let mut code = json!({
        "key": key,
        "name": name,
        "id": crc32fast::hash(name.as_bytes()),
        "category": category,
        "message": message,
        "messages": texts(yaml, languages),
        "arguments": (1..=arguments).map(|number| json!({ "number": number, "kind": "any" })).collect::<Vec<_>>(),
    });
    for field in ["number", "docs", "since", "deprecated"] {
        if let Some(value) = yaml.get(field) {
            code[field] = serde_json::to_value(value).unwrap();
        }
    }
    for field in ["cause", "action"] {
        if let Some(value) = yaml.get(field) {
            code[field] = texts(value, languages);
        }
    }
    code
}

#[test]
fn the_document_has_all_that_a_second_reader_finds_in_the_catalogue() {
    for path in catalogues("json_texts") {
        let (document, yaml) = (export(&path, &[]), read(&path));
        let (languages, categories) = (languages(&yaml), categories(&yaml));
        assert_eq!(document["languages"], json!(languages));
        assert_eq!(document["default"], json!(languages[0]));
        let names: Vec<_> = categories.iter().map(|(category, _)| category.as_str()).collect();
        let found: Vec<_> =
            document["categories"].as_array().unwrap().iter().map(|found| &found["name"]).collect();
        assert_eq!(found, names);
        let expected = categories.iter().flat_map(|(category, codes)| {
            codes.iter().map(|(key, yaml)| code(key, yaml, category, &languages)).collect::<Vec<_>>()
        });
        let expected: Vec<_> = expected.collect();
        let found = document["codes"].as_array().unwrap();
        for (found, expected) in found.iter().zip(&expected) {
            assert_eq!(found, expected);
        }
        assert_eq!(found.len(), expected.len());
    }
}

#[test]
fn the_document_of_the_built_in_catalogue_is_what_the_crate_has() {
    for words in [&[][..], &["--language", "en"]] {
        let document = export(&Path::new(ROOT).join("catalog.yaml"), words);
        // With one language, too: a device has all.
        assert_eq!(document["id"], json!(edge_errors::CATALOG_ID));
        let codes = document["codes"].as_array().unwrap();
        assert_eq!(codes.len(), edge_errors::Code::COUNT);
        for (found, code) in codes.iter().zip(edge_errors::codes()) {
            assert_eq!(found["name"], json!(code.as_str()));
            assert_eq!(found["id"], json!(code.id()));
            assert_eq!(found["category"], json!(code.category().name()));
            assert_eq!(found["arguments"].as_array().unwrap().len(), code.arity(), "{code}");
            let messages = found["messages"].as_object().unwrap();
            let language = |tag: &String| edge_errors::Language::from_tag(tag).unwrap();
            assert!(messages.iter().all(|(tag, text)| *text == json!(code.template_in(language(tag)))));
            assert_eq!(messages.len(), if words.is_empty() { 2 } else { 1 });
        }
    }
}

#[test]
fn arguments_have_the_kind_that_every_message_prints() {
    let folder = folder("json_arguments");
    for (messages, names, expected) in [
        (["%v", "%v"], "[one]", json!([{ "number": 1, "kind": "any", "name": "one" }])),
        (["%v", "%s"], "[one]", json!([{ "number": 1, "kind": "string", "name": "one" }])),
        (
            ["%s %-8v", "%[2]v %[1]v"],
            "",
            json!([{ "number": 1, "kind": "string" }, { "number": 2, "kind": "any" }]),
        ),
        (
            ["%d %c", "%x %d"],
            "",
            json!([{ "number": 1, "kind": "integer" }, { "number": 2, "kind": "integer" }]),
        ),
        (["%x %X", "%X %x"], "", json!([{ "number": 1, "kind": "hex" }, { "number": 2, "kind": "hex" }])),
        (["%.2f", "%x"], "[one]", json!([{ "number": 1, "kind": "float", "name": "one" }])),
        (
            ["%[2]d", "%[2]d"],
            "",
            json!([{ "number": 1, "kind": "unused" }, { "number": 2, "kind": "integer" }]),
        ),
        (["%c", "%c"], "", json!([{ "number": 1, "kind": "character" }])),
        (["%[1]v is %[1]d%%", "%d"], "", json!([{ "number": 1, "kind": "integer" }])),
    ] {
        let [en, de] = messages;
        let args = if names.is_empty() { String::new() } else { format!(", args: {names}") };
        let catalog = format!(
            "languages: [en, de]\ncategories:\n  A:\n    X: {{ en: 'a {en}', de: 'b {de}'{args} }}\n"
        );
        fs::write(folder.join("catalog.yaml"), catalog).unwrap();
        // The kinds are those of the whole catalogue, whichever languages are exported.
        for words in [&[][..], &["--language", "en"], &["--language", "de"]] {
            let document = export(&folder.join("catalog.yaml"), words);
            assert_eq!(document["codes"][0]["arguments"], expected, "{messages:?} {words:?}");
        }
    }
}

/// A language without a message of its own: what is said then is told, also where only that one is exported.
#[test]
fn what_is_said_in_a_language_without_a_message_is_told() {
    let folder = folder("json_fallback");
    let catalog = "languages: [en, de]\ncategories:\n  A:\n    X: { en: one, de: eins }\n    Y: two\n";
    fs::write(folder.join("catalog.yaml"), catalog).unwrap();
    let said = |words: &[&str]| {
        let document = export(&folder.join("catalog.yaml"), words);
        let codes = document["codes"].as_array().unwrap().iter();
        codes.map(|code| json!([code["message"], code["messages"]])).collect::<Vec<_>>()
    };
    assert_eq!(said(&[]), [json!(["one", { "en": "one", "de": "eins" }]), json!(["two", { "en": "two" }])]);
    assert_eq!(said(&["--language", "de"]), [json!(["eins", { "de": "eins" }]), json!(["two", {}])]);
}

/// The members that a schema allows are those that the document has: none is described that is never written.
#[test]
fn the_document_names_its_schema() {
    let schema = fs::read_to_string(Path::new(ROOT).join("cli/schema/catalog.schema.json")).unwrap();
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let [_, hostile] = catalogues("json_schema");
    let document = export(&hostile, &[]);
    assert_eq!(document["$schema"], schema["$id"]);
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    let keys = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert_eq!(keys(&document), keys(&schema["properties"]));
    let mut members: Vec<_> = document["codes"].as_array().unwrap().iter().flat_map(keys).collect();
    members.sort();
    members.dedup();
    assert_eq!(members, keys(&schema["$defs"]["code"]["properties"]));
}
