//! Catalogues that start from a built-in one: what they take from it, and their faults.
//!
//! `own/built_in.yaml` is the built-in one. Each other file there has faults, and beside it the report
//! that is expected. `WRITE=1 cargo test -p edge-errors-codegen --test own` writes the reports anew.

mod reports;

use std::path::Path;

use edge_errors_codegen::{Bases, Compiled, Fault, File, Form, compile_with};

const BUILT_IN: &str = include_str!("own/built_in.yaml");

fn compile_from(built_in: &str, own: &[u8]) -> Result<Compiled, Vec<Fault>> {
    let built_in = File { name: "edge-errors/catalog.yaml", content: built_in.as_bytes() };
    compile_with(&mut Bases::new(built_in), File { name: "own.yaml", content: own }, Form::Plain)
}

/// All that is generated.
fn generated(own: &str) -> String {
    let compiled = compile_from(BUILT_IN, own.as_bytes()).unwrap();
    compiled.files.into_iter().map(|file| file.source).collect()
}

/// What is generated, as if the catalogue stood alone.
fn alone(catalog: &str) -> String {
    let compiled =
        edge_errors_codegen::compile(File { name: "catalog.yaml", content: catalog.as_bytes() }, Form::Plain);
    compiled.unwrap().files.into_iter().map(|file| file.source).collect()
}

