//! Reads any bytes as a body, translates it, and compares with what `serde_json` reads:
//! `cargo +nightly fuzz run parse`.

#![no_main]

#[path = "../../tests/received/judge.rs"]
mod judge;
#[path = "../../tests/received/sent_on.rs"]
mod sent_on;

libfuzzer_sys::fuzz_target!(|body: &[u8]| {
    judge::check(body);
    sent_on::check(body);
});
