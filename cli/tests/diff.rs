//! `edge-errors diff`: what it prints of catalogues and locks.

mod common;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use common::{ROOT, folder, run};

const OLD: &str = "\
languages: [en]
categories:
  Pump:
    BLOCKED: { number: 1, en: Pump %d is blocked }
    DRY: { number: 2, en: No water }
    STUCK: { en: Stuck, deprecated: { replaced_by: DRY } }
";

const NEW: &str = "\
languages: [en, zh]
categories:
  Pump:
    Blocked: { en: Pump %s is blocked }
    NO_WATER: { name: DRY, number: 2, en: Dry, zh: 没水 }
    LOUD: { number: 1, en: Loud }
";

const TEXT: &str = "\
wire: a peer takes a name or a number for something else
  number-removed: `Blocked` has no number: it was 1
    old.yaml:4:5 -> new.yaml:4:5
  number-reused: `LOUD` has the number 1, which was released for `BLOCKED`
    old.yaml:4:5 -> new.yaml:6:5

name: a peer does not know a code that it knew
  name-case-changed: the name of `Blocked` was `BLOCKED` and is `Blocked`: the case of letters changed
    old.yaml:4:5 -> new.yaml:4:5

arguments: a peer shows a message with wrong arguments
  argument-kind-changed: `Blocked` took the arguments (integer) and takes (string)
    old.yaml:4:5 -> new.yaml:4:5

source: programs do not compile, or find a code in another category
  key-changed: the key of `Blocked` was `BLOCKED` and is `Blocked`
    old.yaml:4:5 -> new.yaml:4:5
  key-changed: the key of `DRY` was `DRY` and is `NO_WATER`
    old.yaml:5:5 -> new.yaml:5:5
  code-replaced: `STUCK` is gone: `DRY` replaces it, as was released
    old.yaml:6:5 -> (none)

text: people read other words, or something is new
  message-changed: the message of `Blocked` in `en` was \"Pump %d is blocked\" and is \"Pump %s is blocked\"
    old.yaml:4:27 -> new.yaml:4:16
  message-changed: the message of `NO_WATER` in `en` was \"No water\" and is \"Dry\"
    old.yaml:5:23 -> new.yaml:5:39
  code-added: `LOUD` is new
    (none) -> new.yaml:6:5
  language-added: the language `zh` is new
    (none) -> new.yaml:1:17

11 changes, which need a major release
";

/// A folder with the old catalogue and the new one.
fn two(name: &str, old: &str, new: &str) -> PathBuf {
    let folder = folder(name);
    fs::write(folder.join("old.yaml"), old).unwrap();
    fs::write(folder.join("new.yaml"), new).unwrap();
    folder
}

#[test]
fn people_read_the_gravest_first_with_both_places() {
    let folder = two("text", OLD, NEW);
    let ran = run(&folder, &["diff", "old.yaml", "new.yaml"]);
    assert_eq!((ran.status, ran.stderr.as_str()), (1, ""));
    assert_eq!(ran.stdout, TEXT);
}

#[test]
fn programs_read_the_same() {
    let folder = two("programs", OLD, NEW);
    let ran = run(&folder, &["diff", "--format", "json", "old.yaml", "new.yaml"]);
    let json: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!((ran.status, &json["release"]), (1, &"major".into()));
    // As people read it.
    let mut texts = TEXT.lines().filter(|line| line.starts_with("  "));
    for change in json["changes"].as_array().unwrap() {
        let field = |name: &str| change[name].as_str().unwrap().to_owned();
        assert_eq!(texts.next().unwrap(), format!("  {}: {}", field("rule"), field("text")));
        let place = |place: &serde_json::Value| match place {
            serde_json::Value::Null => "(none)".to_owned(),
            place => format!("{}:{}:{}", place["file"].as_str().unwrap(), place["line"], place["column"]),
        };
        let places = format!("    {} -> {}", place(&change["old"]), place(&change["new"]));
        assert_eq!(texts.next().unwrap(), places);
        assert!(TEXT.contains(&format!("{}: ", field("level"))));
        assert!(["major", "minor", "patch"].contains(&field("release").as_str()));
    }
    assert_eq!(texts.next(), None);

    let github = run(&folder, &["diff", "--format", "github", "old.yaml", "new.yaml"]).stdout;
    assert_eq!(github.lines().count(), 11);
    let first = "::error file=new.yaml,line=4,col=5,title=number-removed::wire: `Blocked` has no number: it was 1 \
                 (old.yaml:4:5 -> new.yaml:4:5)";
    assert_eq!(github.lines().next(), Some(first));
    assert!(
        github.contains("::warning file=old.yaml,line=6,col=5,title=code-replaced::source: "),
        "{github}"
    );
    assert!(github.contains("::notice file=new.yaml,line=6,col=5,title=code-added::text: "), "{github}");
}

#[test]
fn the_release_is_as_high_as_the_gravest_change_asks() {
    for (old, new, expected) in [
        ("en: No water", "en: Dry", "1 change, which needs a patch release\n"),
        (
            "en: No water",
            "en: No water, since: '2', docs: 'https://a.b'",
            "1 change, which needs a patch release\n",
        ),
        ("    DRY", "    WET: Wet\n    DRY", "1 change, which needs a minor release\n"),
        ("en: Stuck,", "number: 3, en: Stuck now,", "2 changes, which need a minor release\n"),
        ("number: 2, ", "", "1 change, which needs a major release\n"),
    ] {
        let folder = two("release", OLD, &OLD.replace(old, new));
        let ran = run(&folder, &["diff", "old.yaml", "new.yaml"]);
        assert!(ran.status == 1 && ran.stdout.ends_with(expected), "{new}: {}", ran.stdout);
    }
}

