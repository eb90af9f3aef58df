//! Where an export goes: to standard output, to a file, or nowhere. A file that cannot be written loses nothing.
#![cfg(unix)]

mod common;

use std::fs;
use std::io::Read as _;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};
use std::process::Command;

use common::{folder, print, run};

const CATALOG: &str = "languages: [en]\ncategories:\n  Disk:\n    DISK_FULL: Disk is full\n";
const OTHER: &str = "languages: [en]\ncategories:\n  Disk:\n    DISK_LOST: Disk is lost\n";

/// A folder with the catalogue, and what it is exported as.
fn prepare(name: &str) -> (PathBuf, String) {
    let folder = folder(name);
    fs::write(folder.join("catalog.yaml"), CATALOG).unwrap();
    let json = print(&folder, &["export", "json"]);
    assert!(json.contains("DISK_FULL"));
    (folder, json)
}

/// The names of what is in the folder, in order.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// The command must fail with this error, and leave the folder as it is.
fn fails(folder: &Path, words: &[&str], error: &str) {
    let before = names(folder);
    let ran = run(folder, words);
    assert_eq!((ran.status, ran.stdout.as_str()), (2, ""), "{words:?}");
    assert!(ran.stderr.starts_with(&format!("error: {error}")), "{words:?}: {}", ran.stderr);
    assert_eq!(names(folder), before, "{words:?}");
}

#[test]
fn a_file_gets_what_is_printed() {
    let (folder, json) = prepare("export_file");
    for path in ["new.json", "./other.json", folder.join("third.json").to_str().unwrap()] {
        assert_eq!(print(&folder, &["export", "json", "-o", path]), "");
        assert_eq!(fs::read_to_string(folder.join(path)).unwrap(), json);
    }
    assert_eq!(names(&folder), ["catalog.yaml", "new.json", "other.json", "third.json"]);
    for path in ["-", "/dev/stdout", "/dev/fd/1"] {
        assert_eq!(print(&folder, &["export", "json", "-o", path]), json, "{path}");
    }
    assert_eq!(print(&folder, &["export", "json", "-o", "/dev/null"]), "");
}

#[test]
fn a_name_can_be_as_long_as_the_disk_allows() {
    let (folder, json) = prepare("export_long");
    let long = "n".repeat(255);
    assert_eq!(print(&folder, &["export", "json", "-o", &long]), "");
    assert_eq!(fs::read_to_string(folder.join(long)).unwrap(), json);
}

#[test]
fn a_stream_that_is_a_file_is_written_where_it_stands() {
    let (folder, json) = prepare("export_stream");
    let shell = "echo first >out; \"$0\" export json -o /dev/stdout >>out; echo last >>out";
    let status = Command::new("sh")
        .args(["-c", shell, env!("CARGO_BIN_EXE_edge-errors")])
        .current_dir(&folder)
        .status();
    assert!(status.unwrap().success());
    assert_eq!(fs::read_to_string(folder.join("out")).unwrap(), format!("first\n{json}last\n"));
}

#[test]
fn a_file_that_is_there_keeps_its_permissions_and_its_links() {
    let (folder, json) = prepare("export_link");
    fs::create_dir(folder.join("pages")).unwrap();
    fs::write(folder.join("pages/real.json"), "old").unwrap();
    fs::set_permissions(folder.join("pages/real.json"), fs::Permissions::from_mode(0o640)).unwrap();
    symlink("pages/real.json", folder.join("link.json")).unwrap();
    symlink("pages/new.json", folder.join("dangling.json")).unwrap();
    symlink("dangling.json", folder.join("chain.json")).unwrap();
    for (link, target) in [("link.json", "pages/real.json"), ("chain.json", "pages/new.json")] {
        assert_eq!(print(&folder, &["export", "json", "-o", link]), "");
        assert!(fs::symlink_metadata(folder.join(link)).unwrap().is_symlink());
        assert_eq!(fs::read_to_string(folder.join(target)).unwrap(), json);
    }
    let mode = fs::metadata(folder.join("pages/real.json")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o640);
    assert_eq!(names(&folder.join("pages")), ["new.json", "real.json"]);
}

#[test]
fn what_the_catalogue_is_made_of_is_not_overwritten() {
    let (folder, _) = prepare("export_sources");
    print(&folder, &["lock"]);
    fs::rename(folder.join("catalog.yaml"), folder.join("base.yaml")).unwrap();
    fs::write(folder.join("catalog.yaml"), "from: base.yaml\n").unwrap();
    for (path, what) in [
        ("catalog.yaml", "the catalogue itself"),
        ("./catalog.lock", "the catalogue's lock"),
        ("base.yaml", "what the catalogue starts from"),
    ] {
        let before = fs::read(folder.join(path)).unwrap();
        let error = format!("{path} is {what}: write another path\n");
        fails(&folder, &["export", "json", "-o", path], &error);
        fails(&folder, &["export", "markdown", "--into", path], &error);
        assert_eq!(fs::read(folder.join(path)).unwrap(), before);
    }
}

