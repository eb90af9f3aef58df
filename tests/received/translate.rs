//! Bodies that are sent on in another language: the message alone changes.

use std::error::Error;

use edge_errors::{Arg, Code, ErrorBody, Language, NoMatch, Translation, Untranslated, codes};

use crate::common::documents::rules;
use crate::common::random::Random;
use crate::common::{AWKWARD, all_escaped, fitting, is_reversible};
use crate::mutations::{PARTS, mutate};
use crate::sent_on::check;

const OTHER: [(Language, Language); 2] = [(Language::Zh, Language::En), (Language::En, Language::Zh)];

/// Calls `check` with the translation of a body.
fn with_translation(body: &str, language: Language, check: impl FnOnce(Translation)) {
    let parsed = ErrorBody::parse(body.as_bytes()).unwrap_or_else(|error| panic!("{error}: {body}"));
    check(parsed.translate(language, &mut vec![0; body.len()]));
}

fn translate(body: &str, language: Language) -> (String, Option<Untranslated>) {
    let mut result = None;
    with_translation(body, language, |sent| result = Some((sent.to_string(), sent.untranslated())));
    result.unwrap()
}

/// Whether the texts of every language tell the arguments.
fn is_read_back(code: Code) -> bool {
    Language::ALL.iter().all(|&language| is_reversible(code, language))
}

/// Lists of arguments as a code takes them.
fn lists(code: Code) -> impl Iterator<Item = Vec<Arg<'static>>> {
    let count = if code.arity() == 0 { 1 } else { AWKWARD.len() };
    (0..count).map(move |start| {
        let texts = AWKWARD.iter().cycle().skip(start);
        (1..=code.arity()).zip(texts).map(|(number, text)| fitting(code, number, text)).collect()
    })
}

#[test]
fn every_message_is_said_in_the_other_language_and_all_else_is_kept() {
    let mut count = 0;
    for (code, (from, to)) in codes().flat_map(|code| OTHER.map(|languages| (code, languages))) {
        for args in lists(code) {
            let body = |language| {
                let message = serde_json::to_string(&code.message_in(language, &args).to_string()).unwrap();
                format!(
                    "\u{feff}{{ \"id\":1.0 ,\"message\" : {message},\r\n\"code\":\"{code}\",\"x\":[null]}}\n"
                )
            };
            if !is_read_back(code) {
                let kept = Some(Untranslated::NoMatch(NoMatch::Irreversible));
                assert_eq!(translate(&body(from), to), (body(from), kept));
                continue;
            }
            assert_eq!(translate(&body(from), to), (body(to), None));
            assert_eq!(translate(&body(from), from), (body(from), None));
            count += 1;
        }
    }
    assert!(count > 2 * Code::COUNT, "{count}");
}

#[test]
fn the_message_is_found_wherever_it_stands_and_however_it_is_written() {
    let message = |language| Code::ORG_RECORD_NOT_FOUND.template_in(language);
    let escaped = all_escaped(message(Language::Zh));
    // In the place of `@` stands the message that counts.
    for body in [
        r#"{"code":"ORG_RECORD_NOT_FOUND","message":"@"}"#,
        r#"{"message":"@","code":"ORG_RECORD_NOT_FOUND"}"#,
        r#"{"message":"@","reason":"organization","code":"ORG_RECORD_NOT_FOUND"}"#,
        r#"{"reason":"a","message":null,"reason":"@","code":"ORG_RECORD_NOT_FOUND"}"#,
        r#"{"message":"组织不存在","message":"@","code":"ORG_RECORD_NOT_FOUND"}"#,
        r#"{"message":["组织不存在"],"m\u0065ssage":"@","code":"ORG\u005fRECORD_NOT_FOUND"}"#,
        r#"{"error":{"code":"ORG_RECORD_NOT_FOUND","x":[null, 1.0],"message":"@"},"message":"组织不存在"}"#,
        r#"{"msg":"组织不存在","error":{"msg":"@","error":"ORG_RECORD_NOT_FOUND"},"message":"组织不存在"}"#,
        r#"{"error":{"code":"ORG_RECORD_NOT_FOUND","message":null},"status":404,"msg":"@"}"#,
        r#"{"error":"ORG_RECORD_NOT_FOUND","reason":"@"}"#,
        "\t{ \"error\" : {\"message\":\"组织不存在\"} , \"code\":\"ORG_RECORD_NOT_FOUND\",\n\"message\":\"@\" }\r\n",
    ] {
        let expected = body.replace('@', message(Language::En));
        for received in [message(Language::Zh), message(Language::En), &escaped] {
            let received = body.replace('@', received);
            assert_eq!(translate(&received, Language::En), (expected.clone(), None));
            assert!(check(received.as_bytes()), "{received}");
        }
    }
}

