//! Reaches every public function with arguments that the compiler does not know. It is linked, not
//! run: with `panic-never` it is no program where one of them has a panic path.

#![no_std]
#![no_main]
#![forbid(unsafe_code)]

use core::hint::black_box;

use edge_errors::{Arg, Category, Code, Codes, Json, Language, Message, Render, categories, codes, lookup};
use panic_never as _;

struct Piece;

impl Render for Piece {
    fn render(&self, out: &mut dyn FnMut(&str)) {
        out(black_box("piece"));
    }
}

#[cfg_attr(target_arch = "arm", cortex_m_rt::entry)]
#[cfg_attr(target_arch = "riscv32", riscv_rt::entry)]
fn main() -> ! {
    loop {
        let name = black_box("EDGESERVICE_OFFLINE");
        let language = Language::from_tag(black_box("zh-Hans-x-lab")).unwrap_or_default();
        black_box(language.tag());
        black_box((
            name.parse::<Code>().is_ok(),
            Code::try_from(name).is_ok(),
            Code::try_from(name.as_bytes()).is_ok(),
        ));
        if let Some(code) = lookup(name.as_bytes()) {
            reach_code(code, language);
            let args =
                [Arg::Str(name), Arg::from(black_box(i64::MIN)), Arg::from(black_box(7_u8)), Arg::from(true)];
            reach_message(&code.message(black_box(&args)));
            reach_message(&code.message_in(language, black_box(&[Arg::Nil, Arg::Other(&Piece)])));
        }
        reach_codes(codes());
        for category in categories().rev().chain(categories()) {
            reach_category(category);
        }
        black_box(categories().len());
    }
}

fn reach_code(code: Code, language: Language) {
    black_box((code.as_str(), code.template(), code.template_in(language), code.arity()));
    black_box((code == *black_box("NAME"), code == black_box("NAME"), code < Code::REQUEST_TIMEOUT));
    reach_category(code.category());
}

fn reach_category(category: Category) {
    black_box(category.name());
    reach_codes(category.codes());
}

fn reach_codes(mut codes: Codes) {
    black_box((codes.len(), codes.size_hint(), codes.nth(black_box(3)), codes.next_back()));
    codes.for_each(|code| {
        black_box(code);
    });
}

fn reach_message(message: &Message) {
    let mut buf = [0; 256];
    let buf = buf.get_mut(..black_box(200)).unwrap_or_default();
    black_box((message.code(), message.text_len(), message.json_len()));
    black_box(message.to_text(buf).map_err(|full| full.needed).is_ok());
    black_box(message.to_json(buf).is_ok());
    black_box(message.to_json_truncated(buf).is_ok());
    let json: Json = message.json();
    black_box(json.len());
    json.for_each_chunk(|chunk| {
        black_box(chunk);
    });
}
