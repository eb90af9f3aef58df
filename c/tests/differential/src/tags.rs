//! Which language a tag finds.

use std::ffi::CString;

use edge_errors::Language;
use edge_errors::counts::TAGS;
use edge_errors::interface::forms;

use crate::common::random::Random;

/// Of many catalogues and headers.
const GRID: &str = include_str!("../../../../tests/languages/grid.json");

/// What follows a language in a tag, or in the name of a locale.
const REST: [&str; 22] = [
    "",
    "-",
    "_",
    ".",
    "@",
    "-Hant",
    "-hans",
    "_CN",
    "-TW",
    "-HK",
    "_MO",
    "-US",
    ".UTF-8",
    "@euro",
    "-x-lab",
    "-u-nu-latn",
    "-Latn",
    "-Cyrl",
    "-419",
    "-1901",
    "-a-b-c",
    "--",
];

pub fn hold_all() {
    for form in forms() {
        assert_eq!(form.language_of(None), None, "{form}: NULL");
    }
    let words = GRID.split(|c: char| "\",;[]{} \n".contains(c)).chain(Language::ALL.map(Language::tag));
    let mut tags: Vec<String> = words.map(str::to_owned).collect();
    tags.extend(
        ["", "nb", "nn", "no", "zh", "zho", "e", "i", "x", "*", "C", "POSIX", "i-klingon", "é", "\u{1}"]
            .map(str::to_owned),
    );
    tags.sort_unstable();
    tags.dedup();
    for tag in &tags {
        for tag in
            [tag.to_uppercase(), tag.to_lowercase(), tag.clone(), format!("x-{tag}"), format!("{tag}x")]
        {
            for rest in REST {
                hold(&format!("{tag}{rest}"));
                REST.iter().for_each(|more| hold(&format!("{tag}{rest}{more}")));
            }
        }
    }
    let mut random = Random(2);
    for _ in 0..60_000 {
        let mut tag = random.one(&tags).clone();
        for _ in 0..random.below(4) {
            tag += *random.one::<&str>(&REST);
        }
        let at = (0..=random.below(tag.len() + 1)).rev().find(|&at| tag.is_char_boundary(at)).unwrap();
        match random.below(3) {
            0 => tag.truncate(at),
            1 => tag.insert(at, char::from(*random.one(b"-_.@xzhenHANTSq1\x7f"))),
            _ => tag.insert_str(at, random.one(&tags).as_str()),
        }
        hold(&tag);
    }
}

fn hold(tag: &str) {
    let expected = Language::from_tag(tag).map(|language| language as usize);
    let c = CString::new(tag).unwrap();
    for form in forms() {
        assert_eq!(form.language_of(Some(&c)), expected, "{form}: {tag:?}");
        TAGS.add(1);
    }
}
