//! Every generated file of a small catalogue, `golden/catalog.yaml`, is kept whole.
//!
//! `WRITE=1 cargo test -p edge-errors-codegen --all-features --test golden` writes them anew. Read what has
//! changed before you commit it.

use std::path::Path;
use std::{env, fs};

use edge_errors_codegen::{File, Form, GeneratedFile, compile};

const CATALOG: &[u8] = include_bytes!("golden/catalog.yaml");

/// The files that are made of the catalogue.
fn generate(form: Form) -> Vec<GeneratedFile> {
    compile(File { name: "catalog.yaml", content: CATALOG }, form).unwrap().files
}

/// Compares the files with those of a folder, or writes that anew.
fn compare(form: Form, folder: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(folder);
    if env::var_os("WRITE").is_some() {
        fs::create_dir_all(&folder).unwrap();
        for file in generate(form) {
            fs::write(folder.join(file.name), &file.source).unwrap();
        }
    }
    let mut expected: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    // Only with its feature there is one.
    expected.retain(|name| name != "phf.rs" || cfg!(feature = "phf-v0.14"));
    expected.retain(|name| name != "exhaustive.rs" || cfg!(feature = "exhaustive"));
    expected.sort();
    let mut files = generate(form);
    files.sort_by_key(|file| file.name);
    assert!(files.iter().map(|file| file.name).eq(&expected), "{}: {expected:?}", folder.display());
    for GeneratedFile { name, source } in files {
        let expected = fs::read_to_string(folder.join(name)).unwrap();
        assert_eq!(source, expected, "{} differs from what is generated now", folder.join(name).display());
    }
}

#[test]
fn the_plain_tables_are_those_that_are_kept() {
    compare(Form::Plain, "plain");
}

#[cfg(feature = "packed")]
#[test]
fn the_packed_tables_are_those_that_are_kept() {
    compare(Form::Packed { pieces: "" }, "packed");
}
