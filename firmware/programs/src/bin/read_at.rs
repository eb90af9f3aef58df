//! `read_at`: the whole body through a window of 64 bytes.

#![no_std]
#![no_main]

use core::hint::black_box;

programs::main!(programs::each_code(|code, buf| {
    let json = code.message(&[]).json();
    let Some(window) = buf.get_mut(..64) else { return };
    let (size, mut sent) = (window.len(), 0);
    loop {
        let part = black_box(json.read_at(sent, window)).len();
        sent += part;
        // It fills the window unless the body ends.
        if part < size {
            break;
        }
    }
}));
