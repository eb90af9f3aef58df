//! Right and wrong JSON as a whole body, as a value that is skipped, and as the message.

use edge_errors::{ErrorBody, JsonStr, ParseErrorKind};
use serde::de::IgnoredAny;

use crate::common::documents::{NEITHER, NOT_UTF8, rules};
use crate::error;
use crate::judge::{check_error, ends_too_early};

/// What stands before and after a document where it is skipped.
const PLACES: [(&str, &str); 7] = [
    (r#"{"x":"#, r#","code":"A"}"#),
    (r#"{"code":"A","x":"#, "}"),
    (r#"{"code":"A","message":"#, "}"),
    (r#"{"x":[0,{"y":"#, r#"},"z"],"code":"A"}"#),
    (r#"{"x":{"y":[],"z":[1,"#, r#"]},"code":"A"}"#),
    (r#"{"error":{"x":"#, r#","code":"A"}}"#),
    (r#"{"error":{"code":"A","message":"#, r#"},"message":"m"}"#),
];

fn in_place(document: &[u8], (before, after): (&str, &str)) -> Vec<u8> {
    [before.as_bytes(), document, after.as_bytes()].concat()
}

/// Calls `check` with every document of the rules, and whether it is right.
fn for_each(mut check: impl FnMut(&str, &[u8], bool)) {
    for rule in rules() {
        rule.right.iter().for_each(|document| check(rule.says, document, true));
        rule.wrong.iter().for_each(|document| check(rule.says, document, false));
    }
}

/// `tests/go.rs` holds the rules against Go.
#[test]
fn serde_json_says_the_same_of_every_document() {
    for_each(|says, document, is_right| {
        let read = serde_json::from_slice::<IgnoredAny>(document);
        assert_eq!(read.is_ok(), is_right, "{says}: {}", document.escape_ascii());
    });
}

#[test]
fn a_whole_body_is_refused_as_no_json_or_as_no_error() {
    for_each(|says, document, is_right| {
        let (kind, _) = error(document);
        let of_right = if document.trim_ascii_start().starts_with(b"{") {
            ParseErrorKind::NoCode
        } else {
            ParseErrorKind::NotAnObject
        };
        let expected = if is_right { of_right } else { ParseErrorKind::Syntax };
        assert_eq!(kind, expected, "{says}: {}", document.escape_ascii());
        check_error(document);
    });
}

#[test]
fn a_value_that_is_skipped_must_be_right() {
    for_each(|says, document, is_right| {
        for place in PLACES {
            let body = in_place(document, place);
            match ErrorBody::parse(&body) {
                Ok(body) => {
                    assert!(is_right, "{says}: {body:?}");
                    assert_eq!(body.raw_code().to_string(), "A");
                }
                Err(error) => {
                    assert!(!is_right && error.kind == ParseErrorKind::Syntax, "{says}: {error:?}");
                    assert!(error.offset >= place.0.len(), "{says}: {error:?}");
                }
            }
            check_error(&body);
        }
    });
}

#[test]
fn a_string_is_refused_as_the_message_where_it_is_wrong() {
    let mut count = 0;
    for_each(|says, document, is_right| {
        let Some(string) = document.strip_prefix(b"[").and_then(|rest| rest.strip_suffix(b"]")) else {
            return;
        };
        if !string.starts_with(b"\"") || !string.ends_with(b"\"") || string.contains(&b',') {
            return;
        }
        let body = in_place(string, (r#"{"code":"A","message":"#, "}"));
        let parsed = ErrorBody::parse(&body);
        assert_eq!(parsed.is_ok(), is_right, "{says}: {}", string.escape_ascii());
        if let Ok(parsed) = parsed {
            let message = parsed.message().unwrap();
            assert_eq!(parsed.raw_message().unwrap().as_bytes(), string);
            assert_eq!(message.raw().as_bytes(), &string[1..string.len() - 1]);
            // serde_json refuses half of a surrogate pair; `strings.rs` has those.
            if let Ok(text) = serde_json::from_slice::<String>(string) {
                assert_eq!(message, text.as_str());
                assert_eq!(message.to_string(), text);
            }
        }
        count += 1;
    });
    assert!(count > 80, "{count} strings");
}

#[test]
fn what_is_not_utf8_is_refused_where_the_character_starts() {
    for (document, offset) in NOT_UTF8 {
        assert_eq!(error(document), (ParseErrorKind::NotUtf8, offset), "{}", document.escape_ascii());
        check_error(document);
        for place in PLACES {
            let expected = (ParseErrorKind::NotUtf8, place.0.len() + offset);
            assert_eq!(error(&in_place(document, place)), expected, "{}", document.escape_ascii());
        }
    }
    assert_eq!(error(b"{\"code\":\"\xff\"}"), (ParseErrorKind::NotUtf8, 9));
}

#[test]
fn the_first_error_counts_whether_of_json_or_of_utf8() {
    for document in NEITHER {
        assert_eq!(error(document).0, ParseErrorKind::Syntax, "{}", document.escape_ascii());
        check_error(document);
        for place in PLACES {
            assert_eq!(error(&in_place(document, place)).0, ParseErrorKind::Syntax);
        }
    }
    assert_eq!(error(b"{\"a\":\"\xff\",}"), (ParseErrorKind::NotUtf8, 6));
    assert_eq!(error(b"{\"a\":\"\x01\xff\"}"), (ParseErrorKind::Syntax, 6));
}

/// Of each document, and of each body that has it as a value, every start.
#[test]
fn the_error_is_at_the_end_where_serde_json_needs_more_and_nowhere_else() {
    let mut count = 0;
    let mut check = |document: &[u8]| {
        let mark = "\u{feff}";
        for place in PLACES.into_iter().chain([("", ""), (mark, "")]) {
            let body = in_place(document, place);
            for len in 0..=body.len() {
                check_error(&body[..len]);
                count += usize::from(ends_too_early(&body[..len]));
            }
        }
    };
    for_each(|_, document, _| check(document));
    for document in NOT_UTF8.iter().map(|(document, _)| document).chain(&NEITHER) {
        check(document);
    }
    assert!(count > 10_000, "{count} starts");
}

#[test]
fn a_character_that_is_cut_off_ends_too_early_and_a_wrong_one_does_not() {
    for (body, expected) in [
        (b"{\"code\":\"\xe8".as_slice(), (ParseErrorKind::Syntax, 10)),
        (b"{\"code\":\"\xe8\xbe", (ParseErrorKind::Syntax, 11)),
        (b"{\"code\":\"\xf0\x9f\x98", (ParseErrorKind::Syntax, 12)),
        (b"{\"code\":\"\xe8\"", (ParseErrorKind::NotUtf8, 9)),
        (b"{\"code\":\"\xe0\x80", (ParseErrorKind::NotUtf8, 9)),
        (b"{\"code\":\"\xf0\x9f\x22", (ParseErrorKind::NotUtf8, 9)),
        (b"{\"code\":\"\xff", (ParseErrorKind::NotUtf8, 9)),
        (b"\xef", (ParseErrorKind::Syntax, 1)),
        (b"\xef\xbb", (ParseErrorKind::Syntax, 2)),
        (b"\xef\xbb\xbf", (ParseErrorKind::Syntax, 3)),
        (b"\xef\xbb{}", (ParseErrorKind::Syntax, 0)),
        ("\u{ff5b}}".as_bytes(), (ParseErrorKind::Syntax, 0)),
        (b" \xef\xbb", (ParseErrorKind::Syntax, 1)),
    ] {
        assert_eq!(error(body), expected, "{}", body.escape_ascii());
    }
}

#[test]
fn one_byte_order_mark_may_start_a_body() {
    let body = "\u{feff} {\"code\":\"A\",\"message\":\"\u{feff}\"}";
    let body = ErrorBody::parse(body.as_bytes()).unwrap();
    assert_eq!(body.message().map(|message| message == "\u{feff}"), Some(true));
    assert_eq!(error("\u{feff}{}".as_bytes()), (ParseErrorKind::NoCode, 3));
    assert_eq!(error("\u{feff}".as_bytes()), (ParseErrorKind::Syntax, 3));
    assert_eq!(error(" \u{feff}{}".as_bytes()), (ParseErrorKind::Syntax, 1));
    assert_eq!(error("{\u{feff}}".as_bytes()), (ParseErrorKind::Syntax, 1));
}

#[test]
fn errors_are_where_the_first_wrong_byte_is() {
    use ParseErrorKind::{CodeType, NoCode, NotAnObject, Syntax};
    for (body, expected) in [
        ("", (Syntax, 0)),
        ("  ", (Syntax, 2)),
        ("<html>", (Syntax, 0)),
        (" [1] ", (NotAnObject, 1)),
        ("[1] x", (Syntax, 4)),
        ("nul", (Syntax, 3)),
        (" {} ", (NoCode, 1)),
        ("{} x", (Syntax, 3)),
        (r#"{"code" "A"}"#, (Syntax, 8)),
        (r#"{"code":tru}"#, (Syntax, 11)),
        (r#"{"code":01}"#, (Syntax, 9)),
        (r#"{"code":1.}"#, (Syntax, 10)),
        (r#"{"code":"\u12x4"}"#, (Syntax, 13)),
        (r#"{"code":"A",}"#, (Syntax, 12)),
        (r#"{"code":"A"]"#, (Syntax, 11)),
        (r#"{"x":[1 2]}"#, (Syntax, 8)),
        (r#"{"code": true}"#, (CodeType, 9)),
        (r#"{"code":{"a":1},"code":"A"}"#, (CodeType, 8)),
        (r#"{"code":[1,}"#, (Syntax, 11)),
    ] {
        assert_eq!(error(body.as_bytes()), expected, "{body}");
        check_error(body.as_bytes());
    }
}

#[test]
fn nothing_of_a_body_is_needed_for_the_empty_string() {
    assert_eq!(JsonStr::default(), "");
    assert_eq!(JsonStr::default().to_string(), "");
}
