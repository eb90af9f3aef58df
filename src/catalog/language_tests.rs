//! Catalogues of other languages than the built-in ones: against Go's `golang.org/x/text/language` and against
//! the package `negotiator`, whose answers are in `tests/data`.

extern crate std;

use std::borrow::ToOwned;
use std::cell::Cell;
use std::format;
use std::string::String;
use std::vec::Vec;

use serde_json::Value;

use crate::catalog::accept_language::{MAX_LEN, negotiate};
use crate::catalog::language::find;

const GRID: &str = include_str!("../../tests/languages/grid.json");
const ON_PURPOSE: &str = include_str!("../../tests/languages/on_purpose.json");
const GO: &str = include_str!("../../tests/data/languages_go.jsonl");
const NEGOTIATOR: &str = include_str!("../../tests/data/languages_negotiator.jsonl");

fn tagged<'t>(tags: &[&'t str]) -> impl Iterator<Item = (&'t str, &'t str)> {
    tags.iter().map(|&tag| (tag, tag))
}

fn strings(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|text| text.as_str().unwrap()).collect()
}

/// Each catalogue of the grid, and one in which several tags mean the same.
fn for_each_catalogue(mut check: impl FnMut(&[&str])) {
    let grid: Value = serde_json::from_str(GRID).unwrap();
    for catalogue in grid[0]["catalogues"].as_array().unwrap() {
        check(&strings(catalogue));
    }
    check(&["zh-Hans", "zh", "zh-Hans-CN", "zh-CN", "zh-Hant-TW", "zh-TW", "nb", "no", "nn"]);
}

/// The catalogues and headers for which we give another answer, as `on_purpose.json` lists them.
fn differences(answers: &str) -> Vec<(String, String)> {
    let grid: Value = serde_json::from_str(GRID).unwrap();
    let mut answers = answers.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let mut found = Vec::new();
    for group in grid.as_array().unwrap() {
        for header in strings(&group["headers"]) {
            let answer = answers.next().unwrap();
            assert_eq!(answer["header"], header);
            let catalogues = group["catalogues"].as_array().unwrap();
            let languages = answer["languages"].as_array().unwrap();
            assert_eq!(catalogues.len(), languages.len());
            for (tags, theirs) in catalogues.iter().zip(languages) {
                let tags = strings(tags);
                if negotiate(tagged(&tags), header) != theirs.as_str() {
                    found.push((header.to_owned(), tags.join(" ")));
                }
            }
        }
    }
    assert!(answers.next().is_none());
    found.sort();
    found
}

/// What `on_purpose.json` has for a program.
fn on_purpose(program: &str) -> Vec<(String, String)> {
    let table: Value = serde_json::from_str(ON_PURPOSE).unwrap();
    let mut rows = Vec::new();
    for headers in table[program].as_object().unwrap().values() {
        for (header, catalogues) in headers.as_object().unwrap() {
            rows.extend(strings(catalogues).into_iter().map(|tags| (header.clone(), tags.to_owned())));
        }
    }
    rows.sort();
    rows
}

#[test]
#[cfg_attr(miri, ignore = "takes minutes, and does not depend on the target")]
fn the_answers_differ_from_those_of_others_only_where_a_reason_is_given() {
    for (program, answers) in [("go", GO), ("negotiator", NEGOTIATOR)] {
        let (found, listed) = (differences(answers), on_purpose(program));
        let missing: Vec<_> = found.iter().filter(|row| !listed.contains(row)).collect();
        let stale: Vec<_> = listed.iter().filter(|row| !found.contains(row)).collect();
        assert!(missing.is_empty() && stale.is_empty(), "{program}: {missing:#?} differ, {stale:#?} do not");
    }
}

#[test]
#[cfg_attr(miri, ignore = "takes minutes, and does not depend on the target")]
fn a_tag_finds_itself_and_a_header_of_one_range_finds_what_the_tag_does() {
    for_each_catalogue(|tags| {
        for tag in tags {
            assert_eq!(find(tagged(tags), tag.as_bytes()), Some(*tag), "{tags:?}");
        }
        for_each_catalogue(|ranges| {
            for range in
                ranges.iter().flat_map(|range| [range.to_owned().to_owned(), format!("{range}-x-lab")])
            {
                let found = find(tagged(tags), range.as_bytes());
                assert_eq!(negotiate(tagged(tags), &range), found, "{range} of {tags:?}");
            }
        });
    });
}

