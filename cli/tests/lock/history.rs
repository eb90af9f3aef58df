//! The lock over many releases: it loses nothing, and what was released stays reserved.

use std::collections::HashMap;
use std::fmt::Write;
use std::fs;

use crate::common::{folder, run};
use crate::{CATALOG, LOCK, edit, lock, locked, read};

#[test]
fn a_code_that_is_gone_keeps_its_name_and_its_number() {
    let folder = locked("reserved");
    edit(&folder, "    STUCK: { en: Stuck, deprecated: { since: '2', replaced_by: BLOCKED } }\n", "");
    assert_eq!(lock(&folder, &[]).status, 0);
    let without = LOCK.replace("code STUCK", "gone STUCK");
    assert_eq!(read(&folder), without);
    edit(&folder, "    BLOCKED: { number: 1, en: Pump %d is blocked, args: [pump] }\n", "");
    assert_eq!(lock(&folder, &["--accept", "BLOCKED=Never sold"]).status, 0);
    let without =
        without.replace("code BLOCKED", "gone BLOCKED") + "accepted BLOCKED code-removed: Never sold\n";
    assert_eq!(read(&folder), without);

    for (code, rules) in [
        ("NEW: { number: 1, en: New }", &["number-reused"][..]),
        ("NEW: { name: BLOCKED, en: New }", &["name-reused"]),
        ("NEW: { name: STUCK, number: 1, en: New }", &["number-reused", "name-reused"]),
        ("BLOCKED: { number: 1, en: Pump is blocked }", &["argument-count-changed"]),
        ("BLOCKED: { number: 3, en: Pump %s is blocked }", &["number-changed", "argument-kind-changed"]),
        ("BLOCKED: { name: X, en: Pump %d is blocked }", &["number-removed", "name-changed"]),
    ] {
        edit(&folder, "    DRY", &format!("    {code}\n    DRY"));
        let ran = lock(&folder, &[]);
        let found = ran.stdout.lines().filter_map(|line| line.strip_prefix("error[")?.split(']').next());
        assert!(found.eq(rules.iter().copied()), "{code}: {}", ran.stdout);
        assert_eq!((ran.status, read(&folder)), (1, without.clone()));
        edit(&folder, &format!("    {code}\n    DRY"), "    DRY");
    }
    // It comes back as what it was, at the end.
    edit(
        &folder,
        "    DRY",
        "    BLOCKED: { number: 1, en: The pump %d is blocked }\n    STUCK: Stuck\n    DRY",
    );
    assert_eq!(lock(&folder, &[]).status, 0);
    assert_eq!(
        read(&folder),
        without + "code BLOCKED in Pump, number 1, args (integer)\ncode STUCK in Pump\n"
    );
}

#[test]
fn what_a_break_changed_stays_reserved() {
    let folder = locked("changed");
    edit(&folder, "BLOCKED: { number: 1,", "BLOCKED: { name: Pump.Blocked, number: 11,");
    assert_eq!(lock(&folder, &["--accept", "BLOCKED=Lab"]).status, 0);
    edit(&folder, "    DRY", "    NEW: { name: BLOCKED_, number: 1, en: New }\n    DRY");
    let ran = lock(&folder, &[]);
    assert_eq!(ran.status, 1);
    assert!(
        ran.stdout.contains("`NEW` has the number 1, which was released for `BLOCKED`"),
        "{}",
        ran.stdout
    );
    assert!(ran.stdout.contains("catalog.lock:3:1 has what was released"), "{}", ran.stdout);
    // A break that was accepted once is not refused again.
    assert_eq!(lock(&folder, &["--accept", "NEW=Lab, too"]).status, 0);
    assert_eq!(lock(&folder, &[]).stdout, "catalog.lock is up to date: 6 codes\n");
}

#[test]
fn the_order_of_the_codes_does_not_matter() {
    let folder = locked("order");
    let (head, pump) = CATALOG.split_once("  Pump:\n").unwrap();
    let (pump, edge) = pump.split_once("  Edge Service:\n").unwrap();
    let reversed = |lines: &str| lines.lines().rev().fold(String::new(), |text, line| text + line + "\n");
    let catalog = format!("{head}  Edge Service:\n{}  Pump:\n{}", reversed(edge), reversed(pump));
    fs::write(folder.join("catalog.yaml"), catalog).unwrap();
    assert_eq!(lock(&folder, &[]).stdout, "catalog.lock is up to date: 5 codes\n");
}

/// A code of a random catalogue.
#[derive(Clone)]
struct Code {
    name: String,
    number: Option<usize>,
    message: &'static str,
    category: &'static str,
    successor: Option<String>,
}

type Codes = std::collections::BTreeMap<String, Code>;

