//! What Serde writes and reads: with a format that says what it holds, JSON, and one that does not.

#![cfg(feature = "serde")]

mod common;

use std::collections::BTreeMap;
use std::fmt::Debug;

use common::argument_lists;
use edge_errors::{Category, Code, Language, categories, codes};
use serde_core::de::value::{BorrowedBytesDeserializer, BytesDeserializer, Error, StringDeserializer};
use serde_core::de::{Deserialize, DeserializeOwned};
use serde_core::ser::Serialize;

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
