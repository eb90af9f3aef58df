//! The file of `export go`, as a text. `go.rs` has what Go says of it.

mod common;

#[path = "../src/export/go/names.rs"]
mod names;

use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::path::Path;

use common::{ROOT, folder, print, run};

const HERE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/go");

#[test]
fn a_small_catalogue_gives_this_file() {
    // `WRITE=1 cargo test -p edge-errors-cli --test go_file` updates it. In `go.rs`, Go reads it.
    let file = print(Path::new(HERE), &["export", "go", "small.yaml"]);
    let golden = Path::new(HERE).join("small.go");
    if std::env::var_os("WRITE").is_some() {
        fs::write(&golden, &file).unwrap();
    }
    assert_eq!(file, fs::read_to_string(golden).unwrap());
}

/// The constants of an exported file: the line of each, by its name.
fn constants(file: &str) -> HashMap<&str, &str> {
    let lines = file.lines().filter(|line| line.starts_with('\t') && line.contains(" Code = "));
    lines.map(|line| (line.split_whitespace().next().unwrap(), line)).collect()
}

#[test]
fn every_code_has_a_constant_that_stays_when_others_are_added() {
    let folder = folder("go_stays");
    let built_in = print(Path::new(ROOT), &["export", "go"]);
    let constants_before = constants(&built_in);
    assert_eq!(constants_before.len(), edge_errors::Code::COUNT);
    for code in edge_errors::codes() {
        let line = constants_before[names::code(code.as_str()).as_str()];
        assert!(line.ends_with(&format!(" Code = \"{code}\"")), "{line}");
    }

    // A key for each name that a constant could take from another one.
    let head = "from: edge-errors\nlanguages: [zh, en]\ncategories:\n  Language:\n".to_owned();
    let names = edge_errors::codes().map(|code| names::code(code.as_str()));
    let own = names
        .filter(|name| !name.starts_with("Code_"))
        .fold(head, |own, name| own + &format!("    {name}: {{ name: x.{name}, zh: 更多 }}\n"));
    fs::write(folder.join("catalog.yaml"), own).unwrap();
    let more = print(&folder, &["export", "go"]);
    let constants_after = constants(&more);
    assert!(constants_after.len() > 2 * constants_before.len() - 10);
    for (name, line) in constants_before {
        assert_eq!(constants_after[name], line);
    }
}

#[test]
fn no_two_keys_give_one_name() {
    let mut keys = vec![String::new()];
    let mut names = BTreeSet::new();
    let mut count = 0;
    for _ in 0..6 {
        keys = keys
            .iter()
            .flat_map(|key| ["A", "B", "a", "1", "_"].map(|next| format!("{key}{next}")))
            .filter(|key| key.starts_with(|c: char| c.is_ascii_alphabetic()))
            .collect();
        for key in &keys {
            count += 1;
            let name = names::code(key);
            assert!(name.starts_with(|c: char| c.is_ascii_uppercase()), "{name} is not exported");
            assert!(names.insert(name), "{key}");
            assert!(names.insert(names::category(key)), "{key}");
        }
    }
    assert_eq!((count, names.len()), (11_718, 2 * 11_718));
}

#[test]
fn a_name_is_that_of_go_or_the_key_behind_code() {
    for (key, name) in [
        ("ORG_RECORD_NOT_FOUND", "OrgRecordNotFound"),
        ("E", "E"),
        ("E42", "E42"),
        ("LTE_5G_LOST", "Lte_5gLost"),
        ("A_B", "AB"),
        ("AB", "Ab"),
        ("TYPE", "Type"),
        ("NIL", "Nil"),
        ("EDGEAGENT_AlREADY_DEREGISTER", "Code_EDGEAGENT_AlREADY_DEREGISTER"),
        ("PumpBlocked", "Code_PumpBlocked"),
        ("func", "Code_func"),
        ("A__B", "Code_A__B"),
        ("A_", "Code_A_"),
        ("CODE", "Code_CODE"),
        ("CODES", "Code_CODES"),
        ("LOOKUP", "Code_LOOKUP"),
        ("FROM_NUMBER", "Code_FROM_NUMBER"),
        ("CATEGORIES", "Code_CATEGORIES"),
        ("CATEGORY_SYSTEM", "Code_CATEGORY_SYSTEM"),
        ("LANGUAGES", "Code_LANGUAGES"),
        ("LANGUAGE_ZH", "Code_LANGUAGE_ZH"),
        ("CODE_INVALID", "CodeInvalid"),
    ] {
        assert_eq!(names::code(key), name);
    }
    assert_eq!(names::category("EDGE_SERVICE"), "CategoryEdgeService");
    assert_eq!(names::language("zh-hant-TW"), "LanguageZhHantTw");
}

