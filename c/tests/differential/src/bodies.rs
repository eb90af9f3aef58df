//! What C and the crate read of a body.

use std::cell::RefCell;
use std::ptr;

use the_crate::{Code, ErrorBody, JsonStr, ParseErrorKind, RawCode};

use crate::buffer::{Buffer, cut};
use crate::counts::{READ, UNESCAPED};
use crate::interface::{CCode, Form, forms};

/// Up to this length, a string with an escape is written into a buffer of every length.
const EVERY: usize = 40;

thread_local! {
    static BUFFER: RefCell<Buffer> = RefCell::default();
}

/// Holds what each form reads of a body against what the crate reads.
///
/// # Panics
///
/// Where there is a difference.
pub fn hold(json: &[u8]) {
    // With nothing behind its last byte.
    let json = Box::<[u8]>::from(json);
    let parsed = ErrorBody::parse(&json);
    // The split forms are the same sources, put together in another way.
    let forms = forms();
    let forms = if json.len() % 8 == 0 { &forms[..] } else { &forms[..2] };
    for &form in forms {
        let said = form.parse(&json);
        READ.add(1);
        match (&parsed, said) {
            (Ok(body), Ok((said, code))) => hold_body(form, body, said, code),
            (Err(error), Err(said)) if (status(error.kind), error.offset) == said => {}
            (_, said) => panic!("{form}: {said:?}, but the crate {parsed:?}: {}", json.escape_ascii()),
        }
    }
}

/// `edge_errors_status`.
fn status(kind: ParseErrorKind) -> u32 {
    match kind {
        ParseErrorKind::NotUtf8 => 1,
        ParseErrorKind::Syntax => 2,
        ParseErrorKind::TooDeep => 3,
        ParseErrorKind::NotAnObject => 4,
        ParseErrorKind::NoCode => 5,
        ParseErrorKind::CodeType => 6,
        _ => unreachable!("a new kind"),
    }
}

fn hold_body(form: Form, body: &ErrorBody, (code, message): (&[u8], Option<&[u8]>), found: CCode) {
    let raw = body.raw_code();
    // They are equal, and they are the same places of the body.
    let is_same = match raw {
        RawCode::Name(name) => {
            code.len() == name.raw().len() + 2 && ptr::eq(&raw const code[1], name.raw().as_ptr())
        }
        // `Debug` shows a number as it was sent.
        _ => format!("{body:?}")
            .strip_prefix("{\"code\":")
            .unwrap()
            .as_bytes()
            .starts_with(&[code, b","].concat()),
    };
    assert!(is_same, "{form}: {} of {body:?}", code.escape_ascii());
    let place = |value: &[u8]| (value.as_ptr(), value.len());
    assert_eq!(message.map(place), body.raw_message().map(str::as_bytes).map(place), "{form}: {body:?}");
    assert_eq!(found, body.code().map_or(0, |code| number(form, code)), "{form}: {body:?}");
    hold_unescaped(form, code, if let RawCode::Name(name) = raw { Some(name) } else { None });
    if let Some(message) = message {
        hold_unescaped(form, message, body.message());
    }
}

/// What C calls a code of the crate.
#[must_use]
pub fn number(form: Form, code: Code) -> CCode {
    let number = form.lookup(code.as_str().as_bytes());
    assert_ne!(number, 0, "{form}: {code}");
    number
}

/// A string without its escapes; any other value is itself.
fn hold_unescaped(form: Form, value: &[u8], string: Option<JsonStr>) {
    let text = match string {
        Some(string) => string.to_string(),
        None => String::from_utf8(value.to_vec()).unwrap(),
    };
    let sizes = if value.contains(&b'\\') && text.len() <= EVERY {
        0..text.len() + 3
    } else {
        // Another length for each value.
        let some = value.iter().map(|&byte| usize::from(byte)).sum::<usize>() % (text.len() + 1);
        some..some + 2
    };
    let hold = |size: usize| {
        BUFFER.with_borrow_mut(|buffer| {
            let expected = cut(&text, size.saturating_sub(1)).as_bytes();
            buffer
                .hold(size, expected, text.len(), |at, size| form.unescape(at, size, value))
                .unwrap_or_else(|difference| {
                    panic!("{form}: {} in {size} bytes: {difference}", value.escape_ascii())
                });
            UNESCAPED.add(1);
        });
    };
    sizes.for_each(hold);
    hold(text.len() + 1);
}
