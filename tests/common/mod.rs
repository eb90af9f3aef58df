//! What several tests share: the platform's page, arguments that are hard to print, and the sources.

#![allow(dead_code)]

pub mod documents;
pub mod random;

use std::fs;
use std::path::{Path, PathBuf};

use edge_errors::{Arg, Code, Float, Language};
use edge_errors_codegen::{Template, Verb};

/// A code of the page.
#[derive(Debug)]
pub struct Entry {
    pub category: &'static str,
    pub name: &'static str,
    pub message: &'static str,
}

/// The codes of the platform's page, in its order: `NAME: "message"` below `# Category`, in the
/// second fenced block.
pub fn page() -> Vec<Entry> {
    let block =
        include_str!("../data/page.md").split("```yaml\n").nth(1).expect("the page has a block of codes");
    let mut category = "";
    let mut entries = Vec::new();
    for line in block.split("```").next().unwrap().lines().filter(|line| !line.is_empty()) {
        if let Some(name) = line.strip_prefix("# ") {
            category = name;
        } else {
            let (name, message) = line.split_once(": \"").expect(line);
            entries.push(Entry { category, name, message: message.strip_suffix('"').expect(line) });
        }
    }
    entries
}

/// Texts that printers and escapers get wrong.
pub const AWKWARD: [&str; 18] = [
    "",
    "plain",
    "47.102.152.39:7000",
    "\"",
    "\\",
    "say \"hi\"",
    "C:\\temp\\new",
    "\\u12 \\x \\\" \\",
    "two\nlines\r\n",
    "\u{0}\u{1}\u{2}\u{3}\u{4}\u{5}\u{6}\u{7}\u{8}\t\n\u{b}\u{c}\r\u{e}\u{f}",
    "\u{10}\u{11}\u{12}\u{13}\u{14}\u{15}\u{16}\u{17}\u{18}\u{19}\u{1a}\u{1b}\u{1c}\u{1d}\u{1e}\u{1f}",
    "\u{7f}\u{80}\u{2028}\u{2029}\u{feff}\u{fffd}",
    "</script><!--",
    "%v %!v(MISSING)",
    "组织不存在",
    "👩‍🚀🎉\u{10ffff}",
    "{\"code\":\"X\",\"message\":\"Y\"}",
    "\u{1f}\u{1f}\"\"",
];

/// Lists of arguments: none, too few, too many, of every kind.
pub fn argument_lists() -> Vec<Vec<Arg<'static>>> {
    let mut lists: Vec<Vec<Arg>> = vec![
        vec![],
        vec![Arg::Nil],
        vec![Arg::Bool(true), Arg::Bool(false), Arg::Nil],
        vec![Arg::Int(i64::MIN), Arg::Int(-1)],
        vec![Arg::Int(i64::MAX), Arg::Uint(u64::MAX), Arg::Uint(0)],
        vec![Arg::Other(&Float(-0.05)), Arg::Other(&Float(1e22)), Arg::Other(&Float(f64::NAN))],
    ];
    for text in AWKWARD {
        lists.push(vec![Arg::Str(text)]);
        lists.push(vec![Arg::Str(text), Arg::Str("second")]);
        lists.push(vec![Arg::Int(1), Arg::Int(2), Arg::Str(text)]);
    }
    lists
}

/// An argument of the kind that a code takes at this place, from 1: the text, an integer for `%d`, `%x` and `%c`, a
/// float for `%f`, nil where no verb prints it.
pub fn fitting(code: Code, number: usize, text: &str) -> Arg<'_> {
    match Template::split(code.template()).unwrap().args.get(&number) {
        Some(Verb::D | Verb::X | Verb::UpperX | Verb::C) => Arg::Int(text.len().try_into().unwrap()),
        Some(Verb::F) => Arg::Other(&Float(2.5)),
        Some(Verb::V | Verb::S) => Arg::Str(text),
        None => Arg::Nil,
    }
}

/// Whether the text of every verb of a message tells its argument.
pub fn is_reversible(code: Code, language: Language) -> bool {
    Template::split(code.template_in(language)).unwrap().cuts.iter().all(|cut| cut.kind.is_reversible())
}

/// All features of the crate but these, as an argument of cargo.
pub fn features_without(left_out: &[&str]) -> String {
    let manifest = include_str!("../../Cargo.toml");
    let section = manifest.split("\n[features]\n").nth(1).unwrap().split("\n[").next().unwrap();
    let names =
        section.lines().filter_map(|line| line.split_once(" = ")).map(|(name, _)| name.trim_matches('"'));
    names.filter(|name| !left_out.contains(name)).collect::<Vec<_>>().join(",")
}

/// Every source file of the crate: its path below `src`, and its text.
pub fn sources() -> Vec<(PathBuf, String)> {
    sources_of(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"))
}

/// Every source file below a folder: its path there, and its text.
pub fn sources_of(src: &Path) -> Vec<(PathBuf, String)> {
    fn collect(folder: &Path, below: &Path, found: &mut Vec<(PathBuf, String)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(&path, below, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let source = fs::read_to_string(&path).unwrap();
                found.push((path.strip_prefix(below).unwrap().to_owned(), source));
            }
        }
    }
    let mut found = Vec::new();
    collect(src, src, &mut found);
    assert!(!found.is_empty(), "no source below {}", src.display());
    found
}

/// The inside of a JSON string in which every character is an escape.
pub fn all_escaped(text: &str) -> String {
    text.encode_utf16().fold(String::new(), |escaped, unit| escaped + &format!("\\u{unit:04x}"))
}
