//! `Format` of defmt. Its logger is not linked: the build points its functions elsewhere.

use core::fmt::Debug;
use core::hint::black_box;

use defmt::{Format, Formatter};
use edge_errors::{
    BufferFull, ById, Category, Code, ErrorBody, Json, Language, Message, NoMatch, ParseError,
    ParseErrorKind, Translation, UnknownCode, UnknownLanguage, Untranslated,
};

use crate::formatting;

struct Logged<F>(F);

impl<F: Fn(Formatter<'_>)> Format for Logged<F> {
    fn format(&self, f: Formatter<'_>) {
        (self.0)(f);
    }
}

fn log(format: impl Fn(Formatter<'_>)) {
    defmt::println!("{}", Logged(format));
}

pub fn reach_names(code: Code, language: Language) {
    let category = Code::category(code);
    log(|f| <Code as Format>::format(&code, f));
    let by_id = <ById as Clone>::clone(&ById(code));
    log(|f| <ById as Format>::format(&by_id, f));
    formatting::reach(|f| <ById as Debug>::fmt(&by_id, f));
    black_box(<ById as PartialEq>::eq(&by_id, &ById(black_box(code))));
    log(|f| <Category as Format>::format(&category, f));
    log(|f| <Language as Format>::format(&language, f));
}

pub fn reach_bodies(message: &Message, json: &Json) {
    log(|f| <Message as Format>::format(message, f));
    log(|f| <Json as Format>::format(json, f));
    if let Err(error) = message.to_text(black_box(&mut [])) {
        log(|f| <BufferFull as Format>::format(&error, f));
    }
    if let Err(error) = Code::try_from(black_box("NO_SUCH")) {
        log(|f| <UnknownCode as Format>::format(&error, f));
    }
    if let Err(error) = ErrorBody::parse(black_box(b"{")) {
        log(|f| <ParseError as Format>::format(&error, f));
        log(|f| <ParseErrorKind as Format>::format(&error.kind, f));
    }
    if let Err(error) = Code::INVALID_PARAM.args_in(Language::En, black_box("no")) {
        log(|f| <NoMatch as Format>::format(&error, f));
    }
    if let Err(error) = black_box("tlh").parse::<Language>() {
        log(|f| <UnknownLanguage as Format>::format(&error, f));
    }
}

pub fn reach_translation(translation: &Translation) {
    log(|f| <Translation as Format>::format(translation, f));
}

pub fn reach_untranslated(why: &Untranslated) {
    log(|f| <Untranslated as Format>::format(why, f));
}
