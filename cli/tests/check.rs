//! `edge-errors check`: what each rule finds, and the levels of the rules.
//!
//! `lock` is tested with the lock. It is allowed here, because these catalogues have none.

mod common;

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use common::{ROOT, Ran, folder, run};
use edge_errors_codegen::{Level, Rule};
use serde_json::Value;

/// For each rule, codes in which it finds one thing, and codes that are nearly the same, in which it finds nothing.
const CASES: [(Rule, &str, &str); 10] = [
    (Rule::MissingTranslation, "A: 甲", "A: { zh: 甲, en: a }"),
    (
        Rule::SameText,
        "A: { zh: 甲, en: a }\n    B: { zh: 甲, en: b }",
        "A: { zh: 甲, en: a }\n    B: { zh: a, en: 甲 }",
    ),
    (Rule::TextIsName, "A_B: { zh: 甲, en: A_B }", "A_B: { zh: 甲, en: A_B. }"),
    (Rule::TextIsName, "A_B: { zh: a.b, en: a, name: a.b }", "A_B: { zh: a.b., en: a, name: a.b }"),
    (
        Rule::NoSuccessor,
        "A: { zh: 甲, en: a, deprecated: { since: \"1\" } }",
        "A: { zh: 甲, en: a, deprecated: { replaced_by: B } }\n    B: { zh: 乙, en: b }",
    ),
    (Rule::UnusedArgument, "A: { zh: '甲%[2]v', en: 'a%[2]v' }", "A: { zh: '甲%[2]v%[1]v', en: 'a%v%v' }"),
    (Rule::UnusedArgument, "A: { zh: '甲%v%[3]v', en: 'a%v%[3]v' }", "A: { zh: 甲, en: a }"),
    // `width` is 12.
    (Rule::Width, "A: { zh: 内部服务器错误, en: a }", "A: { zh: 内部服务错误, en: 12345678901a }"),
    (
        Rule::Width,
        "A: { zh: '甲%d', en: \"1\\n123456789%02d\" }",
        "A: { zh: '甲%d', en: \"123456789012\\n12345678%04d\" }",
    ),
    (Rule::Comment, "A:\n      zh: 甲\n      en: a #c", "A:\n      zh: 甲\n      en: a # c"),
];

/// Checks `catalog.yaml` with this content.
fn check(folder: &Path, content: &str, words: &[&str]) -> Ran {
    fs::write(folder.join("catalog.yaml"), content).unwrap();
    run(folder, &[&["check", "--allow", "lock"], words].concat())
}

/// The findings of a run.
fn findings(ran: &Ran) -> Vec<Value> {
    let object: Value = serde_json::from_str(&ran.stdout).expect(&ran.stdout);
    object["findings"].as_array().unwrap().clone()
}

fn catalog(codes: &str) -> String {
    format!("languages: [zh, en]\nwidth: 12\ncategories:\n  System:\n    {codes}\n")
}

fn of_rule(findings: &[Value], rule: Rule) -> Vec<&Value> {
    findings.iter().filter(|finding| finding["rule"] == rule.id()).collect()
}

#[test]
fn each_rule_finds_what_it_is_for_and_nothing_else() {
    let folder = folder("check_rules");
    for (rule, wrong, right) in CASES {
        let ran = check(&folder, &catalog(wrong), &["--format", "json"]);
        let found = findings(&ran);
        assert_eq!(of_rule(&found, rule).len(), 1, "{}: {wrong}\n{}", rule.id(), ran.stdout);
        let ran = check(&folder, &catalog(right), &["--format", "json"]);
        assert!(findings(&ran).is_empty(), "{}: {right}\n{}", rule.id(), ran.stdout);
    }
    let tested: BTreeSet<_> = CASES.iter().map(|&(rule, ..)| rule).chain([Rule::Lock]).collect();
    assert_eq!(tested, BTreeSet::from(Rule::ALL), "each rule has a case");
}

#[test]
fn the_level_of_a_rule_changes_what_is_reported_and_the_exit_status() {
    let folder = folder("check_levels");
    let status = |level: Level| i32::from(level == Level::Deny);
    let severity = |level: Level| match level {
        Level::Allow => None,
        Level::Warn => Some("warning"),
        Level::Deny => Some("error"),
    };
    for (rule, wrong, _) in CASES {
        let found = |ran: &Ran, level: Level| {
            let found = findings(ran);
            let found: Vec<_> =
                of_rule(&found, rule).iter().map(|found| found["severity"].as_str()).collect();
            let expected: Vec<_> = severity(level).map(Some).into_iter().collect();
            assert_eq!((found, ran.status), (expected, status(level)), "{} {level:?}: {wrong}", rule.id());
        };
        found(&check(&folder, &catalog(wrong), &["--format", "json"]), rule.default_level());
        for level in Level::ALL {
            let option = format!("--{}", level.id());
            // The command line overrides the catalogue, and its last word holds.
            for other in Level::ALL {
                let stated = format!("rules: {{ {}: {} }}\n{}", rule.id(), other.id(), catalog(wrong));
                found(&check(&folder, &stated, &["--format", "json"]), other);
                let before = format!("--{}", other.id());
                let words = [&before, rule.id(), &option, rule.id(), "--format", "json"];
                found(&check(&folder, &stated, &words), level);
            }
        }
    }
}

