//! `edge-errors explain`, as a user runs it.

mod common;

use std::fs;
use std::path::{Path, PathBuf};

use common::{ROOT, folder, print, run, run_with};
use edge_errors::{Language, categories, codes};
use serde_json::Value;

const CATALOG: &str = r#"languages: [en, zh]
categories:
  Tool:
    PARAMETER_NOT_FOUND:
      name: InvalidParameter.NotFound
      number: 1001
      en: "Tool %d offset %.3f\nis out of bounds"
      zh: "刀具 %d 偏移 %.3f\n超出范围"
      args: [tool, offset]
      cause: { en: The offset was set by hand., zh: 手工设置 }
      action: Measure again.
      docs: https://example.com/offsets
      since: "1.2"
      deprecated: { since: "1.4", replaced_by: OFFSET }
    OFFSET: { en: "Offset %v of tool %d" }
    ANY: "%v"
    PERCENT: "100%% of %d"
    BRAND: { name: "12345678", en: Eight digits }
"#;

fn own(name: &str) -> PathBuf {
    let folder = folder(name);
    fs::write(folder.join("catalog.yaml"), CATALOG).unwrap();
    folder
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn a_code_is_shown_with_all_that_is_known_of_it() {
    let folder = own("explain_all");
    let by_name = print(&folder, &["explain", "InvalidParameter.NotFound", "3", "-2.5"]);
    assert_eq!(
        by_name,
        "\
code       InvalidParameter.NotFound
key        PARAMETER_NOT_FOUND
number     1001
id         0daa2512
category   Tool
deprecated since 1.4; use OFFSET
en         Tool 3 offset -2.500
           is out of bounds
zh         刀具 3 偏移 -2.500
           超出范围
arguments  tool = 3
           offset = -2.5
cause en   The offset was set by hand.
cause zh   手工设置
action en  Measure again.
docs       https://example.com/offsets
since      1.2
body       {\"code\":\"InvalidParameter.NotFound\",\"message\":\"Tool 3 offset -2.500\\nis out of bounds\"}
length     87 bytes
place      catalog.yaml:4:5
"
    );
    for word in ["PARAMETER_NOT_FOUND", "1001", "0daa2512", "0x0DAA2512"] {
        assert_eq!(print(&folder, &["explain", word, "3", "-2.5"]), by_name, "{word}");
    }
    let english = print(&folder, &["explain", "--language", "en", "1001"]);
    assert!(!english.contains("zh"), "{english}");
    assert!(english.contains("arguments  1 tool: an integer\n           2 offset: a float\n"), "{english}");
    for (word, shown) in [("7", "7"), ("007", "\"007\""), ("true", "true"), ("-", "\"-\"")] {
        let offset = print(&folder, &["explain", "OFFSET", word, "3"]);
        assert!(offset.contains(&format!("\nen        Offset {word} of tool 3\n")), "{offset}");
        assert!(offset.contains(&format!("\narguments 1 = {shown}\n          2 = 3\n")), "{offset}");
    }
    // If a word is both a name and an id, it is taken as the name.
    assert!(print(&folder, &["explain", "12345678"]).contains("key       BRAND\n"));
    assert!(
        print(&folder, &["explain", "OFFSET"])
            .contains("\nzh        Offset %v of tool %d (not translated)\n")
    );
}

#[test]
fn a_word_is_an_argument_that_every_language_prints() {
    let folder = folder("explain_kinds");
    let catalog = "languages: [en, zh]\ncategories: { A: { PORT: { en: 'Port %v', zh: '端口 %s' } } }\n";
    fs::write(folder.join("catalog.yaml"), catalog).unwrap();
    let told = print(&folder, &["explain", "PORT", "5"]);
    assert!(told.contains("\nen        Port 5\nzh        端口 5\narguments 1 = \"5\"\n"), "{told}");
    assert!(print(&folder, &["explain", "PORT"]).contains("\narguments 1: a string\n"));
}

#[test]
fn without_a_code_all_are_listed() {
    let list = print(Path::new(ROOT), &["explain", "--language", "en"]);
    let mut lines = list.lines();
    for category in categories() {
        assert_eq!(lines.next(), Some(category.name()));
        for code in category.codes() {
            let (name, message) = lines.next().unwrap().trim_start().split_once(' ').unwrap();
            assert_eq!((name, message.trim_start()), (code.as_str(), code.template_in(Language::En)));
        }
    }
    assert_eq!(lines.next(), None);
}

#[test]
fn a_program_reads_the_same() {
    let all = json(&print(Path::new(ROOT), &["explain", "--format", "json"]));
    let all = all["codes"].as_array().unwrap();
    assert_eq!(all.len(), codes().count());
    for (code, shown) in codes().zip(all) {
        assert_eq!(shown["code"], code.as_str());
        assert_eq!(shown["id"], format!("{:08x}", code.id()));
        assert_eq!(shown["category"], code.category().name());
        assert_eq!(shown["arguments"].as_array().unwrap().len(), code.arity());
        for language in Language::ALL {
            assert_eq!(shown["messages"][language.tag()], code.template_in(language));
        }
    }
    let folder = own("explain_json");
    let found = json(&print(&folder, &["explain", "--format", "json", "1001", "3", "4"]));
    let code = &found["codes"][0];
    assert_eq!(code["texts"]["zh"], "刀具 3 偏移 4.000\n超出范围");
    assert_eq!(code["arguments"][1], json(r#"{ "name": "offset", "kind": "float" }"#));
    assert_eq!(code["deprecated"], json(r#"{ "since": "1.4", "replaced_by": "OFFSET" }"#));
    let body = json(code["body"].as_str().unwrap());
    assert_eq!((&body["code"], &body["message"]), (&code["code"], &code["texts"]["en"]));
}

/// The names of the codes that are shown, in their order.
fn shown(folder: &Path, input: &str) -> Vec<String> {
    let ran = run_with(folder, &["explain", "-"], input);
    assert_eq!((ran.status, ran.stderr.as_str()), (0, ""), "{input}: {}", ran.stdout);
    let names = ran.stdout.lines().filter_map(|line| line.strip_prefix("code"));
    names.map(|name| name.trim().to_owned()).collect()
}

#[test]
fn bodies_of_every_shape_are_read() {
    let folder = own("explain_bodies");
    for body in [
        r#"{"code":"OFFSET"}"#,
        "\u{feff} {\"message\":\"Offset 2 of tool 7\",\"code\":\"\\u004fFFSET\"}\r\n",
        r#"{"error":{"code":"OFFSET","message":"x"}}"#,
        r#"{"error":"OFFSET","reason":{"deep":[1]}}"#,
    ] {
        assert_eq!(shown(&folder, body), ["OFFSET"], "{body}");
    }
    for body in [r#"{"code":1001}"#, r#"{"code":"1001"}"#, r#"{"error":{"code":1001}}"#] {
        assert_eq!(shown(&folder, body), ["InvalidParameter.NotFound"], "{body}");
    }
    // A status beside a message of the catalogue: the message gives the code. The best match is the first.
    let status = r#"{"error":{"code":404,"message":"100% of -7"}}"#;
    assert_eq!(shown(&folder, status), ["PERCENT", "ANY"]);
    let ran = run_with(&folder, &["explain", "-"], status);
    assert!(
        ran.stdout.starts_with("received  the code `404`, which the catalogue does not have\n"),
        "{ran:?}"
    );
    let ran = run_with(&folder, &["explain", "-"], r#"{"code":"OFFSET","message":"Offset 2 of tool 7"}"#);
    assert!(ran.stdout.contains("\narguments 1 = \"2\"\n          2 = 7\nbody "), "{}", ran.stdout);
    assert_eq!(shown(&folder, "\u{feff}100% of 7\r\n"), ["PERCENT", "ANY"]);
    assert_eq!(shown(Path::new(ROOT), " 组织不存在 \n"), ["ORG_RECORD_NOT_FOUND"]);
    // The output says what the message does not tell.
    let ran = run_with(&folder, &["explain", "-"], "刀具 4 偏移 2.100\n超出范围");
    assert!(
        ran.stdout.starts_with("received   the message in zh; its arguments are not known: "),
        "{}",
        ran.stdout
    );
}

#[test]
fn what_is_not_found_is_a_finding_with_the_nearest() {
    let root = Path::new(ROOT);
    let ran = run(root, &["explain", "edgeservice_ofline"]);
    assert_eq!((ran.status, ran.stderr.as_str()), (1, ""));
    let start = "error[unknown-code]: the catalogue has no code `edgeservice_ofline`; the nearest are EDGESERVICE_OFFLINE,";
    assert!(ran.stdout.starts_with(start), "{}", ran.stdout);
    for (input, rule, text) in [
        (r#"{"code":404}"#, "unknown-code", "the catalogue has no code `404`; `edge-errors explain` lists"),
        (r#"{"code":"\u001b[2J"}"#, "unknown-code", r"no code `\u{1b}[2J`"),
        ("one line\nand another one\n", "unknown-message", "so give only one line of a log"),
    ] {
        let ran = run_with(root, &["explain", "--format", "json", "-"], input);
        assert_eq!((ran.status, ran.stderr.as_str()), (1, ""), "{input}");
        let finding = &json(&ran.stdout)["findings"][0];
        assert_eq!(finding["rule"], rule);
        assert!(finding["text"].as_str().unwrap().contains(text), "{finding}");
    }
}

#[test]
fn the_nearest_names_are_those_that_a_word_is_like() {
    for (word, expected) in [
        ("org_record", "; the nearest are ORG_RECORD_NOT_FOUND"),
        ("12345", "; `edge-errors explain` lists all codes, and `edge-errors explain -` reads a message\n"),
        ("组织不存在", "; `edge-errors explain` lists all codes"),
        ("", "; `edge-errors explain` lists all codes"),
    ] {
        let ran = run(Path::new(ROOT), &["explain", word]);
        let expected = format!("error[unknown-code]: the catalogue has no code `{word}`{expected}");
        assert_eq!(ran.status, 1);
        assert!(ran.stdout.starts_with(&expected), "{}", ran.stdout);
    }
}

#[test]
fn an_option_behind_the_code_is_no_argument() {
    let folder = own("explain_option");
    let ran = run(&folder, &["explain", "OFFSET", "7", "--language", "zh"]);
    assert_eq!((ran.status, ran.stdout.as_str()), (2, ""));
    assert!(ran.stderr.starts_with("error: `--language` stands after the code: "), "{}", ran.stderr);
    let text = print(&folder, &["explain", "OFFSET", "-7", "--", "--language"]);
    assert!(text.contains("\nen        Offset -7 of tool %!d(string=--language)\n"), "{text}");
    let text = print(&folder, &["explain", "OFFSET", "--", "--", "--"]);
    assert!(text.contains("\narguments 1 = \"--\"\n          2 = \"--\"\n"), "{text}");
}

#[test]
fn a_name_on_standard_input_is_no_message_but_a_code() {
    let ran = run_with(Path::new(ROOT), &["explain", "-"], "INVALID_PARAM\n");
    let expected = "error[unknown-message]: no message of the catalogue fits `INVALID_PARAM`; it is a code: write it in place of `-`\n";
    assert_eq!((ran.status, ran.stdout.as_str(), ran.stderr.as_str()), (1, expected, ""));
}

#[test]
fn what_cannot_be_read_is_refused() {
    let root = Path::new(ROOT);
    let long = "x".repeat((1 << 20) + 1);
    for (words, input, expected) in [
        (&["explain", "-"][..], "", "error: standard input is empty: "),
        (&["explain", "-"], "\u{feff}\n", "error: standard input is empty: "),
        (&["explain", "-"], r#"{"code":"#, "error: standard input: the body is not JSON, at byte offset 8\n"),
        (&["explain", "-"], r#"{"message":""}"#, "error: standard input: the body has neither a `code` nor"),
        (&["explain", "-"], &long, "error: standard input is longer than 1 MiB: "),
        (&["explain", "-", "X"], "", "error: unexpected `X`\nusage: edge-errors explain"),
        (&["explain", "--lang", "en"], "", "error: unknown option `--lang`\nusage: edge-errors explain"),
        (
            &["explain", "--language", "tlh"],
            "",
            "error: the catalogue has no language `tlh`: it has zh, en\n",
        ),
        (&["explain", "--catalog", "missing.yaml"], "", "error: missing.yaml cannot be read: "),
    ] {
        let ran = run_with(root, words, input);
        assert_eq!((ran.status, ran.stdout.as_str()), (2, ""), "{words:?}");
        assert!(ran.stderr.starts_with(expected), "{words:?}: {}", ran.stderr);
    }
}
