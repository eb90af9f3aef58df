//! Where the files of `export c` go, and what `--check` says of them. `c_compiled.rs` has what a compiler says.
#![cfg(unix)]

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use common::{folder, print, run};

const CATALOG: &str =
    "languages: [en, zh]\ncategories:\n  Disk:\n    DISK_FULL: { en: Disk %d is full, zh: 磁盘 %d 已满 }\n";
const PLAIN: [&str; 3] = ["edge_errors.c", "edge_errors.h", "edge_errors_bodies.h"];

fn prepare(name: &str) -> PathBuf {
    let folder = folder(name);
    fs::write(folder.join("catalog.yaml"), CATALOG).unwrap();
    folder
}

/// What is in a folder, in order.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// The files of a folder with their texts.
fn files(folder: &Path) -> BTreeMap<String, String> {
    let names = names(folder).into_iter();
    names.map(|name| (name.clone(), fs::read_to_string(folder.join(name)).unwrap())).collect()
}

/// `export c` with these words.
fn export(folder: &Path, words: &[&str]) {
    assert_eq!(print(folder, &[&["export", "c"], words].concat()), "");
}

/// What `export c --check` prints with these words, and its exit status.
fn check(folder: &Path, words: &[&str]) -> (i32, String) {
    let ran = run(folder, &[&["export", "c", "--check"], words].concat());
    assert_eq!(ran.stderr, "", "{words:?}");
    (ran.status, ran.stdout)
}

/// The command must fail with this error, and write nothing.
#[track_caller]
fn fails(folder: &Path, words: &[&str], error: &str) {
    let before = names(folder);
    let ran = run(folder, words);
    assert_eq!((ran.status, ran.stdout.as_str()), (2, ""), "{words:?}");
    assert!(ran.stderr.starts_with(&format!("error: {error}")), "{words:?}: {}", ran.stderr);
    assert_eq!(names(folder), before, "{words:?}");
}

#[test]
fn the_files_are_ascii_and_the_same_on_each_run() {
    let (one, other) = (prepare("c_one"), prepare("c_other"));
    for words in [&[][..], &["--packed"], &["--split"], &["--packed", "--split", "--prefix", "disk"]] {
        for (folder, path) in [(&one, "a/b"), (&other, "./a//b/")] {
            let _ = fs::remove_dir_all(folder.join("a"));
            export(folder, &[&["-o", path], words].concat());
        }
        let (one, other) = (files(&one.join("a/b")), files(&other.join("a/b")));
        assert_eq!(one, other);
        assert!(one.len() >= PLAIN.len() && one.values().all(|text| text.is_ascii() && text.ends_with('\n')));
        let command = [&["edge-errors", "export", "c", "-o", "a/b"], words].concat();
        // The options have one order, in whatever order they were written.
        let is_told = |text: &String| {
            let mut told = text.split('`').nth(1).unwrap().split(' ').collect::<Vec<_>>();
            let mut command = command.clone();
            told.sort_unstable();
            command.sort_unstable();
            told == command
        };
        assert!(one.values().all(is_told), "{words:?}");
    }
    export(&one, &["-o", "plain"]);
    assert_eq!(names(&one.join("plain")), PLAIN);
}

#[test]
fn a_file_that_is_up_to_date_is_not_written_again() {
    let folder = prepare("c_kept");
    export(&folder, &["-o", "."]);
    for name in PLAIN {
        let path = folder.join(name);
        // It could not be written.
        let mut permissions = fs::metadata(&path).unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(path, permissions).unwrap();
    }
    export(&folder, &["-o", "."]);
    assert_eq!(check(&folder, &["-o", "."]), (0, String::new()));
    fails(
        &folder,
        &["export", "c", "-o", ".", "--packed"],
        "./edge_errors.h cannot be written: it is read-only",
    );
}

