//! The export of a small catalogue as TypeScript is kept as a file, without the parts that are written by hand.
//!
//! `WRITE=1 cargo test -p edge-errors-cli --test typescript` updates it. Read what has changed before you commit it.

mod common;

use std::path::Path;
use std::{env, fs};

use common::{ROOT, print};

const RUNTIME: [(&str, &str); 3] = [
    ("catalog.ts", include_str!("../src/export/runtime/catalog.ts")),
    ("render.ts", include_str!("../src/export/runtime/render.ts")),
    ("float.ts", include_str!("../src/export/runtime/float.ts")),
];

#[test]
fn a_small_catalogue_is_what_is_kept() {
    let folder = Path::new(ROOT).join("cli/tests/exports");
    let mut text = print(&folder, &["export", "typescript", "small.yaml"]);
    for (name, by_hand) in RUNTIME {
        assert_eq!(text.matches(by_hand).count(), 1, "{name}");
        text = text.replace(by_hand, &format!("// … {name}\n"));
    }
    if env::var_os("WRITE").is_some() {
        fs::write(folder.join("small.ts"), &text).unwrap();
    }
    assert_eq!(text, fs::read_to_string(folder.join("small.ts")).unwrap());
}
