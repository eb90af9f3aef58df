//! `docs/c.md`, followed to the letter, and held against the header.

mod common;
#[path = "../../tests/common/follow.rs"]
mod follow;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use common::{ROOT, folder, print};

fn page() -> String {
    fs::read_to_string(Path::new(ROOT).join("docs/c.md")).unwrap()
}

#[test]
#[ignore = "needs compilers for the host and for Arm, CMake and QEMU"]
fn the_page_is_followed_to_the_letter() {
    follow::follow(ROOT, "c", &page(), |bash, _| {
        // The page leaves it to `docs/keeper.md` to install the command.
        let command = Path::new(env!("CARGO_BIN_EXE_edge-errors"));
        let path = std::env::var("PATH").unwrap();
        bash.env("PATH", format!("{}:{path}", command.parent().unwrap().display()));
    });
}

/// What the user writes for each program of the page.
#[test]
fn no_program_of_the_page_has_twenty_lines() {
    let programs = follow::blocks(&page()).into_iter().filter(|block| block.info == "c");
    let lines: Vec<_> = programs
        .map(|program| program.content.lines().filter(|line| !line.trim().is_empty()).count())
        .collect();
    assert!(lines.len() > 3 && lines.iter().all(|lines| (5..20).contains(lines)), "{lines:?}");
}

/// The functions that a text names: words before a parenthesis.
fn functions(text: &str) -> BTreeSet<&str> {
    let is_end = |c: char| !(c.is_ascii_lowercase() || c == '_');
    let words = text.split('(').filter_map(|before| before.rsplit(is_end).next());
    words.filter(|word| word.starts_with("edge_errors_")).collect()
}

#[test]
fn every_function_of_the_header_is_on_the_page() {
    let folder = folder("c_page");
    print(&folder, &["export", "c", "-o", ".", &format!("{ROOT}/catalog.yaml")]);
    let header = fs::read_to_string(folder.join("edge_errors.h")).unwrap();
    let page = page();
    let functions = functions(&header);
    assert!(functions.len() > 15, "{functions:?}");
    for function in functions {
        // It stands behind a macro.
        let is_named = function == "edge_errors_float_bits" || page.contains(&format!("`{function}"));
        assert!(is_named, "docs/c.md does not name {function}");
    }
}
