//! Searches for pieces, in few steps.

#[path = "../../tests/common/catalogues.rs"]
mod catalogues;

use catalogues::Random;
use edge_errors_codegen::{ColumnSize, File, Form, compile, find_pieces};

fn columns_of(catalog: &str, pieces: &str) -> Vec<ColumnSize> {
    let file = File { name: "catalog.yaml", content: catalog.as_bytes() };
    compile(file, Form::Packed { pieces }).unwrap().columns
}

/// The bytes of all packed columns.
fn packed_size(catalog: &str, pieces: &str) -> usize {
    columns_of(catalog, pieces).iter().map(|column| column.packed).sum()
}

#[test]
fn pieces_that_are_found_make_a_catalogue_smaller_and_more_steps_are_no_loss() {
    for catalog in [catalogues::random(100, &mut Random(5)), repetitive()] {
        let file = File { name: "catalog.yaml", content: catalog.as_bytes() };
        let mut size = packed_size(&catalog, "");
        let mut pieces = String::new();
        for seed in 0..2 {
            let mut heard = Vec::new();
            let mut progress = |done, of| heard.push((done, of));
            pieces = find_pieces(None, file, &pieces, 3000, seed, &mut progress).unwrap();
            // A column after the other, each from its first step on; before them, the hash.
            assert_eq!(heard.remove(0), heard[0]);
            let of = 3000 * columns_of(&catalog, &pieces).len() as u64;
            assert_eq!(heard, (0..of).step_by(3000).map(|done| (done, of)).collect::<Vec<_>>());
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
