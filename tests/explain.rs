//! The main job on the host, as a user runs it.

use std::process::{Command, Output};

use edge_errors::{Arg, Code, Language, categories, codes};

fn explain(arguments: &[&str]) -> Output {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.current_dir(env!("CARGO_MANIFEST_DIR")).args(["run", "--quiet", "--example", "explain", "--"]);
    cargo.args(arguments).output().unwrap()
}

fn stdout(output: &Output) -> &str {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    std::str::from_utf8(&output.stdout).unwrap()
}

#[test]
fn prints_code_category_messages_and_the_body_with_its_length() {
    let output = explain(&["EDGESERVICE_ENDPOINT_EXIST", "47.102.152.39:7000"]);
    let args = [Arg::Str("47.102.152.39:7000")];
    let text = |language| Code::EDGESERVICE_ENDPOINT_EXIST.message_in(language, &args).to_string();
    let texts = Language::ALL.map(|language| format!("{:<8}  {}\n", language.tag(), text(language))).concat();
    let expected = format!(
        "\
code      EDGESERVICE_ENDPOINT_EXIST
id        {:08x}
category  Edge Service
{texts}body      {{\"code\":\"EDGESERVICE_ENDPOINT_EXIST\",\"message\":\"边缘服务已存在！边缘地址：47.102.152.39:7000\"}}
length    107 bytes
",
        crc32fast::hash(b"EDGESERVICE_ENDPOINT_EXIST")
    );
    assert_eq!(stdout(&output), expected);
}

#[test]
#[ignore = "runs cargo"]
fn without_arguments_it_prints_the_templates_and_how_many_arguments_they_take() {
    let output = explain(&["EDGESERVICE_ENDPOINT_EXIST"]);
    for language in Language::ALL {
        let template = Code::EDGESERVICE_ENDPOINT_EXIST.template_in(language);
        assert!(template.contains("%v"));
        let line = format!("\n{:<8}  {template}\n", language.tag());
        assert!(stdout(&output).contains(&line), "{}", stdout(&output));
    }
    assert!(
        stdout(&output).ends_with("\narguments 1: write them after CODE to see the body\n"),
        "{}",
        stdout(&output)
    );
}

#[test]
#[ignore = "runs cargo"]
fn a_code_is_found_by_its_id_as_it_is_printed() {
    let by_name = explain(&["EDGESERVICE_OFFLINE"]);
    let id = crc32fast::hash(b"EDGESERVICE_OFFLINE");
    for word in [format!("{id:08x}"), format!("0x{id:08X}")] {
        assert_eq!(stdout(&explain(&[&word])), stdout(&by_name));
    }
    let unknown = format!("{:08x}", (0..=u32::MAX).find(|&id| Code::from_id(id).is_none()).unwrap());
    let output = explain(&[&unknown]);
    assert_eq!(output.status.code(), Some(1));
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert!(stderr.starts_with(&format!("no error code has the id {unknown}; ")), "{stderr}");
}

#[test]
fn writes_the_body_in_the_language_of_choice() {
    let output = explain(&["--lang", "en-US", "EDGETEMPLATE_PARAM_DUPLICATE", "-7"]);
    let body =
        r#"{"code":"EDGETEMPLATE_PARAM_DUPLICATE","message":"Parameter name [-7] appears more than once"}"#;
    assert!(stdout(&output).contains(&format!("body      {body}\nlength    {} bytes\n", body.len())));
}

#[test]
fn lists_the_catalogue_by_category_without_a_code() {
    let output = explain(&["--lang", "en"]);
    let mut lines = stdout(&output).lines();
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
fn an_unknown_code_exits_1_and_suggests_the_nearest_names() {
    let output = explain(&["edgeservice_ofline"]);
    assert_eq!(output.status.code(), Some(1));
    let stderr = String::from_utf8(output.stderr).unwrap();
    let mut lines = stderr.lines();
    assert_eq!(lines.next(), Some("unknown error code \"edgeservice_ofline\"; the nearest are:"));
    assert_eq!(lines.next(), Some("  EDGESERVICE_OFFLINE"));
}

#[test]
fn unknown_options_and_languages_exit_2_with_the_usage() {
    for arguments in [&["--lang", "tlh"][..], &["--lang"], &["--verbose"]] {
        let output = explain(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(String::from_utf8(output.stderr).unwrap().contains("usage: explain"));
    }
}

#[test]
fn arguments_that_do_not_fit_are_refused_before_anything_is_printed() {
    let output = explain(&["EDGESERVICE_OFFLINE", &"x".repeat(5000)]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(output.stdout, b"");
    assert!(String::from_utf8(output.stderr).unwrap().starts_with("buffer is too short: 5"));
}

/// `docs/catalogue.md` runs it with another catalogue.
#[test]
fn it_names_no_code_and_no_language_so_that_it_works_with_any_catalogue() {
    let source = include_str!("../examples/explain.rs");
    for code in codes() {
        assert!(!source.contains(code.as_str()), "{code}");
    }
    for language in Language::ALL {
        assert!(!source.contains(&format!("Language::{language:?}")), "{language}");
    }
}
