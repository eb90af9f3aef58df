//! What Serde writes and reads: with a format that says what it holds, JSON, and one that does not.

#![cfg(feature = "serde")]

mod common;

use std::collections::BTreeMap;
use std::fmt::Debug;

use common::{AWKWARD, all_escaped, argument_lists};
use edge_errors::{Category, Code, ErrorBody, Language, categories, codes};
use serde_core::de::value::{BorrowedBytesDeserializer, BytesDeserializer, Error, StringDeserializer};
use serde_core::de::{Deserialize, DeserializeOwned};
use serde_core::ser::Serialize;
use serde_json::json;

/// The same bytes as the name, and back from each form in which a format can hand a name over.
fn check_named<T: Serialize + DeserializeOwned + Copy + PartialEq + Debug>(value: T, name: &str) {
    let json = serde_json::to_string(name).unwrap();
    assert_eq!(serde_json::to_string(&value).unwrap(), json);
    // From a slice, which lends its text, and from a reader, which cannot.
    assert_eq!(serde_json::from_str::<T>(&json).unwrap(), value);
    assert_eq!(serde_json::from_reader::<_, T>(json.as_bytes()).unwrap(), value);
    let escaped: Vec<_> = name.encode_utf16().map(|unit| format!("\\u{unit:04x}")).collect();
    assert_eq!(serde_json::from_str::<T>(&format!("\"{}\"", escaped.concat())).unwrap(), value);

    let bytes = serde_bare::to_vec(&value).unwrap();
    assert_eq!(bytes, serde_bare::to_vec(name).unwrap());
    assert_eq!(serde_bare::from_slice::<T>(&bytes).unwrap(), value);

    assert_eq!(T::deserialize(StringDeserializer::<Error>::new(name.to_owned())), Ok(value));
    assert_eq!(T::deserialize(BytesDeserializer::<Error>::new(name.as_bytes())), Ok(value));
    assert_eq!(T::deserialize(BorrowedBytesDeserializer::<Error>::new(name.as_bytes())), Ok(value));
}

#[test]
fn every_code_category_and_language_is_its_name_and_is_read_back() {
    for code in codes() {
        check_named(code, code.as_str());
    }
    for category in categories() {
        check_named(category, category.name());
    }
    for language in Language::ALL {
        check_named(language, language.tag());
    }
}

#[test]
fn codes_are_keys_and_parts_of_other_values() {
    let counts: BTreeMap<Code, Option<Category>> =
        codes().zip((0_u16..).map(|n| (n % 2 == 0).then_some(Category::TASK))).collect();
    let json = serde_json::to_string(&counts).unwrap();
    let first = codes().next().unwrap();
    assert!(json.starts_with(&format!(r#"{{"{first}":"Task","#)), "{json}");
    assert_eq!(serde_json::from_str::<BTreeMap<Code, Option<Category>>>(&json).unwrap(), counts);
}

#[test]
fn a_message_and_its_body_are_the_body_byte_for_byte() {
    let lists = argument_lists();
    for code in codes() {
        for (language, args) in
            Language::ALL.iter().flat_map(|&language| lists.iter().map(move |l| (language, l)))
        {
            let message = code.message_in(language, args);
            let body = message.json().to_string();
            assert_eq!(serde_json::to_string(&message).unwrap(), body);
            assert_eq!(serde_json::to_string(&message.json()).unwrap(), body);

            let text = message.to_string();
            let bytes = serde_bare::to_vec(&message).unwrap();
            assert_eq!(bytes, serde_bare::to_vec(&(code.as_str(), &text)).unwrap());
            assert_eq!(serde_bare::from_slice::<(Code, String)>(&bytes).unwrap(), (code, text));
        }
    }
}

#[test]
fn a_received_body_is_its_code_and_its_message_and_nothing_else() {
    let mut texts: Vec<String> = codes().map(|code| code.message(&[]).to_string()).collect();
    texts.extend(AWKWARD.map(str::to_owned));
    for text in &texts {
        for code in [json!("INVALID_PARAM"), json!(text), json!(-404), json!(i64::MAX)] {
            let said = json!({ "code": code, "message": text });
            let received = json!({ "a": [{"code": 1}], "code": code, "message": text, "z": null });
            let escaped = format!(r#"{{"code":{code},"message":"{}"}}"#, all_escaped(text));
            for received in [received.to_string(), said.to_string(), escaped] {
                let body = ErrorBody::parse(received.as_bytes()).unwrap();
                let json = serde_json::to_string(&body).unwrap();
                assert_eq!(json, serde_json::to_string(&said).unwrap());
                assert_eq!(serde_json::to_value(body.raw_code()).unwrap(), code);
                assert_eq!(serde_json::to_value(body.message()).unwrap(), json!(text));
                assert_eq!(
                    serde_bare::to_vec(&body.message().unwrap()).unwrap(),
                    serde_bare::to_vec(text).unwrap()
                );
            }
        }
    }
    // A message that is no string is none.
    for message in ["", r#","message":null"#, r#","message":{"en":"No"}"#, r#","message":7,"reason":"x""#] {
        let received = format!(r#"{{"code":"X"{message}}}"#);
        let body = ErrorBody::parse(received.as_bytes()).unwrap();
        assert_eq!(serde_json::to_string(&body).unwrap(), r#"{"code":"X"}"#);
    }
}

#[test]
fn an_unknown_name_is_an_error_that_names_it() {
    let error = |json| serde_json::from_str::<Code>(json).unwrap_err().to_string();
    let expected = "expected an error code of the catalogue at line 1 column";
    assert_eq!(error(r#""NO_SUCH""#), format!("invalid value: string \"NO_SUCH\", {expected} 9"));
    assert_eq!(error("7"), format!("invalid type: integer `7`, {expected} 1"));
    assert!(serde_bare::from_slice::<Code>(b"\x07NO_SUCH").is_err());

    let of_bytes = |bytes| Code::deserialize(BytesDeserializer::<Error>::new(bytes)).unwrap_err().to_string();
    let expected = "expected an error code of the catalogue";
    assert_eq!(of_bytes(b"NO_SUCH"), format!("invalid value: string \"NO_SUCH\", {expected}"));
    assert_eq!(of_bytes(b"\xff"), format!("invalid value: byte array, {expected}"));

    let error = serde_json::from_str::<Category>(r#""task""#).unwrap_err().to_string();
    assert!(
        error.starts_with(r#"invalid value: string "task", expected a category of the catalogue"#),
        "{error}"
    );
    let error = serde_json::from_str::<Language>(r#""tlh""#).unwrap_err().to_string();
    assert!(
        error.starts_with(r#"invalid value: string "tlh", expected a language of the catalogue"#),
        "{error}"
    );
}

#[test]
fn a_language_is_read_as_from_tag_reads_it() {
    for tag in ["en-US", "zh_CN.UTF-8", "ZH-Hant", "de", "", "en-"] {
        let json = serde_json::to_string(tag).unwrap();
        assert_eq!(serde_json::from_str::<Language>(&json).ok(), Language::from_tag(tag), "{tag}");
    }
}
