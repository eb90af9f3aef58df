//! The export of a small catalogue as Python is kept as a file, without the parts that are written by hand.
//!
//! `WRITE=1 cargo test -p edge-errors-cli --test python` updates it. Read what has changed before you commit it.

mod common;

use std::path::Path;
use std::{env, fs};

use common::{ROOT, print};

const RUNTIME: [(&str, &str); 3] = [
    ("text.py", include_str!("../src/export/runtime/text.py")),
    ("entry.py", include_str!("../src/export/runtime/entry.py")),
    ("render.py", include_str!("../src/export/runtime/render.py")),
];

#[test]
fn a_small_catalogue_is_what_is_kept() {
    let folder = Path::new(ROOT).join("cli/tests/exports");
    let mut text = print(&folder, &["export", "python", "small.yaml"]);
    for (name, by_hand) in RUNTIME {
        assert_eq!(text.matches(by_hand).count(), 1, "{name}");
        text = text.replace(by_hand, &format!("# … {name}\n"));
    }
    if env::var_os("WRITE").is_some() {
        fs::write(folder.join("small.py"), &text).unwrap();
    }
    assert_eq!(text, fs::read_to_string(folder.join("small.py")).unwrap());
}