#[test]
fn tags_of_one_meaning_find_each_other() {
    for (one, other) in [
        ("zh", "zh-Hans"),
        ("zh-CN", "zh-Hans-CN"),
        ("zh-TW", "zh-Hant-TW"),
        ("no", "nb"),
        ("no-NO", "nb-NO"),
    ] {
        for (range, tag) in [(one, other), (other, one)] {
            let others = ["en", "zh-SG", "zh-HK", "nn", "nn-NO"];
            assert_eq!(find(tagged(&others).chain(tagged(&[tag])), range.as_bytes()), Some(tag), "{range}");
        }
    }
}

#[test]
fn a_weight_of_0_for_all_others_excludes_what_a_range_is_only_like() {
    for (header, tag, is_accepted) in [
        ("fr-CA, *;q=0", "fr-FR", false),
        ("fr-CA, *;q=0", "fr", true),
        ("fr, *;q=0", "fr-FR", true),
        ("fr-CA", "fr-FR", true),
        ("fr-CA, *;q=0.1", "fr-FR", true),
    ] {
        assert_eq!(negotiate(tagged(&[tag]), header).is_some(), is_accepted, "{header} of {tag}");
    }
}

/// The look-up as RFC 4647 §3.4 writes it: the range loses a subtag at a time, until it is a tag.
fn look_up<'t>(tags: &[&'t str], range: &str) -> Option<&'t str> {
    let mut range = range;
    loop {
        if let Some(tag) = tags.iter().find(|tag| tag.eq_ignore_ascii_case(range)) {
            return Some(tag);
        }
        (range, _) = range.rsplit_once('-')?;
    }
}

#[test]
fn what_the_look_up_of_rfc_4647_finds_is_found_and_else_a_tag_of_the_language() {
    let all = ["de", "de-AT", "de-Latn", "de-Latn-AT", "de-AT-1996", "en", "en-GB", "en-GB-oed", "es-419"];
    let others = ["de-CH", "de-Latn-CH", "en-US", "es", "es-MX", "fr", "DE-at", "d", "e-n"];
    // Every catalogue of three of them, in every order.
    for index in (0..all.len().pow(3)).step_by(if cfg!(miri) { 50 } else { 1 }) {
        let tags = [0, 1, 2].map(|place| all[index / all.len().pow(place) % all.len()]);
        for range in all.iter().chain(&others) {
            let longer = format!("{range}-");
            let is_longer = |tag: &&&str| tag.starts_with(&longer);
            let found = find(tagged(&tags), range.as_bytes());
            if let Some(tag) = look_up(&tags, range).or_else(|| tags.iter().find(is_longer).copied()) {
                assert_eq!(found, Some(tag), "{range} of {tags:?}");
            } else {
                let language = |tag: &str| tag.split('-').next().unwrap().to_lowercase();
                let expected = tags.iter().map(|tag| language(tag)).find(|tag| *tag == language(range));
                assert_eq!(found.map(language), expected, "{range} of {tags:?}");
            }
        }
    }
}

/// The time of a header is that of its bytes, at most [`MAX_LEN`], for each of the tags.
#[test]
#[cfg_attr(miri, ignore = "takes minutes, and does not depend on the target")]
fn each_tag_is_read_once_whatever_the_header_is() {
    let tags: Vec<_> = (0..255).map(|index| format!("en-{index:03}")).collect();
    for header in [String::new(), ",".repeat(16_384), "en,".repeat(300), "en;q=0,".repeat(9000)] {
        let count = Cell::new(0);
        let languages = tags.iter().inspect(|_| count.set(count.get() + 1)).map(|tag| (tag, tag.as_str()));
        negotiate(languages, &header);
        assert_eq!(count.get(), tags.len());
    }
}

#[test]
#[cfg_attr(miri, ignore = "takes minutes, and does not depend on the target")]
fn a_header_is_read_as_far_as_its_limit() {
    let refused = ",en;q=0";
    for len in MAX_LEN - 20..MAX_LEN + 4 {
        let header = ",".repeat(len - 2) + "en";
        for end in ["", ",", ",tlh", &",".repeat(16_384)] {
            let found = negotiate(tagged(&["en"]), &(header.clone() + end));
            assert_eq!(found.is_some(), len <= MAX_LEN, "{len} bytes");
        }
        let is_refused = len + refused.len() <= MAX_LEN;
        let found = negotiate(tagged(&["en"]), &(header + refused));
        assert_eq!(found.is_some(), len <= MAX_LEN && !is_refused, "{len} bytes");
    }
}