#[test]
fn the_languages_are_those_that_are_asked_for() {
    let folder = folder("go_languages");
    let catalog = "languages: [zh, en, de]\ncategories:\n  A:\n    ONE: { zh: 一, en: One }\n    TWO: 二\n";
    fs::write(folder.join("catalog.yaml"), catalog).unwrap();
    let row = |words: &[&str], code: &str| {
        let file = print(&folder, &[&["export", "go"], words].concat());
        let row = file.lines().find(|line| line.starts_with(&format!("\t{{{code}, "))).unwrap();
        row.split_once("string").unwrap().1.trim_end_matches("},").to_owned()
    };
    assert_eq!(row(&[], "One"), r#"{"一", "One", ""}"#);
    assert_eq!(row(&[], "Two"), r#"{"二", "", ""}"#);
    // What is not translated is in the catalogue's default language, not in the first one that was chosen.
    let chosen = ["--language", "en", "--language", "de"];
    assert_eq!(row(&chosen, "One"), r#"{"One", "一"}"#);
    assert_eq!(row(&chosen, "Two"), r#"{"二", ""}"#);
}

#[test]
fn a_package_has_a_name_that_go_takes() {
    let root = Path::new(ROOT);
    for name in ["", "_", "1a", "a-b", "a.b", "a b", "é", "func", "type", "a\nb", "a/*"] {
        let ran = run(root, &["export", "go", "--package", name]);
        assert_eq!((ran.status, ran.stdout.as_str()), (2, ""), "{name}");
        assert!(!names::is_package(name));
        let shown = name.replace('\n', "\\n");
        let fault =
            format!("error: `--package {shown}` is not the name of a Go package: write ASCII letters");
        assert!(ran.stderr.starts_with(&fault), "{}", ran.stderr);
    }
    for name in ["errs", "main", "string", "a1", "_a"] {
        let file = print(root, &["export", "go", "--package", name]);
        assert!(file.contains(&format!("\npackage {name}\n")), "{name}");
    }
}

#[test]
fn the_file_names_the_command_that_writes_it_anew() {
    let folder = folder("go_command");
    fs::copy(Path::new(HERE).join("small.yaml"), folder.join("catalog.yaml")).unwrap();
    // The path of the file is in a comment of one line, whatever is in it.
    for path in ["errors.go", "it's \"mine\".go", "two\nlines.go", "\u{202e}\u{feff}.go"] {
        let written = run(&folder, &["export", "go", "-o", path]);
        assert_eq!((written.status, written.stderr.as_str()), (0, ""));
        let file = fs::read_to_string(folder.join(path)).unwrap();
        let (first, rest) = file.split_once('\n').unwrap();
        assert!(first.starts_with("// Code generated by \"edge-errors export go -o "), "{first}");
        assert!(first.ends_with("\"; DO NOT EDIT."), "{first}");
        assert!(rest.starts_with("\n// Package edgeerrors has "), "{rest}");
        assert_eq!(run(&folder, &["export", "go", "-o", path, "--check"]).status, 0);
        fs::write(folder.join(path), file.replace("stuck", "slow")).unwrap();
        assert_eq!(run(&folder, &["export", "go", "-o", path, "--check"]).status, 1);
    }
}
