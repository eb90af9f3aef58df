//! The main job on the metal: looks codes up from bytes, renders them with arguments, and prints
//! the JSON bodies on the host. Checked against `report.out`.

#![no_std]
#![forbid(unsafe_code)]
#![no_main]

use core::hint::black_box;

use edge_errors::{Arg, Code, Language, Message, lookup};
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
const UNKNOWN: Message = Code::INVALID_PARAM.message_in(Language::En, &[]);

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
    Ok(())
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
