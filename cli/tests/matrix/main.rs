//! For every two of a series of catalogues: what an old device does with what a new one sends, and a new one with
//! what an old one sends, is what the level of their difference says. The level is neither too low nor too high.

#[path = "../common/mod.rs"]
mod common;
mod series;
mod device;
mod level;

use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::path::Path;

use common::{folder, run};
use level::{LEVELS, level};
use series::{Catalog, series};

/// The rules and the most serious level that `diff` finds.
fn diff(folder: &Path, old: &str, new: &str) -> (Vec<String>, String) {
    let ran = run(folder, &["diff", old, new, "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&ran.stdout).expect(&ran.stdout);
    let changes = json["changes"].as_array().unwrap();
    assert_eq!((ran.status, ran.stderr.as_str()), (i32::from(!changes.is_empty()), ""), "{old} {new}");
    let field = |change: &serde_json::Value, name: &str| change[name].as_str().unwrap().to_owned();
    let highest = changes.first().map_or("none".to_owned(), |change| field(change, "level"));
    (changes.iter().map(|change| field(change, "rule")).collect(), highest)
}

/// The rules without their direction: on the way back, what was added is removed. Rules that depend on the direction
/// are left out: whether something belonged to another code, and whether the other category is still there.
fn both_ways(rules: &[String]) -> Vec<String> {
    let has_way_back = |rule: &&String| !rule.ends_with("-reused") && *rule != "category-changed";
    let one_way = ["-added", "-removed", "-replaced"];
    let without = |rule: &String| one_way.iter().fold(rule.clone(), |rule, way| rule.replace(way, ""));
    let mut rules: Vec<_> = rules.iter().filter(has_way_back).map(without).collect();
    rules.sort();
    rules
}

/// The catalogues of the series as files `0.yaml`, `1.yaml` and so on.
fn written(name: &str) -> (std::path::PathBuf, Vec<Catalog>) {
    let (folder, series) = (folder(name), series());
    for (index, catalog) in series.iter().enumerate() {
        fs::write(folder.join(format!("{index}.yaml")), catalog.yaml()).unwrap();
    }
    (folder, series)
}

#[test]
fn each_rule_finds_its_change() {
    let (folder, series) = written("rules");
    let mut found = BTreeSet::new();
    for (index, catalog) in series.iter().enumerate() {
        let (rules, _) = diff(&folder, "0.yaml", &format!("{index}.yaml"));
        let rule = catalog.id.split([' ', ':', ',']).next().unwrap();
        assert!(
            rules.iter().any(|other| other == rule) || rule.is_empty() && rules.is_empty(),
            "{rule}: {rules:?}"
        );
        found.insert(rule);
    }
    let source = include_str!("../../src/contract/rule.rs");
    let rows: BTreeSet<_> =
        source.split("=> (\"").skip(1).map(|row| row.split('"').next().unwrap()).collect();
    found.remove("");
    assert_eq!(found, rows);
}

#[test]
fn the_level_of_every_two_catalogues_is_what_devices_find() {
    let (folder, series) = written("levels");
    let mut seen = [0; LEVELS.len()];
    let mut mirrored = HashMap::new();
    for (index, old) in series.iter().enumerate() {
        for (other, new) in series.iter().enumerate() {
            let expected = level(old, new);
            let (rules, found) = diff(&folder, &format!("{index}.yaml"), &format!("{other}.yaml"));
            assert_eq!(found, expected, "from {:?} to {:?}: {rules:?}", old.id, new.id);
            seen[LEVELS.iter().position(|level| *level == expected).unwrap()] += 1;
            // What is new there is gone here, and what changed there changed here.
            mirrored.insert((index, other), both_ways(&rules));
            if let Some(back) = mirrored.get(&(other, index)) {
                assert_eq!(*back, both_ways(&rules), "from {:?} to {:?}", old.id, new.id);
            }
        }
    }
    assert!(seen.iter().all(|count| *count > 0), "{seen:?}");
}

#[test]
fn the_lock_refuses_what_breaks_devices_and_nothing_else() {
    let (folder, series) = written("refused");
    let others = 1..series.len();
    for (index, other) in others.clone().map(|other| (0, other)).chain(others.map(|other| (other, 0))) {
        let (old, new) = (&series[index], &series[other]);
        for (catalog, name) in [(old, "locked"), (new, "next")] {
            fs::write(folder.join(format!("{name}.yaml")), catalog.yaml()).unwrap();
        }
        assert_eq!(run(&folder, &["lock", "locked.yaml"]).status, 0, "{:?}", old.id);
        fs::rename(folder.join("locked.lock"), folder.join("next.lock")).unwrap();
        let lock = fs::read(folder.join("next.lock")).unwrap();
        let ran = run(&folder, &["lock", "next.yaml"]);
        let is_break = ["wire", "name", "arguments"].contains(&level(old, new));
        let context = format!("from {:?} to {:?}: {}", old.id, new.id, ran.stdout);
        assert_eq!((ran.status, ran.stderr.as_str()), (i32::from(is_break), ""), "{context}");
        if is_break {
            assert_eq!(fs::read(folder.join("next.lock")).unwrap(), lock, "{context}");
        } else {
            assert_eq!(diff(&folder, "next.lock", "next.yaml").1, "none", "{context}");
        }
    }
}
