//! Compiles catalogues whose names are words of the crate's own source: whatever name a catalogue may have, the
//! crate must compile with it. A clash needs a name that stands somewhere in that source.
//!
//! It builds the crate several times: `bash .ci/run names` runs it.

mod common;

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;
use std::{env, fs};

use common::{features_without, sources};
use edge_errors_codegen::{Fault, File, Form, compile};

/// The words of the sources of the crate and its compiler, in comments and texts too. Among them are Rust's
/// keywords and the functions of the traits.
fn words() -> BTreeSet<String> {
    let mut texts: Vec<_> = sources().into_iter().map(|(_, source)| source).collect();
    let emit = fs::read_dir("codegen/src/emit/rust").unwrap().map(|file| file.unwrap().path());
    for path in emit.chain(["codegen/src/identifier.rs".into()]) {
        texts.push(fs::read_to_string(path).unwrap());
    }
    let words = texts.iter().flat_map(|text| text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_'));
    words.filter(|word| word.starts_with(|c: char| c.is_ascii_alphabetic())).map(str::to_owned).collect()
}

/// The catalogue of all these lines that are no fault.
fn without_faults(catalog: &str) -> String {
    let mut lines: Vec<_> = catalog.lines().collect();
    loop {
        let content = lines.join("\n");
        let Err(faults) = compile(File { name: "c", content: content.as_bytes() }, Form::Plain) else {
            return content;
        };
        let wrong: BTreeSet<usize> = faults.iter().map(line).collect();
        let mut number = 0;
        lines.retain(|_| {
            number += 1;
            !wrong.contains(&number)
        });
    }
}

fn line(fault: &Fault) -> usize {
    fault.to_string().split(':').nth(1).unwrap().parse().unwrap()
}

fn check(name: &str, catalog: &str) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("names");
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join(format!("{name}.yaml"));
    fs::write(&path, catalog).unwrap();
    // All features, in both forms.
    let plain = features_without(&["default", "packed"]);
    for features in [format!("{plain},packed"), plain] {
        let output = Command::new(env!("CARGO"))
            .args(["check", "--offline", "--no-default-features", "--features", &features, "--target-dir"])
            .arg(folder.join("target"))
            .env("EDGE_ERRORS_CATALOG", &path)
            .env("RUSTFLAGS", "-D warnings")
            .output()
            .unwrap();
        assert!(output.status.success(), "{features}: {}", String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
#[ignore = "builds the crate: `bash .ci/run names`"]
fn each_name_is_a_fault_or_compiles() {
    let words = words();
    let codes: Vec<_> = words.iter().map(|word| format!("    {word}: one\n")).collect();
    let codes = without_faults(&format!("languages: [en]\ncategories:\n  System:\n{}", codes.concat()));
    assert!(codes.lines().count() > 1000 && codes.lines().count() < words.len());
    check("codes", &codes);

    let constants = words.iter().filter(|word| word.chars().all(|c| c.is_ascii_uppercase() || c == '_'));
    let category = |(index, word): (usize, &String)| format!("  {word}: {{ CODE_{index}: one }}\n");
    let categories: String = constants.enumerate().take(255).map(category).collect();
    check("categories", &without_faults(&format!("languages: [en]\ncategories:\n{categories}")));

    let tags: BTreeSet<_> = words.iter().map(|word| word.to_ascii_lowercase()).collect();
    let tags = tags
        .iter()
        .filter(|word| matches!(word.len(), 2 | 3) && word.bytes().all(|b| b.is_ascii_alphabetic()));
    // What could be taken for another column, or for a table of one row.
    let tags: Vec<_> =
        tags.map(String::as_str).take(245).chain(["en-12", "en-1a", "zh-Hant", "zh-Hant-TW"]).collect();
    let tags = tags.join(", ");
    check(
        "languages",
        &format!("languages: [{tags}]\ncategories:\n  System: {{ A: 'a %v', B: 'b \"%v\"' }}\n"),
    );
}
