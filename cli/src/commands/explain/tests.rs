//! What is read and shown, held against the crate: it has the built-in catalogue, too.

use std::path::Path;

use edge_errors::{Arg, Code, ErrorBody, Language, codes};
use edge_errors_codegen::{Catalog, Template};

use crate::commands::explain::found::{Found, find};
use crate::commands::explain::reading;
use crate::commands::explain::received;
use crate::commands::explain::text::{body, category};
use crate::input::load;
use crate::template::{Value, render};

/// Hard to read back, and hard to write as JSON.
const TEXTS: [&str; 5] = ["port", "", "\"\\\n\t\u{1}\u{7f}", "】%v【", "组织 1"];

fn catalog() -> Catalog {
    load(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/catalog.yaml"))).unwrap().catalog
}

/// As many arguments as a code takes, from this text on.
fn texts(code: Code, from: usize) -> Vec<&'static str> {
    (0..code.arity()).map(|index| TEXTS[(from + index) % TEXTS.len()]).collect()
}

fn json(code: Code, language: Language, texts: &[&str]) -> String {
    let args: Vec<_> = texts.iter().map(|text| Arg::Str(text)).collect();
    let mut buf = [0; 4096];
    let body = code.message_in(language, &args).to_json(&mut buf).unwrap();
    String::from_utf8(body.to_vec()).unwrap()
}

fn values(texts: &[&str]) -> Vec<Value> {
    texts.iter().map(|text| Value::Text((*text).to_owned())).collect()
}

#[test]
fn every_code_is_found_by_its_name_and_its_id() {
    let catalog = catalog();
    assert_eq!(catalog.codes.len(), Code::COUNT);
    for (index, code) in codes().enumerate() {
        let id = code.id();
        for word in [code.to_string(), format!("{id:08x}"), format!("0x{id:08X}")] {
            assert_eq!(find(&catalog, &word).ok(), Some(index), "{word}");
        }
        assert_eq!(category(&catalog, index), code.category().name());
        for wrong in [format!("{code}_"), code.as_str().to_lowercase(), format!("{id:x} ")] {
            let unknown = find(&catalog, &wrong).err();
            assert!(unknown.is_some_and(|unknown| unknown.text.contains(&format!("`{wrong}`"))), "{wrong}");
        }
    }
}

#[test]
fn a_wrong_name_brings_the_right_one() {
    let catalog = catalog();
    for code in codes() {
        // Without its last letter no name is another one's.
        let name = code.as_str();
        let unknown = find(&catalog, &name[..name.len() - 1]).err().unwrap();
        assert!(unknown.text.contains(name), "{}", unknown.text);
    }
}

#[test]
fn the_bodies_are_those_of_the_crate() {
    let catalog = catalog();
    for (index, code) in codes().enumerate() {
        for from in 0..TEXTS.len() {
            let texts = texts(code, from);
            let expected = json(code, Language::DEFAULT, &texts);
            assert_eq!(body(&catalog.codes[index], &values(&texts)), expected);
        }
    }
}

/// What was found must give the text again, in the language in which it came.
fn assert_gives(catalog: &Catalog, found: &Found, language: Language, text: &str) {
    let index = Language::ALL.iter().position(|other| *other == language).unwrap();
    if let Some(values) = &found.values {
        assert_eq!(render(&catalog.codes[found.code].templates[index], values), text);
    } else {
        assert!(found.notes.iter().any(|note| note.contains("are not known")), "{text}: {:?}", found.notes);
    }
}

#[test]
fn every_message_is_read_back_in_every_language() {
    let catalog = catalog();
    for (index, code) in codes().enumerate() {
        for (language, from) in Language::ALL.into_iter().zip(0..).cycle().take(TEXTS.len() * 2) {
            let texts = texts(code, from);
            let args: Vec<_> = texts.iter().map(|text| Arg::Str(text)).collect();
            let text = code.message_in(language, &args).to_string();
            let all = reading::read(&catalog, &text);
            let found = all.iter().find(|found| found.code == index).expect(&text);
            assert_gives(&catalog, found, language, &text);
            // With the code beside it, it is the only one.
            let body = json(code, language, &texts);
            let found = received::read(&catalog, body.as_bytes()).unwrap().ok().unwrap();
            assert_eq!(found.iter().map(|found| found.code).collect::<Vec<_>>(), [index], "{body}");
            assert_gives(&catalog, &found[0], language, &text);
        }
    }
}

#[test]
fn what_is_no_body_is_refused_as_the_crate_refuses_it() {
    let catalog = catalog();
    let body = json(codes().next().unwrap(), Language::DEFAULT, &[]);
    for end in 1..body.len() {
        let cut = &body.as_bytes()[..end];
        let error = ErrorBody::parse(cut).unwrap_err();
        let failure = received::read(&catalog, cut).err().unwrap();
        let expected = format!("standard input: {error}");
        assert!(matches!(failure, crate::failure::Failure::Other(text) if text == expected));
    }
}

#[test]
fn a_body_with_a_wrong_byte_is_read_as_the_crate_reads_it() {
    let catalog = catalog();
    for code in codes() {
        let body = json(code, Language::DEFAULT, &texts(code, 0)).into_bytes();
        for at in 1..body.len() {
            let mut wrong = body.clone();
            wrong[at] = [b'"', b'\\', b'0', 0xff][at % 4];
            let is_body = ErrorBody::parse(&wrong).is_ok();
            assert_eq!(received::read(&catalog, &wrong).is_ok(), is_body, "{}", wrong.escape_ascii());
        }
    }
}

/// Every template of up to three of these.
#[test]
fn no_message_is_passed_over_that_gives_the_text() {
    const PARTS: [&str; 10] = ["%v", "%s", "%d", "%%", "%[1]v", "%.2f", "\"", "\n", "a", "中"];
    let parts = || PARTS.into_iter().chain([""]);
    let mut seen = 0;
    for one in parts() {
        for (two, three) in parts().flat_map(|two| parts().map(move |three| (two, three))) {
            let text = [one, two, three].concat();
            let Ok(template) = Template::split(&text) else { continue };
            let values = [Value::Int(7), Value::Int(-1), Value::Int(0)];
            let given = render(&template, &values[..template.arity()]);
            assert!(reading::may_give(&template, &given), "{text}: {given}");
            seen += 1;
        }
    }
    assert!(seen > 1000, "{seen} templates");
}
