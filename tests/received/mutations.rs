//! A million mutated bodies, read as `serde_json` reads them.
//!
//! Where the two differ by design, the judge follows: it skips a byte-order mark, reads half of a
//! surrogate pair as U+FFFD, and limits the depth.

use std::fmt;

use edge_errors::{Arg, Code, ErrorBody, Language, ParseErrorKind, codes};
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use crate::check_error;

/// An object's members in their order, equal keys too.
struct Members<'a>(Vec<(String, &'a RawValue)>);

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
fn without_halves(text: &str) -> String {
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

/// How deep a JSON value is nested.
fn depth(value: &str) -> usize {
    let (mut depth, mut deepest, mut is_string, mut bytes) = (0_usize, 0, false, value.bytes());
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
    deepest
}

/// What a body says: the JSON values of its code and its message.
type Said = (String, Option<String>);

/// What `serde_json` reads, or the kind of the error. Of one that is no JSON it does not say more.
fn judge(body: &[u8]) -> Result<Said, Option<ParseErrorKind>> {
    let text = std::str::from_utf8(body).map_err(|_| None)?;
    let text = without_halves(text.strip_prefix('\u{feff}').unwrap_or(text));
    let value: &RawValue = serde_json::from_str(&text).map_err(|_| None)?;
    if !value.get().starts_with('{') {
        return Err(if depth(value.get()) > 128 { None } else { Some(ParseErrorKind::NotAnObject) });
    }
    let Members(members) = serde_json::from_str(&text).map_err(|_| None)?;
    let (mut code, mut error, mut message, mut reason) = (None, None, None, None);
    for (key, value) in members {
        let value = value.get();
        if depth(value) > 128 {
            return Err(None);
        }
        let is_integer = value.parse::<i64>().is_ok();
        match key.as_str() {
            _ if value == "null" => {}
            "code" if is_integer || value.starts_with('"') => code = Some(value.to_owned()),
            "code" => return Err(Some(ParseErrorKind::CodeType)),
            "error" if is_integer => error = Some(value.to_owned()),
            "message" => message = Some(value.to_owned()),
            "reason" => reason = Some(value.to_owned()),
            _ => {}
        }
    }
    let code = code.or(error).ok_or(Some(ParseErrorKind::NoCode))?;
    Ok((code, message.or(reason)))
}

/// Holds what is read against what the judge says.
fn check(body: &[u8]) -> bool {
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

/// Marsaglia's xorshift.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 16) as usize % limit
    }

    fn choose<T: Copy>(&mut self, items: &[T]) -> T {
        items[self.below(items.len())]
    }
}

/// What a mutation puts into a body, between two `|`.
const PARTS: &[u8] = b"\"|\\|{|}|[|]|,|:| |\n|\t|\0|\x1f|\x7f|0|1|-|.|e|+|null|true|false|nul|1e999|-0|\
    9223372036854775807|9223372036854775808|\"\"|\"code\":|\"message\":|\"reason\":|\"error\":|c\\u006fde|\
    \"A\",|\\n|\\/|\\x|\\u|\\u00|\\u0041|\\ud800|\\udc00|\\ud83d\\ude39|\xef\xbb\xbf|\xc3|\xa9|\xc3\xa9|\
    \xe7\xbb\x84|\xf0\x9f\x98\xb9|\xff|\xed\xa0\x80|[[]]|{\"a\":1}|[1,2]|\"a\":|,\"a\":1|\"x\":[|'|/**/";

fn mutate(body: &mut Vec<u8>, parts: &[&[u8]], random: &mut Random) {
    let at = random.below(body.len() + 1);
    let end = (at + random.below(8)).min(body.len());
    match random.below(6) {
        0 => drop(body.splice(at..at, random.choose(parts).iter().copied())),
        1 => drop(body.splice(at..end, random.choose(parts).iter().copied())),
        2 => drop(body.drain(at..end)),
        3 if at < body.len() => body[at] = u8::try_from(random.below(256)).unwrap(),
        4 if at < body.len() => body[at] ^= 1 << random.below(8),
        _ => {
            let part = body[at..end].to_vec();
            let to = random.below(body.len() + 1);
            drop(body.splice(to..to, part));
        }
    }
}

/// Bodies as they could be sent.
fn bodies() -> Vec<Vec<u8>> {
    let mut bodies: Vec<String> = [
        r#"{"code":"A"}"#,
        r#"{"code":404,"message":"a"}"#,
        r#"{"error":-1,"reason":"b","x":null}"#,
        r#" { "x" : [ 1.5e-3 , { "y" : [ true , false , null ] } , "z" ] , "code" : "INVALID_PARAM" } "#,
        r#"{"c\u006fde":"INVALID\u005fPARAM","m\u0065ssage":"\ud83d\ude39\n\"\\\/"}"#,
        r#"{"message":{"zh":"组织","en":"x"},"code":null,"error":7}"#,
        r#"{"x":{},"y":[],"z":-0,"code":"A","code":"B","message":"a","message":"b"}"#,
        r#"[{"code":"A"}]"#,
    ]
    .map(str::to_owned)
    .into();
    let args = [Arg::Str("\"\\\n\u{1}👩‍🚀"), Arg::Int(-7)];
    for code in codes() {
        bodies.extend(Language::ALL.map(|language| code.message_in(language, &args).json().to_string()));
    }
    let mut bodies: Vec<Vec<u8>> = bodies.into_iter().map(String::into_bytes).collect();
    for depth in [127, 128, 129] {
        bodies.push(format!(r#"{{"x":{}{},"code":"A"}}"#, "[".repeat(depth), "]".repeat(depth)).into());
    }
    bodies
}

#[test]
fn a_million_mutated_bodies_are_read_as_serde_json_reads_them() {
    let bodies = bodies();
    let parts: Vec<&[u8]> = PARTS.split(|&byte| byte == b'|').collect();
    let mut random = Random(1);
    let mut accepted = 0;
    for round in 0..1_000_000 {
        let mut body = bodies[if round < bodies.len() { round } else { random.below(bodies.len()) }].clone();
        for _ in 0..random.below(4) {
            mutate(&mut body, &parts, &mut random);
        }
        accepted += usize::from(check(&body));
    }
    assert!((300_000..700_000).contains(&accepted), "{accepted} bodies were accepted");
}
