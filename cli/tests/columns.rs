//! How wide texts are, compared with `wc -L` of GNU, which asks the C library. `check` counts columns in the same way,
//! and puts each mark below the right character.
//!
//! It needs GNU's `wc`: `cargo test -p edge-errors-cli --test columns -- --ignored`.

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use common::{folder, run};
use edge_errors::{Code, Language, codes};
use serde_json::Value;

/// How many columns the longest line of each text takes.
fn columns(folder: &Path, texts: &[String]) -> Vec<usize> {
    let folder = folder.join("texts");
    fs::create_dir_all(&folder).unwrap();
    let names: Vec<_> = (0..texts.len()).map(|number| format!("{number}.txt")).collect();
    for (name, text) in names.iter().zip(texts) {
        fs::write(folder.join(name), text).unwrap();
    }
    let mut wc = Command::new("wc");
    let output = wc.arg("-L").args(&names).env("LC_ALL", "C.UTF-8").current_dir(&folder).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let widths = String::from_utf8(output.stdout).unwrap();
    // The last line is the total.
    let widths = widths.lines().take(texts.len());
    widths.map(|line| line.split_whitespace().next().unwrap().parse().unwrap()).collect()
}

/// The findings of a rule: in which line and column of the file.
fn found(folder: &Path, content: &str, rule: &str) -> BTreeSet<(u64, u64)> {
    fs::write(folder.join("catalog.yaml"), content).unwrap();
    let ran = run(folder, &["check", "--format", "json"]);
    let object: Value = serde_json::from_str(&ran.stdout).expect(&ran.stdout);
    let findings = object["findings"].as_array().unwrap().iter().filter(|finding| finding["rule"] == rule);
    findings.map(|it| (it["line"].as_u64().unwrap(), it["column"].as_u64().unwrap())).collect()
}

/// Checks the texts, as they are in double quotes, with each width.
fn compare(name: &str, texts: &[(String, String)]) {
    let folder = folder(name);
    let printed: Vec<_> = texts.iter().map(|(_, text)| text.clone()).collect();
    let widths = columns(&folder, &printed);
    let mut codes = String::new();
    for (number, (quoted, _)) in texts.iter().enumerate() {
        let _ = writeln!(codes, "    CODE_{number}: \"{quoted}\"");
    }
    let mut by_width: BTreeMap<usize, BTreeSet<(u64, u64)>> = BTreeMap::new();
    for (number, &width) in widths.iter().enumerate() {
        let column = format!("    CODE_{number}: ").len() + 1;
        by_width.entry(width).or_default().insert((number as u64 + 5, column as u64));
    }
    let edges: BTreeSet<_> =
        by_width.keys().flat_map(|&width| [width - 1, width]).filter(|&it| it > 0).collect();
    for limit in edges {
        let content = format!("languages: [en]\nwidth: {limit}\ncategories:\n  System:\n{codes}");
        let wider = by_width.range(limit + 1..).flat_map(|(_, places)| places.iter().copied());
        assert_eq!(found(&folder, &content, "width"), wider.collect(), "{name}, width {limit}");
    }
}

/// Each message of the built-in catalogue.
fn messages() -> impl Iterator<Item = (Code, &'static str)> {
    Language::ALL.into_iter().flat_map(|language| codes().map(move |code| (code, code.template_in(language))))
}

#[test]
#[ignore = "needs GNU wc"]
fn every_message_is_as_wide_as_wc_says() {
    let quoted = |text: &str| text.replace('\\', "\\\\").replace('"', "\\\"");
    compare(
        "columns_built_in",
        &messages().map(|(_, text)| (quoted(text), text.to_owned())).collect::<Vec<_>>(),
    );
}

#[test]
#[ignore = "needs GNU wc"]
fn lines_tabs_and_many_scripts_are_as_wide_as_wc_says() {
    let texts = [
        ("one\\nthree\\ntwo", "one\nthree\ntwo"),
        ("服务器\\n内部错误", "服务器\n内部错误"),
        ("a\\tb", "a\tb"),
        ("\\t\\tb", "\t\tb"),
        ("1234567\\tb", "1234567\tb"),
        ("12345678\\tb", "12345678\tb"),
        ("泵\\t堵塞", "泵\t堵塞"),
    ];
    let escaped = texts.map(|(quoted, text)| (quoted.to_owned(), text.to_owned()));
    let plain = [
        "ｆｕｌｌｗｉｄｔｈ！",
        "ﾊﾝｶｸ",
        "サーバーエラー",
        "서버 오류",
        "Ошибка сервера",
        "σφάλμα διακομιστή",
        "חריגה",
        "خطأ في الخادم",
        "cafe\u{301}",
        "「（％）」、。",
        "Gerätefehler – Größe",
        "→ ⇒ ✓",
        "𠀀𠀁",
        "😀🔥",
    ];
    let plain = plain.map(|text| (text.to_owned(), text.to_owned()));
    compare("columns_scripts", &[escaped.as_slice(), plain.as_slice()].concat());
}

#[test]
#[ignore = "needs GNU wc"]
fn the_mark_stands_below_what_is_wrong_in_every_message() {
    let folder = folder("columns_marks");
    let mut content = "languages: [en]\ncategories:\n  System:\n".to_owned();
    for (number, (_, text)) in messages().enumerate() {
        let _ = writeln!(content, "    CODE_{number}: {:?}", format!("{}%u{text}", text.replace('%', "%%")));
    }
    fs::write(folder.join("catalog.yaml"), content).unwrap();
    let ran = run(&folder, &["check"]);
    let lines: Vec<_> = ran.stdout.lines().collect();
    let (mut before, mut marks) = (Vec::new(), Vec::new());
    for pair in lines.windows(2).filter(|pair| pair[1].ends_with(" ^")) {
        before.push(pair[0].split("%u").next().unwrap().to_owned());
        marks.push(pair[1].len() - 1);
    }
    assert_eq!(marks.len(), messages().count());
    assert_eq!(marks, columns(&folder, &before));
}
