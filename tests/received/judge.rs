//! Reads bodies with `serde_json`, and holds the crate against that. `fuzz` uses this file, too.
//!
//! Where the two differ by design, the judge follows the crate: it skips a byte-order mark, reads half of
//! a surrogate pair as U+FFFD, and limits the depth.

use std::fmt;

use edge_errors::{Code, ErrorBody, ParseErrorKind};
use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

/// An object's members in their order, equal keys too.
pub struct Members<'a>(pub Vec<(String, &'a RawValue)>);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct MembersVisitor;

        impl<'de> Visitor<'de> for MembersVisitor {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members<'de>, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Members(members))
            }
        }

        deserializer.deserialize_map(MembersVisitor)
    }
}

/// The text with U+FFFD in the place of each half of a surrogate pair.
pub fn without_halves(text: &str) -> String {
    let unit = |at: usize| {
        let digits = text.get(at..at + 6)?.strip_prefix("\\u")?;
        digits.bytes().all(|byte| byte.is_ascii_hexdigit()).then(|| u32::from_str_radix(digits, 16).unwrap())
    };
    let mut out = String::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let len = match (unit(at), unit(at + 6)) {
            (Some(0xd800..0xdc00), Some(0xdc00..0xe000)) => 12,
            (Some(0xd800..0xe000), _) => {
                out += "\\ufffd";
                at += 6;
                continue;
            }
            _ if rest.starts_with('\\') => 1 + rest[1..].chars().next().map_or(0, char::len_utf8),
            _ => rest.chars().next().map_or(0, char::len_utf8),
        };
        out += &rest[..len];
        at += len;
    }
    out
}

