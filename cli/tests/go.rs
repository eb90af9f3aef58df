//! The file of `export go`, as Go reads it: gofmt, go vet, go test and staticcheck.
//!
//! It needs Go, so it runs only when asked for: `cargo test -p edge-errors-cli --test go -- --ignored`.

mod common;

#[path = "go/catalogs.rs"]
mod catalogs;

use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::Command;

use catalogs::{WORDS, hostile, large, read_catalog, vectors, words};
use common::{ROOT, folder, print, run};
use edge_errors::{Arg, Category, Code, Float, Language, categories, codes};
use edge_errors_codegen::Catalog;
use serde_json::{Value, json};

const HERE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/go");

/// What a program prints. It must not fail.
fn go(module: &Path, program: &str, words: &[&str]) -> String {
    let output = Command::new(program).args(words).current_dir(module).output().expect("Go is installed");
    let text = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program} {words:?}: {text}");
    text.into_owned()
}

/// A package of the module, exported from a catalogue, with a test that it says what it should.
fn package(module: &Path, name: &str, catalog: &str, facts: &Value) {
    let package = module.join(name);
    fs::create_dir_all(&package).unwrap();
    fs::write(package.join("catalog.yaml"), catalog).unwrap();
    assert_eq!(print(&package, &["export", "go", "--package", name, "-o", "errors.go"]), "");
    fs::write(package.join("facts.json"), facts.to_string()).unwrap();
    let test = include_str!("go/file_test.go").replacen("package edgeerrors", &format!("package {name}"), 1);
    fs::write(package.join("file_test.go"), test).unwrap();
}

/// The catalogue as the compiler reads it.
fn facts(catalog: &Catalog) -> Value {
    let tags: Vec<_> = catalog.languages.iter().map(|language| &language.tag).collect();
    let codes =
        catalog.by_category().flat_map(|(category, codes)| codes.iter().map(move |code| (category, code)));
    let code = |(category, code): (&edge_errors_codegen::Category, &edge_errors_codegen::Code)| {
        let texts = code.templates.iter().map(|template| &template.text);
        json!({
            "name": code.name,
            "category": category.name,
            "number": code.number.unwrap_or(0),
            "id": code.id(),
            "messages": tags.iter().copied().zip(texts).collect::<std::collections::BTreeMap<_, _>>(),
        })
    };
    json!({
        "languages": tags,
        "categories": catalog.categories.iter().map(|category| &category.name).collect::<Vec<_>>(),
        "codes": codes.map(code).collect::<Vec<_>>(),
    })
}

/// What the crate says of the built-in catalogue.
fn facts_of_the_crate() -> Value {
    let code = |code: Code| {
        json!({
            "name": code.as_str(),
            "category": code.category().name(),
            "number": code.number().unwrap_or(0),
            "id": code.id(),
            "messages": Language::ALL.map(|language| (language.tag(), code.template_in(language)))
                .into_iter().collect::<std::collections::BTreeMap<_, _>>(),
        })
    };
    json!({
        "languages": Language::ALL.map(Language::tag),
        "categories": categories().map(Category::name).collect::<Vec<_>>(),
        "codes": codes().map(code).collect::<Vec<_>>(),
    })
}

/// An argument as Go is told of it.
fn argument(arg: &Arg) -> Value {
    let (kind, text) = match arg {
        Arg::Str(text) => ("string", (*text).to_owned()),
        Arg::Int(value) => ("int", value.to_string()),
        Arg::Uint(value) => ("uint", value.to_string()),
        Arg::Bool(value) => ("bool", value.to_string()),
        _ => ("<nil>", String::new()),
    };
    json!({ "type": kind, "text": text })
}

