//! The main jobs on the metal: looks codes up from bytes, renders them with arguments, prints the JSON
//! bodies on the host, and reads bodies that others wrote. Checked against `report.out`.

#![no_std]
#![forbid(unsafe_code)]
#![no_main]

use core::hint::black_box;

use edge_errors::{Arg, Code, ErrorBody, Language, Message, ParseErrorKind, lookup, message};
use firmware::{Failed, print_line};

firmware::main!(run);

/// Names as they come in from the wire, with arguments for their messages.
const REQUESTS: [(&[u8], &[Arg]); 6] = [
    (b"EDGESERVICE_OFFLINE", &[]),
    (b"EDGESERVICE_ENDPOINT_EXIST", &[Arg::Str("47.102.152.39:7000")]),
    (b"EDGESERVICE_ENDPOINT_AND_AGENTID_EXIST", &[Arg::Str("10.0.0.7:7000"), Arg::Str("line \"2\"\n")]),
    (b"EDGETEMPLATE_PARAM_INVALID", &[Arg::Int(i64::MIN)]),
    (b"EDGETEMPLATE_PARAM_DUPLICATE", &[Arg::Uint(u64::MAX), Arg::Bool(true), Arg::Nil]),
    (b"NO_SUCH_CODE", &[]),
];

/// Without a table: a message that is known at build time.
const UNKNOWN: Message = message!(INVALID_PARAM in En);

/// Bodies as other programs write them.
const RECEIVED: [&[u8]; 6] = [
    r#"{"code":"ORG_RECORD_NOT_FOUND","message":"组织不存在"}"#.as_bytes(),
    br#"{ "message": "\u7ec4\u7ec7 \ud83d\ude39\ud800", "x": [{"y": null}], "c\u006fde": "ORG\u005fRECORD_NOT_FOUND" }"#,
    r#" { "x" : [] , "reason": "\u8fb9\u7f18服务已存在！边缘地址：\"7\"", "code": "EDGESERVICE_ENDPOINT_EXIST" } "#.as_bytes(),
    br#"{"code":"NEWER_THAN_THIS_CATALOGUE","message":{"en":"x"}}"#,
    br#"{"code":"ORG_RECORD_NOT_FOUND","message":"cut of"#,
    b"{\"message\":\"\xe7\xbb\"}",
];

fn run() -> Result<(), Failed> {
    for (name, args) in black_box(REQUESTS) {
        match lookup(name) {
            Some(code) => {
                for language in [Language::Zh, Language::En] {
                    print(&code.message_in(language, args))?;
                }
            }
            None => print(&UNKNOWN)?,
        }
    }
    for body in black_box(RECEIVED) {
        print_received(body)?;
    }
    for (name, args) in black_box(REQUESTS) {
        lookup(name).map_or(Ok(()), |code| relay(code, args))?;
    }
    Ok(())
}

/// Prints the code, the message or its JSON value, and the body in English; or what is wrong, and the bytes
/// before it.
fn print_received(json: &[u8]) -> Result<(), Failed> {
    let body = match ErrorBody::parse(json) {
        Ok(body) => body,
        Err(error) => {
            print_line(if error.kind == ParseErrorKind::NotUtf8 {
                b"not UTF-8 after"
            } else {
                b"wrong after"
            })?;
            return print_line(json.get(..error.offset).ok_or(Failed)?);
        }
    };
    print_line(body.code().map_or("unknown code", Code::as_str).as_bytes())?;
    let mut buf = [0; 64];
    let message = match body.message() {
        Some(message) => message.decode(&mut buf).map_err(|_| Failed)?,
        None => body.raw_message().ok_or(Failed)?,
    };
    print_line(message.as_bytes())?;
    let (mut scratch, mut sent) = ([0; 64], [0; 256]);
    let translation = body.translate(Language::En, &mut scratch);
    print_line(translation.to_json(&mut sent).map_err(|_| Failed)?)
}

/// Sends a Chinese body over a thin link as the id and the text, and prints it in English. What cannot be
/// said in English stays as it was sent.
fn relay(code: Code, args: &[Arg]) -> Result<(), Failed> {
    let (mut sent, mut translated) = ([0; 512], [0; 512]);
    let body = code.message_in(Language::Zh, args).to_json(&mut sent).map_err(|_| Failed)?;
    let received = ErrorBody::parse(body).map_err(|_| Failed)?;
    let id = received.code().map(Code::id).ok_or(Failed)?;
    let code = Code::from_id(black_box(id)).ok_or(Failed)?;
    let mut text = [0; 256];
    let message = received.message().ok_or(Failed)?.decode(&mut text).map_err(|_| Failed)?;
    match code.args_in(Language::Zh, message) {
        Ok(args) => {
            let english = code.message_in(Language::En, args.as_ref());
            print_line(english.to_json(&mut translated).map_err(|_| Failed)?)
        }
        Err(_) => print_line(body),
    }
}

/// Prints the text, the body, and the body cut to 96 bytes, a line each.
fn print(message: &Message) -> Result<(), Failed> {
    let mut buf = [0; Code::MAX_JSON_LEN + 64];
    print_line(message.to_text(&mut buf).map_err(|_| Failed)?)?;
    print_line(message.to_json(&mut buf).map_err(|_| Failed)?)?;
    match message.to_json_truncated(&mut buf[..96]) {
        Ok(body) => print_line(body),
        Err(_) => print_line(b"too long for 96 bytes"),
    }
}
