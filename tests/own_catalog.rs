//! What a user sees where no variable names a catalogue, or nearly one does.
//!
//! These tests run cargo, so they run only when asked for: `cargo test --test own_catalog -- --ignored`.

#[path = "common/program.rs"]
mod program;

use std::fs;
use std::path::Path;

use program::{CATALOG, Program, cargo, set_catalog, write};

/// The start of what the build says of the crate, as an error or a warning.
const OF_THE_CRATE: &str = "edge-errors@0.1.0: ";
/// What names the mistake.
const NOT_SET: &str = "EDGE_ERRORS_CATALOG is not set: it must name the program's catalogue";
/// What the user can copy.
const SET_IT: &str = r#"EDGE_ERRORS_CATALOG = { value = "catalog.yaml", relative = true }"#;
const ONE_CODE: &str = "languages: [en]\ncategories:\n  Pump:\n    PUMP_BLOCKED: Pump is blocked\n";
/// It does not name a code: a program that does would not compile with the built-in catalogue.
const MAIN: &str = "fn main() { print!(\"{}\", edge_errors::Code::COUNT); }";

/// Builds in a folder, and returns whether that succeeded, and what cargo said.
fn build(folder: &Path, arguments: &[&str]) -> (bool, String) {
    let output = cargo(
        folder,
        &[&["build"], arguments].concat(),
        &Path::new(env!("CARGO_TARGET_TMPDIR")).join("own_catalog"),
    );
    (output.status.success(), String::from_utf8(output.stderr).unwrap())
}

/// Sets another variable, in place of the right one.
fn set_misspelt(folder: &Path, name: &str) {
    write(folder.join(".cargo/config.toml"), format!("[env]\n{name} = {CATALOG}\n"));
}

#[test]
#[ignore = "runs cargo"]
fn with_own_catalog_a_build_without_the_variable_fails_and_says_what_to_write() {
    let program = Program::new("not_set", MAIN).with_features(&["own-catalog"]);
    // Also where the crate is all that is built.
    for arguments in [&[][..], &["--package", "edge-errors"]] {
        let (is_built, said) = build(&program.folder, arguments);
        assert!(!is_built);
        assert!(said.contains(&format!("error: {OF_THE_CRATE}{NOT_SET}")), "{said}");
        assert!(said.contains(SET_IT), "{said}");
        assert!(!said.contains("did you mean"), "{said}");
    }
    // What it says to write is right.
    write(program.folder.join(".cargo/config.toml"), format!("[env]\n{SET_IT}\n"));
    write(program.folder.join("catalog.yaml"), ONE_CODE);
    assert_eq!(program.run(), "1");
}

#[test]
#[ignore = "runs cargo"]
fn with_own_catalog_a_build_that_does_not_see_the_settings_fails_and_says_where_to_run_it() {
    let program = Program::new("not_seen", MAIN).with_features(&["own-catalog"]).with_catalog(ONE_CODE);
    assert_eq!(program.run(), "1");
    let parent = program.folder.parent().unwrap();
    let (is_built, said) = build(parent, &["--manifest-path", "not_seen/Cargo.toml"]);
    assert!(!is_built);
    assert!(said.contains(NOT_SET) && said.contains("run cargo in the folder that holds `.cargo`"), "{said}");
}

#[test]
#[ignore = "runs cargo"]
fn with_own_catalog_a_misspelt_variable_is_named() {
    let program = Program::new("misspelt", MAIN).with_features(&["own-catalog"]).with_catalog(ONE_CODE);
    for name in ["EDGE_ERROR_CATALOG", "EDGE_ERRORS_CATALOGUE", "EDGE_ERRORS_CATALOG_PATH"] {
        set_misspelt(&program.folder, name);
        let (is_built, said) = build(&program.folder, &[]);
        assert!(!is_built);
        let error = format!("error: {OF_THE_CRATE}`{name}` is set: did you mean `EDGE_ERRORS_CATALOG`?\n");
        assert!(said.contains(&error) && said.contains(NOT_SET), "{said}");
    }
    set_catalog(&program.folder, CATALOG);
    assert_eq!(program.run(), "1");
}

#[test]
#[ignore = "runs cargo"]
fn without_the_feature_a_misspelt_variable_is_a_warning_until_it_is_corrected() {
    let program = Program::new("misspelt_only", MAIN).with_catalog(ONE_CODE);
    let name = "EDGE_ERRORS_CATALOG_FILE";
    // It is set when the crate was built already.
    fs::remove_file(program.folder.join(".cargo/config.toml")).unwrap();
    assert!(build(&program.folder, &[]).0);
    set_misspelt(&program.folder, name);
    let warning = format!("warning: {OF_THE_CRATE}`{name}` is set, and EDGE_ERRORS_CATALOG is not");
    for _ in 0..2 {
        let (is_built, said) = build(&program.folder, &[]);
        assert!(is_built && said.contains(&warning), "{said}");
    }
    assert_eq!(program.run(), edge_errors::Code::COUNT.to_string());
    fs::remove_file(program.folder.join(".cargo/config.toml")).unwrap();
    let (is_built, said) = build(&program.folder, &[]);
    assert!(is_built && !said.contains("did you mean"), "{said}");
    set_catalog(&program.folder, CATALOG);
    assert_eq!(program.run(), "1");
}
