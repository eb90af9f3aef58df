//! What the tests of the exports as source files share: catalogues, and what is known of their codes.
#![allow(dead_code)]

#[path = "../../../tests/common/mod.rs"]
mod of_the_crate;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use edge_errors::{Arg, Code, Float, Language, codes};
use edge_errors_codegen::{Catalog, File, read};
use serde_json::{Value, json};

use crate::common::{ROOT, run};

/// The vectors of Go's `fmt.Sprintf`.
const VECTORS: &str = include_str!("../../../tests/data/go_fmt.jsonl");

/// Each catalogue with its name.
pub fn catalogues() -> Vec<(&'static str, String)> {
    vec![
        ("built_in", include_str!("../../../catalog.yaml").to_owned()),
        ("hostile", include_str!("hostile.yaml").to_owned()),
        ("lines", lines()),
        ("thousands", thousands()),
        ("vectors", vectors()),
    ]
}

/// A catalogue of those of these words that can be keys, with `_` behind them, too.
pub fn words(words: &str) -> String {
    let keys: BTreeSet<_> =
        words.split_whitespace().flat_map(|word| ["", "_", "__"].map(|end| word.to_owned() + end)).collect();
    catalog_of(keys.iter().map(|key| format!("{key}: {key}")).filter(|entry| is_taken(entry)))
}

/// Names of every length around which a line of a formatter ends.
fn lines() -> String {
    let category = |len: usize| {
        let (category, key, long_key) = ("c".repeat(len + 10), "K".repeat(len), "L".repeat(len + 30));
        let (name, long_name) = ("l".repeat(len), "m".repeat(len + 40));
        format!(
            "  {category}:\n    {key}: one\n    {long_key}: {{ name: {name}, en: two }}\n    \
             M{len}: {{ name: {long_name}, en: three }}\n"
        )
    };
    "languages: [en]\ncategories:\n".to_owned() + &(20..50).map(category).collect::<String>()
}

/// Many codes with numbers, in many languages.
fn thousands() -> String {
    let tags =
        "en, zh, zh-Hant, de, fr, es, pt-BR, pt, it, ja, ko, ru, pl, nl, sv, da, nb, fi, cs, tr, ar, he, th";
    let codes = (1..=2000).map(|number| {
        format!(
            "CODE_{number}: {{ number: {number}, en: Device %d is lost, zh: 设备 %d, de: Gerät %d fehlt }}"
        )
    });
    catalog_of(codes).replace("languages: [en]", &format!("languages: [{tags}]"))
}

/// A catalogue of the vectors' templates that a catalogue can have.
fn vectors() -> String {
    catalog_of(templates().iter().map(|(template, key)| vector(key, template)))
}

fn vector(key: &str, template: &str) -> String {
    format!("{key}: {{ en: {} }}", json!(template))
}

/// A catalogue of one language with these entries.
pub fn catalog_of(entries: impl IntoIterator<Item = String>) -> String {
    let entries: Vec<_> = entries.into_iter().map(|entry| format!("    {entry}\n")).collect();
    format!("languages: [en]\ncategories:\n  Things:\n{}", entries.concat())
}

/// Whether a catalogue can have this entry.
pub fn is_taken(entry: &str) -> bool {
    let text = catalog_of([entry.to_owned()]);
    read(None, File { name: "catalog.yaml", content: text.as_bytes() }).is_ok()
}

/// The templates of the vectors that a catalogue can have, each with its key.
fn templates() -> BTreeMap<String, String> {
    let vectors = VECTORS.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let templates = vectors.map(|vector| vector["template"].as_str().unwrap().to_owned());
    let templates: BTreeSet<_> = templates.filter(|template| is_taken(&vector("T", template))).collect();
    templates.into_iter().enumerate().map(|(index, template)| (template, format!("T{index}"))).collect()
}

