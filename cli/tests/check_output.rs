//! How `edge-errors check` shows what it finds: to people, to programs, to GitHub.

mod common;

use std::fs;
use std::path::Path;

use common::{Ran, folder, run};
use serde_json::{Value, json};

const BROKEN: &str = "\
languages: [zh, en]
categories:
  系统:
    磁盘: 磁盘已满
  System:
    DISK_FULL: { zh: 磁盘 %u 已满, en: Disk %u is full }
    DISK_FULL: { zh: \"重复\", fr: Double }
\tDISK_LOST: 磁盘丢失
";

const OF_BROKEN: &str = "\
error: `系统` is not a category's name: a name starts with a letter (A-Z, a-z), then come such letters, digits, blanks, `-` and `_`
  --> catalog.yaml:3:3
3 |   系统:
  |   ^
error: `磁盘` is not a code's name: a name starts with a letter (A-Z, a-z), then come such letters, digits and `_`; `name` in its entry can be any text
  --> catalog.yaml:4:5
4 |     磁盘: 磁盘已满
  |     ^
error: verb `%u` is not supported: write `%d`
  --> catalog.yaml:6:25
6 |     DISK_FULL: { zh: 磁盘 %u 已满, en: Disk %u is full }
  |                           ^
error: verb `%u` is not supported: write `%d`
  --> catalog.yaml:6:41
6 |     DISK_FULL: { zh: 磁盘 %u 已满, en: Disk %u is full }
  |                                             ^
error: `DISK_FULL` is already defined at catalog.yaml:6:5: remove one
  --> catalog.yaml:7:5
7 |     DISK_FULL: { zh: \"重复\", fr: Double }
  |     ^
error: unknown language `fr`: the catalogue has `zh`, `en`; add it to `languages`, or remove its message
  --> catalog.yaml:7:28
7 |     DISK_FULL: { zh: \"重复\", fr: Double }
  |                              ^
error: a tab cannot indent a line: use spaces
  --> catalog.yaml:8:1
8 |         DISK_LOST: 磁盘丢失
  | ^
catalog.yaml: 7 errors, no warnings
";

/// Checks a catalogue at this path of an empty folder.
fn check(name: &str, path: &str, content: &str, words: &[&str]) -> Ran {
    let folder = folder(name);
    let file = folder.join(path);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, content).unwrap();
    run(&folder, &[&["check", path, "--allow", "lock"], words].concat())
}

fn found(stdout: &str) -> Ran {
    Ran { status: 1, stdout: stdout.to_owned(), stderr: String::new() }
}

#[test]
fn all_faults_are_shown_with_their_lines() {
    assert_eq!(check("check_text", "catalog.yaml", BROKEN, &[]), found(OF_BROKEN));
    // Windows writes other line ends.
    let content = BROKEN.replace('\n', "\r\n");
    assert_eq!(check("check_crlf", "catalog.yaml", &content, &[]), found(OF_BROKEN));
}

#[test]
fn a_level_is_shown_beside_its_rule() {
    let content = "\
languages: [zh, en]
width: 10
categories:
  System:
    DISK_FULL: { zh: 磁盘 %d 已满, en: Disk %d is full }
    DISK_GONE:
      zh: DISK_GONE
      en: Disk is gone #!
";
    let expected = "\
error[width]: the message of `DISK_FULL` in `zh` is 12 columns wide, but `width` is 10: shorten it
  --> catalog.yaml:5:18
5 |     DISK_FULL: { zh: 磁盘 %d 已满, en: Disk %d is full }
  |                  ^
error[width]: the message of `DISK_FULL` in `en` is 15 columns wide, but `width` is 10: shorten it
  --> catalog.yaml:5:32
5 |     DISK_FULL: { zh: 磁盘 %d 已满, en: Disk %d is full }
  |                                    ^
warning[text-is-name]: the message of `DISK_GONE` in `zh` is its name: write what went wrong
  --> catalog.yaml:7:7
7 |       zh: DISK_GONE
  |       ^
error[width]: the message of `DISK_GONE` in `en` is 12 columns wide, but `width` is 10: shorten it
  --> catalog.yaml:8:7
8 |       en: Disk is gone #!
  |       ^
warning[comment]: ` #` starts a comment, so the message ends before it: write a blank after `#`, or put the message in quotes: `\"Disk is gone #!\"`
  --> catalog.yaml:8:24
8 |       en: Disk is gone #!
  |                        ^
catalog.yaml: 3 errors, 2 warnings
";
    assert_eq!(check("check_rules_text", "catalog.yaml", content, &[]), found(expected));
}

#[test]
fn missing_translations_are_a_table() {
    let content = "\
languages: [zh, en, pt-BR]
categories:
  System:
    DISK_FULL: { zh: 磁盘已满, en: Disk is full }
    DISK_GONE: 磁盘丢失
";
    let table = "\
warning[missing-translation]: messages are missing; programs show the message in `zh` instead
  en     1 of 2 codes
  pt-BR  2 of 2 codes
  `--codes` lists them
catalog.yaml: no errors, 3 warnings
";
    let ran = check("check_table", "catalog.yaml", content, &[]);
    assert_eq!((ran.status, ran.stdout.as_str()), (0, table));
    let table = "\
error[missing-translation]: messages are missing; programs show the message in `zh` instead
  en     1 of 2 codes
    DISK_GONE --> catalog.yaml:5:5
  pt-BR  2 of 2 codes
    DISK_FULL --> catalog.yaml:4:5
    DISK_GONE --> catalog.yaml:5:5
catalog.yaml: 3 errors, no warnings
";
    let words = ["--codes", "--deny", "missing-translation"];
    assert_eq!(check("check_table_codes", "catalog.yaml", content, &words), found(table));
}

#[test]
fn what_would_control_the_terminal_is_escaped_and_a_long_line_is_cut() {
    let content =
        format!("languages: [en]\ncategories:\n  S:\n    A: '{}\x1b[31m\u{202e}b'\n", "a".repeat(150));
    let line = format!("…{}\\u{{1b}}[31m\\u{{202e}}b'", "a".repeat(80));
    let ran = check("check_hostile", "catalog.yaml", &content, &[]);
    assert!(ran.stdout.contains(&format!("4 | {line}\n  | {:81}^\n", "")), "{}", ran.stdout);
    assert!(!ran.stdout.contains(['\x1b', '\u{202e}']), "{}", ran.stdout);
}

#[test]
fn a_place_in_an_empty_file_has_no_line() {
    let ran = check("check_empty", "catalog.yaml", "", &[]);
    let expected = "error: the catalogue is empty: write `from: edge-errors`, or `languages` and `categories`\n  \
                    --> catalog.yaml:1:1\ncatalog.yaml: 1 error, no warnings\n";
    assert_eq!(ran, found(expected));
}

#[test]
fn a_catalogue_that_is_called_as_the_built_in_one_shows_its_own_lines() {
    let content = "languages: [en]\ncategories: { S: { A: A } }\n";
    let ran = check("check_same_path", "edge-errors/catalog.yaml", content, &["--deny", "text-is-name"]);
    let expected = "error[text-is-name]: the message of `A` in `en` is its name: write what went wrong\n  \
                    --> ./edge-errors/catalog.yaml:2:23\n2 | categories: { S: { A: A } }\n  |                       ^\n\
                    ./edge-errors/catalog.yaml: 1 error, no warnings\n";
    assert_eq!(ran, found(expected));
}

#[test]
fn json_has_every_finding_and_how_many_there_are() {
    let ran = check("check_json", "catalog.yaml", BROKEN, &["--format", "json"]);
    let object: Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!(object["counts"], json!({ "error": 7, "warning": 0, "note": 0 }));
    let expected = json!({
        "severity": "error", "rule": "fault", "file": "catalog.yaml", "line": 8, "column": 1,
        "text": "a tab cannot indent a line: use spaces",
    });
    assert_eq!(object["findings"][6], expected);
    let ran = check("check_json_none", "catalog.yaml", "from: edge-errors\n", &["--format", "json"]);
    let object: Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!((ran.status, &object["findings"]), (0, &json!([])));
    assert_eq!(object["counts"], json!({ "error": 0, "warning": 0, "note": 0 }));
}

/// A workflow command as GitHub's runner reads it
/// (<https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs>).
fn command(line: &str) -> Value {
    let unescape = |text: &str, properties: bool| {
        let text = text.replace("%0D", "\r").replace("%0A", "\n");
        let text = if properties { text.replace("%3A", ":").replace("%2C", ",") } else { text };
        text.replace("%25", "%")
    };
    let (head, data) = line.strip_prefix("::").unwrap().split_once("::").unwrap();
    let (name, properties) = head.split_once(' ').unwrap();
    let mut command = json!({ "severity": name, "text": unescape(data, false) });
    for (key, value) in properties.split(',').filter_map(|property| property.split_once('=')) {
        let key = match key {
            "title" => "rule",
            "col" => "column",
            key => key,
        };
        let text = unescape(value, true);
        command[key] = text.parse::<u64>().map_or_else(|_| json!(text), |number| json!(number));
    }
    command
}

#[test]
fn github_reads_what_json_says() {
    for path in ["catalog.yaml", "a,b:c%2C=d/50%.yaml"] {
        let ran = |format| check("check_github", path, BROKEN, &["--format", format]);
        let (github, json) = (ran("github"), ran("json"));
        let object: Value = serde_json::from_str(&json.stdout).unwrap();
        let commands: Vec<_> = github.stdout.lines().map(command).collect();
        assert_eq!(json!(commands), object["findings"], "{path}");
        assert_eq!((github.status, commands.len()), (1, 7));
        assert!(
            commands.iter().all(|command| Path::new(command["file"].as_str().unwrap()) == Path::new(path))
        );
    }
}

#[test]
fn a_path_controls_no_terminal() {
    let folder = folder("check_escape");
    let file = "\u{1b}[31m.yaml";
    let missing = run(&folder, &["check", file]);
    assert_eq!(missing.status, 2);
    fs::write(folder.join(file), "languages: [en]\ncategories: { Disk: { DISK_FULL: Disk is full } }\n")
        .unwrap();
    let found = run(&folder, &["check", file]);
    assert!(found.stdout.contains("[31m.lock is missing"), "{}", found.stdout);
    for text in [missing.stderr, found.stdout] {
        assert!(text.contains("\\u{1b}[31m") && !text.contains('\u{1b}'), "{text:?}");
    }
}
