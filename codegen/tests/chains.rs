//! Catalogues that start from other files: what they take from them, and their faults.
//!
//! Each file of `chains` has faults, and beside it the report that is expected. What they start from stands in
//! `chains/below`, and `own/built_in.yaml` is the built-in catalogue.
//! `WRITE=1 cargo test -p edge-errors-codegen --test chains` writes the reports anew.

mod reports;

use std::fs;
use std::path::{Path, PathBuf};

use edge_errors_codegen::{Bases, Compiled, Fault, File, Form, compile, compile_with};

const BUILT_IN: File =
    File { name: "edge-errors/catalog.yaml", content: include_bytes!("own/built_in.yaml") };

fn compile_file(path: &Path, content: &[u8]) -> Result<Compiled, Vec<Fault>> {
    compile_with(&mut Bases::new(BUILT_IN), File { name: path.to_str().unwrap(), content }, Form::Plain)
}

/// An empty folder below cargo's folder for tests.
fn empty_folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("chains").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn every_fault_is_reported_with_its_file_and_place() {
    let report = |path: &Path, content: &[u8]| compile_file(path, content).expect_err("it has a fault");
    reports::compare(Path::new("tests/chains"), "chains", report);
}

#[test]
fn each_file_adds_to_what_it_starts_from_and_leaves_some_of_it_out() {
    let folder = empty_folder("three");
    let line = Path::new("tests/chains/below/line.yaml").canonicalize().unwrap();
    fs::create_dir(folder.join("pump")).unwrap();
    fs::write(
        folder.join("pumps.yaml"),
        format!("from: {}\nonly: [Pump, SERVICE_OFFLINE]\nlanguages: [zh, en, de]\n", line.display()),
    )
    .unwrap();
    let own = "
from: ../pumps.yaml
languages: [en, de]
only: [PUMP_BLOCKED, SERVICE_OFFLINE]
categories:
  Pump: { PUMP_LEAKS: { en: It leaks, de: Leck } }
  System: { INVALID_PARAM: Wrong }
messages:
  PUMP_BLOCKED: { de: Pumpe %d blockiert }
";
    let described = "
languages: [en, de]
categories:
  Edge Service:
    SERVICE_OFFLINE: The service is offline
  Pump:
    PUMP_BLOCKED: { en: Pump %d is blocked, de: Pumpe %d blockiert }
    PUMP_LEAKS: { en: It leaks, de: Leck }
  System:
    INVALID_PARAM: Wrong
";
    let compiled = compile_file(&folder.join("pump/catalog.yaml"), own.as_bytes()).unwrap();
    let alone = compile(File { name: "alone.yaml", content: described.as_bytes() }, Form::Plain).unwrap();
    assert_eq!(compiled.files, alone.files);
}

#[test]
fn the_paths_that_were_read_are_known_also_where_the_build_fails() {
    let folder = empty_folder("paths");
    fs::create_dir(folder.join("x")).unwrap();
    fs::write(folder.join("a.yaml"), "from: x/../b.yaml\n").unwrap();
    fs::write(folder.join("b.yaml"), "from: missing.yaml\n").unwrap();
    let mut bases = Bases::new(BUILT_IN);
    let name = folder.join("own.yaml");
    let own = File { name: name.to_str().unwrap(), content: b"from: ./a.yaml\n" };
    compile_with(&mut bases, own, Form::Plain).unwrap_err();
    assert_eq!(bases.paths(), ["a.yaml", "b.yaml", "missing.yaml"].map(|name| folder.join(name)));
}

#[cfg(unix)]
#[test]
fn a_circle_is_found_and_the_right_file_is_read_behind_a_link() {
    use std::os::unix::fs::symlink;

    let folder = empty_folder("links");
    fs::create_dir_all(folder.join("far/product")).unwrap();
    symlink(folder.join("far/product"), folder.join("product")).unwrap();
    symlink(folder.join("a.yaml"), folder.join("link.yaml")).unwrap();
    fs::write(folder.join("a.yaml"), "from: link.yaml\n").unwrap();
    let report = |name: &str, content: &str| {
        let faults = compile_file(&folder.join(name), content.as_bytes()).unwrap_err();
        reports::lines(&faults).replace(&format!("{}/", folder.display()), "")
    };
    for (own, last) in [("a.yaml", "a.yaml"), ("own.yaml", "link.yaml")] {
        let circle = format!("{last}:1:7: `from` makes a circle: {last} → {last}; remove one `from`\n");
        assert_eq!(report(own, "from: link.yaml\n"), circle);
    }
    // Not the `base.yaml` beside the link.
    fs::write(folder.join("base.yaml"), "languages: [en]\n").unwrap();
    fs::write(folder.join("far/base.yaml"), "languages: [de]\n").unwrap();
    let fault = "product/../base.yaml:1:1: `categories` is missing\n";
    assert_eq!(report("product/catalog.yaml", "from: ../base.yaml\n"), fault);
}
