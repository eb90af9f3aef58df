//! JSON and what is none, as a value in a body.

use std::iter;

// Documents that readers judge wrongly: the tests of the crate hold two other readers against them.
#[path = "../../../../tests/common/documents/mod.rs"]
#[allow(dead_code)]
mod judged;

/// What stands before and after a document: nothing, or a body around it.
pub const PLACES: [(&str, &str); 8] = [
    ("", ""),
    ("\u{feff} ", " "),
    (r#"{"code":"#, "}"),
    (r#"{"code":"A","x":"#, "}"),
    (r#"{"code":"A","message":"#, "}"),
    (r#"{"x":{"y":[],"z":[1,"#, r#"]},"code":"A"}"#),
    (r#"{"msg":1,"error":"#, "}"),
    (r#"{"error":{"code":"A","message":"#, r#"},"message":"m"}"#),
];

/// Values that count as a code or as a message.
const VALUES: [&str; 24] = [
    r#""INTERNAL_SERVER_ERROR""#,
    r#""INTERNAL_SERVER_ERRO\u0052""#,
    r#""\u0049\u004e\u0056\u0041\u004c\u0049\u0044_PARAM""#,
    r#""小号 {=u8} {} 1\/2""#,
    "1001",
    r#""1001""#,
    r#""01001""#,
    "-1001",
    "1001.0",
    "2147483647",
    "4294967296",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "-9223372036854775809",
    r#"{"code":"INVALID_PARAM","message":"a"}"#,
    r#"{"error":"INVALID_PARAM","msg":[1,2]}"#,
    r#"{"error":{"code":1},"reason":"b"}"#,
    r#"{"code":true}"#,
    r#"{"c\u006fde":"A","m\u0065ssage":"\ud83d\ude39\n\"\\\/\b\f\r\t"}"#,
    r#""组\u7ec4织\ud800\ud83d\ude39é""#,
    r#""a","code":"B","message":null,"reason":"c","msg":"d""#,
    r#"null,"code":1,"error":2"#,
    r#"7,"code":null,"code":{}"#,
];

pub fn documents() -> Vec<Vec<u8>> {
    let rules = judged::rules().flat_map(|rule| rule.right.iter().chain(rule.wrong));
    let not_utf8 = judged::NOT_UTF8.iter().map(|(document, _)| document);
    let nested =
        [("[", "]", 127), ("[", "]", 128), ("[", "]", 129), (r#"{"":"#, "}", 128), (r#"{"":"#, "}", 129)]
            .map(|(open, close, depth)| open.repeat(depth) + "1" + &close.repeat(depth));
    rules
        .chain(not_utf8)
        .chain(&judged::NEITHER)
        .map(|document| document.to_vec())
        .chain(VALUES.iter().map(|value| value.as_bytes().to_vec()))
        .chain(nested.map(String::into_bytes))
        .chain(iter::once(b"\"\x00".to_vec()))
        .collect()
}
