//! When the crate is built again, and what programs of one workspace share.
//!
//! These tests run cargo, so they run only when asked for: `cargo test --test rebuild -- --ignored`.

#[path = "common/program.rs"]
mod program;

use std::fs;
use std::path::{Path, PathBuf};

use program::{CATALOG, Program, ROOT, cargo, empty_folder, manifest, set_catalog, write};

fn copy(from: &Path, to: &Path) {
    if from.is_dir() {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(from).unwrap() {
            let entry = entry.unwrap();
            copy(&entry.path(), &to.join(entry.file_name()));
        }
    } else {
        fs::copy(from, to).unwrap();
    }
}

/// A copy of the crate whose files may be changed.
fn copy_of_the_crate(folder: &Path) -> PathBuf {
    let copied = folder.join("edge-errors");
    fs::create_dir_all(&copied).unwrap();
    for part in ["Cargo.toml", "Cargo.lock", "README.md", "build.rs", "catalog.yaml", "src", "codegen"] {
        copy(&Path::new(ROOT).join(part), &copied.join(part));
    }
    copied
}

/// A catalogue of one code.
fn one_code(name: &str) -> String {
    format!("languages: [en]\ncategories:\n  Pump:\n    {name}: Pump is blocked\n")
}

/// Builds a program, and returns whether the crate was built for it.
fn is_built(program: &Path) -> bool {
    let output = cargo(program, &["build", "--verbose"], &program.join("target"));
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{stderr}");
    let is_fresh = stderr.contains("Fresh edge-errors v0.1.0");
    assert_ne!(is_fresh, stderr.contains("Compiling edge-errors v0.1.0"), "{stderr}");
    !is_fresh
}

#[test]
#[ignore = "runs cargo"]
fn the_crate_is_built_again_where_the_variable_or_a_catalogue_has_changed_and_only_then() {
    let folder = empty_folder("rebuild");
    let copied = copy_of_the_crate(&folder);
    let program = folder.join("program");
    write(program.join("Cargo.toml"), manifest("rebuild", &copied) + "[workspace]\n");
    write(program.join("src/main.rs"), "fn main() {}");
    fs::copy(Path::new(ROOT).join("Cargo.lock"), program.join("Cargo.lock")).unwrap();
    write(program.join("catalog.yaml"), one_code("FIRST"));
    write(program.join("other.yaml"), one_code("SECOND"));
    let is_built = || is_built(&program);

    assert!(is_built());
    assert!(!is_built(), "nothing has changed");
    set_catalog(&program, CATALOG);
    assert!(is_built(), "the variable is set");
    assert!(!is_built());
    write(program.join("catalog.yaml"), one_code("THIRD"));
    assert!(is_built(), "the program's catalogue has changed");
    write(program.join("other.yaml"), one_code("FOURTH"));
    write(copied.join("README.md"), "changed");
    assert!(!is_built(), "files have changed that are not part of the catalogue");
    set_catalog(&program, "{ value = 'other.yaml', relative = true }");
    assert!(is_built(), "the variable names another file");
    let built_in = fs::read(copied.join("catalog.yaml")).unwrap();
    write(copied.join("catalog.yaml"), built_in);
    assert!(is_built(), "the built-in catalogue was written");
    fs::remove_file(program.join(".cargo/config.toml")).unwrap();
    assert!(is_built(), "the variable is not set any more");
    assert!(!is_built());
}