#[test]
fn what_cannot_be_written_loses_nothing() {
    let (folder, _) = prepare("export_refused");
    fs::create_dir(folder.join("pages")).unwrap();
    symlink("loop", folder.join("loop")).unwrap();
    fs::write(folder.join("kept.json"), "old").unwrap();
    fs::set_permissions(folder.join("kept.json"), fs::Permissions::from_mode(0o444)).unwrap();
    for (path, error) in [
        ("kept.json", "kept.json cannot be written: it is read-only"),
        ("pages", "pages cannot be written: Is a directory"),
        ("missing/a.json", "missing/a.json cannot be written: there is no folder missing"),
        ("catalog.yaml/a.json", "catalog.yaml/a.json cannot be written: Not a directory"),
        ("loop", "loop cannot be written: Too many levels of symbolic links"),
        ("catalog.yaml", "catalog.yaml is the catalogue itself"),
        ("", "the path is empty"),
    ] {
        fails(&folder, &["export", "json", "-o", path], error);
    }
    assert_eq!(fs::read_to_string(folder.join("kept.json")).unwrap(), "old");
    assert_eq!(fs::read_to_string(folder.join("catalog.yaml")).unwrap(), CATALOG);
}

/// What is written beside a file has the process's number in its name, so another user of the folder can guess it.
#[test]
fn what_stands_beside_a_file_is_neither_followed_nor_overwritten() {
    let (folder, _) = prepare("export_beside");
    fs::write(folder.join("other"), "kept").unwrap();
    let shell = "ln -s other .edge-errors.$$.new && exec \"$0\" export json -o codes.json";
    let status = Command::new("sh")
        .args(["-c", shell, env!("CARGO_BIN_EXE_edge-errors")])
        .current_dir(&folder)
        .stderr(std::process::Stdio::null())
        .status();
    assert_eq!(status.unwrap().code(), Some(2));
    assert_eq!(fs::read_to_string(folder.join("other")).unwrap(), "kept");
    assert!(!folder.join("codes.json").exists());
}

/// A disk that is full, as Linux has one.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error() {
    let (folder, _) = prepare("export_full");
    fails(&folder, &["export", "json", "-o", "/dev/full"], "/dev/full cannot be written: No space left");
    fails(
        &folder,
        &["export", "json", "--check", "-o", "/dev/full"],
        "/dev/full cannot be read: it is not a file",
    );
    let mut child = Command::new(env!("CARGO_BIN_EXE_edge-errors"))
        .args(["export", "json"])
        .current_dir(&folder)
        .stdout(fs::File::create("/dev/full").unwrap())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let mut error = String::new();
    child.stderr.take().unwrap().read_to_string(&mut error).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(2));
    assert!(error.starts_with("error: standard output cannot be written: No space left"), "{error}");
}

#[test]
fn a_check_tells_a_stale_file_and_the_command_that_renews_it() {
    let (folder, json) = prepare("export_check");
    for format in ["json", "markdown"] {
        let file = &format!("the codes.{format}");
        let check = ["export", format, "-o", file, "--check"];
        let command = format!("edge-errors export {format} -o 'the codes.{format}'");
        let expected = |is: &str| format!("error[stale]: {file} {is}: update it with `{command}`\n");

        let ran = run(&folder, &check);
        assert_eq!((ran.status, ran.stdout, ran.stderr), (1, expected("is missing"), String::new()));
        assert!(!folder.join(file).exists());

        // The command as it is printed, by a shell.
        let written = |expected: i32| {
            let path = Path::new(env!("CARGO_BIN_EXE_edge-errors")).parent().unwrap();
            let path = format!("{}:{}", path.display(), std::env::var("PATH").unwrap());
            let mut shell = Command::new("sh");
            let status =
                shell.args(["-c", &command]).env("PATH", path).current_dir(&folder).status().unwrap();
            assert_eq!(status.code(), Some(expected));
        };
        written(0);
        assert_eq!(run(&folder, &check).status, 0);

        fs::write(folder.join("catalog.yaml"), OTHER).unwrap();
        let ran = run(&folder, &check);
        assert_eq!((ran.status, ran.stdout, ran.stderr), (1, expected("is out of date"), String::new()));
        written(0);
        assert_eq!(run(&folder, &check).status, 0);
        fs::write(folder.join("catalog.yaml"), CATALOG).unwrap();
    }
    fs::write(folder.join("crlf.json"), json.replace('\n', "\r\n")).unwrap();
    assert_eq!(run(&folder, &["export", "json", "-o", "crlf.json", "--check"]).status, 1);
    fails(&folder, &["export", "json", "-o", ".", "--check"], ". cannot be read: it is not a file");
}

#[test]
fn a_path_that_leads_to_the_same_place_makes_no_file_stale() {
    let (folder, _) = prepare("export_spelling");
    fs::create_dir(folder.join("gen")).unwrap();
    for format in ["go", "typescript", "python", "html"] {
        assert_eq!(print(&folder, &["export", format, "-o", "gen/codes"]), "");
        for words in [["-o", "./gen//codes"].as_slice(), &["-o", "gen/./codes", "./catalog.yaml"]] {
            let ran = run(&folder, &[&["export", format, "--check"], words].concat());
            assert_eq!((ran.status, ran.stdout.as_str()), (0, ""), "{format} {words:?}");
        }
    }
}

#[test]
fn only_what_is_chosen_is_exported_and_a_language_that_is_missing_is_an_error() {
    let (folder, _) = prepare("export_language");
    let error = "the catalogue has no language `fr`: it has en";
    fails(&folder, &["export", "markdown", "--language", "fr"], error);
    let error = "`--language EN` is written twice";
    fails(&folder, &["export", "markdown", "--language", "en", "--language", "EN"], error);
}
