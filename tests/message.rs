//! `message!`: what it writes, and what the compiler says where its arguments are wrong.
//!
//! Some tests run cargo, so they run only when asked for: `cargo test --test message -- --ignored`.

#[path = "common/program.rs"]
mod program;

use edge_errors::{Arg, Code, Displayed, Language, Message, codes, message};
use program::Program;

/// Verbs of every kind, escapes, and messages that are too long for a dictionary of their own.
fn catalog() -> String {
    let long = "A message that is longer than a small dictionary can be, 中. ".repeat(60);
    format!(
        r#"
languages: [en, de]
categories:
  System:
    NOTHING: {{ en: "Nothing \"%%\" \\ here", de: Nichts }}
    DISK: {{ en: "Disk %d of \"%s\" is %v", de: "%[2]s hat Platte %[1]d: %[3]v" }}
    REPEATED: "%[2]v, %[1]d, %[2]s and %[1]v"
    STRICTER: {{ en: "%v", de: "%s" }}
    FORMATS: {{ en: "%-8.3s|\t%04x\n%3c %+8.2f", de: "%.1[4]f\n%[2]X %[3]c\t%5[1]s" }}
    NARROWED: {{ en: "%v at %x, %x", de: "%[3]d: %[1]v, %[2]c" }}
    LONG: "{long}"
    LONG_WITH_ARGUMENTS: "{long} %s {long} %d"
    LONG_WITH_FORMATS: "{long}\n %-9s {long}\t%04x, %.2f"
"#
    )
}

#[test]
fn arguments_are_what_converts_and_arguments_themselves() {
    const OFFLINE: Message = message!(EDGESERVICE_OFFLINE);
    static TIMEOUT: Message = message!(REQUEST_TIMEOUT in En);
    let endpoint = String::from("host:1");
    let message = message!(EDGESERVICE_ENDPOINT_EXIST in En, endpoint.as_str());
    let expected =
        Code::EDGESERVICE_ENDPOINT_EXIST.message_in(Language::En, &[Arg::Str("host:1")]).to_string();
    assert_eq!(message.to_string(), expected);
    assert_eq!(message.code(), Code::EDGESERVICE_ENDPOINT_EXIST);
    let displayed = Displayed(2.5);
    for language in Language::ALL {
        let message = message!(EDGESERVICE_ENDPOINT_AND_AGENTID_EXIST in (language), 7_u8, &displayed,);
        let args = [Arg::from(7_u8), Arg::from(&displayed)];
        let expected = Code::EDGESERVICE_ENDPOINT_AND_AGENTID_EXIST.message_in(language, &args);
        assert_eq!(message.json().to_string(), expected.json().to_string());
    }
    let message = message!(EDGESERVICE_ENDPOINT_AND_AGENTID_EXIST, Arg::Nil, true);
    let args = [Arg::Nil, Arg::Bool(true)];
    let expected = Code::EDGESERVICE_ENDPOINT_AND_AGENTID_EXIST.message(&args);
    assert_eq!(message.to_string(), expected.to_string());
    assert_eq!(OFFLINE.to_string(), Code::EDGESERVICE_OFFLINE.template());
    assert_eq!(TIMEOUT.to_string(), Code::REQUEST_TIMEOUT.template_in(Language::En));
}

