//! The page of `export html` in Debian's Chromium: for a pasted message or body, it shows what the crate reads in it.
//!
//! The catalogue is that with which the crate was built: `EDGE_ERRORS_CATALOG`, or the built-in one.

mod common;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use common::{ROOT, folder, print};
use edge_errors::{Arg, Code, ErrorBody, Language, NoMatch, Untranslated, codes};
use edge_errors_codegen::{File, read};
use serde_json::{Value, json};

/// Values of arguments: of each kind, and texts with characters that mean something in templates, HTML and JSON.
const VALUES: [Arg; 12] = [
    Arg::Str("port"),
    Arg::Int(-5),
    Arg::Str("10.0.0.1:7000"),
    Arg::Str(""),
    Arg::Str("a-b-a"),
    Arg::Uint(u64::MAX),
    Arg::Str("一，二 】"),
    Arg::Str("</script><b>&amp;\u{2028}\u{202e}"),
    Arg::Int(0),
    Arg::Str("%v \"x\" \\ 😀"),
    Arg::Str("00"),
    Arg::Str("two\n\tlines"),
];

/// What the page must show of a text with this code: as the crate's `ErrorBody::translate` and `Code::args_in`.
fn expected(body: &str) -> Value {
    let Ok(parsed) = ErrorBody::parse(body.as_bytes()) else { return json!({ "is": "fault" }) };
    let Some(code) = parsed.code() else { return json!({ "is": "unknown", "code": null }) };
    let mut scratch = vec![0; body.len()];
    let is = match parsed.translate(Language::DEFAULT, &mut scratch).untranslated() {
        None => "read",
        Some(Untranslated::NoMessage) => "noMessage",
        Some(Untranslated::NoMatch(NoMatch::Ambiguous)) => "ambiguous",
        Some(Untranslated::NoMatch(NoMatch::Irreversible)) => "irreversible",
        Some(Untranslated::NoMatch(NoMatch::BacktrackLimit)) => "limit",
        Some(_) => "other",
    };
    let message = parsed.message().map(|message| message.to_string()).unwrap_or_default();
    let args = Language::ALL.into_iter().find_map(|language| code.args_in(language, &message).ok());
    let args: Vec<_> = args.as_ref().map(AsRef::as_ref).unwrap_or_default().iter().map(value).collect();
    let mut messages = serde_json::Map::new();
    for language in Language::ALL {
        let mut scratch = vec![0; body.len()];
        let translated = parsed.translate(language, &mut scratch).to_string();
        let translated: Value = serde_json::from_str(&translated).unwrap();
        let member = ["message", "reason", "msg"].into_iter().find_map(|key| translated[key].as_str());
        let is_own = language == Language::DEFAULT
            || code.template_in(language) != code.template_in(Language::DEFAULT);
        if let Some(text) = member.filter(|_| is == "read" && is_own) {
            messages.insert(language.tag().to_owned(), text.into());
        }
    }
    json!({ "is": is, "code": code.as_str(), "args": args, "messages": messages })
}

fn value(arg: &Arg) -> Value {
    match arg {
        Arg::Str(text) => json!(text),
        Arg::Int(number) => json!(number.to_string()),
        Arg::Uint(number) => json!(number.to_string()),
        _ => Value::Null,
    }
}

/// A text that is pasted, and what the page must show of it.
fn case(paste: &str, body: &str) -> Value {
    json!({ "paste": paste, "body": body, "expected": expected(body) })
}

/// Every code in every language, with arguments of every kind.
fn messages() -> Vec<Value> {
    let mut cases = Vec::new();
    for (index, code) in codes().enumerate() {
        for language in Language::ALL {
            let steps = if code.arity() == 0 { 1 } else { VALUES.len() };
            let seconds = if code.arity() < 2 { 1 } else { VALUES.len() };
            for (first, second) in
                (0..steps).flat_map(|first| (0..seconds).map(move |second| (first, second)))
            {
                let args: Vec<_> =
                    (0..code.arity()).map(|at| VALUES[(first + at * second) % VALUES.len()]).collect();
                let message = code.message_in(language, &args);
                cases.push(case(&message.to_string(), &message.json().to_string()));
            }
            // The message of another code.
            let other = codes().nth((index + 1) % Code::COUNT).unwrap();
            let body = json!({ "code": code.as_str(), "message": other.template_in(language) });
            cases.push(case("", &body.to_string()));
        }
    }
    cases
}

