//! `serde-json-core`, from the same texts.

#![no_std]
#![no_main]

use core::hint::black_box;

use serde::Serialize;

programs::main!(programs::each_code(|code, buf| {
    #[derive(Serialize)]
    struct Body {
        code: &'static str,
        message: &'static str,
    }
    let body = Body { code: code.as_str(), message: code.template() };
    let _ = black_box(serde_json_core::to_slice(&body, buf));
}));