#[test]
fn every_fault_is_reported_with_its_file_and_place() {
    let report =
        |_: &Path, source: &[u8]| compile_from(BUILT_IN, source).expect_err("the catalogue has a fault");
    reports::compare(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/own"), "own", report);
}

#[test]
fn faults_of_the_built_in_catalogue_have_its_file_and_come_alone() {
    let faults = compile_from("languages: [en]\n", b"from: edge-errors\nonly: [NO_SUCH]\n").unwrap_err();
    let faults: Vec<_> = faults.iter().map(ToString::to_string).collect();
    assert_eq!(faults, ["edge-errors/catalog.yaml:1:1: `categories` is missing"]);
}

#[test]
fn the_built_in_catalogue_alone_is_the_same() {
    assert_eq!(generated("from: edge-errors\n"), alone(BUILT_IN));
}

#[test]
fn without_from_nothing_of_the_built_in_catalogue_is_taken() {
    let own = "languages: [en]\ncategories:\n  System:\n    INVALID_PARAM: Mine\n";
    assert_eq!(generated(own), alone(own));
}

#[test]
fn all_keys_together_are_the_catalogue_that_they_describe() {
    let own = "
from: edge-errors
only: [Edge Service, INVALID_PARAM]
languages: [en, de, zh]
categories:
  Pump:
    PUMP_BLOCKED: { en: Pump %v is blocked, zh: 泵 %v 堵塞 }
  System:
    # Left out above, so that its name is free.
    DISK_FULL: { de: Voll, en: Full }
messages:
  INVALID_PARAM: { de: Ungültiger Parameter }
  SERVICE_EXISTS: { en: There is %v and %v, zh: \"%v 和 %v\" }
  SERVICE_OFFLINE: Gone
";
    let described = "
languages: [en, de, zh]
categories:
  Edge Service:
    SERVICE_OFFLINE: { en: Gone, zh: 服务不在线 }
    SERVICE_EXISTS: { en: There is %v and %v, zh: \"%v 和 %v\" }
  System:
    INVALID_PARAM: { en: Invalid parameter, de: Ungültiger Parameter, zh: 参数错误 }
    DISK_FULL: { en: Full, de: Voll }
  Pump:
    PUMP_BLOCKED: { en: Pump %v is blocked, zh: 泵 %v 堵塞 }
";
    assert_eq!(generated(own), alone(described));
}

const WITH_FIELDS: &str = "
languages: [en, de]
categories:
  Disk:
    OLD:
      name: disk.old
      number: 5
      en: Old %v
      de: Alt %v
      args: [disk]
      cause: { en: Time, de: Zeit }
      action: Wait
      deprecated: { since: '1', replaced_by: NEW }
    NEW: { en: New, number: 6 }
";

#[test]
fn fields_are_taken_along_in_the_languages_of_the_product() {
    let own = "from: edge-errors\nlanguages: [zh, de]\nmessages: { OLD: { zh: 旧 %v }, NEW: { zh: 新 } }\n";
    let described = "
languages: [zh, de]
categories:
  Disk:
    OLD:
      name: disk.old
      number: 5
      zh: 旧 %v
      de: Alt %v
      args: [disk]
      cause: { de: Zeit }
      deprecated: { since: '1', replaced_by: NEW }
    NEW: { zh: 新, number: 6 }
";
    let compiled = compile_from(WITH_FIELDS, own.as_bytes()).unwrap();
    let generated: String = compiled.files.into_iter().map(|file| file.source).collect();
    assert_eq!(generated, alone(described));
}

#[test]
fn a_code_stays_deprecated_where_only_leaves_out_what_replaces_it() {
    let own = "from: edge-errors\nonly: [OLD]\nlanguages: [en]\nmessages: { OLD: Old %v of %v }\n";
    // The names are those of other arguments.
    let described = "
languages: [en]
categories:
  Disk:
    OLD:
      name: disk.old
      number: 5
      en: Old %v of %v
      cause: Time
      action: Wait
      deprecated: { since: '1' }
";
    let compiled = compile_from(WITH_FIELDS, own.as_bytes()).unwrap();
    let generated: String = compiled.files.into_iter().map(|file| file.source).collect();
    assert_eq!(generated, alone(described));
}

#[test]
fn names_and_numbers_that_only_leaves_out_are_free() {
    let codes = "categories: { Pump: { BLOCKED: { en: Blocked, name: disk.old, number: 5 } } }\n";
    let own = format!("from: edge-errors\nonly: [NEW]\n{codes}");
    assert!(compile_from(WITH_FIELDS, own.as_bytes()).is_ok());
    let own = format!("from: edge-errors\nonly: [OLD]\n{codes}");
    let faults = compile_from(WITH_FIELDS, own.as_bytes()).expect_err("both are taken");
    let expected = "own.yaml:3:53: `disk.old` is already the name of another code, at edge-errors/catalog.yaml:6:13: rename yours
own.yaml:3:71: 5 is already the number of `OLD`, at edge-errors/catalog.yaml:7:15: each code has a number of its own
";
    assert_eq!(reports::lines(&faults), expected);
}

#[test]
fn the_limits_are_those_of_both_files_together() {
    let lines = |count: u32, line: fn(u32) -> String| (0..count).map(line).collect::<Vec<_>>().concat();
    let report = |own: String| reports::lines(&compile_from(BUILT_IN, own.as_bytes()).expect_err("too many"));

    let codes = lines(65_535, |i| format!("    CODE_{i}: one\n"));
    let own = format!("from: edge-errors\ncategories:\n  Pump:\n{codes}");
    assert!(report(own).contains("own.yaml:3:3: 65540 codes are too many: 65535 are the limit\n"));

    let categories = lines(254, |i| format!("  C{i}:\n    CODE_{i}: one\n"));
    let own = format!("from: edge-errors\ncategories:\n{categories}");
    assert_eq!(report(own), "own.yaml:3:3: 256 categories are too many: 255 are the limit\n");
}

#[test]
fn a_category_is_left_out_with_its_last_code() {
    let own = "from: edge-errors\nonly: [DISK_FULL]\n";
    assert!(!generated(own).contains("EDGE_SERVICE"));
    let described = "languages: [zh, en]\ncategories:\n  System:\n    DISK_FULL: 磁盘已满\n";
    assert_eq!(generated(own), alone(described));
}

#[test]
fn a_language_is_the_same_in_whatever_case_its_tag_is_written() {
    let own = "from: edge-errors\nonly: [INVALID_PARAM]\nlanguages: [EN]\n";
    let described = "languages: [EN]\ncategories:\n  System:\n    INVALID_PARAM: { EN: Invalid parameter }\n";
    assert_eq!(generated(own), alone(described));
}
