//! `edge-errors lock`: what it writes, what it refuses, and what it keeps.

#[path = "../common/mod.rs"]
mod common;
mod built_in;
mod faults;
mod history;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use common::{Ran, folder, print, run};

const CATALOG: &str = "\
languages: [en, zh, de]
categories:
  Pump:
    BLOCKED: { number: 1, en: Pump %d is blocked, args: [pump] }
    DRY: { number: 2, name: 'Pump.NoWater, (x) #1', en: No water at %s }
    STUCK: { en: Stuck, deprecated: { since: '2', replaced_by: BLOCKED } }
  Edge Service:
    HOT: { en: '%v %d %x %c %f', zh: '%v %d %x %d %f' }
    OFF: { en: '%[2]v' }
";

const LOCK: &str = "\
# edge-errors lock 1: what was released. `edge-errors lock` writes this file; it changes and adds lines, and removes none.
languages en, de, zh
code BLOCKED in Pump, number 1, args (pump: integer)
code DRY in Pump, name \"Pump.NoWater, (x) #1\", number 2, args (string)
code STUCK in Pump, replaced by BLOCKED
code HOT in Edge Service, args (any, integer, hex, integer, float)
code OFF in Edge Service, args (unused, any)
";

/// A folder with `catalog.yaml` and its lock.
fn locked(name: &str) -> PathBuf {
    let folder = folder(name);
    fs::write(folder.join("catalog.yaml"), CATALOG).unwrap();
    assert_eq!(lock(&folder, &[]).status, 0);
    folder
}

fn lock(folder: &Path, words: &[&str]) -> Ran {
    run(folder, &[&["lock"], words].concat())
}

/// Puts other words into the catalogue.
fn edit(folder: &Path, old: &str, new: &str) {
    let path = folder.join("catalog.yaml");
    let catalog = fs::read_to_string(&path).unwrap();
    assert!(catalog.contains(old), "{old}");
    fs::write(path, catalog.replace(old, new)).unwrap();
}

fn read(folder: &Path) -> String {
    fs::read_to_string(folder.join("catalog.lock")).unwrap()
}

#[test]
fn a_lock_has_a_line_for_each_code_and_no_texts() {
    let folder = locked("lines");
    assert_eq!(read(&folder), LOCK);
    assert_eq!(print(&folder, &["lock"]), "catalog.lock is up to date: 5 codes\n");
    edit(&folder, "Pump %d is blocked", "Pump %d does not move");
    edit(&folder, "[en, zh, de]", "[en, de, zh]");
    assert_eq!(print(&folder, &["lock"]), "catalog.lock is up to date: 5 codes\n");
    // As git writes it on Windows.
    fs::write(folder.join("catalog.lock"), LOCK.replace('\n', "\r\n")).unwrap();
    assert_eq!(print(&folder, &["lock"]), "catalog.lock is up to date: 5 codes\n");
}

#[test]
fn what_devices_do_not_see_changes_a_line_where_it_stands() {
    let folder = locked("changed_lines");
    edit(&folder, "    STUCK", "    COLD: { number: 7, en: Cold }\n    STUCK");
    edit(&folder, "    OFF: { en", "    OFF: { number: 8, en");
    edit(&folder, "DRY:", "NO_WATER:");
    edit(&folder, "zh, de]", "zh, fr]");
    let printed = print(&folder, &["lock"]);
    assert!(
        printed.starts_with("warning[key-changed]: the key of `Pump.NoWater, (x) #1` was `DRY` and is"),
        "{printed}"
    );
    assert!(printed.contains("warning[language-removed]: the language `de` is gone\n"), "{printed}");
    assert!(printed.ends_with("catalog.lock is written: 6 codes, 1 of them new; 0 gone\n"), "{printed}");
    let expected = LOCK
        .replace("en, de, zh", "en, fr, zh")
        .replace("code DRY", "code NO_WATER")
        .replace("OFF in Edge Service", "OFF in Edge Service, number 8");
    assert_eq!(read(&folder), expected + "code COLD in Pump, number 7\n");
}

