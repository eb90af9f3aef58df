//! The pages in `docs`, followed to the letter in an empty folder. `common/follow.rs` says how.
//!
//! They need QEMU and the network: `cargo test --test pages -- --ignored`.

#[path = "common/follow.rs"]
mod follow;

use std::fs;
use std::path::Path;

use follow::{Block, blocks};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The lines that the user writes in Rust.
fn lines_of_rust(page: &str) -> usize {
    let rust = |block: &Block| block.info == "rust";
    let lines = blocks(page).into_iter().filter(rust).map(|block| block.content);
    lines.map(|code| code.lines().filter(|line| !line.trim().is_empty()).count()).max().unwrap_or(0)
}

fn follow(name: &str) {
    let page = fs::read_to_string(Path::new(ROOT).join("docs").join(name)).unwrap();
    let lines = lines_of_rust(&page);
    assert!((1..20).contains(&lines), "{lines} lines of Rust");
    follow::follow(ROOT, name, &page, |_, _| ());
}

#[test]
#[ignore = "needs the network"]
fn a_catalogue_of_your_own() {
    follow("catalogue.md");
}

#[test]
#[ignore = "needs QEMU and the network"]
fn firmware() {
    follow("firmware.md");
}

#[test]
#[ignore = "needs curl and the network"]
fn a_gateway() {
    follow("gateway.md");
}