#[test]
fn members_of_every_kind_are_kept_byte_for_byte() {
    let mut count = 0;
    for document in rules().flat_map(|rule| rule.right) {
        let document = std::str::from_utf8(document).unwrap();
        let body = |message| {
            format!(
                "{{\"x\":{document},\"code\":\"ORG_RECORD_NOT_FOUND\",\"message\":\"{message}\",\"y\":{document}}}"
            )
        };
        let [zh, en] =
            [Language::Zh, Language::En].map(|of| body(Code::ORG_RECORD_NOT_FOUND.template_in(of)));
        assert_eq!(translate(&zh, Language::En), (en, None));
        assert!(check(zh.as_bytes()));
        count += 1;
    }
    assert!(count > 50, "{count}");
}

#[test]
fn what_cannot_be_translated_stays_as_it_is_and_says_why() {
    let ambiguous = Code::EDGESERVICE_ENDPOINT_AND_AGENTID_EXIST
        .message(&[Arg::Str("，边缘代理名称："), Arg::Str("a")])
        .json()
        .to_string();
    for (body, why, text) in [
        (r#"{"code":"NEWER"}"#, Untranslated::UnknownCode, "not an error code of the catalogue"),
        (
            r#"{"code":404,"message":"组织不存在"}"#,
            Untranslated::UnknownCode,
            "not an error code of the catalogue",
        ),
        (
            r#"{"code":"ORG_RECORD_NOT_FOUND"}"#,
            Untranslated::NoMessage,
            "the body has no message that is a string",
        ),
        (
            r#"{"code":"ORG_RECORD_NOT_FOUND","message":["组织不存在"],"reason":"组织不存在"}"#,
            Untranslated::NoMessage,
            "the body has no message that is a string",
        ),
        (
            r#"{"code":"ORG_RECORD_NOT_FOUND","message":"组织不存在。"}"#,
            Untranslated::NoMatch(NoMatch::OtherTemplate),
            "no arguments give this text",
        ),
        (&ambiguous, Untranslated::NoMatch(NoMatch::Ambiguous), "other arguments give the same text"),
    ] {
        assert_eq!(translate(body, Language::En), (body.to_owned(), Some(why)));
        let error: Box<dyn Error> = why.into();
        assert_eq!(error.to_string(), text);
        assert!(!check(body.as_bytes()));
    }
}

#[test]
fn every_length_of_the_scratch_buffer_says_what_it_needs_or_is_enough() {
    let received = r#"{"code":"EDGESERVICE_ENDPOINT_EXIST","message":"边缘服务已存在！边缘地址：\"\ud83d\ude39\ud800\""}"#;
    let text = "边缘服务已存在！边缘地址：\"😹\u{fffd}\"";
    let body = ErrorBody::parse(received.as_bytes()).unwrap();
    for len in 0..=received.len() {
        let mut scratch = vec![0; len];
        let translation = body.translate(Language::En, &mut scratch);
        if len < text.len() {
            let Some(Untranslated::BufferFull(full)) = translation.untranslated() else { panic!("{len}") };
            assert_eq!(full.needed, text.len());
            assert_eq!(translation.to_string(), received);
        } else {
            assert_eq!(translation.untranslated(), None);
            let english = "\"Edge service already exists at \\\"😹\u{fffd}\\\"\"}";
            assert!(translation.to_string().ends_with(english), "{translation}");
        }
    }
    let plain = r#"{"code":"ORG_RECORD_NOT_FOUND","message":"组织不存在"}"#;
    let body = ErrorBody::parse(plain.as_bytes()).unwrap();
    assert_eq!(body.translate(Language::En, &mut []).untranslated(), None);
}

#[test]
fn every_length_of_a_buffer_gives_the_whole_body_or_nothing() {
    let unchanged = r#"{"code":"NEWER","message":"组织不存在"}"#;
    let changed =
        r#"{"code":"EDGESERVICE_ENDPOINT_EXIST","message":"边缘服务已存在！边缘地址：\"7\"\n","id":"组"}"#;
    for body in [unchanged, changed] {
        with_translation(body, Language::En, |translation| {
            let whole = translation.to_string();
            for len in 0..whole.len() + 3 {
                // What was in the buffer could be taken for the rest of a body.
                let mut buf = whole.as_bytes().iter().copied().cycle().take(len).collect::<Vec<_>>();
                match translation.to_json(&mut buf) {
                    Ok(sent) => assert_eq!(sent, whole.as_bytes()),
                    Err(full) => {
                        assert!(len < whole.len() && full.needed == whole.len(), "{len}: {full}");
                        assert!(ErrorBody::parse(&buf).is_err());
                    }
                }
            }
        });
    }
}

#[test]
fn the_chunks_are_the_body_and_end_at_the_first_error() {
    for body in
        [r#"{"code":"X"}"#, r#"{"code":"EDGETEMPLATE_PARAM_DUPLICATE","message":"参数名【\"】存在多个"}"#]
    {
        with_translation(body, Language::En, |translation| {
            let mut chunks: Vec<Vec<u8>> = Vec::new();
            translation.for_each_chunk(|chunk| chunks.push(chunk.to_vec()));
            assert_eq!(chunks.concat(), translation.to_string().as_bytes());
            assert!(chunks.iter().all(|chunk| !chunk.is_empty() && std::str::from_utf8(chunk).is_ok()));
            for limit in 0..=chunks.len() {
                let mut taken = Vec::new();
                let result = translation.try_for_each_chunk(|chunk| {
                    let is_full = taken.len() == limit;
                    taken.push(chunk.to_vec());
                    if is_full { Err(limit) } else { Ok(()) }
                });
                assert_eq!(result, if limit < chunks.len() { Err(limit) } else { Ok(()) });
                assert_eq!(taken, chunks[..chunks.len().min(limit + 1)]);
            }
            assert_eq!(format!("{translation:?}"), translation.to_string());
        });
    }
}

#[test]
fn mutated_bodies_are_translated_as_by_serde_json_or_stay_as_they_are() {
    let mut bodies: Vec<String> = Vec::new();
    let codes = codes().filter(|code| code.arity() > 0 && is_read_back(*code));
    for (code, language) in codes.flat_map(|code| Language::ALL.map(|of| (code, of))) {
        bodies.extend(lists(code).map(|args| code.message_in(language, &args).json().to_string()));
    }
    bodies
        .push(r#"{"error":{"code":"ORG_RECORD_NOT_FOUND","message":"组织不存在"},"msg":"组织"}"#.to_owned());
    bodies.push(format!(
        r#" {{"x":[1.5e+3,"a\ud800"],"reason":"{}","code":"ORG_RECORD_NOT_FOUND"}} "#,
        all_escaped("组织不存在")
    ));
    let parts: Vec<&[u8]> = PARTS.split(|&byte| byte == b'|').collect();
    let mut random = Random(3);
    let mut translated = 0;
    for _ in 0..200_000 {
        let mut body = random.one(&bodies).clone().into_bytes();
        for _ in 0..random.below(4) {
            mutate(&mut body, &parts, &mut random);
        }
        translated += usize::from(check(&body));
    }
    assert!((50_000..150_000).contains(&translated), "{translated} bodies were translated");
}
