//! Programs of the crate with catalogues of the series do what its devices do in `matrix`.
//!
//! These tests run cargo, so they run only when asked for:
//! `cargo test -p edge-errors-cli --test devices -- --ignored`.

mod common;
#[path = "matrix/device.rs"]
mod device;
#[path = "matrix/level.rs"]
mod level;
#[path = "matrix/series.rs"]
mod series;

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use common::{ROOT, folder};
use device::{Label, Value, find, fitting, message, render};
use level::{LEVELS, breaks_source, level};
use series::{Catalog, Code, series};

/// A device: it sends the body of a code, or says which code it finds in a body and sends that on.
const MAIN: &str = r#"
use edge_errors::{Arg, ErrorBody, Float, Language, lookup};

static FLOAT: Float = Float(2.5);

fn main() {
    for line in std::io::stdin().lines().map(Result::unwrap) {
        let words: Vec<_> = line.split('\t').collect();
        let language = Language::from_tag(words[1]).unwrap();
        if words[0] == "send" {
            let value = |word: &&str| match *word {
                "string" => Arg::Str("A7"),
                "integer" => Arg::Int(85),
                _ => Arg::Other(&FLOAT),
            };
            let values: Vec<_> = words[3..].iter().map(value).collect();
            println!("{}", lookup(words[2].as_bytes()).unwrap().message_in(language, &values).json());
        } else {
            let body = ErrorBody::parse(words[2].as_bytes()).unwrap();
            let name = body.code().map_or("-", |code| code.as_str());
            println!("{name}\t{}", body.translate(language, &mut [0; 256]));
        }
    }
}
"#;

/// The catalogues of the series with these ids.
fn chosen(ids: &[&str]) -> Vec<Catalog> {
    let series = series();
    ids.iter().map(|id| series.iter().find(|catalog| catalog.id == *id).expect(id).clone()).collect()
}

/// A program that takes its catalogue from `catalog.yaml`.
fn program(name: &str, main: &str) -> PathBuf {
    let folder = folder(name);
    for below in ["src", ".cargo"] {
        fs::create_dir(folder.join(below)).unwrap();
    }
    let manifest = format!(
        "[package]\nname = 'device'\nedition = '2024'\n[workspace]\n[dependencies]\n\
         edge-errors = {{ path = '{ROOT}', default-features = false }}\n"
    );
    let config = "[env]\nEDGE_ERRORS_CATALOG = { value = 'catalog.yaml', relative = true }\n";
    fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    fs::write(folder.join(".cargo/config.toml"), config).unwrap();
    fs::write(folder.join("src/main.rs"), main).unwrap();
    fs::copy(Path::new(ROOT).join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    folder
}

/// Runs cargo with another catalogue.
fn cargo(folder: &Path, command: &str, catalog: &Catalog) -> Output {
    fs::write(folder.join("catalog.yaml"), catalog.yaml()).unwrap();
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args([command, "--quiet", "--offline", "--target-dir", "target"]).current_dir(folder);
    cargo.env_remove("EDGE_ERRORS_CATALOG").output().unwrap()
}

/// What a device answers to these lines, one for each.
fn ask(device: &Path, lines: &[String]) -> Vec<String> {
    let mut child = Command::new(device).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let text = lines.join("\n") + "\n";
    let writer = std::thread::spawn(move || input.write_all(text.as_bytes()).unwrap());
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    let answers: Vec<_> = String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect();
    assert_eq!(answers.len(), lines.len());
    answers
}

fn word(value: Value) -> &'static str {
    match value {
        Value::Str(_) => "string",
        Value::Int(_) => "integer",
        Value::Float(_) => "float",
    }
}

/// What is sent, and as what.
struct Sent<'c> {
    code: &'c Code,
    language: &'static str,
    values: Vec<Value>,
}

/// All that a device sends: each code in each language, with all arguments that fit.
fn all_of(catalog: &Catalog) -> Vec<Sent<'_>> {
    let mut all = Vec::new();
    for code in &catalog.codes {
        for values in fitting(catalog, code) {
            let sent = |&language: &&'static str| Sent { code, language, values: values.clone() };
            all.extend(catalog.languages.iter().map(sent));
        }
    }
    all
}

fn send(language: &str, name: &str, values: &[Value]) -> String {
    let words = ["send", language, name].into_iter().chain(values.iter().map(|&value| word(value)));
    words.collect::<Vec<_>>().join("\t")
}

fn text_of(body: &str) -> String {
    let body: serde_json::Value = serde_json::from_str(body).unwrap();
    body["message"].as_str().unwrap().to_owned()
}

