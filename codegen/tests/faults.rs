//! Every rule has a faulty catalogue, `faults/RULE.yaml`, and beside it the report that is expected.
//!
//! `WRITE=1 cargo test -p edge-errors-codegen --test faults` writes the reports anew. Read what
//! has changed before you commit it.

use std::path::Path;
use std::{env, fs};

use edge_errors_codegen::compile;

fn report(source: &[u8]) -> String {
    let faults = compile("catalog.yaml", source).expect_err("the catalogue has a fault");
    faults.iter().flat_map(|fault| [fault.to_string(), "\n".to_owned()]).collect()
}

#[test]
fn every_fault_is_reported_with_its_place_and_what_to_do() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/faults");
    let write_anew = env::var_os("WRITE").is_some();
    let mut different = Vec::new();
    let mut count = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let source = entry.unwrap().path();
        if source.extension().is_none_or(|extension| extension != "yaml") {
            continue;
        }
        count += 1;
        let expected = source.with_extension("txt");
        let found = report(&fs::read(&source).unwrap());
        if write_anew {
            fs::write(expected, found).unwrap();
        } else if fs::read_to_string(&expected).ok().as_ref() != Some(&found) {
            different.push(format!("{} differs from what is reported now:\n{found}", expected.display()));
        }
    }
    assert!(count > 0, "no fixture was found");
    assert!(
        different.is_empty(),
        "{}to write them anew: WRITE=1 cargo test -p edge-errors-codegen --test faults",
        different.join("\n")
    );
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
    assert!(compile("catalog.yaml", source(255).as_bytes()).is_ok());
    assert_eq!(
        report(source(256).as_bytes()),
        "catalog.yaml:1:12: 256 languages are too many: 255 are the limit\n"
    );
}

#[test]
fn a_message_of_more_than_65_535_bytes_is_refused() {
    let source =
        |len: usize| format!("languages: [zh]\ncategories:\n  System:\n    FIRST: {}\n", "x".repeat(len));
    assert!(compile("catalog.yaml", source(65_535).as_bytes()).is_ok());
    let expected = "catalog.yaml:4:12: the message is 65536 bytes long: 65535 are the limit\n";
    assert_eq!(report(source(65_536).as_bytes()), expected);
}
