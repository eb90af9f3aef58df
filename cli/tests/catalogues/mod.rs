//! Catalogues that are hard to show, and what a second reader of YAML finds in them.
#![allow(dead_code)]

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Map, json};
use serde_yaml::Value;

use crate::common::{ROOT, folder};

/// Texts that change the page, the list or the script around them if they are not escaped.
const HOSTILE: [&str; 43] = [
    "plain",
    "a|b||c|",
    "`code` ``two`` ```",
    "```",
    "~~~",
    "<script>alert(1)</script>",
    "</script><img src=x onerror=alert(1)>",
    "<!-- comment --> -->",
    "</a></li></ul><h1>x</h1>",
    "[x](javascript:alert(1))",
    "![x](https://example.com/x.png)",
    "[x]: https://example.com",
    "[^1] [x][y] [ ] todo",
    "<https://example.com> https://example.com www.example.com",
    "# Heading\n## Heading",
    "Heading\n===\nHeading\n---",
    "- item\n* item\n+ item\n1. item\n2) item",
    "> quote\n>> quote",
    "    indented\n\tindented",
    "one\n\n\nfour",
    "trailing backslash\\",
    "trailing backslashes \\\\\nnext",
    "two blanks  \nnext",
    " blank at both ends ",
    "`tick at both ends`",
    " ` ",
    "line break at the end\n",
    "\nline break at the start",
    "&amp; &lt;b&gt; &#35; &copy; &nbsp;",
    "*em* **strong** _em_ __strong__ ~~gone~~ $x$ $$y$$",
    "| a | b |\n|---|---|\n| c | d |",
    "\"double\" 'single' \\\" \\n \\u0041",
    "# \"x\": y # z",
    "{{ template }} ${x} {% raw %}",
    ":smile: @someone #123",
    "النص من اليمين | [x](y) <b>",
    "组织不存在：`x`",
    "👩‍🚀 a\u{301} \u{10ffff}",
    "tab\tin\tit",
    "mail a.b@example.com, mailto:a@example.com, xmpp:a@example.com/b",
    "HTTP://EXAMPLE.COM, WWW.EXAMPLE.COM.",
    "--- ... -- ' \" '",
    "---\ntitle: x\n---",
];

/// Parts of random texts.
const PARTS: [&str; 34] = [
    "a", "b c", "1", "中", " ", "  ", "\n", "\n\n", "\t", "`", "``", "|", "\\", "\\\\", "*", "_", "[", "]",
    "(", ")", "<", ">", "&", "&amp;", "#", "-", "+", "=", "~", "!", ".", ":", "\"", "'",
];

/// A message in which each `%` is only a character.
fn message(text: &str) -> String {
    text.replace('%', "%%")
}

/// A text of one line.
fn line(text: &str) -> String {
    text.replace(['\n', '\t'], " ").trim().to_owned()
}

/// The hostile texts, and random ones that are the same on every run.
fn texts() -> Vec<String> {
    let mut random: u32 = 1;
    let mut below = |limit: usize| {
        random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (random >> 8) as usize % limit
    };
    let mut texts: Vec<_> = HOSTILE.map(str::to_owned).to_vec();
    while texts.len() < 1500 {
        let parts = 1 + below(12);
        let text: String = (0..parts).map(|_| PARTS[below(PARTS.len())]).collect();
        if !text.trim().is_empty() {
            texts.push(text);
        }
    }
    texts
}

/// A catalogue in which each field of some code is each of these texts. JSON is YAML, too.
fn hostile() -> String {
    let mut codes = Map::new();
    for (index, text) in texts().iter().enumerate() {
        let name = line(&text.replace(['"', '\\'], ""));
        let mut code = json!({
            "en": message(text),
            "number": index + 1,
            "name": if name.is_empty() { format!("Name.{index}") } else { format!("{name} {index}") },
            "cause": { "en": text.trim_end(), "ar": text.trim_end() },
            "action": text.trim_end(),
            "since": line(text),
            "deprecated": { "since": line(text) },
        });
        if index % 2 == 0 {
            code["ar"] = json!(message(text));
            code["docs"] = json!(format!("https://example.com/?a=1&copy;=2&b=({index})*_`'\"[x]|#y"));
            // The codes that replace others are not deprecated.
            code.as_object_mut().unwrap().remove("deprecated");
        } else if index % 3 == 0 {
            code["deprecated"]["replaced_by"] = json!(format!("C{:04}_", index - 1));
        }
        codes.insert(format!("C{index:04}_"), code);
    }
    let categories = json!({ "A _b_ c-d": codes, "B_": { "SHORT": "Short form", "C": { "en": "x", "deprecated": { "replaced_by": "SHORT" } } } });
    json!({ "languages": ["en", "ar"], "categories": categories }).to_string()
}

/// The built-in catalogue, and the hostile one, in a folder of this name.
pub fn catalogues(name: &str) -> [PathBuf; 2] {
    let path = folder(name).join("hostile.yaml");
    fs::write(&path, hostile()).unwrap();
    [Path::new(ROOT).join("catalog.yaml"), path]
}

/// What serde's reader of YAML finds in a file.
pub fn read(path: &Path) -> Value {
    serde_yaml::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// The tags of the languages.
pub fn languages(catalog: &Value) -> Vec<String> {
    catalog["languages"].as_sequence().unwrap().iter().map(text).collect()
}

/// Each category with its codes, in the order of the file.
pub fn categories(catalog: &Value) -> Vec<(String, Vec<(String, &Value)>)> {
    let pairs = |value: &'_ Value| {
        value.as_mapping().unwrap().clone().into_iter().map(|(key, _)| text(&key)).collect::<Vec<_>>()
    };
    let categories = &catalog["categories"];
    let codes = |category: &str| {
        pairs(&categories[category])
            .into_iter()
            .map(|key| (key.clone(), &categories[category][key.as_str()]))
            .collect()
    };
    pairs(categories).into_iter().map(|category| (category.clone(), codes(&category))).collect()
}

/// A text of a code: by language, or only for the first language.
pub fn in_language<'v>(texts: &'v Value, tag: &str, languages: &[String]) -> Option<&'v str> {
    match texts {
        Value::String(text) => Some(text.as_str()).filter(|_| tag == languages[0]),
        texts => texts.get(tag)?.as_str(),
    }
}

/// What is on the wire.
pub fn name<'v>(key: &'v str, code: &'v Value) -> &'v str {
    code.get("name").map_or(key, |name| name.as_str().unwrap())
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}