/// Bodies of all forms, about two codes of the catalogue.
fn bodies() -> Vec<Value> {
    let bodies = include_str!("browser/bodies.txt").lines().filter(|line| !line.starts_with('#'));
    bodies.map(|body| case("", body)).collect()
}

fn catalog() -> PathBuf {
    std::env::var_os("EDGE_ERRORS_CATALOG")
        .map_or_else(|| Path::new(ROOT).join("catalog.yaml"), PathBuf::from)
}

fn here() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser")
}

/// Runs a file of `tests/browser` with node, with the folder of the pages.
fn run(test: &str, folder: &Path) {
    let output =
        Command::new("node").arg("--test-reporter=tap").arg(here().join(test)).arg(folder).output().unwrap();
    let said =
        [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
    assert!(output.status.success(), "{said}");
}

/// The page of a catalogue, in the folder.
fn page(folder: &Path, name: &str, catalog: &Path) {
    print(folder, &["export", "html", "-o", name, catalog.to_str().unwrap()]);
}

#[test]
#[ignore = "needs node and Chromium"]
fn pasted_texts_are_read_as_the_crate_reads_them() {
    let folder = folder("browser_pasted");
    page(&folder, "page.html", &catalog());
    let cases = json!({ "messages": messages(), "bodies": bodies() });
    fs::write(folder.join("cases.json"), cases.to_string()).unwrap();
    run("pasted.mjs", &folder);
}

#[test]
#[ignore = "needs node and Chromium"]
fn the_page_is_used() {
    let folder = folder("browser_used");
    page(&folder, "built_in.html", &Path::new(ROOT).join("catalog.yaml"));
    page(&folder, "verbs.html", &here().join("verbs.yaml"));
    fs::write(folder.join("many.yaml"), many(2000)).unwrap();
    page(&folder, "many.html", &folder.join("many.yaml"));
    run("used.mjs", &folder);
}

#[test]
#[ignore = "needs node and Chromium"]
fn the_page_is_seen() {
    let folder = folder("browser_seen");
    page(&folder, "built_in.html", &Path::new(ROOT).join("catalog.yaml"));
    page(&folder, "verbs.html", &here().join("verbs.yaml"));
    // A file can have any name, too.
    let hostile = folder.join("<img src=x onerror=document.title=1>&\".yaml");
    fs::copy(here().join("hostile.yaml"), &hostile).unwrap();
    page(&folder, "hostile.html", &hostile);
    fs::write(folder.join("hostile.json"), texts(&hostile).to_string()).unwrap();
    run("seen.mjs", &folder);
}

/// The codes of a catalogue without names of arguments: their names, and all texts of each as they are printed.
fn texts(catalog: &Path) -> Value {
    let content = fs::read(catalog).unwrap();
    let (catalog, _) = read(None, File { name: "hostile.yaml", content: &content }).unwrap();
    let texts = |code: &edge_errors_codegen::Code| {
        let messages = (0..catalog.languages.len()).filter_map(|language| code.own_message(language));
        let messages = messages.map(|message| message.text.replace("%%", "%"));
        let others = code.about.cause.iter().chain(&code.about.action).flatten().cloned();
        json!({ "name": code.name, "texts": messages.chain(others).collect::<Vec<_>>() })
    };
    catalog.codes.iter().map(texts).collect()
}

/// A catalogue with this number of codes.
fn many(count: usize) -> String {
    let code = |number: usize| {
        let category = if number % 100 == 0 { format!("  Group {}:\n", number / 100) } else { String::new() };
        format!(
            "{category}    PUMP_{number}_BLOCKED: {{ zh: 泵 {number} 堵塞, en: Pump {number} is blocked }}\n"
        )
    };
    "languages: [zh, en]\ncategories:\n".to_owned() + &(0..count).map(code).collect::<String>()
}