#[test]
#[ignore = "runs cargo"]
fn the_crate_is_built_again_where_a_file_has_changed_that_its_catalogue_starts_from_and_only_then() {
    let Program { folder } = Program::new("line", "fn main() {}")
        .with_catalog("from: line/line.yaml\ncategories:\n  Pump:\n    FIRST: one\n");
    let line = folder.join("line/line.yaml");
    let base = folder.join("base.yaml");
    write(&line, "from: ../base.yaml\ncategories:\n  Pump:\n    SECOND: two\n");
    write(&base, one_code("THIRD"));
    assert!(is_built(&folder));
    assert!(!is_built(&folder), "nothing has changed");
    write(&base, one_code("FOURTH"));
    assert!(is_built(&folder), "the lowest file has changed");
    write(&line, "from: edge-errors\n");
    assert!(is_built(&folder), "the file in the middle has changed");
    write(&base, one_code("FIFTH"));
    assert!(!is_built(&folder), "a file has changed that is no part of it any more");

    // A file that is missing, or has a fault, is read again once it is mended.
    write(&line, "from: ../missing.yaml\n");
    let errors = || Program { folder: folder.clone() }.errors();
    let said = errors();
    assert!(said.contains("line.yaml:1:7: `../missing.yaml` cannot be read"), "{said}");
    write(folder.join("missing.yaml"), "languages: [en]\n");
    let said = errors();
    assert!(said.contains("/line/missing.yaml:1:1: `categories` is missing"), "the path is short: {said}");
    write(folder.join("missing.yaml"), one_code("SIXTH"));
    assert!(is_built(&folder));
    assert!(!is_built(&folder));
}

#[test]
#[ignore = "runs cargo"]
fn a_packed_crate_is_built_again_where_the_pieces_have_changed_and_only_then() {
    let Program { folder } = Program::new("pieces", "fn main() {}").packed().with_catalog(one_code("FIRST"));
    assert!(is_built(&folder));
    assert!(!is_built(&folder), "there are no pieces");
    write(folder.join("catalog.pieces"), "[NAMES]\n\"FI\"\n");
    write(folder.join("catalog.yaml"), one_code("SECOND"));
    assert!(is_built(&folder));
    assert!(!is_built(&folder));
    write(folder.join("catalog.pieces"), "[NAMES]\n\"SE\"\n");
    assert!(is_built(&folder), "the pieces have changed");
}

#[test]
#[ignore = "runs cargo"]
fn programs_of_one_workspace_have_catalogues_of_their_own_where_each_is_built_in_its_folder() {
    let folder = empty_folder("workspace");
    let target = folder.join("target");
    write(folder.join("Cargo.toml"), "[workspace]\nresolver = '3'\nmembers = ['first', 'second']\n");
    fs::copy(Path::new(ROOT).join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    let main = r#"fn main() {
        let names = edge_errors::codes().take(2).map(edge_errors::Code::as_str);
        print!("{}", names.collect::<Vec<_>>().join(" "));
    }"#;
    for name in ["first", "second"] {
        let member = folder.join(name);
        write(member.join("Cargo.toml"), manifest(name, Path::new(ROOT)));
        write(member.join("src/main.rs"), main);
        write(member.join("catalog.yaml"), one_code(&format!("CODE_OF_{name}")));
        set_catalog(&member, CATALOG);
    }
    let run = |folder: &Path, name: &str| {
        let output = cargo(folder, &["run", "--quiet", "--package", name], &target);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    for _ in 0..2 {
        assert_eq!(run(&folder.join("first"), "first"), "CODE_OF_first");
        assert_eq!(run(&folder.join("second"), "second"), "CODE_OF_second");
    }
    // cargo reads the settings of the folder that it runs in, not those of the package.
    let built_in: Vec<_> = edge_errors::codes().take(2).map(edge_errors::Code::as_str).collect();
    assert_eq!(run(&folder, "first"), built_in.join(" "));
    assert_eq!(run(&folder.join("first"), "second"), "CODE_OF_first");
    // The settings of the workspace are for all of its programs.
    set_catalog(&folder, "{ value = 'second/catalog.yaml', relative = true }");
    assert_eq!(run(&folder, "first"), "CODE_OF_second");
    assert_eq!(run(&folder, "second"), "CODE_OF_second");
    assert_eq!(run(&folder.join("first"), "first"), "CODE_OF_first");
}