#[test]
fn a_check_tells_what_is_stale_missing_or_too_many() {
    let folder = prepare("c_check");
    let stale = |name: &str, is: &str, words: &str| {
        format!("error[stale]: gen/{name} {is}: update it with `edge-errors export c -o gen{words}`\n")
    };
    let missing =
        ["edge_errors.h", "edge_errors.c", "edge_errors_bodies.h"].map(|name| stale(name, "is missing", ""));
    assert_eq!(check(&folder, &["-o", "gen"]), (1, missing.concat()));
    assert!(!folder.join("gen").exists());

    export(&folder, &["-o", "gen"]);
    assert_eq!(check(&folder, &["-o", "gen"]), (0, String::new()));
    fs::write(folder.join("gen/edge_errors_bodies.h"), "").unwrap();
    let expected = stale("edge_errors_bodies.h", "is out of date", "");
    assert_eq!(check(&folder, &["-o", "gen"]), (1, expected));
    export(&folder, &["-o", "gen"]);

    for words in [&["--packed"][..], &["--languages", "zh"], &["--split"]] {
        let (status, printed) = check(&folder, &[&["-o", "gen"], words].concat());
        assert_eq!(status, 1, "{words:?}");
        let expected = stale("edge_errors.h", "is out of date", &format!(" {}", words.join(" ")));
        assert!(printed.starts_with(&expected), "{printed}");
    }

    // A catalogue with another prefix, and what people wrote, may stand in the same folder.
    export(&folder, &["-o", "gen", "--prefix", "edge_errors_too"]);
    export(&folder, &["-o", "gen", "--prefix", "edge"]);
    fs::write(folder.join("gen/edge_errors_user.c"), "/* Uses what `edge-errors export c` writes. */\n")
        .unwrap();
    fs::copy(folder.join("gen/edge_errors.c"), folder.join("gen/edge_errors_copy.txt")).unwrap();
    for words in [&[][..], &["--prefix", "edge_errors_too"], &["--prefix", "edge"]] {
        assert_eq!(check(&folder, &[&["-o", "gen"], words].concat()), (0, String::new()), "{words:?}");
    }

    // A split export has other files, and the old ones stay where they are.
    let left = |words: &[&str], name: &str| {
        let command = format!("edge-errors export c {}", words.join(" "));
        format!(
            "error[stale]: gen/{name} is left from an earlier export: remove it, `{command}` does not write it\n"
        )
    };
    let words = ["-o", "gen", "--prefix", "edge_errors", "--split"];
    export(&folder, &words);
    assert_eq!(check(&folder, &words), (1, left(&words, "edge_errors.c")));
    fs::remove_file(folder.join("gen/edge_errors.c")).unwrap();
    assert_eq!(check(&folder, &words), (0, String::new()));
    let words = ["-o", "gen"];
    export(&folder, &words);
    let (status, printed) = check(&folder, &words);
    assert!(status == 1 && printed.lines().count() > 5, "{printed}");
    for line in printed.lines() {
        let name = line.split_once("gen/").unwrap().1.split_once(' ').unwrap().0;
        assert_eq!(format!("{line}\n"), left(&words, name));
        fs::remove_file(folder.join("gen").join(name)).unwrap();
    }
    assert_eq!(check(&folder, &words), (0, String::new()));
}

#[test]
fn languages_are_chosen_by_a_list_or_one_by_one() {
    let folder = prepare("c_languages");
    let written = |words: &[&str]| {
        export(&folder, &[&["-o", "gen"], words].concat());
        files(&folder.join("gen"))
    };
    let list = written(&["--languages", "zh,en"]);
    assert_eq!(written(&["--language", "zh", "--language", "en"]), list);
    assert_eq!(written(&["--languages", "zh", "--language", "en"]), list);
    assert_ne!(written(&["--languages", "en,zh"]), list);
    let chinese = written(&["--language", "zh"]);
    assert!(
        list["edge_errors.h"].contains("edge_errors_en")
            && !chinese["edge_errors.h"].contains("edge_errors_en")
    );
    let error = "the catalogue has no language `fr`: it has en, zh";
    fails(&folder, &["export", "c", "-o", "gen", "--languages", "en,fr"], error);
    // The other formats take a list, too.
    let json = |words: &[&str]| print(&folder, &[&["export", "json"], words].concat());
    assert_eq!(json(&["--languages", "zh,en"]), json(&["--language", "zh", "--language", "en"]));
}

