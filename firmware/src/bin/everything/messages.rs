//! `Message` and `Json`.

use core::fmt::{Debug, Display};
use core::hint::black_box;

#[cfg(feature = "exhaustive")]
use edge_errors::Float;
use edge_errors::{Arg, Code, Json, Language, Message, message};
use ufmt::{uDebug, uDisplay};

use crate::{formatting, logs, serde, writers};

pub fn reach(code: Code, language: Language, args: &[Arg]) {
    reach_message(&Code::message(code, args));
    const OFFLINE: Message = message!(EDGESERVICE_OFFLINE);
    reach_message(&OFFLINE);
    reach_message(&message!(EDGESERVICE_ENDPOINT_EXIST in (language), black_box("text")));
    reach_message(&<Message as Clone>::clone(&Code::message_in(code, language, args)));
    #[cfg(feature = "exhaustive")]
    reach_verbs(language);
}

/// What only `verbs.yaml` has.
#[cfg(feature = "exhaustive")]
fn reach_verbs(language: Language) {
    const LINES: Message = message!(SMALL_NUMBER in En);
    reach_message(&LINES);
    let (text, float) = (black_box("text"), Float(black_box(2.5)));
    reach_message(&message!(ALL_VERBS, text, black_box(-7), Arg::Nil));
    reach_message(&message!(ALL_FORMATS, text, black_box(-7), black_box('x'), &float));
    reach_message(&message!(ALL_FORMATS in (language), text, black_box(7_u64), black_box(34_u8), &float));
}

fn reach_message(message: &Message) {
    let mut buf = [0; 256];
    let buf = buf.get_mut(..black_box(200)).unwrap_or_default();
    black_box((Message::code(message), Message::text_len(message), Message::json_len(message)));
    black_box(Message::to_text(message, buf).map_err(|full| full.needed).is_ok());
    black_box(Message::to_json(message, buf).is_ok());
    black_box(Message::to_json_truncated(message, buf).is_ok());
    #[cfg(feature = "heapless")]
    black_box(Message::to_text_string::<64>(message).is_ok());
    #[cfg(feature = "heapless")]
    black_box(Message::to_json_string::<64>(message).is_ok());
    formatting::reach(|f| <Message as Display>::fmt(message, f));
    formatting::reach(|f| <Message as Debug>::fmt(message, f));
    formatting::reach_ufmt(|f| <Message as uDisplay>::fmt(message, f));
    formatting::reach_ufmt(|f| <Message as uDebug>::fmt(message, f));
    logs::reach_bodies(message, &Message::json(message));
    serde::reach_bodies(message, &Message::json(message));
    writers::reach(&Message::json(message));
    reach_json(&Message::json(message), buf);
}

fn reach_json(json: &Json, buf: &mut [u8]) {
    black_box((Json::len(json), <Json as Clone>::clone(json).len()));
    Json::for_each_chunk(json, |chunk| {
        black_box(chunk);
    });
    let taken = |chunk: &[u8]| if black_box(chunk).len() < 9 { Ok(()) } else { Err(chunk.len()) };
    black_box(Json::try_for_each_chunk(json, taken).is_ok());
    black_box(Json::read_at(json, black_box(7), buf));
    formatting::reach(|f| <Json as Display>::fmt(json, f));
    formatting::reach(|f| <Json as Debug>::fmt(json, f));
    formatting::reach_ufmt(|f| <Json as uDisplay>::fmt(json, f));
    formatting::reach_ufmt(|f| <Json as uDebug>::fmt(json, f));
}
