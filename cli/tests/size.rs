//! `edge-errors size`, held against what the compiler says of the tables of a build.

mod common;

use std::fs;
use std::path::Path;

use common::{ROOT, folder, print, run};
use edge_errors_codegen::{Compiled, File, Form, compile};
use serde_json::Value;

fn compiled(folder: &Path) -> Compiled {
    let catalog = fs::read(folder.join("catalog.yaml")).unwrap();
    let pieces = fs::read_to_string(folder.join("catalog.pieces")).unwrap_or_default();
    compile(File { name: "catalog.yaml", content: &catalog }, Form::Packed { pieces: &pieces }).unwrap()
}

fn json(folder: &Path) -> Value {
    serde_json::from_str(&print(folder, &["size", "--format", "json"])).unwrap()
}

#[test]
fn the_columns_are_those_of_a_build() {
    let root = Path::new(ROOT);
    let columns = compiled(root).columns;
    let shown = json(root);
    let titles = ["names", "zh", "en"];
    assert_eq!((columns.len(), shown["columns"].as_array().unwrap().len()), (titles.len(), titles.len()));
    for ((column, shown), title) in columns.iter().zip(shown["columns"].as_array().unwrap()).zip(titles) {
        assert_eq!(shown["column"], title);
        let sizes = [&shown["text"], &shown["plain"], &shown["packed"]].map(|size| size.as_u64().unwrap());
        assert_eq!(sizes, [column.text as u64, column.plain as u64, column.packed as u64]);
    }
    let text = print(root, &["size"]);
    assert!(text.contains("\n  all languages    packed: "), "{text}");
    assert!(!text.contains("edge-errors pack"), "{text}");
}

/// A folder with only a catalogue of this number of codes.
fn codes(count: usize) -> std::path::PathBuf {
    let folder = folder(&format!("size_{count}"));
    let code = |index: usize| {
        format!("    PUMP_{index}_OFFLINE: {{ en: Pump {index} is offline, de: Pumpe {index} ist aus }}\n")
    };
    let codes: String = (0..count).map(code).collect();
    fs::write(folder.join("catalog.yaml"), format!("languages: [en, de]\ncategories:\n  Pump:\n{codes}"))
        .unwrap();
    folder
}

#[test]
fn packed_is_chosen_where_a_build_does_not_warn() {
    let mut chosen = Vec::new();
    for count in [1, 2, 4, 8, 16, 32, 64, 128] {
        let folder = codes(count);
        let shown = json(&folder);
        let all = shown["programs"].as_array().unwrap().last().unwrap().clone();
        let warning = compiled(&folder).warning();
        assert_eq!(all["choose"] == "plain", warning.is_some(), "{count} codes: {warning:?}");
        chosen.push(all["choose"].as_str().unwrap().to_owned());
    }
    // With few codes, the code that reads the packed form takes more than packing saves.
    assert!(chosen.is_sorted_by(|one, other| one >= other), "{chosen:?}");
    assert_eq!([&chosen[0], &chosen[7]], ["plain", "packed"]);
    assert!(
        print(&codes(3), &["size"])
            .ends_with("the packed form may become smaller: `edge-errors pack` writes catalog.pieces\n")
    );
}

#[test]
fn what_cannot_be_read_is_refused() {
    for (words, expected) in [
        (&["size", "missing.yaml"][..], "error: missing.yaml cannot be read: "),
        (&["size", "--steps"], "error: unknown option `--steps`\nusage: edge-errors size"),
        (&["size", "one.yaml", "two.yaml"], "error: unexpected `two.yaml`\n"),
    ] {
        let ran = run(Path::new(ROOT), words);
        assert_eq!((ran.status, ran.stdout.as_str()), (2, ""), "{words:?}");
        assert!(ran.stderr.starts_with(expected), "{words:?}: {}", ran.stderr);
    }
}