/// How many brackets are open at the end of the start of a body, without the one of the body itself.
fn open_brackets(text: &str) -> usize {
    let (open, _) = depths(text);
    let is_body = text.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t']).starts_with('{');
    open.saturating_sub(usize::from(is_body))
}

/// How deep a JSON value is nested.
fn depth(value: &str) -> usize {
    let (_, deepest) = depths(value);
    deepest
}

/// How many brackets are open at the end of a text that JSON can start with, and how many are at most.
fn depths(text: &str) -> (usize, usize) {
    let (mut depth, mut deepest, mut is_string, mut bytes) = (0_usize, 0, false, text.bytes());
    while let Some(byte) = bytes.next() {
        match byte {
            b'"' => is_string = !is_string,
            b'\\' => drop(bytes.next()),
            b'[' | b'{' if !is_string => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b']' | b'}' if !is_string => depth -= 1,
            _ => {}
        }
    }
    (depth, deepest)
}

/// What a body says: the JSON values of its code and its message.
type Said = (String, Option<String>);

/// What the members of an object say. In place of its code can stand an object, an `error` of the body itself.
fn members(
    object: &str,
    is_nested: bool,
) -> Result<(Option<String>, Option<String>), Option<ParseErrorKind>> {
    let Members(members) = serde_json::from_str(object).map_err(|_| None)?;
    let (mut code, mut error, mut message, mut reason, mut msg) = (None, None, None, None, None);
    for (key, value) in members {
        let value = value.get();
        if depth(value) > 128 {
            return Err(None);
        }
        let is_code = value.parse::<i64>().is_ok() || value.starts_with('"');
        match key.as_str() {
            _ if value == "null" => {}
            "code" if is_code => code = Some(value.to_owned()),
            "code" => return Err(Some(ParseErrorKind::CodeType)),
            "error" if is_code || value.starts_with('{') && !is_nested => error = Some(value.to_owned()),
            "message" => message = Some(value.to_owned()),
            "reason" => reason = Some(value.to_owned()),
            "msg" => msg = Some(value.to_owned()),
            _ => {}
        }
    }
    Ok((code.or(error), message.or(reason).or(msg)))
}

/// What `serde_json` reads, or the kind of the error. Of one that is no JSON it does not say more.
fn judge(body: &[u8]) -> Result<Said, Option<ParseErrorKind>> {
    let text = std::str::from_utf8(body).map_err(|_| None)?;
    let text = without_halves(text.strip_prefix('\u{feff}').unwrap_or(text));
    let value: &RawValue = serde_json::from_str(&text).map_err(|_| None)?;
    if !value.get().starts_with('{') {
        return Err(if depth(value.get()) > 128 { None } else { Some(ParseErrorKind::NotAnObject) });
    }
    let (mut code, mut message) = members(value.get(), false)?;
    if let Some(object) = code.take_if(|code| code.starts_with('{')) {
        let nested = members(&object, true)?;
        (code, message) = (nested.0, nested.1.or(message));
    }
    Ok((code.ok_or(Some(ParseErrorKind::NoCode))?, message))
}

/// Holds what is read against what the judge says. Returns whether the body was read.
pub fn check(body: &[u8]) -> bool {
    check_error(body);
    let parsed = match (ErrorBody::parse(body), judge(body)) {
        (Err(_), Err(None)) => return false,
        (Err(error), Err(Some(kind))) if error.kind == kind => return false,
        (Ok(parsed), Ok(said)) => (parsed, said),
        (parsed, said) => panic!("{parsed:?}, but serde_json {said:?}: {}", body.escape_ascii()),
    };
    let (parsed, (code, message)) = parsed;
    let shown = body.escape_ascii();
    let decoded = |value: &str| serde_json::from_str::<String>(value).ok();
    let name = decoded(&code);
    let expected = name.clone().unwrap_or_else(|| code.parse::<i64>().unwrap().to_string());
    assert_eq!(parsed.raw_code().to_string(), expected, "{shown}");
    assert_eq!(parsed.code(), name.and_then(|name| name.parse::<Code>().ok()), "{shown}");
    assert_eq!(parsed.raw_message().map(without_halves), message, "{shown}");
    let text = message.as_deref().and_then(decoded);
    assert_eq!(parsed.message().map(|message| message.to_string()), text, "{shown}");
    if let (Some(message), Some(text)) = (parsed.message(), &text) {
        assert_eq!(message.decode(&mut vec![0; text.len()]), Ok(text.as_str()), "{shown}");
        assert_eq!(message, text.as_str(), "{shown}");
    }
    true
}

/// Whether the body is the start of a JSON text, and more must follow.
pub fn ends_too_early(body: &[u8]) -> bool {
    let mark = "\u{feff}".as_bytes();
    if mark.starts_with(body) {
        return true;
    }
    let body = body.strip_prefix(mark).unwrap_or(body);
    match std::str::from_utf8(body) {
        Ok(text) => needs_more(text),
        // In the place of a character that is cut off stands a whole one.
        Err(error) if error.error_len().is_none() => {
            let whole = std::str::from_utf8(&body[..error.valid_up_to()]).unwrap();
            needs_more(&format!("{whole}\u{fffd}"))
        }
        Err(_) => false,
    }
}

/// Whether `serde_json` needs more of a text.
fn needs_more(text: &str) -> bool {
    let read = |text: &str| serde_json::from_str::<IgnoredAny>(text).map(drop);
    let is_start = |text: String| read(&text).map_or_else(|error| error.is_eof(), |()| true);
    match read(text) {
        Ok(()) => false,
        Err(error) if error.is_eof() && !error.to_string().contains("string") => true,
        // It does not look at the digits of `\u` before there are four, and does not say `is_eof` within a
        // number. More digits, or the letter of an escape and digits, show whether the text could go on.
        Err(_) => ["1111", "n1111"].into_iter().any(|more| is_start(format!("{text}{more}"))),
    }
}

/// Checks what holds for every body: an error is within it, has the right kind, and what is before the
/// error is not wrong.
pub fn check_error(body: &[u8]) {
    let Err(error) = ErrorBody::parse(body) else { return };
    let shown = body.escape_ascii();
    assert!(error.offset <= body.len(), "{error:?} of {shown}");
    let is_cut = ends_too_early(body);
    let utf8 = std::str::from_utf8(body).map_or_else(|error| error.valid_up_to(), str::len);
    match error.kind {
        // They can count before the end of the body is seen.
        ParseErrorKind::TooDeep | ParseErrorKind::CodeType => {
            assert!(error.offset < utf8, "{error:?} of {shown}");
        }
        _ if is_cut => {
            assert_eq!((error.kind, error.offset), (ParseErrorKind::Syntax, body.len()), "{shown}");
        }
        ParseErrorKind::NotUtf8 => assert_eq!(error.offset, utf8, "{shown}"),
        _ => assert!(error.offset <= utf8 && error.offset < body.len(), "{error:?} of {shown}"),
    }
    let open = open_brackets(std::str::from_utf8(&body[..error.offset]).unwrap_or_default());
    // The 129th bracket inside a value is too deep, where a value can stand. Nothing else is.
    let is_too_deep = open == 128
        && matches!(body.get(error.offset), Some(b'[' | b'{'))
        && ends_too_early(&body[..=error.offset]);
    assert!(open <= 128, "{error:?} of {shown}");
    assert_eq!(error.kind == ParseErrorKind::TooDeep, is_too_deep, "{error:?} of {shown}");
    let before = ErrorBody::parse(&body[..error.offset]);
    let is_right = match before {
        Ok(_) => true,
        Err(before) => {
            before.offset == error.offset
                || matches!(before.kind, ParseErrorKind::NoCode | ParseErrorKind::NotAnObject)
                // In an object that is an `error`: it counts when the whole body has been read.
                || before.kind == ParseErrorKind::CodeType && !ends_too_early(&body[..error.offset])
        }
    };
    assert!(is_right, "{error:?} of {shown}, but {before:?} of what is before it");
}
