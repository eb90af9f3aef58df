//! Writes the catalogues that `differential` is built with, beside those that are files: `catalogues FOLDER`.

#[path = "../../../../tests/common/catalogues.rs"]
mod catalogues;

use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

use edge_errors::REFUSED;
use serde_json::Value;

/// What Go prints of each template.
const VECTORS: &str = include_str!("../../../../tests/data/go_fmt.jsonl");

fn main() {
    let folder = env::args().nth(1).expect("a folder");
    let folder = Path::new(&folder);
    fs::create_dir_all(folder).unwrap();
    for (name, catalog) in catalogues::hard() {
        fs::write(folder.join(name).with_extension("yaml"), catalog).unwrap();
    }
    fs::write(folder.join("vectors.yaml"), vectors()).unwrap();
}

/// A code for each template of the vectors.
fn vectors() -> String {
    let templates =
        VECTORS.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()["template"].clone());
    let mut catalog = "languages: [en]\ncategories:\n  Vectors:\n".to_owned();
    let mut templates: Vec<_> = templates.collect();
    // Those of one template follow each other.
    templates.dedup();
    templates.retain(|template| template != REFUSED);
    for (number, template) in templates.iter().enumerate() {
        writeln!(catalog, "    VECTOR_{number}: {template}").unwrap();
    }
    catalog
}
