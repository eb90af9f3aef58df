//! A received body in Chinese is sent on in English: `parse`, `code`, `args_in` and `to_json`.

#![no_std]
#![no_main]

use core::hint::black_box;

use edge_errors::{ErrorBody, Language};

programs::main!(programs::bodies(|body, buf| {
    let Ok(body) = ErrorBody::parse(body) else { return };
    let (Some(code), Some(message)) = (body.code(), body.message()) else { return };
    // No message of the catalogue has an escape.
    let text = message.as_str().unwrap_or_default();
    if let Ok(args) = code.args_in(Language::Zh, text) {
        let _ = black_box(code.message_in(Language::En, args.as_ref()).to_json(buf));
    }
}));
