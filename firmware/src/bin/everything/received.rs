//! Received bodies.

use core::fmt::{Debug, Display};
use core::hint::black_box;

use edge_errors::{
    ErrorBody, JsonStr, Language, ParseError, ParseErrorKind, RawCode, Translation, Untranslated,
};

use crate::{formatting, logs, serde};

pub fn reach(json: &[u8], language: Language) {
    match ErrorBody::parse(black_box(json)) {
        Ok(body) => {
            reach_body(&<ErrorBody as Clone>::clone(&body));
            let mut scratch = [0; 64];
            let scratch = scratch.get_mut(..black_box(50)).unwrap_or_default();
            reach_translation(&ErrorBody::translate(&body, language, scratch));
        }
        Err(error) => reach_error(&<ParseError as Clone>::clone(&error)),
    }
}

fn reach_body(body: &ErrorBody) {
    black_box((ErrorBody::code(body), ErrorBody::raw_message(body)));
    formatting::reach(|f| <ErrorBody as Debug>::fmt(body, f));
    let code = <RawCode as Clone>::clone(&ErrorBody::raw_code(body));
    black_box(<RawCode as PartialEq>::eq(&code, &black_box(RawCode::Number(7))));
    formatting::reach(|f| <RawCode as Display>::fmt(&code, f));
    formatting::reach(|f| <RawCode as Debug>::fmt(&code, f));
    serde::reach_received(body, &code);
    reach_string(ErrorBody::message(body).unwrap_or(<JsonStr as Default>::default()));
    if let RawCode::Name(name) = code {
        reach_string(name);
    }
}

fn reach_string(string: JsonStr) {
    let copy = <JsonStr as Clone>::clone(black_box(&string));
    let mut buf = [0; 64];
    let buf = buf.get_mut(..black_box(50)).unwrap_or_default();
    black_box(JsonStr::decode(&string, buf).is_ok());
    let text = JsonStr::as_str(&string).unwrap_or(JsonStr::raw(&string));
    black_box(<JsonStr as PartialEq>::eq(&string, &copy));
    black_box(<JsonStr as PartialEq<str>>::eq(&string, text));
    black_box(<JsonStr as PartialEq<&str>>::eq(&string, &text));
    black_box(<str as PartialEq<JsonStr>>::eq(text, &string));
    black_box(<&str as PartialEq<JsonStr>>::eq(&text, &string));
    formatting::reach(|f| <JsonStr as Display>::fmt(&string, f));
    formatting::reach(|f| <JsonStr as Debug>::fmt(&string, f));
    serde::reach_string(&string);
}

fn reach_translation(translation: &Translation) {
    let translation = &<Translation as Clone>::clone(translation);
    let mut buf = [0; 256];
    let buf = buf.get_mut(..black_box(200)).unwrap_or_default();
    black_box(Translation::len(translation));
    black_box(Translation::to_json(translation, buf).is_ok());
    Translation::for_each_chunk(translation, |chunk| {
        black_box(chunk);
    });
    let taken = |chunk: &[u8]| if black_box(chunk).len() < 9 { Ok(()) } else { Err(chunk.len()) };
    black_box(Translation::try_for_each_chunk(translation, taken).is_ok());
    formatting::reach(|f| <Translation as Display>::fmt(translation, f));
    formatting::reach(|f| <Translation as Debug>::fmt(translation, f));
    logs::reach_translation(translation);
    if let Some(why) = Translation::untranslated(translation) {
        let why = <Untranslated as Clone>::clone(&why);
        black_box(<Untranslated as PartialEq>::eq(&why, &black_box(Untranslated::NoMessage)));
        formatting::reach(|f| <Untranslated as Display>::fmt(&why, f));
        formatting::reach(|f| <Untranslated as Debug>::fmt(&why, f));
        logs::reach_untranslated(&why);
    }
}

fn reach_error(error: &ParseError) {
    black_box(<ParseError as PartialEq>::eq(error, &black_box(*error)));
    formatting::reach(|f| <ParseError as Display>::fmt(error, f));
    formatting::reach(|f| <ParseError as Debug>::fmt(error, f));
    let kind = <ParseErrorKind as Clone>::clone(&error.kind);
    black_box(<ParseErrorKind as PartialEq>::eq(&kind, &black_box(ParseErrorKind::Syntax)));
    formatting::reach(|f| <ParseErrorKind as Display>::fmt(&kind, f));
    formatting::reach(|f| <ParseErrorKind as Debug>::fmt(&kind, f));
}
