//! Checks with Go: that the vectors are what it prints, and that `encoding/json` reads our bodies.
//!
//! These tests need Go, so they run only when asked for: `cargo test --test go -- --ignored`.

mod common;

use std::io::Write;
use std::process::{Command, Stdio};

use common::argument_lists;
use common::documents::rules;
use edge_errors::{ErrorBody, Language, ParseErrorKind, codes};
use serde_json::{Value, json};

fn go_run(program: &str) -> Command {
    let mut go = Command::new("go");
    go.current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/go")).args(["run", program]);
    go
}

#[test]
#[ignore = "needs Go"]
fn the_vectors_are_what_go_prints_today() {
    let output = go_run("./vectors").output().expect("Go is installed");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(
        output.stdout == include_bytes!("data/go_fmt.jsonl"),
        "tests/data/go_fmt.jsonl is stale: cd tests/go && go run ./vectors > ../data/go_fmt.jsonl"
    );
}

#[test]
#[ignore = "needs Go"]
fn go_reads_every_body_back_to_the_same_code_and_text() {
    let mut go =
        go_run("./readback").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("Go is installed");
    let mut stdin = go.stdin.take().unwrap();
    let lists = argument_lists();
    let mut count = 0;
    for code in codes() {
        for language in Language::ALL {
            for args in &lists {
                let message = code.message_in(language, args);
                let line = json!({
                    "code": code.as_str(),
                    "text": message.to_string(),
                    "body": message.json().to_string(),
                });
                writeln!(stdin, "{line}").unwrap();
                count += 1;
            }
        }
    }
    drop(stdin);
    let output = go.wait_with_output().unwrap();
    assert!(output.status.success());
    assert_eq!(String::from_utf8(output.stdout).unwrap().trim(), count.to_string());
}

/// The table of documents is Go's opinion too, and so are the offsets of the errors and the texts of the
/// strings.
#[test]
#[ignore = "needs Go"]
fn go_judges_every_document_as_the_reader_does() {
    let mut go =
        go_run("./documents").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("Go is installed");
    let mut stdin = go.stdin.take().unwrap();
    let mut documents = Vec::new();
    for rule in rules() {
        documents.extend(rule.right.iter().map(|&document| (document, true)));
        documents.extend(rule.wrong.iter().map(|&document| (document, false)));
    }
    // Go knows no byte-order mark.
    documents.retain(|(document, _)| !document.starts_with("\u{feff}".as_bytes()));
    for (document, _) in &documents {
        writeln!(stdin, "{}", json!(document)).unwrap();
    }
    drop(stdin);
    let output = go.wait_with_output().unwrap();
    assert!(output.status.success());
    let verdicts: Vec<Value> = String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(verdicts.len(), documents.len());
    for ((document, is_right), verdict) in documents.into_iter().zip(verdicts) {
        let shown = document.escape_ascii();
        let wrong = verdict["offset"].as_i64().unwrap();
        assert_eq!(wrong == -1, is_right, "{shown}");
        let error = ErrorBody::parse(document).unwrap_err();
        let offset = (error.kind == ParseErrorKind::Syntax).then_some(error.offset);
        assert_eq!(offset, usize::try_from(wrong).ok(), "{shown}");
        if let Some(text) = verdict["text"].as_str() {
            let list = document.trim_ascii();
            let string = &list[1..list.len() - 1];
            let body = [br#"{"code":"A","message":["#, string, b"]}"].concat();
            assert!(ErrorBody::parse(&body).is_ok(), "{shown}");
            let body = [br#"{"code":"A","message":"#, string, b"}"].concat();
            if let Ok(body) = ErrorBody::parse(&body) {
                assert_eq!(body.message().unwrap().to_string(), text, "{shown}");
            }
        }
    }
}
