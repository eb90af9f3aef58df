//! The relay, as a user runs it, and what it cannot show with the built-in catalogue.
//!
//! These tests run cargo, so they run only when asked for: `cargo test --test relay -- --ignored`.

mod common;
#[path = "common/program.rs"]
mod program;

use std::io::Write;
use std::process::{Command, Output, Stdio};

use common::{fitting, is_reversible};
use edge_errors::{Arg, Code, Language, codes};
use program::Program;

fn relay(arguments: &[&str], input: &[u8]) -> Output {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.current_dir(env!("CARGO_MANIFEST_DIR")).args(["run", "--quiet", "--example", "relay", "--"]);
    cargo.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = cargo.spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    // In a thread of its own: the relay answers before it has read everything.
    let writer = std::thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    output
}

/// The bodies of all codes whose messages are read back, each with as many arguments as it takes.
fn bodies(language: Language) -> String {
    let texts = ["10.0.0.7:7000", "say \"hi\"\n"].into_iter().cycle();
    let body = |code: Code| {
        let args: Vec<Arg> =
            (1..=code.arity()).zip(texts.clone()).map(|(number, text)| fitting(code, number, text)).collect();
        code.message_in(language, &args).json().to_string() + "\n"
    };
    let is_read_back = |code: &Code| Language::ALL.iter().all(|&language| is_reversible(*code, language));
    codes().filter(is_read_back).map(body).collect()
}

#[test]
#[ignore = "runs cargo"]
fn every_body_is_said_in_the_other_language_and_back() {
    let [zh, en] = [bodies(Language::Zh), bodies(Language::En)];
    for (tag, from, to) in [("en", &zh, &en), ("zh", &en, &zh), ("en", &en, &en)] {
        let output = relay(&["--lang", tag], from.as_bytes());
        assert_eq!(String::from_utf8(output.stdout).unwrap(), *to);
        assert!(output.status.success() && output.stderr.is_empty());
    }
}

#[test]
#[ignore = "runs cargo"]
fn only_the_message_is_replaced_and_what_is_not_known_passes_unchanged() {
    let unchanged = [
        r#"{"code":"NEWER_THAN_THIS","message":"新"}"#,
        r#"{"code":"ORG_RECORD_NOT_FOUND","message":"other words"}"#,
        r#"{"code":"ORG_RECORD_NOT_FOUND","message":{"en":"No"}}"#,
        r#"{"code":"ORG_RECORD_NOT_FOUND"}"#,
        r#"{"code":404,"message":"not found"}"#,
        r#"{"error":{"type":"about:blank"}}"#,
        r#"{"code":[1]}"#,
        "[1, 2]",
        "",
        "  \r",
    ];
    let known =
        "{ \"requestId\" : \"7\",\"message\":\"\\u7ec4织不存在\", \"code\":\"ORG_RECORD_NOT_FOUND\" }\r";
    let input = format!("{}\n{known}\nnull", unchanged.join("\n"));
    let output = relay(&["--lang", "en-GB"], input.as_bytes());
    let english = known.replace("\\u7ec4织不存在", "Organization not found");
    assert_eq!(
        String::from_utf8(output.stdout).unwrap(),
        format!("{}\n{english}\nnull", unchanged.join("\n"))
    );
    assert!(output.status.success() && output.stderr.is_empty());
}

#[test]
#[ignore = "runs cargo"]
fn a_broken_line_is_reported_with_its_number_and_offset_and_the_rest_goes_on() {
    let input = b"{\"code\":\"X\"}\n{\"code\":\"X\"\n{\"code\":\"\xff\"}\n{\"code\":\"X\",}\n7\n";
    let output = relay(&[], input);
    assert_eq!(output.stdout, b"{\"code\":\"X\"}\n7\n");
    let expected = "line 2: the body is not JSON, at byte offset 12\n\
                    line 3: the body is not UTF-8, at byte offset 9\n\
                    line 4: the body is not JSON, at byte offset 12\n";
    assert_eq!(String::from_utf8(output.stderr).unwrap(), expected);
    assert_eq!(output.status.code(), Some(1));
}

#[test]
#[ignore = "runs cargo"]
fn a_wrong_command_line_exits_2_with_the_usage() {
    for arguments in [&["--lang"][..], &["--lang", "tlh"], &["bodies.json"]] {
        let output = relay(arguments, b"");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(String::from_utf8(output.stderr).unwrap().starts_with("usage: relay [--lang TAG]"));
    }
}

#[test]
#[ignore = "runs cargo"]
fn a_message_that_two_languages_read_in_two_ways_is_not_translated() {
    let own = r#"
languages: [en, de, fr, it]
categories:
  Moves:
    MOVED: { en: "%v > %v", de: "%[2]v > %[1]v", fr: "de %v à %v" }
    COUNTED: { en: "%d, %v", de: "%[2]v, %[1]d", fr: "%d fois %v" }
"#;
    let main = r#"
        use edge_errors::{ErrorBody, Language, NoMatch, Untranslated};
        fn main() {
            let mut scratch = [0; 64];
            for (code, message, french) in [
                ("MOVED", "a > b", None),
                ("MOVED", "a > a", Some("de a à a")),
                ("MOVED", "de a à b", Some("de a à b")),
                ("COUNTED", "7, pumps", Some("7 fois pumps")),
                ("COUNTED", "pumps, 7", Some("7 fois pumps")),
                ("COUNTED", "7, 8", None),
                ("COUNTED", "-7, -7", Some("-7 fois -7")),
                ("COUNTED", "18446744073709551615, 18446744073709551614", None),
            ] {
                let body = |text| format!("{{\"code\":\"{code}\",\"message\":\"{text}\"}}");
                let received = body(message);
                let parsed = ErrorBody::parse(received.as_bytes()).unwrap();
                let sent = parsed.translate(Language::Fr, &mut scratch);
                let ambiguous = Untranslated::NoMatch(NoMatch::Ambiguous);
                assert_eq!(sent.untranslated(), french.is_none().then_some(ambiguous), "{message}");
                assert_eq!(sent.to_string(), body(french.unwrap_or(message)));
            }
        }
    "#;
    Program::new("two_ways", main).with_catalog(own).run();
    Program::new("two_ways_packed", main).packed().with_catalog(own).run();
}
