//! Every rule has a faulty catalogue, `faults/RULE.yaml`, and beside it the report that is expected. Those of
//! `warnings` have no faults.
//!
//! `WRITE=1 cargo test -p edge-errors-codegen --test faults` writes the reports anew. Read what
//! has changed before you commit it.

mod reports;

use std::path::Path;

use edge_errors_codegen::{Compiled, Fault, File, Form};

fn compile(content: &[u8]) -> Result<Compiled, Vec<Fault>> {
    edge_errors_codegen::compile(File { name: "catalog.yaml", content }, Form::Plain)
}

fn report(source: &[u8]) -> String {
    reports::lines(&compile(source).expect_err("the catalogue has a fault"))
}

#[test]
fn every_fault_is_reported_with_its_place_and_what_to_do() {
    let report = |_: &Path, source: &[u8]| compile(source).expect_err("the catalogue has a fault");
    reports::compare(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/faults"), "faults", report);
}

#[test]
fn what_is_likely_a_mistake_is_a_warning() {
    let warnings = |_: &Path, source: &[u8]| compile(source).expect("the catalogue has no fault").warnings;
    reports::compare(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/warnings"), "faults", warnings);
}

#[test]
fn a_text_that_starts_with_a_sign_of_yaml_is_shown_in_quotes_that_mend_it() {
    for text in [
        "@home",
        "&home is on",
        "*home is on",
        "!home is on",
        "! home",
        "> 5 V",
        "| 5 V",
        "`home` is on",
        "- 5 V",
        "? 5 V",
        "%% of 5",
        "] 5",
        "{0} not found",
        "{name}",
        "[0] not found",
        "a: b",
        "@it's \"hot\"",
        "@C:\\data",
    ] {
        for (before, after) in [("", ""), ("{ zh: ", ", en: one }"), ("{ en: one, zh: ", " }")] {
            let line = |text: &str| format!("    FIRST: {before}{text}{after}\n");
            let source = |text: &str| format!("languages: [zh, en]\ncategories:\n  System:\n{}", line(text));
            let report = report(source(text).as_bytes());
            let column = 12 + before.len() + text.find(": ").unwrap_or(0);
            assert!(report.starts_with(&format!("catalog.yaml:4:{column}: ")), "{}{report}", line(text));
            assert_eq!(report.lines().count(), 1, "{}{report}", line(text));
            let advice = report
                .trim_end()
                .strip_suffix('`')
                .and_then(|report| report.split_once(": `"))
                .expect(&report);
            let advice = advice.1.rsplit_once("quotes: `").map_or(advice.1, |(_, advice)| advice);
            let mended = source(advice);
            assert!(compile(mended.as_bytes()).is_ok(), "{mended}{report}");
        }
    }
}

#[test]
fn too_many_codes_languages_and_categories_are_refused() {
    let lines = |count: u32, line: fn(u32) -> String| (0..count).map(line).collect::<Vec<_>>().concat();
    let codes = lines(65_536, |i| format!("    CODE_{i}: one\n"));
    let source = format!("languages: [zh]\ncategories:\n  System:\n{codes}");
    assert!(report(source.as_bytes()).contains("3:3: 65536 codes are too many: 65535 are the limit\n"));

    let categories = lines(256, |i| format!("  C{i}:\n    CODE_{i}: one\n"));
    let source = format!("languages: [zh]\ncategories:\n{categories}");
    assert_eq!(
        report(source.as_bytes()),
        "catalog.yaml:3:3: 256 categories are too many: 255 are the limit\n"
    );

    let source = |count: u32| {
        let languages: Vec<_> = (0..count).map(|i| format!("zh-{i:03}")).collect();
        format!("languages: [{}]\ncategories:\n  System:\n    FIRST: one\n", languages.join(", "))
    };
    assert!(compile(source(255).as_bytes()).is_ok());
    assert_eq!(
        report(source(256).as_bytes()),
        "catalog.yaml:1:12: 256 languages are too many: 255 are the limit\n"
    );
}

#[test]
fn a_message_of_more_than_65_535_bytes_is_refused() {
    let source =
        |len: usize| format!("languages: [zh]\ncategories:\n  System:\n    FIRST: {}\n", "x".repeat(len));
    assert!(compile(source(65_535).as_bytes()).is_ok());
    let expected = "catalog.yaml:4:12: the message is 65536 bytes long: 65535 are the limit\n";
    assert_eq!(report(source(65_536).as_bytes()), expected);
}
