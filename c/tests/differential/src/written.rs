//! Received bodies: those that the crate writes, each changed in every way, and those of the tests' rules.

use edge_errors::bodies::hold;
use edge_errors::{Code, Language, codes};

use crate::common::documents::{NEITHER, NOT_UTF8, rules};
use crate::common::random::Random;
use crate::values::{Value, fitting, lists};
use crate::{IS_BUILT_IN, MANY, parallel};

/// What is put into a body, or in the place of one of its bytes.
const BYTES: &[u8] = b"\"\\{}[]:, \n\t\0\x1f\x7f01-.+eEnutrfals/\x80\xbf\xc3\xe4\xed\xf0\xf4\xff";

pub fn hold_all() {
    let lists = lists();
    let codes: Vec<Code> = codes().collect();
    let step = codes.len() / MANY + 1;
    parallel::for_each(codes.len() / step, |place| {
        let code = codes[place * step];
        let values = fitting(code).into_iter().nth(1).unwrap_or_else(|| lists[place % lists.len()].clone());
        let args: Vec<_> = values.iter().map(Value::arg).collect();
        for language in Language::ALL {
            let body = code.message_in(language, &args).json().to_string();
            hold_changed(body.as_bytes());
            hold_numbered(code, &body);
        }
    });
    for document in documents() {
        hold(document);
        for (before, after) in
            [("{\"code\":1,\"x\":", "}"), ("{\"error\":{\"message\":", ",\"code\":\"A\"}}")]
        {
            hold(&[before.as_bytes(), document, after.as_bytes()].concat());
        }
    }
}

fn documents() -> impl Iterator<Item = &'static [u8]> {
    let of_rules = rules().flat_map(|rule| rule.right.iter().chain(rule.wrong).copied());
    of_rules.chain(NOT_UTF8.map(|(document, _)| document)).chain(NEITHER)
}

/// Every start of a body, and every byte of it removed, doubled, and changed; of another catalogue some, as the reader
/// knows nothing of a catalogue but its names.
fn hold_changed(body: &[u8]) {
    hold(body);
    let step = if IS_BUILT_IN { body.len().div_ceil(1000) } else { body.len() / 4 };
    let first = Random(body.len() as u64).below(step);
    for at in (first..body.len()).step_by(step) {
        hold(&body[..at]);
        hold(&[&body[..at], &body[at + 1..]].concat());
        hold(&[&body[..=at], &body[at..]].concat());
        let mut changed = body.to_vec();
        for byte in BYTES.iter().copied().chain((0..8).map(|bit| body[at] ^ 1 << bit)) {
            changed[at] = byte;
            hold(&changed);
        }
        changed.insert(at, 0);
        changed[at + 1] = body[at];
        for &byte in BYTES {
            changed[at] = byte;
            hold(&changed);
        }
    }
}

/// The number of a code in the place of its name.
fn hold_numbered(code: Code, body: &str) {
    let Some(number) = code.number() else { return };
    let (_, rest) = body.split_once(code.as_str()).unwrap();
    for number in [number.to_string(), format!("0{number}"), format!("-{number}"), format!("{number}.0")] {
        hold(format!("{{\"code\":{number}{}", &rest[1..]).as_bytes());
        hold(format!("{{\"code\":\"{number}{rest}").as_bytes());
    }
}
