//! Searches for the pieces with which a catalogue is packed best, and writes them beside it:
//! `cargo run --release --package edge-errors-codegen --example find_pieces -- catalog.yaml 50000000 1`.

use std::path::PathBuf;
use std::{env, fs};

use edge_errors_codegen::{File, find_pieces};

fn main() {
    let mut arguments = env::args().skip(1);
    let path = PathBuf::from(arguments.next().expect("the catalogue"));
    let steps = arguments.next().expect("the number of steps").parse().expect("a number");
    let seed = arguments.next().expect("the number that chooses the steps").parse().expect("a number");
    let content = fs::read(&path).expect("the catalogue can be read");
    let name = path.display().to_string();
    let kept = path.with_extension("pieces");
    let old = fs::read_to_string(&kept).unwrap_or_default();
    match find_pieces(File { name: &name, content: &content }, &old, steps, seed) {
        Ok(pieces) => fs::write(kept, pieces).expect("the pieces can be written"),
        Err(faults) => faults.iter().for_each(|fault| eprintln!("{fault}")),
    }
}
