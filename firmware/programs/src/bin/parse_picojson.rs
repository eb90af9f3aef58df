//! `picojson`, which hands out each key and each value: the two strings are kept.

#![no_std]
#![no_main]

use core::hint::black_box;

use picojson::{Event, PullParser, SliceParser};

programs::main!(programs::bodies(|body, _| {
    let mut scratch = [0; 64];
    let mut parser = SliceParser::with_buffer_from_slice(body, &mut scratch);
    let mut is_code = false;
    while let Some(Ok(event)) = parser.next() {
        match event {
            Event::Key(key) => is_code = &*key == "code",
            Event::String(value) => {
                black_box((is_code, &*value));
            }
            _ => {}
        }
    }
}));
