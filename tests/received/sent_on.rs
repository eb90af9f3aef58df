//! Says how a body is sent on in another language, by `serde_json`, and holds the crate against that. `fuzz`
//! uses this file, too.

use edge_errors::{Code, ErrorBody, Language, NoMatch, Untranslated};

use crate::judge::{Members, without_halves};

/// Where the value of the message stands in a body, and its text, if it is a string.
fn message(body: &[u8]) -> Option<(usize, usize, String)> {
    let body = std::str::from_utf8(body).unwrap();
    // Each half stays as long as it was, so the places are the same.
    let json = without_halves(body.strip_prefix('\u{feff}').unwrap_or(body));
    let value = value_of_message(&json, false)?;
    let start = body.len() - json.len() + value.as_ptr().addr() - json.as_ptr().addr();
    Some((start, start + value.len(), serde_json::from_str(value).ok()?))
}

/// The message that counts, as JSON: that of an object that is the body's `error` first.
fn value_of_message(json: &str, is_nested: bool) -> Option<&str> {
    let Members(members) = serde_json::from_str(json).unwrap();
    let values = |name: &'static str| {
        let members = members.iter().rev().filter(move |(key, _)| key == name);
        members.map(|(_, value)| value.get()).filter(|value| *value != "null")
    };
    let is_error = |value: &&str| value.starts_with(['"', '{']) || value.parse::<i64>().is_ok();
    let error =
        if is_nested || values("code").next().is_some() { None } else { values("error").find(is_error) };
    let nested = error.filter(|error| error.starts_with('{'));
    let outer = || ["message", "reason", "msg"].into_iter().find_map(|name| values(name).next());
    nested.and_then(|object| value_of_message(object, true)).or_else(outer)
}

/// The text in another language, if there is only one way to read it as a message of this code.
fn in_language(code: Code, text: &str, language: Language) -> Result<String, NoMatch> {
    let mut found = Err(NoMatch::OtherTemplate);
    for from in Language::ALL {
        let translated = match code.args_in(from, text) {
            Ok(args) => code.message_in(language, args.as_ref()).to_string(),
            Err(NoMatch::OtherTemplate) => continue,
            Err(error) => return Err(error),
        };
        if found.as_ref().is_ok_and(|found| *found != translated) {
            return Err(NoMatch::Ambiguous);
        }
        found = Ok(translated);
    }
    found
}

/// The body in another language, or why it stays as it is.
fn sent_on(body: &[u8], code: Option<Code>, language: Language) -> Result<Vec<u8>, Untranslated> {
    let code = code.ok_or(Untranslated::UnknownCode)?;
    let (start, end, text) = message(body).ok_or(Untranslated::NoMessage)?;
    let text = in_language(code, &text, language).map_err(Untranslated::NoMatch)?;
    Ok([&body[..start], &serde_json::to_vec(&text).unwrap(), &body[end..]].concat())
}

/// Holds each translation of a body against what it should be. Returns whether it can be translated.
pub fn check(body: &[u8]) -> bool {
    let Ok(parsed) = ErrorBody::parse(body) else { return false };
    let mut is_translated = false;
    for language in Language::ALL {
        let mut scratch = vec![0; body.len()];
        let translation = parsed.translate(language, &mut scratch);
        let expected = sent_on(body, parsed.code(), language);
        let shown = body.escape_ascii();
        assert_eq!(translation.untranslated(), expected.as_ref().err().copied(), "{shown}");
        is_translated |= expected.is_ok();
        let expected = expected.unwrap_or(body.to_vec());
        assert_eq!(translation.to_string().as_bytes(), expected, "{shown}");
        assert_eq!(translation.len(), expected.len(), "{shown}");
    }
    is_translated
}
