//! Three messages known at build time, one of them chosen at run time, and `to_json`.

#![no_std]
#![no_main]

use core::hint::black_box;

use edge_errors::{Code, Message, message};

programs::main!(programs::each_code(|code, buf| {
    const OFFLINE: Message = message!(EDGESERVICE_OFFLINE);
    const TIMEOUT: Message = message!(REQUEST_TIMEOUT);
    const INVALID: Message = message!(INVALID_PARAM);
    let message = if code == Code::REQUEST_TIMEOUT {
        TIMEOUT
    } else if code == Code::EDGESERVICE_OFFLINE {
        OFFLINE
    } else {
        INVALID
    };
    let _ = black_box(message.to_json(buf));
}));
