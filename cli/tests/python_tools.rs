//! What others make of the export as Python: black, mypy, pytest.

mod common;
mod exports;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use common::{folder, print};
use exports::in_repository;

/// Runs Python with the packages that `check_python` installs.
fn python(folder: &Path, words: &[&str]) -> String {
    let mut python = Command::new("python3");
    python.current_dir(folder).env("PYTHONPATH", in_repository("target/python"));
    let output = python.env("PYTHONDONTWRITEBYTECODE", "1").args(words).output().unwrap();
    let printed = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{words:?}: {printed}{}", String::from_utf8_lossy(&output.stderr));
    printed.into_owned()
}

/// A folder of modules.
static PACKAGE: LazyLock<(PathBuf, Vec<String>)> = LazyLock::new(|| {
    let folder = folder("python");
    let small = print(Path::new(&in_repository("cli/tests/exports")), &["export", "python", "small.yaml"]);
    fs::write(folder.join("small.py"), small).unwrap();
    let taken = "import keyword, small
print(*keyword.kwlist, *keyword.softkwlist, *dir(str), *dir(small._Entry), 'mro')";
    let taken = python(&folder, &["-c", taken]);
    let files = exports::export(&folder, ["python", "py"], &taken);
    fs::copy(in_repository("cli/tests/python/user.py"), folder.join("user.py")).unwrap();
    fs::copy(in_repository("cli/tests/python/test_export.py"), folder.join("test_export.py")).unwrap();
    (folder, files)
});

/// Runs a program of Python over all modules.
fn over_all(words: &[&str]) {
    let (folder, files) = &*PACKAGE;
    let files: Vec<_> = files.iter().map(String::as_str).collect();
    python(folder, &[words, &files].concat());
}

#[test]
#[ignore = "needs Python and black"]
fn black_leaves_every_file_as_it_is() {
    over_all(&["-m", "black", "--quiet", "--check", "--diff"]);
}

#[test]
#[ignore = "needs Python and mypy"]
fn mypy_takes_every_file() {
    over_all(&["-m", "mypy", "--strict", "user.py"]);
}

#[test]
#[ignore = "needs Python and pytest"]
fn it_prints_what_go_and_the_crate_print() {
    python(&PACKAGE.0, &["-W", "error", "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_export.py"]);
}