fn yaml(codes: &Codes) -> String {
    let mut yaml = "languages: [en]\ncategories:\n".to_owned();
    for category in ["Pump", "Heater"] {
        let codes: Vec<_> = codes.iter().filter(|(_, code)| code.category == category).collect();
        if !codes.is_empty() {
            writeln!(yaml, "  {category}:").unwrap();
        }
        for (key, code) in codes {
            let number = code.number.map(|number| format!("number: {number}, ")).unwrap_or_default();
            let successor = code.successor.as_ref();
            let successor = successor.map(|key| format!("deprecated: {{ replaced_by: {key} }}, "));
            let (name, successor, message) = (&code.name, successor.unwrap_or_default(), code.message);
            writeln!(yaml, "    {key}: {{ name: {name}, {number}{successor}en: '{message}' }}").unwrap();
        }
    }
    yaml
}

/// What a peer sees of the code in a line: its name, its number and the kinds of its arguments.
fn seen(line: &str) -> [Option<&str>; 3] {
    let field = |start: &str, end: char| Some(line.split_once(start)?.1.split(end).next().unwrap());
    let key = line.split(' ').nth(1);
    [field(", name \"", '"').or(key), field(", number ", ','), field(", args (", ')')]
}

#[test]
fn random_edits_lose_no_line_and_give_nothing_to_another_code() {
    let folder = folder("random");
    let mut seed = 1_u64;
    let mut below = |limit: usize| {
        // Knuth's MMIX generator.
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).unwrap() % limit
    };
    let mut codes = Codes::new();
    let mut old: Vec<String> = Vec::new();
    // For each name and number that was ever locked: the last key that had it, and the key that replaces that one.
    let mut owners: HashMap<String, (String, Option<String>)> = HashMap::new();
    let (mut refused, mut recorded) = (0, 0);
    for _ in 0..600 {
        let before = codes.clone();
        let key = format!("K{}", below(7));
        let messages = ["Text", "Text %v", "Text %d", "Text %v %s", "Other text"];
        let new = Code {
            name: format!("n{}", below(9)),
            number: Some(below(9)).filter(|number| *number > 0),
            message: messages[below(5)],
            category: ["Pump", "Heater"][below(2)],
            successor: None,
        };
        match (below(6), codes.get_mut(&key)) {
            (_, None) => drop(codes.insert(key, new)),
            (0, Some(_)) => drop(codes.remove(&key)),
            (1, Some(code)) => code.number = new.number,
            (2, Some(code)) => code.name = new.name,
            (3, Some(code)) => code.message = new.message,
            (4, Some(code)) => code.category = new.category,
            (_, Some(code)) => {
                code.successor = Some(format!("K{}", below(7))).filter(|_| code.successor.is_none());
            }
        }
        fs::write(folder.join("catalog.yaml"), yaml(&codes)).unwrap();
        let ran = run(&folder, &["lock"]);
        if ran.status == 2 {
            // This is not a valid catalogue. For example, it has a name twice.
            assert!(ran.stderr.contains("--> catalog.yaml:"), "{}", ran.stderr);
            codes = before;
            continue;
        }
        if ran.status == 1 {
            refused += 1;
            let mut accepted: Vec<_> =
                ran.stdout.split("--accept ").skip(1).map(|text| text.split('=').next().unwrap()).collect();
            accepted.dedup();
            accepted.sort_unstable();
            accepted.dedup();
            let words: Vec<_> =
                accepted.iter().flat_map(|key| ["--accept".to_owned(), format!("{key}=Tried.")]).collect();
            let words: Vec<_> = words.iter().map(String::as_str).collect();
            let ran = lock(&folder, &words);
            assert_eq!((ran.status, ran.stderr.as_str()), (0, ""), "{words:?}");
        } else {
            recorded += 1;
            for (key, code) in &codes {
                for label in
                    [Some(code.name.clone()), code.number.map(|number| number.to_string())].iter().flatten()
                {
                    let owner = owners.get(label);
                    let is_fine = owner
                        .is_none_or(|(owner, successor)| owner == key || successor.as_ref() == Some(key));
                    assert!(is_fine, "{key} has `{label}` of {owner:?}");
                }
            }
        }
        for (key, code) in &codes {
            for label in
                [Some(code.name.clone()), code.number.map(|number| number.to_string())].into_iter().flatten()
            {
                owners.insert(label, (key.clone(), code.successor.clone()));
            }
        }
        let new: Vec<String> = read(&folder).lines().skip(2).map(str::to_owned).collect();
        for (old, new) in old.iter().zip(&new) {
            let is_ended = old.starts_with("code ") && old.replacen("code", "gone", 1) == *new;
            let is_changed = || {
                let [was, is] = [seen(old), seen(new)];
                let is_kept = was[0] == is[0] && (was[1].is_none() || was[1] == is[1]) && was[2] == is[2];
                old.starts_with("code ") && new.starts_with("code ") && is_kept
            };
            assert!(old == new || is_ended || is_changed(), "{old}\n{new}");
        }
        assert!(new.len() >= old.len());
        assert_eq!(run(&folder, &["diff", "catalog.lock", "catalog.yaml"]).stdout, "nothing changed\n");
        assert!(lock(&folder, &[]).stdout.starts_with("catalog.lock is up to date: "));
        old = new;
    }
    assert!(refused > 50 && recorded > 50, "{refused} {recorded}");
}
