//! Checks with Go: that the vectors are what it prints, and that `encoding/json` reads our bodies.
//!
//! These tests need Go, so they run only when asked for: `cargo test --test go -- --ignored`.

mod common;

use std::io::Write;
use std::process::{Command, Stdio};

use common::argument_lists;
use edge_errors::{Language, codes};
use serde_json::json;

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
