//! Bodies that other encoders write are read back to the same code and the same text.
//!
//! The tests with Go, Python and Node need these programs, so they run only when asked for:
//! `cargo test --test received -- --ignored`.

use std::io::Write;
use std::process::{Command, Stdio};
use std::thread;

use edge_errors::{Code, ErrorBody, Language, codes};
use serde_json::json;

use crate::common::{all_escaped, argument_lists};

/// Calls `check` with the name and the text of every message.
fn for_each_message(mut check: impl FnMut(&str, &str)) {
    let lists = argument_lists();
    for code in codes() {
        for language in Language::ALL {
            for args in &lists {
                check(code.as_str(), &code.message_in(language, args).to_string());
            }
        }
    }
}

fn check(body: &str, name: &str, text: &str) {
    let parsed = ErrorBody::parse(body.as_bytes()).unwrap_or_else(|error| panic!("{error}: {body}"));
    assert_eq!(parsed.code().map(Code::as_str), Some(name), "{body}");
    let message = parsed.message().unwrap();
    assert!(message == text, "{body}: {message} instead of {text}");
    assert_eq!(message.to_string(), text);
    assert_eq!(message.decode(&mut vec![0; text.len()]), Ok(text));
}

#[test]
fn what_this_crate_and_serde_json_write_is_read_back() {
    for_each_message(|name, text| {
        let body = json!({ "requestId": [1, { "a": null }], "message": text, "code": name, "details": {} });
        check(&body.to_string(), name, text);
        check(&serde_json::to_string_pretty(&body).unwrap(), name, text);
    });
    for code in codes() {
        for language in Language::ALL {
            for args in &argument_lists() {
                let message = code.message_in(language, args);
                check(&message.json().to_string(), code.as_str(), &message.to_string());
            }
        }
    }
}

#[test]
fn a_body_in_which_everything_is_escaped_is_read_back() {
    for_each_message(|name, text| {
        let [code, message, escaped_name, escaped_text] = ["code", "message", name, text].map(all_escaped);
        check(&format!(r#"{{"{code}":"{escaped_name}","{message}":"{escaped_text}"}}"#), name, text);
    });
}

/// Gives a program every name and text, a line each, and reads back the bodies that it writes: for each
/// line a list of them.
fn check_program(command: &mut Command) {
    let mut lines = Vec::new();
    let mut messages = Vec::new();
    for_each_message(|name, text| {
        writeln!(lines, "{}", json!({ "code": name, "message": text })).unwrap();
        messages.push((name.to_owned(), text.to_owned()));
    });
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("{command:?} must be installed: {error}"));
    let mut stdin = child.stdin.take().unwrap();
    let writer = thread::spawn(move || stdin.write_all(&lines));
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{command:?}: {}", output.status);
    writer.join().unwrap().unwrap();
    let output = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.lines().count(), messages.len());
    for (line, (name, text)) in output.lines().zip(&messages) {
        let bodies: Vec<String> = serde_json::from_str(line).unwrap();
        assert!(bodies.len() > 1);
        for body in bodies {
            check(&body, name, text);
        }
    }
}

#[test]
#[ignore = "needs Go"]
fn what_go_writes_is_read_back() {
    check_program(
        Command::new("go")
            .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/go"))
            .args(["run", "./encode"]),
    );
}

#[test]
#[ignore = "needs Python"]
fn what_python_writes_is_read_back() {
    check_program(
        Command::new("python3").arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/encode/encode.py")),
    );
}

#[test]
#[ignore = "needs Node"]
fn what_javascript_writes_is_read_back() {
    check_program(Command::new("node").arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/encode/encode.js")));
}