#[test]
fn what_c_needs_and_what_only_c_has_is_told() {
    let folder = prepare("c_misuse");
    for words in [&[][..], &["--check"], &["-o", "-"]] {
        let error = "c is several files: write `-o DIR`, the folder for them\n";
        fails(&folder, &[&["export", "c"], words].concat(), error);
    }
    for (words, option) in
        [(&["--packed"][..], "--packed"), (&["--prefix", "disk"], "--prefix"), (&["--split"], "--split")]
    {
        fails(&folder, &[&["export", "go"], words].concat(), &format!("`{option}` is only for c\n"));
    }
    fails(&folder, &["export", "c", "--into", "page.md"], "`--into` is only for markdown\n");
}

#[test]
fn names_in_c_can_start_with_a_prefix() {
    let folder = prepare("c_prefix");
    for prefix in ["", "_", "_disk", "1disk", "disk-errors", "disk errors", "d\u{e9}j\u{e0}", "a*/"] {
        let error = format!("`--prefix {prefix}`: write ASCII letters, digits and `_`, a letter first");
        fails(&folder, &["export", "c", "-o", ".", "--prefix", prefix], &error);
    }
    for (prefix, error) in [
        ("disk_", "names with `__` belong to the compiler"),
        ("disk__errors", "names with `__` belong to the compiler"),
        (
            "errors_of_the_disk",
            "it has 18 characters, and the linker may compare only the start of names: write at most ",
        ),
        ("string", "`string.h` would be found in place of the header of C"),
        ("StdInt", "`StdInt.h` would be found in place of the header of C"),
        ("signed", "it is a keyword of C or C++"),
        ("namespace", "it is a keyword of C or C++"),
    ] {
        let error = format!("`--prefix {prefix}`: {error}");
        fails(&folder, &["export", "c", "-o", ".", "--prefix", prefix], &error);
    }
    for prefix in ["d", "disk2", "Disk", "DISK_E", "edge_errors_too"] {
        export(&folder, &["-o", prefix, "--prefix", prefix]);
        assert_eq!(names(&folder.join(prefix)), PLAIN.map(|name| name.replace("edge_errors", prefix)));
    }
}

#[test]
fn a_file_that_people_wrote_is_not_written_over() {
    let folder = prepare("c_foreign");
    let driver = folder.join("disk.c");
    for text in [&b"int disk;\n"[..], b"/* Uses what `edge-errors export c -o .` writes. */\n", b"\xff"] {
        fs::write(&driver, text).unwrap();
        let error = "./disk.c is not from an export, and it would be lost: write another folder, or another `--prefix`\n";
        fails(&folder, &["export", "c", "-o", ".", "--prefix", "disk"], error);
        assert_eq!(fs::read(&driver).unwrap(), text);
    }
    // What an export with another prefix wrote is not of this one.
    export(&folder, &["-o", ".", "--prefix", "a", "--split"]);
    fails(&folder, &["export", "c", "-o", ".", "--prefix", "a_en"], "./a_en.c is not from an export");
    // An export that Git could not merge is one still.
    export(&folder, &["-o", "gen"]);
    let path = folder.join("gen/edge_errors.c");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, format!("<<<<<<< HEAD\n{text}")).unwrap();
    export(&folder, &["-o", "gen"]);
    assert_eq!(fs::read_to_string(path).unwrap(), text);
}

#[test]
fn what_cannot_be_written_loses_nothing() {
    let folder = prepare("c_refused");
    fails(
        &folder,
        &["export", "c", "-o", "catalog.yaml"],
        "catalog.yaml is a file: c needs a folder, write the path of one\n",
    );
    fails(
        &folder,
        &["export", "c", "-o", "catalog.yaml/gen"],
        "catalog.yaml/gen cannot be made: Not a directory",
    );
    fails(
        &folder,
        &["export", "c", "-o", "catalog.yaml", "--check"],
        "catalog.yaml is a file: c needs a folder, write the path of one\n",
    );
    // A catalogue can have the name of a file that would be written. The other files are not written, either.
    fs::rename(folder.join("catalog.yaml"), folder.join("edge_errors_bodies.h")).unwrap();
    let words = ["export", "c", "-o", ".", "edge_errors_bodies.h"];
    fails(&folder, &words, "./edge_errors_bodies.h is the catalogue itself: write another path\n");
    assert_eq!(files(&folder), BTreeMap::from([("edge_errors_bodies.h".to_owned(), CATALOG.to_owned())]));
}