/// Exports all catalogues, and one of words that the language reserves, into a folder. Writes what is known of them to
/// `cases.jsonl` there. Returns the files.
pub fn export(folder: &Path, [format, extension]: [&str; 2], taken: &str) -> Vec<String> {
    let mut files = Vec::new();
    let mut cases = Vec::new();
    let words = ("words", words(taken));
    assert!(words.1.lines().count() > 100, "{}", words.1);
    for (name, catalog) in catalogues().into_iter().chain([words]) {
        let (path, file) = (format!("{name}.yaml"), format!("{name}.{extension}"));
        fs::write(folder.join(&path), &catalog).unwrap();
        let ran = run(folder, &["export", format, "-o", &file, &path]);
        assert_eq!((ran.status, ran.stderr.as_str()), (0, ""), "{name}");
        cases.extend(facts(name, &catalog));
        files.push(file);
    }
    cases.extend(of_the_built_in_catalogue());
    cases.extend(of_the_vectors());
    let cases: Vec<_> = cases.iter().map(|case| format!("{case}\n")).collect();
    fs::write(folder.join("cases.jsonl"), cases.concat()).unwrap();
    files
}

/// What a catalogue says of each code.
fn facts(module: &str, text: &str) -> Vec<Value> {
    let (catalog, _) = read(None, File { name: module, content: text.as_bytes() }).unwrap();
    let Catalog { languages, .. } = &catalog;
    let mut facts = Vec::new();
    for (category, codes) in catalog.by_category() {
        for code in codes {
            let messages = languages.iter().zip(&code.templates);
            let messages: BTreeMap<_, _> =
                messages.map(|(language, message)| (language.tag.as_str(), message.text.as_str())).collect();
            facts.push(json!({
                "kind": "fact",
                "module": module,
                "key": code.key,
                "name": code.name,
                "number": code.number,
                "id": code.id(),
                "category": category.name,
                "messages": messages,
                "is_deprecated": code.about.deprecated.is_some(),
            }));
        }
    }
    facts
}

/// What the crate prints.
fn of_the_built_in_catalogue() -> Vec<Value> {
    let floats = [Float(-0.05), Float(1e22)];
    let mut lists = of_the_crate::argument_lists();
    // Where all verbs are `%v`, the crate calls a float that no verb takes a string.
    lists.retain(|list| !list.iter().any(|arg| matches!(arg, Arg::Other(_))));
    let mut cases = Vec::new();
    for code in codes() {
        let floats: Vec<_> = floats.iter().map(Arg::from).take(code.arity()).collect();
        for args in lists.iter().chain([&floats]) {
            for language in Language::ALL {
                cases.push(case(code, language, args));
            }
        }
    }
    cases
}

fn case(code: Code, language: Language, args: &[Arg<'_>]) -> Value {
    let text = code.message_in(language, args).to_string();
    let args: Vec<_> = args
        .iter()
        .map(|arg| match arg {
            Arg::Str(text) => json!({ "type": "string", "text": text }),
            Arg::Int(value) => json!({ "type": "int", "text": value.to_string() }),
            Arg::Uint(value) => json!({ "type": "uint", "text": value.to_string() }),
            Arg::Bool(value) => json!({ "type": "bool", "text": value.to_string() }),
            Arg::Other(value) => {
                let mut text = String::new();
                value.render(&mut |piece| text += piece);
                json!({ "type": "float", "text": text })
            }
            _ => json!({ "type": "<nil>", "text": "<nil>" }),
        })
        .collect();
    json!({
        "kind": "print",
        "module": "built_in",
        "name": code.as_str(),
        "language": language.tag(),
        "args": args,
        "text": text,
    })
}

/// What Go prints.
fn of_the_vectors() -> Vec<Value> {
    let templates = templates();
    let mut cases = Vec::new();
    for line in VECTORS.lines() {
        let mut case: Value = serde_json::from_str(line).unwrap();
        case["kind"] = json!("vector");
        case["name"] = json!(templates.get(case["template"].as_str().unwrap()));
        cases.push(case);
    }
    cases
}

/// The keys of the codes that are deprecated.
pub fn deprecated(module: &str, text: &str) -> Vec<String> {
    let mut facts = facts(module, text);
    facts.retain(|fact| fact["is_deprecated"] == true);
    facts.iter().map(|fact| fact["key"].as_str().unwrap().to_owned()).collect()
}

/// A path in the repository.
pub fn in_repository(path: &str) -> String {
    format!("{ROOT}/{path}")
}
