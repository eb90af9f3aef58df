//! Messages of any catalogue: what is written against Go and the crate, what is read against the crate and against
//! what is written.

use std::collections::BTreeSet;

use edge_errors::{Arg, Language, NoMatch, codes};
use edge_errors_codegen::{Template, Verb};
use serde_json::Value as Json;

#[path = "../src/template/mod.rs"]
mod template;

use template::{Value, extract, render, render_json};

fn split(text: &str) -> Template {
    Template::split(text).unwrap()
}

/// What stands in the vectors of Go.
fn value(json: &Json) -> Value {
    let text = json["text"].as_str().unwrap();
    match json["type"].as_str().unwrap() {
        "string" => Value::Text(text.to_owned()),
        "int" => Value::Int(text.parse().unwrap()),
        "uint" => Value::Uint(text.parse().unwrap()),
        "float64" => Value::Float(f64::from_bits(u64::from_str_radix(text, 16).unwrap())),
        "bool" => Value::Bool(text == "true"),
        "<nil>" => Value::Nil,
        other => panic!("unknown type {other}"),
    }
}

#[test]
fn a_message_is_what_go_prints() {
    let vectors = include_str!("../../tests/data/go_fmt.jsonl");
    for line in vectors.lines() {
        let vector: Json = serde_json::from_str(line).unwrap();
        let values: Vec<_> = vector["args"].as_array().unwrap().iter().map(value).collect();
        let template = split(vector["template"].as_str().unwrap());
        assert_eq!(render(&template, &values), vector["text"], "{line}");
        let json: Json = serde_json::from_str(&format!("\"{}\"", render_json(&template, &values))).unwrap();
        assert_eq!(json, vector["text"], "{line}");
    }
    assert!(vectors.lines().count() > 10_000);
}

fn arg(value: &Value) -> Arg<'_> {
    match value {
        Value::Text(text) => Arg::Str(text),
        Value::Int(value) => Arg::Int(*value),
        Value::Uint(value) => Arg::Uint(*value),
        Value::Bool(value) => Arg::Bool(*value),
        Value::Nil => Arg::Nil,
        Value::Float(_) => panic!("an `Arg` borrows its float"),
    }
}

fn values(args: &[Arg]) -> Vec<Value> {
    let value = |arg: &Arg| match *arg {
        Arg::Str(text) => Value::Text(text.to_owned()),
        Arg::Int(value) => Value::Int(value),
        Arg::Uint(value) => Value::Uint(value),
        Arg::Nil => Value::Nil,
        _ => panic!("no such argument is found in a text"),
    };
    args.iter().map(value).collect()
}

fn argument_lists() -> Vec<Vec<Value>> {
    let mut lists = vec![
        vec![],
        vec![Value::Nil],
        vec![Value::Bool(true), Value::Bool(false), Value::Nil],
        vec![Value::Int(i64::MIN), Value::Int(-1)],
        vec![Value::Int(i64::MAX), Value::Uint(u64::MAX), Value::Uint(0)],
    ];
    for text in
        ["", "a", "10.0.0.7:7000", "边缘", "%v%d", "\"\\\n\t", "，", "！边缘地址：", "00", "😀\u{2028}"]
    {
        let text = || Value::Text(text.to_owned());
        lists.push(vec![text()]);
        lists.push(vec![text(), Value::Int(7)]);
        lists.push(vec![Value::Uint(1), text(), text()]);
    }
    lists
}

#[test]
fn all_messages_of_the_built_in_catalogue_are_those_of_the_crate() {
    for code in codes() {
        for language in Language::ALL {
            let template = split(code.template_in(language));
            for list in argument_lists() {
                let args: Vec<_> = list.iter().map(arg).collect();
                let text = code.message_in(language, &args).to_string();
                assert_eq!(render(&template, &list), text);
                let expected = code.args_in(language, &text).map(|args| values(args.as_ref()));
                assert_eq!(extract(&template, &text), expected, "{code} {text}");
            }
        }
    }
}

#[test]
fn the_text_of_each_code_is_read_as_the_crate_reads_it_for_every_other_one() {
    let fill = [Arg::Str("10.0.0.7"), Arg::Str("a-1")];
    for language in Language::ALL {
        let texts: Vec<_> =
            codes().map(|code| code.message_in(language, &fill[..code.arity()]).to_string()).collect();
        for code in codes() {
            let template = split(code.template_in(language));
            for text in &texts {
                let expected = code.args_in(language, text).map(|args| values(args.as_ref()));
                assert_eq!(extract(&template, text), expected, "{code} {text}");
            }
        }
    }
}

/// All texts of these characters, up to a length.
fn texts(characters: &[char], len: usize) -> Vec<String> {
    let mut all = vec![String::new()];
    let mut from = 0;
    for _ in 0..len {
        let longer: Vec<_> = all[from..]
            .iter()
            .flat_map(|text| characters.iter().map(move |c| format!("{text}{c}")))
            .collect();
        from = all.len();
        all.extend(longer);
    }
    all
}

