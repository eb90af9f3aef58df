//! `edge-errors pack`, in few steps.

mod common;

use std::fs;
use std::path::Path;

use common::{folder, print, run};
use edge_errors_codegen::{File, Form, compile};
use serde_json::Value;

/// Texts whose ends overlap their starts.
fn repetitive() -> String {
    let texts = ["aaaa", "aaaa", "abababab", "abababab", "ababab", "abcabcabcabc"];
    let code = |(index, text): (usize, &&str)| format!("    {}: {text}\n", "N".repeat(index + 1));
    let codes: String = texts.iter().enumerate().map(code).collect();
    format!("languages: [en]\ncategories:\n  System:\n{codes}")
}

/// The bytes of all packed columns, with the pieces that a build finds beside the catalogue.
fn packed_size(folder: &Path) -> usize {
    let catalog = fs::read(folder.join("catalog.yaml")).unwrap();
    let pieces = fs::read_to_string(folder.join("catalog.pieces")).unwrap_or_default();
    let file = File { name: "catalog.yaml", content: &catalog };
    let compiled = compile(file, Form::Packed { pieces: &pieces }).unwrap();
    compiled.columns.iter().map(|column| column.packed).sum()
}

#[test]
fn it_says_what_it_wrote_and_what_that_gains_and_keeps_what_is_as_good() {
    let folder = folder("pack");
    fs::write(folder.join("catalog.yaml"), repetitive()).unwrap();
    let before = packed_size(&folder);
    let said = print(&folder, &["pack", "--steps", "3000"]);
    let after = packed_size(&folder);
    assert!(after < before, "{after} of {before}");
    assert_eq!(
        said,
        format!(
            "catalog.pieces is written: packed, the names and messages take {after} bytes; before, they took {before}\n"
        )
    );
    // The best is found: another search leaves the file.
    let kept = fs::read(folder.join("catalog.pieces")).unwrap();
    let said = print(&folder, &["pack", "--steps", "1"]);
    let expected = format!(
        "nothing smaller than {after} bytes was found: catalog.pieces stays as it is\nto search longer, write `--steps 10`\n"
    );
    assert_eq!(said, expected);
    assert_eq!(fs::read(folder.join("catalog.pieces")).unwrap(), kept);
    let json: Value =
        serde_json::from_str(&print(&folder, &["pack", "--steps", "1", "--format", "json"])).unwrap();
    assert_eq!(
        (&json["written"], &json["before"], &json["after"]),
        (&false.into(), &after.into(), &after.into())
    );
}

#[test]
fn the_same_search_finds_the_same() {
    let found = ["pack_one", "pack_other"].map(|name| {
        let folder = folder(name);
        fs::write(folder.join("own.yaml"), repetitive()).unwrap();
        print(&folder, &["pack", "--steps", "3000", "own.yaml"]);
        fs::read_to_string(folder.join("own.pieces")).unwrap()
    });
    assert_eq!(found[0], found[1]);
    assert!(found[0].starts_with("# How the catalogue is packed"), "{}", found[0]);
}

#[test]
fn what_cannot_be_searched_is_refused_and_nothing_is_written() {
    let folder = folder("pack_wrong");
    fs::write(folder.join("broken.yaml"), "languages: [en]\n").unwrap();
    fs::write(folder.join("good.yaml"), repetitive()).unwrap();
    fs::write(folder.join("good.pieces"), b"\xff").unwrap();
    for (words, expected) in [
        (
            &["pack", "--steps", "0", "good.yaml"][..],
            "error: `--steps 0`: write a number, 1 or higher\nusage: ",
        ),
        (&["pack", "--steps", "-1"], "error: `--steps -1`: write a number, 1 or higher\n"),
        (&["pack", "--steps"], "error: "),
        (&["pack", "--seed", "1"], "error: unknown option `--seed`\n"),
        (&["pack", "one.yaml", "two.yaml"], "error: unexpected `two.yaml`\n"),
        (&["pack", "missing.yaml"], "error: missing.yaml cannot be read: "),
        (&["pack", "broken.yaml"], "error: `categories` is missing\n  --> broken.yaml:1:1\n"),
        (&["pack", "good.yaml"], "error: good.pieces is not UTF-8: remove it\n"),
    ] {
        let ran = run(&folder, words);
        assert_eq!((ran.status, ran.stdout.as_str()), (2, ""), "{words:?}");
        assert!(ran.stderr.starts_with(expected), "{words:?}: {}", ran.stderr);
    }
    assert!(!folder.join("broken.pieces").exists());
}