#[test]
fn what_a_file_below_says_is_not_reported_but_for_the_width_and_the_languages() {
    let folder = folder("check_below");
    let base = "languages: [en]\ncategories:\n  System:\n    A: { en: long text }\n    B: { en: long text, deprecated: { since: \"1\" } }\n    C: C\n    D: '%[2]v'\n";
    fs::write(folder.join("base.yaml"), base).unwrap();
    let ran = check(&folder, "from: base.yaml\n", &["--format", "json"]);
    assert_eq!(findings(&ran), [] as [Value; 0]);
    let own = "from: base.yaml\nlanguages: [en, de]\nwidth: 8\ncategories:\n  System: { E: long text }\nmessages: { C: { de: x }, D: { de: '%[2]v' } }\n";
    let ran = check(&folder, own, &["--format", "json"]);
    let found: Vec<_> = findings(&ran)
        .iter()
        .map(|it| format!("{}:{}:{} {}", it["file"], it["line"], it["column"], it["rule"]).replace('"', ""))
        .collect();
    let expected = [
        "base.yaml:4:5 missing-translation",
        "base.yaml:4:10 width",
        "base.yaml:5:5 missing-translation",
        "base.yaml:5:10 width",
        "catalog.yaml:5:13 missing-translation",
        "catalog.yaml:5:16 same-text",
        "catalog.yaml:5:16 width",
        "catalog.yaml:6:32 unused-argument",
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_wrong_rule_is_refused_with_the_one_that_is_meant() {
    let folder = folder("check_words");
    for (words, expected) in [
        (["--deny", "same_text"], "error: unknown rule `same_text`: did you mean `same-text`?\n"),
        (["--allow", "looks"], "error: unknown rule `looks`: did you mean `lock`?\n"),
        (["--warn", "everything"], "error: unknown rule `everything`: the rules are `missing-translation`, "),
        (["--deny", ""], "error: unknown rule ``: the rules are `missing-translation`, "),
        (["--code", "catalog.yaml"], "error: unknown option `--code`\nusage: edge-errors check"),
        (["missing.yaml", "--codes"], "error: missing.yaml cannot be read: "),
        (["--codes", "."], "error: . cannot be read: "),
    ] {
        let ran = run(&folder, &[&["check"], &words[..]].concat());
        assert_eq!((ran.status, ran.stdout.as_str()), (2, ""), "{words:?}");
        assert!(ran.stderr.starts_with(expected), "{words:?}: {}", ran.stderr);
    }
}

#[test]
fn the_help_and_the_page_have_every_rule() {
    let help = run(Path::new(ROOT), &["check", "--help"]).stdout;
    let page = fs::read_to_string(Path::new(ROOT).join("docs/catalogue.md")).unwrap();
    let rows = page.split("\n| rule | level | what it finds |\n|---|---|---|\n").nth(1).unwrap();
    let rows: Vec<_> = rows.lines().take_while(|line| line.starts_with('|')).collect();
    let expected = Rule::ALL.map(|rule| {
        let (id, level, finds) = (rule.id(), rule.default_level().id(), rule.finds());
        assert!(help.contains(&format!("\n  {id}  {level}\n      {finds}\n")), "{help}");
        format!("| `{id}` | `{level}` | {finds} |")
    });
    assert_eq!(rows, expected);
}

#[test]
fn all_codes_of_the_built_in_catalogue_are_missing_in_a_new_language() {
    let folder = folder("check_codes");
    let mut own = "from: edge-errors\nlanguages: [zh, de]\ncategories:\n  Pump:\n".to_owned();
    for number in 1..=2_000 {
        let _ = writeln!(own, "    PUMP_{number}: 泵 {number}");
    }
    let ran = check(&folder, &own, &[]);
    let expected = "warning[missing-translation]: messages are missing; programs show the message in `zh` instead\n  \
                    de  2271 of 2271 codes\n  `--codes` lists them\ncatalog.yaml: no errors, 2271 warnings\n";
    assert_eq!((ran.status, ran.stdout.as_str()), (0, expected));

    let ran = check(&folder, &own, &["--codes"]);
    let listed =
        ran.stdout.lines().filter_map(|line| Some(line.strip_prefix("    ")?.split_once(" --> ")?.0));
    let of_crate = edge_errors::codes().map(|code| code.as_str().to_owned());
    let codes: Vec<_> = of_crate.chain((1..=2_000).map(|number| format!("PUMP_{number}"))).collect();
    assert_eq!(listed.collect::<Vec<_>>(), codes);

    let ran = check(&folder, &own, &["--format", "json"]);
    let texts: Vec<_> = findings(&ran).iter().map(|it| it["text"].as_str().unwrap().to_owned()).collect();
    let expected: Vec<_> = codes.iter().map(|code| format!("`{code}` has no message in `de`")).collect();
    assert_eq!(texts.into_iter().collect::<BTreeSet<_>>(), expected.into_iter().collect());
}

#[test]
fn the_built_in_catalogue_has_no_errors_and_says_some_things_twice() {
    let ran = run(Path::new(ROOT), &["check", "--allow", "lock", "--format", "json"]);
    // Each message of the crate that an earlier code has, too.
    let mut seen = BTreeSet::new();
    let again = edge_errors::codes().filter(|code| !seen.insert(code.template()));
    let expected: Vec<_> = again.map(|code| format!("`{code}` has the same message in `zh`")).collect();
    assert!(!expected.is_empty());
    let found = findings(&ran);
    let texts: Vec<_> =
        found.iter().map(|it| it["text"].as_str().unwrap().split(" as ").next().unwrap()).collect();
    assert_eq!((ran.status, texts), (0, expected.iter().map(String::as_str).collect()));
}
