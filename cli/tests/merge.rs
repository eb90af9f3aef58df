//! Two branches that each add a code are merged by git without a conflict in the lock.
//!
//! `cargo test -p edge-errors-cli --test merge -- --ignored`

mod common;

use std::fs;
use std::path::Path;
use std::process::Command;

use common::{ROOT, folder, print, run};

const CATALOG: &str = "\
languages: [en]
categories:
  Pump:
    BLOCKED: Blocked

  Heater:
    HOT: Hot
";

/// Runs git, and says whether it ended well.
fn git(folder: &Path, words: &[&str]) -> bool {
    let mut git = Command::new("git");
    git.args(["-c", "user.name=Tester", "-c", "user.email=tester@example.com"])
        .args(words)
        .current_dir(folder);
    // The settings of whoever runs the tests are not these.
    git.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_SYSTEM", "/dev/null");
    git.output().unwrap().status.success()
}

/// Writes the catalogue with other words, locks it, and commits both.
fn commit(folder: &Path, old: &str, new: &str) {
    let path = folder.join("catalog.yaml");
    let catalog = fs::read_to_string(&path).unwrap();
    assert!(catalog.contains(old));
    fs::write(path, catalog.replace(old, new)).unwrap();
    print(folder, &["lock"]);
    assert!(git(folder, &["add", "."]) && git(folder, &["commit", "--message", "x"]));
}

/// A repository with a lock, on its branch `ours`, which adds a code, as `theirs` does.
fn branches(name: &str) -> std::path::PathBuf {
    let folder = folder(name);
    fs::copy(Path::new(ROOT).join(".gitattributes"), folder.join(".gitattributes")).unwrap();
    fs::write(folder.join("catalog.yaml"), CATALOG).unwrap();
    assert!(git(&folder, &["init", "--initial-branch", "ours"]));
    commit(&folder, "Blocked", "Blocked");
    assert!(git(&folder, &["checkout", "-b", "theirs"]));
    commit(&folder, "    BLOCKED", "    DRY: Dry %s\n    BLOCKED");
    assert!(git(&folder, &["checkout", "ours"]));
    commit(&folder, "    HOT", "    COLD: { number: 1, en: Cold }\n    HOT");
    folder
}

#[test]
#[ignore = "needs git"]
fn the_lines_of_both_sides_are_kept() {
    let folder = branches("both_sides");
    assert!(git(&folder, &["merge", "theirs"]));
    assert_eq!(print(&folder, &["lock"]), "catalog.lock is up to date: 4 codes\n");
    assert!(git(&folder, &["diff", "--exit-code"]));
}

#[test]
#[ignore = "needs git"]
fn what_does_not_fit_together_is_reported() {
    let folder = branches("no_fit");
    // Both sides change the line of a code.
    commit(&folder, "HOT: Hot", "HOT: { number: 7, en: Hot }");
    assert!(git(&folder, &["checkout", "theirs"]));
    commit(&folder, "HOT: Hot", "HOT: { number: 8, en: Hot }");
    // The catalogue has a conflict, the lock has none.
    assert!(!git(&folder, &["merge", "ours"]));
    assert!(git(&folder, &["checkout", "--ours", "catalog.yaml"]));
    let ran = run(&folder, &["lock"]);
    assert_eq!(ran.status, 2);
    assert!(ran.stderr.contains("has the key `HOT`, too: if both"), "{}", ran.stderr);
    assert!(ran.stderr.contains("if both come from a merge, keep the newer line"), "{}", ran.stderr);
}
