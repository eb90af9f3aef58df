//! Reads any bytes as a body, and compares with what `serde_json` reads: `cargo +nightly fuzz run parse`.

#![no_main]

#[path = "../../tests/received/judge.rs"]
mod judge;

libfuzzer_sys::fuzz_target!(|body: &[u8]| {
    judge::check(body);
});
