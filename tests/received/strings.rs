//! Strings without their escapes: displayed, decoded, compared.

use edge_errors::{BufferFull, ErrorBody, JsonStr};

use crate::common::all_escaped;

/// Checks every way to read a message, given as it is sent, whose text is known.
fn check(raw: &str, text: &str) {
    let body = format!(r#"{{"code":"A","message":"{raw}"}}"#);
    let body = ErrorBody::parse(body.as_bytes()).unwrap_or_else(|error| panic!("{error}: {raw}"));
    let message = body.message().unwrap();
    assert_eq!(message.raw(), raw);
    assert_eq!(message.to_string(), text);
    assert_eq!(message.as_str(), (!raw.contains('\\')).then_some(text));
    for len in 0..=text.len() + 1 {
        let expected = if len < text.len() { None } else { Some(text) };
        let mut buf = vec![0xaa; len];
        match message.decode(&mut buf) {
            Ok(decoded) => assert_eq!(Some(decoded), expected),
            Err(BufferFull { needed, .. }) => assert_eq!((None, needed), (expected, text.len())),
        }
    }
    assert_eq!(message, text);
    assert_eq!(message, *text);
    assert_eq!(text, message);
    assert_eq!(*text, message);
    for other in [format!("{text}x"), format!("x{text}"), text.chars().skip(1).collect()] {
        assert_eq!(message == other.as_str(), text == other, "{raw}");
    }
}

#[test]
fn each_escape_is_the_character_that_it_stands_for() {
    for (raw, text) in [
        ("", ""),
        ("plain", "plain"),
        (r#"\"\\\/\b\f\n\r\t"#, "\"\\/\u{8}\u{c}\n\r\t"),
        (r"a\nb\nc", "a\nb\nc"),
        (r"\u0041\u00e9\u7ec4\uFFFF", "Aé组\u{ffff}"),
        (r"\u0000", "\0"),
        (r"\ud83d\ude39", "😹"),
        (r"\uDBFF\uDFFF\uD800\uDC00", "\u{10ffff}\u{10000}"),
        (r"\\u0041", "\\u0041"),
        (r"组\u7ec4织", "组组织"),
    ] {
        check(raw, text);
    }
}

/// The texts that Go's `encoding/json` gives. `tests/go.rs` asks it again.
#[test]
fn half_of_a_surrogate_pair_is_u_fffd_and_takes_nothing_with_it() {
    for (raw, text) in [
        (r"\ud800", "\u{fffd}"),
        (r"\udc00", "\u{fffd}"),
        (r"\ud800\u0041", "\u{fffd}A"),
        (r"\ud800\ud800\udc00", "\u{fffd}\u{10000}"),
        (r"\udc00\ud800", "\u{fffd}\u{fffd}"),
        (r"\ud800\n", "\u{fffd}\n"),
        (r"\ud800\\udc00", "\u{fffd}\\udc00"),
        (r"\ud800é", "\u{fffd}é"),
        (r"a\udc00\udc00b", "a\u{fffd}\u{fffd}b"),
    ] {
        check(raw, text);
    }
}

#[test]
fn every_character_reads_back_from_its_escape_and_from_itself() {
    for character in char::MIN..=char::MAX {
        let escaped = all_escaped(character.encode_utf8(&mut [0; 4]));
        let plain = serde_json::to_string(&character).unwrap();
        let body = format!(r#"{{"code":"{escaped}","message":{plain}}}"#);
        let body = ErrorBody::parse(body.as_bytes()).unwrap();
        let mut buf = [0; 4];
        let text = &*character.encode_utf8(&mut buf);
        let message = body.message().unwrap();
        assert!(message == text && message.decode(&mut [0; 4]) == Ok(text), "{character:?}");
        assert_eq!(body.raw_code().to_string(), text);
    }
}

#[test]
fn strings_are_equal_where_their_texts_are() {
    let body = |message: &str| format!(r#"{{"code":"A","message":"{message}"}}"#);
    let forms =
        [body("é\\n组"), body("\\u00e9\\u000a\\u7ec4"), body("\\u00E9\\n组"), body("é\\n"), body("é\\n组 ")];
    let strings: Vec<JsonStr> =
        forms.iter().map(|body| ErrorBody::parse(body.as_bytes()).unwrap().message().unwrap()).collect();
    for (left, &one) in strings.iter().enumerate() {
        for (right, &other) in strings.iter().enumerate() {
            assert_eq!(one == other, left == right || (left < 3 && right < 3));
        }
    }
}