#[test]
fn a_break_is_refused_with_the_command_that_accepts_it() {
    let folder = locked("it's a folder");
    fs::rename(folder.join("catalog.yaml"), folder.join("my catalog.yaml")).unwrap();
    fs::rename(folder.join("catalog.lock"), folder.join("my catalog.lock")).unwrap();
    let path = folder.join("my catalog.yaml");
    let broken = CATALOG.replace("number: 1,", "number: 11,").replace("    OFF: { en: '%[2]v' }\n", "");
    fs::write(&path, broken).unwrap();
    let ran = run(&folder, &["lock", path.to_str().unwrap()]);
    assert_eq!((ran.status, ran.stderr.as_str()), (1, ""));
    let lines: Vec<_> = ran.stdout.lines().collect();
    assert!(lines[0].starts_with(
        "error[number-changed]: the number of `BLOCKED` was 1 and is 11: a break of level wire."
    ));
    assert!(
        lines[0]
            .contains("my catalog.lock:3:1 has what was released. To do: write `number: 1` again, or accept")
    );
    assert!(lines[1].ends_with("my catalog.yaml:4:5"), "{}", lines[1]);
    assert!(ran.stdout.contains("error[code-removed]: `OFF` is gone, and nothing said what replaces it"));
    assert!(ran.stdout.ends_with("my catalog.lock is not written: 2 breaks are not accepted\n"));
    assert_eq!(fs::read_to_string(folder.join("my catalog.lock")).unwrap(), LOCK);

    // The command that is printed, as somebody pastes it, with both reasons.
    let pasted: Vec<_> =
        ran.stdout.split('`').filter(|text| text.starts_with("edge-errors lock --accept")).collect();
    assert_eq!(pasted.len(), 2);
    let program = env!("CARGO_BIN_EXE_edge-errors");
    let script = pasted[0].replace(
        "edge-errors lock --accept BLOCKED=REASON",
        "\"$0\" lock --accept 'OFF=Never sold.' --accept BLOCKED=Lab",
    );
    let output = Command::new("sh").args(["-c", &script, program]).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    let expected = LOCK.replace("code BLOCKED", "gone BLOCKED").replace("code OFF", "gone OFF")
        + "code BLOCKED in Pump, number 11, args (pump: integer)\n\
           accepted BLOCKED number-changed: Lab\naccepted OFF code-removed: Never sold.\n";
    assert_eq!(fs::read_to_string(folder.join("my catalog.lock")).unwrap(), expected);
}

#[test]
fn what_accepts_nothing_is_refused() {
    let folder = locked("needless");
    edit(&folder, "number: 1,", "number: 11,");
    for (words, expected) in [
        (&["--accept", "BLOCKED"][..], "error: `--accept BLOCKED`: write `--accept CODE=REASON`\nusage: "),
        (&["--accept", "BLOCKED= "], "error: `--accept BLOCKED= `: write why the break is right"),
        (&["--accept", "BLOCKED=REASON"], "error: `--accept BLOCKED=REASON`: write why the break is right"),
        (&["--accept", "BLOCKED=a\nb"], "error: `--accept BLOCKED=…`: write the reason on one line\n"),
        (
            &["--accept", "BLOKED=Lab"],
            "error: `--accept BLOKED=…`: `BLOKED` has no break to accept: check its",
        ),
        (
            &["--accept", "BLOCKED=Lab", "--accept", "DRY=x"],
            "error: `--accept DRY=…`: `DRY` has no break to accept",
        ),
        (
            &["--accept", "BLOCKED=a", "--accept", "BLOCKED=b"],
            "error: `--accept BLOCKED=…` is written twice: remove",
        ),
        (&["--force"], "error: unknown option `--force`\n"),
        (&["catalog.yaml", "x"], "error: unexpected `x`\n"),
        (
            &["catalog.lock"],
            "error: catalog.lock is a lock: write the path of the catalogue\nusage: edge-errors lock",
        ),
    ] {
        let ran = lock(&folder, words);
        assert_eq!((ran.status, ran.stdout.as_str()), (2, ""), "{words:?}");
        assert!(ran.stderr.starts_with(expected), "{words:?}: {}", ran.stderr);
        assert_eq!(read(&folder), LOCK);
    }
}

#[test]
fn programs_read_what_is_refused_and_what_is_recorded() {
    let folder = locked("formats");
    edit(&folder, "number: 1,", "number: 11,");
    let github = lock(&folder, &["--format", "github"]);
    assert_eq!(github.status, 1);
    assert!(
        github
            .stdout
            .starts_with("::error file=catalog.yaml,line=4,col=5,title=number-changed::the number of")
    );
    assert_eq!(github.stdout.lines().count(), 1);
    let json = |ran: Ran| {
        let json: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
        let finding = &json["findings"][0];
        (ran.status, [&finding["severity"], &finding["rule"]].map(|value| value.as_str().unwrap().to_owned()))
    };
    assert_eq!(
        json(lock(&folder, &["--format", "json"])),
        (1, ["error", "number-changed"].map(str::to_owned))
    );
    let accepted = lock(&folder, &["--accept", "BLOCKED=Lab", "--format", "json"]);
    assert_eq!(json(accepted), (0, ["note", "number-changed"].map(str::to_owned)));
}

#[test]
fn what_is_accepted_is_shown_with_the_line_that_was_released() {
    let folder = folder("lock_released_line");
    let write = |codes: &str| {
        let catalog = format!("languages: [en]\ncategories:\n  Pump:\n{codes}");
        fs::write(folder.join("catalog.yaml"), catalog).unwrap();
    };
    write("    DRY: Dry\n    OFF: Off\n");
    print(&folder, &["lock"]);
    write("    DRY: Dry\n");
    let printed = print(&folder, &["lock", "--accept", "OFF=Never sold."]);
    assert!(printed.contains("\n4 | code OFF in Pump\n"), "{printed}");
}
