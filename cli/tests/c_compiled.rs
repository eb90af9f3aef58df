//! The files of `export c`, as a compiler, a linker and a program take them. `c_files.rs` has where they go.
#![cfg(unix)]

mod common;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use common::{ROOT, folder, print};
use edge_errors::{Language, codes};

const FORMS: [&[&str]; 4] = [&[], &["--packed"], &["--split"], &["--packed", "--split"]];
/// As long as the command takes.
const LONGEST: &str = "fifteen_letters";
/// Finds each code by its name, and prints its body in English.
const SHOW: &str = r#"
#include <stdio.h>
#include "edge_errors.h"

int edge_errors_show(void);

int edge_errors_show(void)
{
    static char name[EDGE_ERRORS_NAME_SIZE];
    static char body[EDGE_ERRORS_JSON_SIZE];
    int code;
    for (code = 1; code <= (int)EDGE_ERRORS_COUNT; ++code) {
        size_t length = edge_errors_name_copy(name, sizeof name, (edge_errors_code)code);
        if (edge_errors_lookup(name, length) != (edge_errors_code)code) {
            return 1;
        }
        edge_errors_json(body, sizeof body, (edge_errors_code)code, &edge_errors_en);
        puts(body);
    }
    return 0;
}
"#;

/// What a program prints to standard output, or to standard error where it fails.
fn run(folder: &Path, program: &str, words: &[&str]) -> Result<String, String> {
    let output = Command::new(program).args(words).current_dir(folder).output().unwrap();
    let [printed, error] = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
    if output.status.success() { Ok(printed) } else { Err(error) }
}

/// Exports the catalogue of a folder, with a function that shows it, and compiles them into an inner folder.
fn compile(folder: &Path, prefix: &str, words: &[&str]) -> Result<String, String> {
    print(folder, &[&["export", "c", "-o", prefix, "--prefix", prefix], words].concat());
    let inner = folder.join(prefix);
    let show = SHOW.replace("EDGE_ERRORS", &prefix.to_uppercase()).replace("edge_errors", prefix);
    fs::write(inner.join("show.c"), show).unwrap();
    run(&inner, "sh", &["-c", "cc -std=c99 -Wall -Wextra -Wpedantic -Werror -c *.c"])
}

/// The lines that a program prints which shows the catalogues with these prefixes, in the order of the alphabet.
fn shown(folder: &Path, prefixes: &[&str]) -> Vec<String> {
    let declared = prefixes.iter().map(|prefix| format!("int {prefix}_show(void);\n"));
    let called: Vec<_> = prefixes.iter().map(|prefix| format!("{prefix}_show()")).collect();
    let main = format!("int main(void)\n{{\n    return {};\n}}\n", called.join(" + "));
    fs::write(folder.join("main.c"), declared.chain([main]).collect::<String>()).unwrap();
    let objects: Vec<_> = prefixes.iter().map(|prefix| format!("{prefix}/*.o")).collect();
    let command = format!("cc -o program main.c {} && ./program", objects.join(" "));
    let mut lines: Vec<_> =
        run(folder, "sh", &["-c", &command]).unwrap().lines().map(str::to_owned).collect();
    lines.sort();
    lines
}

#[test]
fn two_catalogues_are_linked_into_one_program() {
    for [one, other] in [[FORMS[0], FORMS[1]], [FORMS[2], FORMS[3]]] {
        let folder = folder("c_linked");
        fs::copy(Path::new(ROOT).join("catalog.yaml"), folder.join("catalog.yaml")).unwrap();
        compile(&folder, "one", one).unwrap();
        compile(&folder, "other", other).unwrap();
        let bodies = codes().map(|code| code.message_in(Language::En, &[]).json().to_string());
        let mut expected: Vec<_> = bodies.flat_map(|body| [body.clone(), body]).collect();
        expected.sort();
        let shown = shown(&folder, &["one", "other"]);
        assert_eq!(shown.len(), expected.len());
        for (shown, expected) in shown.iter().zip(&expected) {
            assert_eq!(shown, expected);
        }
    }
}