#[test]
fn one_change_is_reported_once() {
    let old = "languages: [en]\ncategories:\n  Names:\n    ONE: { name: n, en: Low }\n    TWO: { name: N, en: High }\n";
    for (edits, expected) in [
        // The two names differ only in case, but they are two names, and neither changed.
        (&[("ONE:", "THREE:"), ("TWO:", "FOUR:")][..], ["key-changed", "key-changed"]),
        (&[("  Names:", "  Letters:")], ["category-removed", "category-added"]),
    ] {
        let new = edits.iter().fold(old.to_owned(), |new, (from, to)| new.replace(from, to));
        let folder = two("once", old, &new);
        let json = run(&folder, &["diff", "--format", "json", "old.yaml", "new.yaml"]).stdout;
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        let rules = json["changes"].as_array().unwrap().iter().map(|change| &change["rule"]);
        assert!(rules.eq(&expected), "{new}: {json:#}");
    }
}

#[test]
fn what_is_equal_has_no_difference() {
    let folder = two("equal", OLD, &OLD.replace("[en]", "[en] # the same"));
    assert_eq!(run(&folder, &["lock", "old.yaml"]).status, 0);
    // A lock is known by its first line, too.
    fs::copy(folder.join("old.lock"), folder.join("released")).unwrap();
    let built_in = Path::new(ROOT).join("catalog.yaml");
    let built_in = built_in.to_str().unwrap();
    for words in [
        ["old.yaml", "new.yaml"],
        ["old.lock", "new.yaml"],
        ["new.yaml", "old.lock"],
        ["released", "old.lock"],
        [built_in; 2],
    ] {
        let ran = run(&folder, &[&["diff"], &words[..]].concat());
        assert_eq!((ran.status, ran.stdout.as_str()), (0, "nothing changed\n"), "{words:?}");
        let json = run(&folder, &[&["diff", "--format", "json"], &words[..]].concat());
        assert_eq!(json.stdout, "{\n  \"release\": null,\n  \"changes\": []\n}\n");
        assert_eq!(run(&folder, &[&["diff", "--format", "github"], &words[..]].concat()).stdout, "");
    }
}

#[test]
fn a_lock_knows_all_but_the_texts() {
    let folder = two("locks", OLD, NEW);
    for name in ["old.yaml", "new.yaml"] {
        assert_eq!(run(&folder, &["lock", name]).status, 0);
    }
    let without_places = |text: &str| {
        text.lines().filter(|line| !line.contains(" -> ")).map(str::to_owned).collect::<Vec<_>>()
    };
    let is_known = |line: &String| !line.contains("message-changed") && !line.contains("changes, which");
    let expected: Vec<_> = without_places(TEXT).into_iter().filter(is_known).collect();
    for words in [["old.lock", "new.lock"], ["old.lock", "new.yaml"], ["old.yaml", "new.lock"]] {
        let ran = run(&folder, &[&["diff"], &words[..]].concat());
        let found: Vec<_> = without_places(&ran.stdout).into_iter().filter(is_known).collect();
        assert_eq!((ran.status, found), (1, expected.clone()), "{words:?}");
    }
}

#[test]
fn a_catalogue_may_come_from_a_pipe_and_start_from_another_one() {
    let folder = two("pipe", OLD, "from: old.yaml\nmessages:\n  DRY: { en: Dry }\n");
    let program = env!("CARGO_BIN_EXE_edge-errors");
    let script = "cat old.yaml | \"$0\" diff /dev/stdin new.yaml";
    let output = Command::new("sh").args(["-c", script, program]).current_dir(&folder).output().unwrap();
    let printed = String::from_utf8(output.stdout).unwrap();
    assert!(printed.contains("    /dev/stdin:5:23 -> new.yaml:3:10\n"), "{printed}");
}

#[test]
fn what_cannot_be_compared_is_refused() {
    let folder = two("refused_diff", OLD, "languages: [en]\n");
    for (words, expected) in [
        (
            &["diff"][..],
            "error: write two catalogues or locks: first the old one, then the new one\nusage: edge-errors diff",
        ),
        (&["diff", "old.yaml"], "error: write two catalogues or locks: "),
        (&["diff", "old.yaml", "new.yaml", "x"], "error: unexpected `x`\n"),
        (&["diff", "old.yaml", "none.yaml"], "error: none.yaml cannot be read: "),
        (&["diff", "old.yaml", "none.lock"], "error: none.lock cannot be read: "),
        (&["diff", "old.yaml", "."], "error: . cannot be read: "),
        (&["diff", "old.yaml", "new.yaml"], "error: `categories` is missing\n  --> new.yaml:1:1\n"),
        (&["diff", "--levels", "old.yaml", "new.yaml"], "error: unknown option `--levels`\n"),
    ] {
        let ran = run(&folder, words);
        assert_eq!((ran.status, ran.stdout.as_str()), (2, ""), "{words:?}");
        assert!(ran.stderr.starts_with(expected), "{words:?}: {}", ran.stderr);
    }
}
