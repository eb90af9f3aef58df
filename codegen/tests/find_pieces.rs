//! Searches for pieces, in few steps.

#[path = "../../tests/common/catalogues.rs"]
mod catalogues;

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