/// Up to two of the lists of arguments that give this text.
fn readings(template: &Template, text: &str) -> Vec<Vec<Value>> {
    let parts =
        (0..=text.len()).flat_map(|start| (start..=text.len()).filter_map(move |end| text.get(start..end)));
    let parts: BTreeSet<_> = parts.collect();
    let candidates = |number: usize| -> Vec<Value> {
        match template.args.get(&number) {
            None => vec![Value::Nil],
            Some(Verb::D) => {
                let integers: BTreeSet<i64> = parts.iter().filter_map(|part| part.parse().ok()).collect();
                integers.into_iter().map(Value::Int).collect()
            }
            Some(_) => parts.iter().map(|part| Value::Text((*part).to_owned())).collect(),
        }
    };
    let mut lists = vec![Vec::new()];
    for number in 1..=template.arity() {
        let candidates = candidates(number);
        let with = |list: &Vec<Value>, last: &Value| list.iter().chain([last]).cloned().collect::<Vec<_>>();
        lists = lists.iter().flat_map(|list| candidates.iter().map(move |last| with(list, last))).collect();
    }
    lists.retain(|list| render(template, list) == text);
    lists.truncate(2);
    lists
}

/// Every template of up to three of these pieces, whose number of arguments is at most two.
fn templates() -> Vec<Template> {
    let pieces = ["%v", "%s", "%d", "%[1]v", "%[2]v", "%[1]d", "%%", "-", "1", "\"", "\\\n\t"];
    let mut all = vec![String::new()];
    for _ in 0..3 {
        let longer: Vec<_> =
            all.iter().flat_map(|text| pieces.iter().map(move |piece| format!("{text}{piece}"))).collect();
        all.extend(longer);
    }
    let all: BTreeSet<_> = all.into_iter().collect();
    all.iter()
        .filter_map(|text| Template::split(text).ok())
        .filter(|template| template.arity() <= 2)
        .collect()
}

#[test]
fn what_is_found_is_the_only_list_that_gives_the_text() {
    let texts = texts(&['1', '-', 'é'], 3);
    let (mut found, mut ambiguous) = (0, 0);
    for template in templates() {
        let fills = [vec![Value::Text("é-".to_owned()), Value::Int(-11)], vec![Value::Int(1), Value::Int(0)]];
        let rendered = fills.iter().map(|fill| render(&template, &fill[..template.arity()]));
        for text in texts.iter().cloned().chain(rendered) {
            let expected = match &readings(&template, &text)[..] {
                [] => Err(NoMatch::OtherTemplate),
                [only] => Ok(only.clone()),
                _ => Err(NoMatch::Ambiguous),
            };
            found += usize::from(expected.is_ok());
            ambiguous += usize::from(expected == Err(NoMatch::Ambiguous));
            assert_eq!(extract(&template, &text), expected, "{:?} {text:?}", template.text);
        }
    }
    assert!(found > 1000 && ambiguous > 1000, "{found} found, {ambiguous} ambiguous");
}

#[test]
fn a_verb_whose_text_does_not_tell_its_argument_is_named_where_the_text_begins_right() {
    for verb in ["%5v", "%-5s", "%05d", "%x", "%X", "%c", "%f", "%.2f", "%+d"] {
        let template = split(&format!("slot {verb}"));
        let text = render(&template, &[Value::Int(7)]);
        assert_eq!(extract(&template, &text), Err(NoMatch::Irreversible), "{verb}");
        assert_eq!(extract(&template, "disk"), Err(NoMatch::OtherTemplate), "{verb}");
    }
}

#[test]
fn a_search_without_end_is_given_up() {
    let text = "a".repeat(100_000);
    for template in ["%[1]v%[2]v%[3]v%[1]vX", "%[1]v%[2]v%[1]v%[2]vX", "%[1]v%[2]v%[3]v%[4]v%[1]vX"] {
        assert_eq!(extract(&split(template), &text), Err(NoMatch::BacktrackLimit), "{template}");
    }
    let digits = "1".repeat(100_000);
    assert_eq!(extract(&split("%v%d1%d1%d1%d+"), &digits), Err(NoMatch::BacktrackLimit));
}

#[test]
fn an_argument_that_is_printed_twice_is_found_in_a_text_of_usual_length() {
    let template = "port %[1]v: the address %[1]v of the service %[2]v is in use by %[3]v: retry";
    let values = ["10.0.0.7:7000", "mqtt", "agent-1"].map(|text| Value::Text(text.to_owned()));
    let text = render(&split(template), &values);
    assert_eq!(extract(&split(template), &text), Ok(values.to_vec()));
}

#[test]
fn integers_up_to_both_ends_are_read() {
    let template = split("%d");
    for value in [Value::Int(i64::MIN), Value::Int(i64::MAX), Value::Uint(u64::MAX), Value::Int(0)] {
        let values = vec![value];
        assert_eq!(extract(&template, &render(&template, &values)), Ok(values));
    }
    for text in ["", "-", "+1", "01", "-0", "18446744073709551616", "-9223372036854775809", "１"] {
        assert_eq!(extract(&template, text), Err(NoMatch::OtherTemplate), "{text}");
    }
}
