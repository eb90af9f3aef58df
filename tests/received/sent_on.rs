//! Says how a body is sent on in another language, by `serde_json`, and holds the crate against that. `fuzz`
//! uses this file, too.

use edge_errors::{Code, ErrorBody, Language, NoMatch, Untranslated};

use crate::judge::{Members, without_halves};

/// Where the value of the message stands in a body, and its text, if it is a string.
fn message(body: &[u8]) -> Option<(usize, usize, String)> {
    let body = std::str::from_utf8(body).unwrap();
    // Each half stays as long as it was, so the places are the same.
    let json = without_halves(body.strip_prefix('\u{feff}').unwrap_or(body));
    let Members(members) = serde_json::from_str(&json).unwrap();
    let last = |name: &str| members.iter().rev().find(|(key, value)| key == name && value.get() != "null");
    let (_, value) = last("message").or_else(|| last("reason"))?;
    let start = body.len() - json.len() + value.get().as_ptr().addr() - json.as_ptr().addr();
    Some((start, start + value.get().len(), serde_json::from_str(value.get()).ok()?))
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
