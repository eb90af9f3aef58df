//! Which keys count, and what their values may be.

use std::error::Error;

use edge_errors::{Code, ErrorBody, ParseErrorKind, RawCode, codes};

use crate::common::all_escaped;
use crate::error;
use crate::judge::check;

fn parse(body: &str) -> ErrorBody<'_> {
    ErrorBody::parse(body.as_bytes()).unwrap_or_else(|error| panic!("{error}: {body}"))
}

/// What a body says, as text: its code and the value of its message.
fn read(body: &str) -> (String, Option<&str>) {
    let body = parse(body);
    (format!("{:?}", body.raw_code()), body.raw_message())
}

/// Calls `check` with every order of the items.
fn permute<T: Copy>(items: &mut Vec<T>, chosen: &mut Vec<T>, check: &mut impl FnMut(&[T])) {
    if items.is_empty() {
        return check(chosen);
    }
    for index in 0..items.len() {
        let item = items.remove(index);
        chosen.push(item);
        permute(items, chosen, check);
        chosen.pop();
        items.insert(index, item);
    }
}

#[test]
fn keys_can_be_in_any_order() {
    let members = [
        r#""code":"A""#,
        r#""message":"m""#,
        r#""reason":"r","msg":"s""#,
        r#""error":{"code":7,"message":"e"}"#,
        r#""x":[{"code":"B"}]"#,
        r#""y":null"#,
    ];
    let mut count = 0;
    permute(&mut members.to_vec(), &mut Vec::new(), &mut |members| {
        for (open, comma, close) in [("{", ",", "}"), (" {\n\t", " ,\r\n", " }\n")] {
            let body = format!("{open}{}{close}", members.join(comma));
            assert_eq!(read(&body), (r#""A""#.to_owned(), Some(r#""m""#)));
        }
        count += 1;
    });
    assert_eq!(count, 720);
}

#[test]
fn reason_msg_and_error_count_where_message_and_code_are_missing() {
    assert_eq!(read(r#"{"error":404,"reason":"r"}"#), ("404".to_owned(), Some(r#""r""#)));
    assert_eq!(read(r#"{"reason":"r","code":"A"}"#), (r#""A""#.to_owned(), Some(r#""r""#)));
    assert_eq!(read(r#"{"reason":"r","code":"A","message":null}"#), (r#""A""#.to_owned(), Some(r#""r""#)));
    assert_eq!(read(r#"{"reason":"r","code":"A","message":5}"#), (r#""A""#.to_owned(), Some("5")));
    assert_eq!(read(r#"{"msg":"m","code":"A"}"#), (r#""A""#.to_owned(), Some(r#""m""#)));
    assert_eq!(read(r#"{"msg":"m","code":"A","reason":"r"}"#), (r#""A""#.to_owned(), Some(r#""r""#)));
    assert_eq!(read(r#"{"reason":"r","code":"A","msg":"m"}"#), (r#""A""#.to_owned(), Some(r#""r""#)));
    assert_eq!(read(r#"{"error":404,"code":null}"#), ("404".to_owned(), None));
    assert_eq!(read(r#"{"error":"Not Found","code":null}"#), (r#""Not Found""#.to_owned(), None));
    // An `error` of another type is a key as any other.
    for other in ["true", "1.0", "1e3", "[1]", "[{\"code\":1}]", "9223372036854775808", "null"] {
        let body = format!(r#"{{"error":{other},"code":"A"}}"#);
        assert_eq!(read(&body), (r#""A""#.to_owned(), None));
        let body = format!(r#"{{"error":{other}}}"#);
        assert_eq!(error(body.as_bytes()), (ParseErrorKind::NoCode, 0));
    }
}

#[test]
fn an_error_that_is_an_object_counts_only_where_there_is_no_code() {
    for error in [r#"{"code":1,"message":"n"}"#, r#"{"code":true}"#, "{}", "\"x\"", "7"] {
        for body in [
            format!(r#"{{"error":{error},"code":"A","message":"m"}}"#),
            format!(r#"{{"code":"A","message":"m","error":{error}}}"#),
        ] {
            assert_eq!(read(&body), (r#""A""#.to_owned(), Some(r#""m""#)), "{body}");
        }
    }
}

#[test]
fn in_an_error_that_is_an_object_the_same_rules_hold() {
    for (body, code, message) in [
        (r#"{"error":{"code":404,"message":"m","status":"NOT_FOUND"}}"#, "404", Some("\"m\"")),
        (r#"{"error":{"message":"m","code":"A"},"code":null}"#, "\"A\"", Some("\"m\"")),
        (r#" { "error" : { "c\u006fde" : "A" , "msg" : [ 1 ] } } "#, "\"A\"", Some("[ 1 ]")),
        (r#"{"error":{"reason":"r","msg":"m","code":"A"}}"#, "\"A\"", Some("\"r\"")),
        (r#"{"error":{"code":"A","code":null,"code":"B","msg":"a","msg":"b"}}"#, "\"B\"", Some("\"b\"")),
        (r#"{"error":{"error":"A"}}"#, "\"A\"", None),
        (r#"{"error":{"error":"A","code":-3}}"#, "-3", None),
        // It is not followed further.
        (r#"{"error":{"error":{"code":"B","message":"b"},"code":"A"}}"#, "\"A\"", None),
        (r#"{"error":{"error":{"code":[]},"error":2}}"#, "2", None),
        // A message in it counts first, whatever their keys are.
        (r#"{"message":"m","error":{"code":"A","msg":"n"}}"#, "\"A\"", Some("\"n\"")),
        (r#"{"error":{"code":"A","msg":"n"},"message":"m"}"#, "\"A\"", Some("\"n\"")),
        (r#"{"msg":"m","error":{"code":"A","message":null}}"#, "\"A\"", Some("\"m\"")),
        (r#"{"message":"m","error":{"code":"A"}}"#, "\"A\"", Some("\"m\"")),
        // Of equal keys the last counts; what is no code is skipped.
        (r#"{"error":{"code":"A","message":"a"},"error":{"code":"B"}}"#, "\"B\"", None),
        (r#"{"error":{"code":[]},"error":{"code":"B"}}"#, "\"B\"", None),
        (r#"{"error":{"code":"A"},"error":5}"#, "5", None),
        (r#"{"error":5,"error":{"code":"A"}}"#, "\"A\"", None),
        (r#"{"error":{"code":"A"},"error":[],"error":null}"#, "\"A\"", None),
    ] {
        assert_eq!(read(body), (code.to_owned(), message), "{body}");
        assert!(check(body.as_bytes()));
    }
    for (body, expected) in [
        (r#" {"error":{}}"#, (ParseErrorKind::NoCode, 1)),
        (r#"{"error":{"code":null,"message":"m"}}"#, (ParseErrorKind::NoCode, 0)),
        (r#"{"error":7,"error":{}}"#, (ParseErrorKind::NoCode, 0)),
        (r#"{"error":{"error":{"code":1}}}"#, (ParseErrorKind::NoCode, 0)),
        (r#"{"error":{"code":{}},"message":"m"}"#, (ParseErrorKind::CodeType, 17)),
        (r#"{"x":"é","error":{"code": 1.5,"code":"A"}}"#, (ParseErrorKind::CodeType, 27)),
        (r#"{"error":{"code":true},}"#, (ParseErrorKind::Syntax, 23)),
        (r#"{"error":{"code":true}"#, (ParseErrorKind::Syntax, 22)),
        (r#"{"error":{"code":true}} x"#, (ParseErrorKind::Syntax, 24)),
    ] {
        assert_eq!(error(body.as_bytes()), expected, "{body}");
        assert!(!check(body.as_bytes()));
    }
}

#[test]
fn the_last_of_equal_keys_counts_and_null_changes_nothing() {
    for (body, code, message) in [
        (r#"{"code":"A","code":"B"}"#, "\"B\"", None),
        (r#"{"code":"A","code":2}"#, "2", None),
        (r#"{"code":"A","code":null}"#, "\"A\"", None),
        (r#"{"code":null,"code":"A"}"#, "\"A\"", None),
        (r#"{"code":"A","c\u006fde":"B"}"#, "\"B\"", None),
        (r#"{"error":1,"error":2}"#, "2", None),
        (r#"{"error":1,"error":null}"#, "1", None),
        (r#"{"error":1,"error":"x"}"#, "\"x\"", None),
        (r#"{"error":1,"error":true}"#, "1", None),
        (r#"{"code":"A","message":"a","message":"b"}"#, "\"A\"", Some("\"b\"")),
        (r#"{"code":"A","message":"a","message":null}"#, "\"A\"", Some("\"a\"")),
        (r#"{"code":"A","message":"a","message":[]}"#, "\"A\"", Some("[]")),
        (r#"{"code":"A","reason":"a","reason":"b"}"#, "\"A\"", Some("\"b\"")),
        (r#"{"code":"A","message":"a","reason":"b","message":null}"#, "\"A\"", Some("\"a\"")),
        (r#"{"code":"A","message":null}"#, "\"A\"", None),
    ] {
        assert_eq!(read(body), (code.to_owned(), message), "{body}");
    }
    assert_eq!(error(br#"{"code":null}"#), (ParseErrorKind::NoCode, 0));
}

#[test]
fn every_way_to_escape_a_key_or_a_name_is_read() {
    for key in ["code", "message", "reason", "msg", "error"] {
        // Each bit says whether a letter is escaped.
        for bits in 0_u32..1 << key.len() {
            let mut escaped = String::new();
            for (index, letter) in key.chars().enumerate() {
                let letter = letter.to_string();
                escaped += &if bits >> index & 1 == 0 { letter } else { all_escaped(&letter) };
            }
            let body = format!(r#"{{"{escaped}":1,"error":2}}"#);
            let (code, message) = read(&body);
            assert_eq!(code, if key == "code" { "1" } else { "2" });
            assert_eq!(message.is_some(), ["message", "reason", "msg"].contains(&key));
        }
    }
    for name in codes().map(Code::as_str) {
        let escaped = all_escaped(name);
        let last = escaped.len() - 6;
        for written in [&escaped, &format!("{}{}", &name[..name.len() - 1], &escaped[last..])] {
            let body = format!(r#"{{"code":"{written}"}}"#);
            let body = parse(&body);
            assert_eq!(body.code().map(Code::as_str), Some(name));
            assert_eq!(body.raw_code(), parse(&format!(r#"{{"code":"{name}"}}"#)).raw_code());
        }
    }
}

#[test]
fn other_keys_and_names_are_not_taken_for_those_that_count() {
    for key in [
        "Code",
        "code ",
        "cod",
        "codes",
        "c\\u0143de",
        "co\\u0064",
        "\\u0063",
        "",
        "messages",
        "msgs",
        "ms",
        "code\\u0000",
        "\\\"code",
    ] {
        let body = format!(r#"{{"{key}":1}}"#);
        assert_eq!(error(body.as_bytes()), (ParseErrorKind::NoCode, 0), "{key}");
    }
    let long = "X".repeat(Code::MAX_LEN + 1);
    let escaped = "\\u0041".repeat(Code::MAX_LEN + 1);
    for name in [
        "",
        "invalid_param",
        "INVALID_PARAM ",
        "INVALID_PARA\\u014d",
        "INVALID_PARA\\n",
        "\\\"INVALID_PARAM",
        &long,
        &escaped,
    ] {
        let body = format!(r#"{{"code":"{name}"}}"#);
        assert_eq!(parse(&body).code(), None, "{name}");
        assert!(matches!(parse(&body).raw_code(), RawCode::Name(raw) if raw.raw() == name));
    }
}

#[test]
fn a_code_is_a_string_or_an_integer_of_64_bits() {
    for (number, expected) in [
        ("0", Some(0)),
        ("-0", Some(0)),
        ("-1", Some(-1)),
        ("42", Some(42)),
        ("9223372036854775807", Some(i64::MAX)),
        ("-9223372036854775808", Some(i64::MIN)),
        ("9223372036854775808", None),
        ("-9223372036854775809", None),
        ("9999999999999999999", None),
        ("18446744073709551616", None),
        ("100000000000000000000", None),
        ("1.0", None),
        ("1e3", None),
        ("-0.0", None),
        ("0e0", None),
        ("true", None),
        ("false", None),
        ("[]", None),
        ("{}", None),
    ] {
        let body = format!(r#"{{"code": {number} }}"#);
        match expected {
            Some(expected) => {
                let body = parse(&body);
                assert_eq!(body.raw_code(), RawCode::Number(expected), "{number}");
                assert_eq!(body.code(), None);
                assert_eq!(body.raw_code().to_string(), expected.to_string());
            }
            None => assert_eq!(error(body.as_bytes()), (ParseErrorKind::CodeType, 9), "{number}"),
        }
    }
}

#[test]
fn a_message_can_be_any_value_and_is_kept_as_it_was_sent() {
    for value in [
        "5",
        "-1.5e3",
        "true",
        "false",
        "[1, \"\\u00e9\"]",
        "{\"en\": \"no\", \"zh\": \"否\"}",
        "[]",
        "\"\\u00e9\"",
    ] {
        for key in ["message", "reason", "msg"] {
            let body = format!("{{\"code\":\"A\",\"{key}\": {value} }}");
            assert_eq!(parse(&body).raw_message(), Some(value));
            assert_eq!(parse(&body).message().is_some(), value.starts_with('"'));
        }
    }
    assert_eq!(parse(r#"{"code":"A"}"#).message(), None);
}

#[test]
fn bodies_and_errors_print_what_they_are() {
    let body = parse(r#"{"x":1,"message":"a\"b","code":"\u0041"}"#);
    assert_eq!(format!("{body:?}"), r#"{"code":"\u0041","message":"a\"b"}"#);
    assert_eq!(format!("{:?}", body.raw_code()), r#""\u0041""#);
    assert_eq!(body.raw_code().to_string(), "A");
    assert_eq!(format!("{:?}", body.message().unwrap()), r#""a\"b""#);
    assert_eq!(format!("{:?}", parse(r#"{"code":1}"#)), r#"{"code":1,"message":null}"#);
    let mut texts = Vec::new();
    for body in ["{\"code\":\"\u{7f}", "{\"code\":[]}", "{}", "1"] {
        let error: Box<dyn Error> = ErrorBody::parse(body.as_bytes()).unwrap_err().into();
        texts.push(error.to_string());
    }
    assert_eq!(
        texts,
        [
            "the body is not JSON, at byte offset 10",
            "the body's `code` is neither a string nor an integer of 64 bits, at byte offset 8",
            "the body has neither a `code` nor an `error` with one, at byte offset 0",
            "the body is not a JSON object, at byte offset 0",
        ]
    );
}
