//! What the crate and its catalogue compiler must agree on.

mod common;

use std::fs;

use common::sources;
use edge_errors_codegen::{File, Form, compile};

#[test]
fn no_code_can_be_called_what_the_crate_defines_on_code() {
    let mut count = 0;
    for (_, source) in sources() {
        for body in source.split("\nimpl Code {").skip(1) {
            let body = body.split("\n}").next().unwrap();
            for line in body.lines().filter(|line| line.starts_with("    pub") && line.contains("const ")) {
                let words = line.split_once("const ").unwrap().1.trim_start_matches("fn ");
                let name = words.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap();
                let catalog = format!("languages: [en]\ncategories:\n  System:\n    {name}: one\n");
                let faults = compile(File { name: "catalog.yaml", content: catalog.as_bytes() }, Form::Plain)
                    .expect_err(name);
                assert!(faults[0].to_string().contains("means something else in Rust"), "{}", faults[0]);
                count += 1;
            }
        }
    }
    assert!(count > 10, "the methods of Code were found");
}

#[test]
fn the_built_in_catalogue_is_smaller_packed() {
    let (content, pieces) =
        (fs::read("catalog.yaml").unwrap(), fs::read_to_string("catalog.pieces").unwrap());
    let file = File { name: "catalog.yaml", content: &content };
    let compiled = compile(file, Form::Packed { pieces: &pieces }).unwrap();
    // Together: a language with a few messages has little to gain of its own, because its other texts stand
    // in the default language's plain column, too.
    let plain: usize = compiled.columns.iter().map(|column| column.plain).sum();
    let packed: usize = compiled.columns.iter().map(|column| column.packed).sum();
    assert!(
        packed * 2 < plain,
        "the packed columns take {packed} bytes, more than half of the {plain} bytes of the plain ones: {:#?}; \
         CONTRIBUTING.md says how to search for better pieces",
        compiled.columns
    );
    assert_eq!(compiled.warning(), None);
}
