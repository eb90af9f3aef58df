//! `edge-errors check`, rule `lock`: what the lock beside a catalogue says of it.

mod common;

use std::fs;
use std::path::Path;

use common::{folder, print, run};
use edge_errors_codegen::Level;
use serde_json::Value;

/// The severities of what the rule finds, at this level, and the exit status.
fn found(folder: &Path, catalog: &str, level: Level) -> (Vec<String>, i32) {
    fs::write(folder.join("catalog.yaml"), catalog).unwrap();
    let ran = run(folder, &["check", &format!("--{}", level.id()), "lock", "--format", "json"]);
    let object: Value = serde_json::from_str(&ran.stdout).expect(&ran.stdout);
    let findings = object["findings"].as_array().unwrap();
    let of_lock = findings.iter().filter(|finding| finding["rule"] == "lock");
    (of_lock.map(|it| it["severity"].as_str().unwrap().to_owned()).collect(), ran.status)
}

fn check(folder: &Path, catalog: &str, count: usize) {
    for (level, severity, status) in
        [(Level::Allow, None, 0), (Level::Warn, Some("warning"), 0), (Level::Deny, Some("error"), 1)]
    {
        let severities: Vec<_> = severity.into_iter().flat_map(|it| vec![it.to_owned(); count]).collect();
        let status = if count == 0 { 0 } else { status };
        assert_eq!(found(folder, catalog, level), (severities, status), "{level:?}: {catalog}");
    }
}

#[test]
fn a_lock_that_is_missing_or_stale_and_a_break_are_found() {
    let folder = folder("check_lock");
    let catalog = |codes: &str| format!("languages: [en]\ncategories:\n  System:\n{codes}");
    let released = catalog("    A: { number: 1, en: a }\n    B: { number: 2, en: b }\n");
    check(&folder, &released, 1);
    print(&folder, &["lock"]);
    check(&folder, &released, 0);
    // A code that is not locked yet.
    check(&folder, &format!("{released}    C: c\n"), 1);
    // A code with another number.
    check(&folder, &catalog("    A: { number: 3, en: a }\n    B: { number: 2, en: b }\n"), 1);
    // Texts are not locked.
    check(&folder, &released.replace("en: a", "en: other"), 0);
}

#[test]
fn who_has_no_lock_is_told_how_to_write_one() {
    let folder = folder("check_no_lock");
    fs::write(folder.join("catalog.yaml"), "languages: [en]\ncategories: { S: { A: a } }\n").unwrap();
    let expected = "warning[lock]: catalog.lock is missing: write it with `edge-errors lock`, and commit it\n\
                    catalog.yaml: no errors, 1 warning\n";
    assert_eq!(print(&folder, &["check"]), expected);
}
