//! A lock that was edited by hand, or merged.

use std::fs;

use crate::common::run;
use crate::{LOCK, lock, locked};

#[test]
fn a_wrong_line_is_reported_with_its_place() {
    let folder = locked("wrong");
    let head = LOCK.lines().next().unwrap();
    let tail = "`edge-errors lock` writes this file, so restore the line as it was";
    let marks = LOCK
        .replace("code DRY", "<<<<<<< HEAD\ncode DRY")
        .replace("code HOT", "=======\n>>>>>>> x\ncode HOT");
    let replaced = |old: &str, new: &str| LOCK.replace(old, new);
    for (content, expected) in [
        (String::new(), "1:1: a lock starts with `# edge-errors lock 1`"),
        (replaced(head, "# edge-errors lock one"), "1:1: a lock starts with `# edge-errors lock 1`"),
        (replaced("lock 1", "lock 2"), "1:1: the lock has the version 2, and this command reads 1: update"),
        (replaced("languages en, de, zh\n", ""), "2:1: `languages` and their tags are expected here"),
        (replaced("en, de", "en,, de"), "2:1: `languages` and their tags are expected here"),
        (replaced("code BLOCKED", "cod BLOCKED"), "3:1: `code`, `gone` or `accepted` is expected here"),
        (replaced("code STUCK", "\ncode STUCK"), "5:1: `code`, `gone` or `accepted` is expected here"),
        (replaced("code STUCK", "code "), "5:6: the key of a code is expected here"),
        (replaced("STUCK in", "STUCK of"), "5:11: ` in ` and the category is expected here"),
        (replaced("number 1,", "number one,"), "3:30: a number from 1 to 2147483647 is expected here"),
        (replaced("number 1,", "number 2147483648,"), "3:30: a number from 1 to 2147483647 is expected"),
        (replaced("number 1,", "number 01,"), "3:1: the line `code BLOCKED in Pump, number 1, args (pump"),
        (replaced("#1\"", "#1\u{1}\""), "4:45: a character that can be seen is expected here"),
        (replaced("#1\"", "#1"), "4:70: `\"` at the end of the name is expected here"),
        (replaced("integer)", "int)"), "3:39: an argument such as `any` or `tool: integer` is expected"),
        (replaced("hex, ", "hex,"), "6:50: `)`, or `, ` and another argument is expected"),
        (replaced("replaced by", "replaced with"), "5:19: the end of the line, or one of `, name"),
        (
            replaced("in Pump, replaced", "in Pump, name \"STUCK\", replaced"),
            "5:1: the line `code STUCK in Pump, repl",
        ),
        (format!("{LOCK}accepted OFF: x\n"), "8:13: a blank, and the rule that was broken is expected"),
        (format!("{LOCK}accepted OFF code-removed: \n"), "8:28: the reason is expected here"),
        (format!("{LOCK}code OFF in Pump\n"), "8:1: the code at catalog.lock:7:1 has the key `OFF`, too"),
        (
            format!("{LOCK}code NEW in Pump, name \"OFF\"\n"),
            "8:1: the code at catalog.lock:7:1 has the name `OFF`",
        ),
        (
            format!("{LOCK}code NEW in Pump, number 2\n"),
            "8:1: the code at catalog.lock:4:1 has the number 2, too",
        ),
        (format!("<<<<<<< HEAD\n{LOCK}"), "1:1: a merge is not finished here: keep the lines of both sides"),
        (marks, "4:1: a merge is not finished here: keep the lines of both sides, remove this mark, and run"),
    ] {
        fs::write(folder.join("catalog.lock"), &content).unwrap();
        let place = expected.split(": ").next().unwrap();
        let text = expected.strip_prefix(place).unwrap().trim_start_matches(": ");
        for words in [&["lock"][..], &["diff", "catalog.lock", "catalog.yaml"]] {
            let ran = run(&folder, words);
            assert_eq!((ran.status, ran.stdout.as_str()), (2, ""), "{content}");
            assert!(ran.stderr.contains(&format!("error: {text}")), "{expected}: {}", ran.stderr);
            assert!(
                ran.stderr.contains(&format!("--> catalog.lock:{place}\n")),
                "{expected}: {}",
                ran.stderr
            );
            if text.ends_with("is expected here") {
                assert!(ran.stderr.contains(&format!("{text}: {tail}\n")), "{}", ran.stderr);
            }
        }
        assert_eq!(fs::read_to_string(folder.join("catalog.lock")).unwrap(), content);
    }
}

#[test]
fn no_bytes_make_it_panic() {
    let folder = locked("bytes");
    let path = folder.join("catalog.lock");
    for at in 0..LOCK.len() {
        // Cut off there, and with another byte there.
        let other = [&LOCK.as_bytes()[..at], b"\xff", &LOCK.as_bytes()[at + 1..]].concat();
        for (content, is_wrong) in [(&LOCK.as_bytes()[..at], false), (&other, true)] {
            fs::write(&path, content).unwrap();
            let ran = lock(&folder, &[]);
            assert!((0..=2).contains(&ran.status) && (ran.status == 2 || !is_wrong), "{at}: {ran:?}");
            assert_eq!(ran.status == 2, ran.stderr.starts_with("error: "), "{at}: {ran:?}");
        }
    }
}

#[test]
fn a_lock_that_cannot_be_read_or_written_is_named() {
    let folder = locked("folder");
    fs::remove_file(folder.join("catalog.lock")).unwrap();
    fs::create_dir(folder.join("catalog.lock")).unwrap();
    let ran = lock(&folder, &[]);
    assert_eq!(ran.status, 2);
    assert!(ran.stderr.starts_with("error: catalog.lock cannot be read: "), "{}", ran.stderr);
}