#[test]
fn a_compiler_takes_what_is_hard_to_write_in_c() {
    let folder = folder("c_hostile");
    fs::copy(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/exports/hostile.yaml"), folder.join("catalog.yaml"))
        .unwrap();
    for (words, prefix) in FORMS.iter().zip(["a", "b", "c", "d"]) {
        compile(&folder, prefix, words).unwrap();
    }
    let plain = shown(&folder, &["a"]);
    assert_eq!(plain.len(), 20);
    for prefix in ["b", "c", "d"] {
        assert_eq!(shown(&folder, &[prefix]), plain);
    }
}

#[test]
fn the_words_of_a_catalogue_keep_their_letters() {
    let folder = folder("c_words");
    let catalog = "languages: [en]\ncategories:\n  EDGE_ERRORS of edge_errors:\n    EDGE_ERRORS_LOST: edge_errors has lost EDGE_ERRORS\n    MARKS: '@COUNT@ @VERSION@'\n";
    fs::write(folder.join("catalog.yaml"), catalog).unwrap();
    for (words, prefix) in FORMS.iter().zip(["pump", "EDGE_ERRORS_2", "edge", "errors"]) {
        compile(&folder, prefix, words).unwrap();
        let expected = [
            r#"{"code":"EDGE_ERRORS_LOST","message":"edge_errors has lost EDGE_ERRORS"}"#,
            r#"{"code":"MARKS","message":"@COUNT@ @VERSION@"}"#,
        ];
        assert_eq!(shown(&folder, &[prefix]), expected);
    }
}

/// C99 promises that 31 characters of an external name count (5.2.4.1).
#[test]
fn external_names_start_with_the_prefix_and_differ_early() {
    let folder = folder("c_names");
    fs::copy(Path::new(ROOT).join("catalog.yaml"), folder.join("catalog.yaml")).unwrap();
    let is_taken =
        |prefix: &str| common::run(&folder, &["export", "c", "-o", "x", "--prefix", prefix]).status == 0;
    assert!(is_taken(LONGEST) && !is_taken(&format!("{LONGEST}s")));
    for words in FORMS {
        let _ = fs::remove_dir_all(folder.join(LONGEST));
        compile(&folder, LONGEST, words).unwrap();
        let listed = run(&folder.join(LONGEST), "sh", &["-c", "nm -g --defined-only *.o"]).unwrap();
        let names: Vec<_> = listed.lines().filter_map(|line| line.split(' ').nth(2)).collect();
        assert!(names.len() > 10, "{listed}");
        let starts: BTreeSet<_> = names.iter().map(|name| &name[..name.len().min(31)]).collect();
        assert_eq!(starts.len(), names.len(), "{names:?}");
        for name in names {
            assert!(name.starts_with(&format!("{LONGEST}_")), "{name}");
        }
    }
}

#[test]
fn files_of_two_exports_do_not_compile_together() {
    let folder = folder("c_mixed");
    let catalog = "languages: [en]\ncategories:\n  Disk:\n    DISK_FULL: Disk is full\n";
    for words in FORMS {
        let _ = fs::remove_dir_all(folder.join("disk"));
        fs::write(folder.join("catalog.yaml"), catalog.replace("full", "lost")).unwrap();
        compile(&folder, "disk", words).unwrap();
        let header = fs::read(folder.join("disk/disk.h")).unwrap();
        fs::write(folder.join("catalog.yaml"), catalog).unwrap();
        compile(&folder, "disk", words).unwrap();
        fs::write(folder.join("disk/disk.h"), header).unwrap();
        let error = run(&folder.join("disk"), "sh", &["-c", "cc -c disk*.c"]).unwrap_err();
        assert!(error.contains("are not of the same export"), "{error}");
    }
}

/// It needs Python: `cargo test -p edge-errors-cli --test c_compiled -- --ignored`.
#[test]
#[ignore = "needs Python, and takes a while"]
fn twenty_thousand_codes_are_exported_and_compiled() {
    let folder = folder("c_large");
    let made_up = Path::new(ROOT).join("tests/foreign/made_up.py");
    let catalog = run(&folder, "python3", &[made_up.to_str().unwrap(), "20000"]).unwrap();
    fs::write(folder.join("catalog.yaml"), catalog).unwrap();
    compile(&folder, "plain", FORMS[0]).unwrap();
    compile(&folder, "packed", FORMS[1]).unwrap();
    let plain = shown(&folder, &["plain"]);
    assert_eq!(plain.len(), 20_000);
    let body = r#"{"code":"AGENT_10001_NOT_FOUND","message":"Agent 10001: not_found"}"#;
    assert!(plain.iter().any(|line| line == body), "{}", plain[0]);
    assert_eq!(shown(&folder, &["packed"]), plain);
}
