//! What the crate and its catalogue compiler must agree on.

use edge_errors_codegen::compile;

#[test]
fn both_hash_names_alike() {
    assert_eq!(include_str!("../src/hash.rs"), include_str!("../codegen/src/hash.rs"));
}

#[test]
fn no_code_can_be_called_what_the_crate_defines_on_code() {
    let source = include_str!("../src/code.rs");
    let body = source.split("impl Code {").nth(1).unwrap().split("\n}").next().unwrap();
    let mut count = 0;
    for line in body.lines().filter(|line| line.starts_with("    pub") && line.contains("const")) {
        let words = line.split_once("const ").unwrap().1.trim_start_matches("fn ");
        let name = words.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap();
        let catalog = format!("languages: [en]\ncategories:\n  System:\n    {name}: one\n");
        let faults = compile("catalog.yaml", catalog.as_bytes()).expect_err(name);
        assert!(faults[0].to_string().contains("means something else in Rust"), "{}", faults[0]);
        count += 1;
    }
    assert_eq!(count, 14, "as many as there are");
}
