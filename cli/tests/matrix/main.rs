//! For every two of a series of catalogues: what an old device does with what a new one sends, and a new one with
//! what an old one sends, is what the level of their difference says. The level is neither too light nor too grave.

#[path = "../common/mod.rs"]
mod common;
mod series;
mod device;

use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::path::Path;

use common::{folder, run};
use device::{Label, find, fitting, letters, message, render};
use series::{Catalog, Code, series};

/// The levels, from grave to light, and none.
const LEVELS: [&str; 6] = ["wire", "name", "arguments", "source", "text", "none"];

/// Whether a code is the same in both: it has kept its key or its name, but for the case of its letters.
fn is_same(one: &Code, other: &Code) -> bool {
    let names = [one.wire_name(), other.wire_name()].map(str::to_lowercase);
    one.meaning == other.meaning && (one.key == other.key || names[0] == names[1])
}

fn successor<'c>(old: &Code, new: &'c Catalog) -> Option<&'c Code> {
    new.codes.iter().find(|code| is_same(old, code))
}

/// Whether a peer may take the one code for the other.
fn is_fine(old: &Code, new: &Code) -> bool {
    is_same(old, new) || old.replaced_by == Some(new.key)
}

fn labels(code: &Code) -> impl Iterator<Item = Label> {
    [Label::Name(code.wire_name())].into_iter().chain(code.number.map(Label::Number))
}

/// Whether a name or a number is taken for another code, or a number that was known is not any more.
fn breaks_wire(old: &Catalog, new: &Catalog) -> bool {
    let to_new = old.codes.iter().any(|sent| {
        let mut found = labels(sent).filter_map(|label| find(new, label));
        found.any(|found| !is_fine(sent, found))
    });
    let to_old = new.codes.iter().any(|sent| {
        let mut found = labels(sent).filter_map(|label| find(old, label));
        found.any(|found| !is_fine(found, sent))
    });
    let is_number_lost = old.codes.iter().any(|sent| {
        let is_unknown = |number| find(new, Label::Number(number)).is_none();
        successor(sent, new).is_some() && sent.number.is_some_and(is_unknown)
    });
    to_new || to_old || is_number_lost
}

/// Whether a code that was known is not found by its name any more, and nothing said so.
fn breaks_name(old: &Catalog, new: &Catalog) -> bool {
    old.codes.iter().any(|sent| match successor(sent, new) {
        Some(now) => {
            find(new, Label::Name(sent.wire_name())).is_none()
                || find(old, Label::Name(now.wire_name())).is_none()
        }
        None => sent.replaced_by.is_none(),
    })
}

/// Whether a device shows the arguments of a peer's message wrongly.
fn breaks_arguments(sender: &Catalog, receiver: &Catalog) -> bool {
    let pairs = sender.codes.iter().filter_map(|sent| Some((sent, successor(sent, receiver)?)));
    pairs.into_iter().any(|(sent, known)| {
        let in_other_roles = sent.roles.iter().zip(&known.roles).any(|(sent, known)| sent != known);
        let are_misprinted = fitting(sender, sent).iter().any(|values| {
            let mut languages = receiver.languages.iter();
            languages.any(|language| render(message(receiver, known, language), values).contains("%!"))
        });
        let is_otherwise = (0..sent.roles.len()).any(|index| {
            let [sent, known] = [letters(sender, sent, index), letters(receiver, known, index)];
            let as_character = |letters: &BTreeSet<char>| letters.iter().eq(&['c']);
            // What no verb prints is sent as nil.
            as_character(&sent) != as_character(&known) || sent.is_empty() && !known.is_empty()
        });
        in_other_roles || are_misprinted || is_otherwise
    })
}

/// Whether a program that names all that is in the old one does not compile with the new one, or finds a code in
/// another category.
fn breaks_source(old: &Catalog, new: &Catalog) -> bool {
    let has_key = |key| new.codes.iter().any(|code| code.key == key);
    let moved = |code: &Code| successor(code, new).is_some_and(|now| now.category != code.category);
    old.codes.iter().any(|code| !has_key(code.key) || moved(code))
        || !old.categories().is_subset(&new.categories())
        || !old.languages.iter().all(|language| new.languages.contains(language))
}

/// The level of the difference, as devices and compilers find it.
fn level(old: &Catalog, new: &Catalog) -> &'static str {
    let sorted = |catalog: &Catalog| {
        let mut sorted = catalog.clone();
        sorted.codes.sort_by_key(|code| code.key);
        sorted.yaml()
    };
    if breaks_wire(old, new) {
        "wire"
    } else if breaks_name(old, new) {
        "name"
    } else if breaks_arguments(old, new) || breaks_arguments(new, old) {
        "arguments"
    } else if breaks_source(old, new) {
        "source"
    } else if sorted(old) == sorted(new) {
        "none"
    } else {
        "text"
    }
}

/// The rules and the gravest level that `diff` finds.
fn diff(folder: &Path, old: &str, new: &str) -> (Vec<String>, String) {
    let ran = run(folder, &["diff", old, new, "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&ran.stdout).expect(&ran.stdout);
    let changes = json["changes"].as_array().unwrap();
    assert_eq!((ran.status, ran.stderr.as_str()), (i32::from(!changes.is_empty()), ""), "{old} {new}");
    let field = |change: &serde_json::Value, name: &str| change[name].as_str().unwrap().to_owned();
    let gravest = changes.first().map_or("none".to_owned(), |change| field(change, "level"));
    (changes.iter().map(|change| field(change, "rule")).collect(), gravest)
}

/// The rules without their direction. Whether something was another code's, or another category is still there,
/// has one.
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
