//! Searches for pieces, in few steps.

#[path = "../../tests/common/catalogues.rs"]
mod catalogues;
#[path = "../examples/find_pieces.rs"]
#[allow(dead_code)]
mod example;

use std::fs;

use catalogues::Random;
use edge_errors_codegen::{File, Form, compile, find_pieces};

/// The bytes of all packed columns.
fn packed_size(catalog: &str, pieces: &str) -> usize {
    let file = File { name: "catalog.yaml", content: catalog.as_bytes() };
    compile(file, Form::Packed { pieces }).unwrap().columns.iter().map(|column| column.packed).sum()
}

#[test]
fn pieces_that_are_found_make_a_catalogue_smaller_and_more_steps_are_no_loss() {
    for catalog in [catalogues::random(100, &mut Random(5)), repetitive()] {
        let file = File { name: "catalog.yaml", content: catalog.as_bytes() };
        let mut size = packed_size(&catalog, "");
        let mut pieces = String::new();
        for seed in 0..2 {
            pieces = find_pieces(None, file, &pieces, 3000, seed).unwrap();
            let found = packed_size(&catalog, &pieces);
            assert!(found <= size, "{found} of {size}");
            size = found;
        }
    }
}

/// Texts whose ends overlap their starts.
fn repetitive() -> String {
    let texts = ["aaaa", "aaaa", "abababab", "abababab", "ababab", "abcabcabcabc"];
    let code = |(index, text): (usize, &&str)| format!("    {}: {text}\n", "N".repeat(index + 1));
    let codes: String = texts.iter().enumerate().map(code).collect();
    format!("languages: [en]\ncategories:\n  System:\n{codes}")
}

#[test]
fn the_example_says_what_it_wrote_and_what_that_gains() {
    let folder = concat!(env!("CARGO_TARGET_TMPDIR"), "/find_pieces");
    fs::create_dir_all(folder).unwrap();
    let [path, kept] = ["yaml", "pieces"].map(|end| format!("{folder}/catalog.{end}"));
    let catalog = repetitive();
    fs::write(&path, &catalog).unwrap();
    let _ = fs::remove_file(&kept);
    let said = example::find(&[path, "3000".to_owned(), "1".to_owned()]).unwrap();
    let after = packed_size(&catalog, &fs::read_to_string(&kept).unwrap());
    let before = packed_size(&catalog, "");
    assert!(after < before);
    assert!(said.starts_with(&format!("{kept} is written: ")), "{said}");
    assert!(said.ends_with(&format!(" {after} bytes packed; before, {before}")), "{said}");
}