#[test]
#[ignore = "needs cargo"]
fn programs_find_and_show_what_the_devices_of_the_matrix_do() {
    let catalogs = chosen(&[
        "",
        "number-reused by each other",
        "name-reused by each other",
        "name-case-changed",
        "argument-count-changed: one more",
        "argument-kind-changed: %d to %s",
        "argument-kind-changed: %d to %x",
        "argument-kind-changed: one is not printed",
        "code-replaced, and its number with it",
        "message-changed: a verb's width",
        "message-changed: the order of the words",
        "default-language-changed",
    ]);
    let folder = program("devices", MAIN);
    let device = |index: usize| folder.join(format!("device_{index}"));
    for (index, catalog) in catalogs.iter().enumerate() {
        let built = cargo(&folder, "build", catalog);
        assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
        fs::copy(folder.join("target/debug/device"), device(index)).unwrap();
    }
    let mut seen = std::collections::BTreeSet::new();
    for (index, sender) in catalogs.iter().enumerate() {
        let all = all_of(sender);
        let lines: Vec<_> =
            all.iter().map(|sent| send(sent.language, sent.code.wire_name(), &sent.values)).collect();
        let bodies = ask(&device(index), &lines);
        for (sent, body) in all.iter().zip(&bodies) {
            let expected = render(message(sender, sent.code, sent.language), &sent.values);
            assert_eq!(text_of(body), expected, "{body}");
        }
        for (other, receiver) in catalogs.iter().enumerate() {
            let level = level(sender, receiver);
            seen.insert(level);
            let is_break = LEVELS[..3].contains(&level);
            let (mut lines, mut expected) = (Vec::new(), Vec::new());
            for (sent, body) in all.iter().zip(&bodies) {
                let language = receiver.languages[0];
                let labels = [Some(Label::Name(sent.code.wire_name())), sent.code.number.map(Label::Number)];
                for label in labels.into_iter().flatten() {
                    let body = match label {
                        Label::Name(_) => body.clone(),
                        Label::Number(number) => format!("{{\"code\":{number},\"message\":\"?\"}}"),
                    };
                    lines.push(format!("receive\t{language}\t{body}"));
                    expected.push((find(receiver, label), None));
                }
                if let Some(found) = find(receiver, labels[0].unwrap()) {
                    lines.push(send(language, found.wire_name(), &sent.values));
                    let shown = render(message(receiver, found, language), &sent.values);
                    expected.push((Some(found), Some(shown)));
                }
            }
            for ((line, answer), (found, shown)) in
                lines.iter().zip(ask(&device(other), &lines)).zip(expected)
            {
                let context = format!("from {:?} to {:?}: {line}: {answer}", sender.id, receiver.id);
                let Some(shown) = shown else {
                    let (name, body) = answer.split_once('\t').unwrap();
                    assert_eq!(name, found.map_or("-", Code::wire_name), "{context}");
                    assert!(is_break || !text_of(body).contains("%!"), "{context}");
                    continue;
                };
                let text = text_of(&answer);
                assert!(text == shown || shown.contains("%!") && text.contains("%!"), "{context}: {shown}");
                assert!(is_break || !text.contains("%!"), "{context}");
            }
        }
    }
    assert!(LEVELS[..5].iter().all(|level| seen.contains(level)), "{seen:?}");
}

#[test]
#[ignore = "needs cargo"]
fn programs_compile_where_the_level_is_not_source() {
    let [first, others @ ..] = &chosen(&[
        "",
        "code-replaced",
        "key-changed",
        "category-removed",
        "language-removed",
        "code-added",
        "category-added",
        "number-changed",
        "message-changed",
    ])[..] else {
        unreachable!()
    };
    let mut main =
        "#![allow(deprecated)]\nuse edge_errors::{Category, Code, Language};\nfn main() {\n".to_owned();
    let keys = first.codes.iter().map(|code| format!("Code::{}", code.key));
    let categories = first.categories().into_iter().map(|name| format!("Category::{}", name.to_uppercase()));
    for path in keys.chain(categories).chain(["Language::En", "Language::Zh"].map(str::to_owned)) {
        writeln!(main, "    let _ = {path};").unwrap();
    }
    let folder = program("constants", &(main + "}\n"));
    assert!(cargo(&folder, "check", first).status.success());
    for other in others {
        let stderr = String::from_utf8(cargo(&folder, "check", other).stderr).unwrap();
        let expected = breaks_source(first, other);
        assert_eq!(stderr.contains("error[E0599]"), expected, "{:?}: {stderr}", other.id);
        assert_eq!(stderr.is_empty(), !expected, "{:?}: {stderr}", other.id);
    }
}
