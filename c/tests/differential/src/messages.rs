//! The messages of all codes in all languages.

use edge_errors::bodies::number;
use edge_errors::buffer::Buffer;
use edge_errors::counts::{CONSTANTS, TEXTS};
use edge_errors::interface::forms;
use edge_errors::{Code, Language, codes, lookup};
use edge_errors_codegen::Template;

use crate::message::Message;
use crate::values::{NOT_UTF8, Value, fitting, lists, lists_of_one, prints_bytes};
use crate::{MANY, parallel};

pub fn hold_all() {
    let (lists, lists_of_one) = (lists(), lists_of_one());
    let codes: Vec<Code> = codes().collect();
    parallel::for_each(codes.len(), |place| {
        let code = codes[place];
        let fitting = fitting(code);
        let own = if fitting.is_empty() { &[] } else { &lists_of_one[..] };
        let [some, own] = [&lists[..], own].map(|lists| {
            if codes.len() > MANY && !lists.is_empty() { &lists[place % lists.len()..][..1] } else { lists }
        });
        for (index, &language) in Language::ALL.iter().enumerate() {
            let is_other = prints_bytes(code, language);
            for values in lists[..1].iter().chain(some).chain(own).chain(&fitting) {
                if !(is_other && values.iter().any(Value::is_mended)) {
                    Message { code, language: (index, language), values }.hold(codes.len() <= MANY);
                }
            }
        }
    });
    hold_constants(&codes);
    if let Some(code) = lookup(b"BYTES_IN_HEXADECIMAL") {
        hold_bytes(code);
    }
}

/// The macros have the bodies of the messages without verbs, and no other ones.
fn hold_constants(codes: &[Code]) {
    for form in forms() {
        let mut constants = form.bodies().iter();
        for (language, tag) in Language::ALL.into_iter().enumerate() {
            for (place, code) in codes.iter().enumerate() {
                let template = Template::split(code.template_in(tag)).unwrap();
                if template.cuts.iter().all(|cut| cut.kind.verb().is_none()) {
                    let body = code.message_in(tag, &[]).json().to_string();
                    let constant = constants.next().map(|constant| constant.read());
                    assert_eq!(constant, Some((language, form.codes()[place], body.as_bytes())), "{form}");
                    CONSTANTS.add(1);
                }
            }
        }
        assert!(constants.next().is_none(), "{form}");
    }
}

/// The code `%[1]x|%[1]X|%20[1]x|%-20[1]X|%04[1]x` of `catalogues/taken.yaml`, with bytes that are no text in Rust.
fn hold_bytes(code: Code) {
    for bytes in NOT_UTF8 {
        let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        let upper = hex.to_uppercase();
        let expected = format!("{hex}|{upper}|{hex:>20}|{upper:<20}|{hex:0>4}");
        for form in forms() {
            let args = [form.strn(bytes)];
            let write = |at, size| form.text(at, size, number(form, code), 0, &args);
            Buffer::default().hold(expected.len() + 1, expected.as_bytes(), expected.len(), write).unwrap();
            TEXTS.add(1);
        }
    }
}
