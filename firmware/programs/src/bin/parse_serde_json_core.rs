//! `serde-json-core`, into the two borrowed strings.

#![no_std]
#![no_main]

use core::hint::black_box;

use serde::Deserialize;

programs::main!(programs::bodies(|body, _| {
    #[derive(Deserialize)]
    #[allow(dead_code)]
    struct Body<'a> {
        code: &'a str,
        message: &'a str,
    }
    let _ = black_box(serde_json_core::from_slice::<Body>(body));
}));
