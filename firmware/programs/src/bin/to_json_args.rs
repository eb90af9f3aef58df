//! `to_json` with two arguments.

#![no_std]
#![no_main]

use core::hint::black_box;

use edge_errors::{Arg, Code};

programs::main!(programs::each_code(|code, buf| {
    let _ = code;
    let args = [Arg::Str("47.102.152.39:7000"), Arg::Str("agent-1")];
    let code = black_box(Code::EDGESERVICE_ENDPOINT_AND_AGENTID_EXIST);
    let _ = black_box(code.message(black_box(&args)).to_json(buf));
}));