/// What the crate renders, a line for each code, language and list of arguments.
fn rendered_by_the_crate() -> String {
    let mut lists = vec![
        vec![],
        vec![Arg::Nil],
        vec![Arg::Bool(true), Arg::Bool(false), Arg::Nil],
        vec![Arg::Int(i64::MIN), Arg::Uint(u64::MAX)],
    ];
    for text in
        ["", "a", "10.0.0.7:7000", "边缘", "%v%d%", "\"\\\n\t\u{1}", "`*/", "\u{2028}\u{202e}\u{feff}", "👩‍🚀"]
    {
        lists.push(vec![Arg::Str(text)]);
        lists.push(vec![Arg::Str(text), Arg::Int(-7)]);
        lists.push(vec![Arg::Uint(1), Arg::Str(text), Arg::Str(text)]);
    }
    let floats = [-0.05, 1e21, 0.1 + 0.2, f64::NAN, f64::INFINITY].map(Float);
    let mut lines = String::new();
    let mut push = |code: Code, language: Language, args: &[Arg], told: Value| {
        let text = code.message_in(language, args).to_string();
        let line = json!({ "code": code.as_str(), "language": language.tag(), "args": told, "text": text });
        writeln!(lines, "{line}").unwrap();
    };
    for code in codes() {
        for language in Language::ALL {
            for list in &lists {
                push(code, language, list, list.iter().map(argument).collect());
            }
            // As many as the message takes: the crate's `Float` says in which catalogues one more has another name.
            for float in &floats {
                let args = [Arg::Other(float); Code::MAX_ARITY];
                let told = json!({ "type": "float64", "text": format!("{:x}", float.0.to_bits()) });
                push(code, language, &args[..code.arity()], vec![told; code.arity()].into());
            }
        }
    }
    lines
}

/// Whether the command takes each of these names for a package.
fn packages() -> Value {
    let names = WORDS
        .split_whitespace()
        .chain(["", "a-b", "a.b", "a b", "1a", "a1", "_a", "A", "a_", "type_", "a\n"]);
    let is_taken = |name: &str| {
        let ran = run(Path::new(HERE), &["export", "go", "--package", name, "small.yaml"]);
        (name.to_owned(), Value::Bool(ran.status == 0))
    };
    Value::Object(names.map(is_taken).collect())
}

#[test]
#[ignore = "needs Go and staticcheck"]
fn go_compiles_formats_and_runs_it() {
    let module = folder("go");
    fs::write(module.join("go.mod"), "module example.com\n\ngo 1.19\n").unwrap();
    let built_in = fs::read_to_string(Path::new(ROOT).join("catalog.yaml")).unwrap();
    package(&module, "edgeerrors", &built_in, &facts_of_the_crate());
    fs::write(module.join("edgeerrors/rendered.jsonl"), rendered_by_the_crate()).unwrap();
    let (catalog, rendered) = vectors();
    package(&module, "vectors", &catalog, &facts(&read_catalog(&catalog).unwrap()));
    fs::write(module.join("vectors/rendered.jsonl"), rendered).unwrap();
    let small = fs::read_to_string(Path::new(HERE).join("small.yaml")).unwrap();
    for (name, catalog) in [("small", small), ("hostile", hostile()), ("words", words()), ("large", large())]
    {
        package(&module, name, &catalog, &facts(&read_catalog(&catalog).unwrap()));
    }
    for (package, file) in
        [("user", "user_test.go"), ("user", "packages_test.go"), ("deprecated", "deprecated.go")]
    {
        fs::create_dir_all(module.join(package)).unwrap();
        fs::copy(Path::new(HERE).join(file), module.join(package).join(file)).unwrap();
    }
    fs::write(module.join("user/packages.json"), packages().to_string()).unwrap();

    assert_eq!(go(&module, "gofmt", &["-d", "."]), "");
    assert_eq!(go(&module, "gofmt", &["-d", HERE, &format!("{ROOT}/cli/src/export/go")]), "");
    assert_eq!(go(&module, "go", &["vet", "./..."]), "");
    let tested = go(&module, "go", &["test", "-count=1", "./..."]);
    assert_eq!(tested.lines().filter(|line| line.starts_with("ok ")).count(), 7, "{tested}");

    // It finds only the use of what is deprecated.
    let output =
        Command::new("go-staticcheck").arg("./...").current_dir(&module).output().expect("staticcheck");
    let found = String::from_utf8(output.stdout).unwrap();
    let expected = [
        "small.PumpStuck is deprecated: Since 1.4. Use PumpBlocked instead.  (SA1019)",
        "small.Code_LOOKUP is deprecated: Since 1.5. Do not use it any more.  (SA1019)",
    ];
    let found: Vec<_> = found.lines().map(|line| line.splitn(4, ':').nth(3).unwrap_or(line).trim()).collect();
    assert_eq!(found, expected);
}