/// A program with a constant of each code and language. It prints nothing where all are what `message_in` gives.
fn each_code<'c>(codes: impl Iterator<Item = (&'c str, &'c str)>) -> String {
    let check = |(code, arguments): (&str, &str)| {
        let of = |language: &str| {
            let list: Vec<_> = arguments.split(", ").filter(|argument| !argument.is_empty()).collect();
            let kind = if list.is_empty() { "const MESSAGE: Message" } else { "let MESSAGE" };
            let args =
                list.iter().map(|argument| format!("Arg::from({argument})")).collect::<Vec<_>>().join(", ");
            let written = ["", ", "][usize::from(!list.is_empty())].to_owned() + arguments;
            format!(
                "{{ {kind} = message!({code} in {language}{written}); \
                 check(MESSAGE, Language::{language}, &[{args}]); }}\n"
            )
        };
        ["LANGUAGE_A", "LANGUAGE_B"].map(of).concat()
    };
    let checks: String = codes.map(check).collect();
    format!(
        "#![allow(non_snake_case)]
        #![allow(unused_imports)]
        use edge_errors::{{Arg, Float, Language, Message, message}};
        fn check(own: Message, language: Language, args: &[Arg]) {{
            let message = own.code().message_in(language, args);
            assert_eq!(own.to_string(), message.to_string());
            assert_eq!(own.text_len(), message.text_len());
            assert_eq!(format!(\"{{own:?}}\"), format!(\"{{message:?}}\"));
            let body = message.json().to_string();
            assert_eq!(own.json().to_string(), body);
            for len in 0..body.len() + 2 {{
                let (mut left, mut right) = (vec![0; len], vec![0; len]);
                assert_eq!(own.to_json(&mut left), message.to_json(&mut right));
                assert_eq!(own.to_json_truncated(&mut left), message.to_json_truncated(&mut right));
            }}
        }}
        fn main() {{
            {checks}
        }}"
    )
}

fn passes(name: &str, main: &str, catalog: Option<&str>) {
    for packed in [false, true] {
        let mut program = Program::new(&format!("{name}_{packed}"), main);
        if packed {
            program = program.packed();
        }
        if let Some(catalog) = catalog {
            program = program.with_catalog(catalog);
        }
        assert_eq!(program.run(), "");
    }
}

#[test]
#[ignore = "runs cargo"]
fn every_code_says_what_its_tables_say() {
    let arguments = ["", "7", "\"a\\\"中\", 7"];
    let names: Vec<_> = codes().map(|code| (code.to_string(), arguments[code.arity()])).collect();
    let main = each_code(names.iter().map(|(name, arguments)| (name.as_str(), *arguments)));
    passes("every_code", &main.replace("LANGUAGE_A", "Zh").replace("LANGUAGE_B", "En"), None);
}

#[test]
#[ignore = "runs cargo"]
fn every_verb_escape_and_length_says_what_the_tables_say() {
    let codes = [
        ("NOTHING", ""),
        ("DISK", "-7, \"a\", true"),
        ("REPEATED", "7, \"b\""),
        ("LONG", ""),
        ("LONG_WITH_ARGUMENTS", "\"c\", 9"),
        ("LONG_WITH_FORMATS", "\"c\", 9, &Float(0.5)"),
        ("FORMATS", "\"\\\"a\", \"c\", 0x1f600, &Float(-2.5)"),
        ("NARROWED", "&Float(1e21), 34, 34"),
    ];
    let main = each_code(codes.into_iter()).replace("LANGUAGE_A", "En").replace("LANGUAGE_B", "De");
    passes("every_verb", &main, Some(&catalog()));
}

/// The packed form has no code for a cut that no other message has.
#[test]
#[ignore = "runs cargo"]
fn percent_signs_are_written_where_no_message_has_another_cut() {
    let verbs = "    DISK: '5%% of %v'\n    LAST: '%v%%'\n";
    for (name, other, codes) in [
        ("percent", "", &[("FULL", "")][..]),
        ("percent_and_verb", verbs, &[("FULL", ""), ("DISK", "7"), ("LAST", "7")]),
    ] {
        let catalog =
            format!("languages: [en, de]\ncategories:\n  System:\n    FULL: 'at 100%% now'\n{other}");
        let main = each_code(codes.iter().copied()).replace("LANGUAGE_A", "En").replace("LANGUAGE_B", "De");
        passes(name, &main, Some(&catalog));
    }
}

/// What the compiler says of a program with this message.
fn errors(name: &str, message: &str) -> String {
    let main =
        format!("fn main() {{ let message = edge_errors::message!({message}); println!(\"{{message}}\"); }}");
    let catalog = catalog() + "from: edge-errors\nonly: [INVALID_PARAM]\n";
    Program::new(name, &main).with_catalog(catalog).errors()
}

#[test]
#[ignore = "runs cargo"]
fn wrong_arguments_are_refused_in_words() {
    for (name, message, words) in [
        ("too_few", r#"DISK, 1, "a""#, "the message of `DISK` takes 3 arguments"),
        ("too_many", "NOTHING, 1", "the message of `NOTHING` takes no argument"),
        ("too_many_in_a_language", r#"LONG_WITH_ARGUMENTS in De, "a", 1, 2"#, "takes 2 arguments"),
        (
            "too_few_at_run_time",
            "DISK in (edge_errors::Language::De)",
            "the message of `DISK` takes 3 arguments",
        ),
        (
            "string_for_d",
            r#"DISK, "a", "a", 1"#,
            "prints this argument by the verb 'd', which does not print `&str`",
        ),
        (
            "integer_for_s",
            "DISK, 1, 2, 3",
            "prints this argument by the verb 's', which does not print `{integer}`",
        ),
        ("integer_for_s_elsewhere", "STRICTER in En, 3", "by the verb 's', which does not print `{integer}`"),
        ("no_argument", r#"DISK, 1, "a", 2.5"#, "by the verb 'v', which does not print `{float}`"),
        (
            "float_for_x",
            "FORMATS, \"a\", 2.5, 'x', &edge_errors::Float(2.5)",
            "by the verb 'x', which does not print `{float}`",
        ),
        (
            "char_for_x",
            "FORMATS, \"a\", 'x', 'x', &edge_errors::Float(2.5)",
            "by the verb 'x', which does not print `char`",
        ),
        (
            "string_for_c",
            "FORMATS, \"a\", 1, \"x\", &edge_errors::Float(2.5)",
            "by the verb 'c', which does not print `&str`",
        ),
        (
            "float_for_c",
            "FORMATS, \"a\", 1, &edge_errors::Float(2.5), &edge_errors::Float(2.5)",
            "by the verb 'c', which does not print `&edge_errors::Float`",
        ),
        (
            "bare_float_for_f",
            "FORMATS, \"a\", 1, 'x', 2.5",
            "by the verb 'f', which does not print `{float}`",
        ),
        ("integer_for_f", "FORMATS, \"a\", 1, 'x', 2", "by the verb 'f', which does not print `{integer}`"),
        (
            "moved_float_for_f",
            "FORMATS, \"a\", 1, 'x', edge_errors::Float(2.5)",
            "by the verb 'f', which does not print `edge_errors::Float`",
        ),
        (
            "float_for_d",
            "DISK, &edge_errors::Float(2.5), \"a\", 1",
            "by the verb 'd', which does not print `&edge_errors::Float`",
        ),
        ("char_for_d_elsewhere", "NARROWED, &edge_errors::Float(2.5), 1, 'x'", "which does not print `char`"),
        ("too_few_of_formats", "FORMATS, \"a\"", "the message of `FORMATS` takes 4 arguments"),
        ("unknown", "NO_SUCH", "no associated item named `NO_SUCH` found for struct `Code`"),
        ("left_out", "REQUEST_TIMEOUT", "no associated item named `REQUEST_TIMEOUT` found for struct `Code`"),
    ] {
        let errors = errors(name, message);
        assert!(errors.contains(words), "{name}: {errors}");
    }
}

#[test]
#[ignore = "runs cargo"]
fn each_use_of_a_deprecated_code_warns_once_at_its_place() {
    let uses = ["OLD, 1, 2", "OLD in En, 1, 2", "OLD in (edge_errors::Language::En), 1, 2"];
    let lines = uses.map(|message| format!("    println!(\"{{}}\", edge_errors::message!({message}));\n"));
    let main = format!("fn main() {{\n{}}}", lines.concat());
    let catalog =
        "languages: [en]\ncategories:\n  System:\n    OLD: { en: '%v %d', deprecated: { since: '2' } }";
    // The warnings are errors there.
    let errors = Program::new("deprecated_message", &main).with_catalog(catalog).errors();
    let mut places: Vec<_> =
        errors.lines().filter_map(|line| line.trim().strip_prefix("--> src/main.rs:")).collect();
    places.sort_unstable();
    assert_eq!(places, ["2:42", "3:42", "4:42"], "{errors}");
}
