//! `args_in` of a message with two arguments.

#![no_std]
#![no_main]

use core::hint::black_box;

use edge_errors::{Code, Language};

programs::main!(programs::each_code(|code, _| {
    let _ = code;
    let text = black_box("边缘服务已存在！边缘地址：47.102.152.39:7000，边缘代理名称：agent-1");
    let code = black_box(Code::EDGESERVICE_ENDPOINT_AND_AGENTID_EXIST);
    let _ = black_box(code.args_in(Language::Zh, text));
}));
