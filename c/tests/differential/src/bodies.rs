//! What C and the crate read of a body.

use std::cell::RefCell;

use the_crate::{Code, ErrorBody, JsonStr, ParseErrorKind, RawCode};

use crate::buffer::{Buffer, cut};
use crate::counts::{READ, UNESCAPED};
use crate::interface::{CCode, Form, forms};

/// Up to this length, strings are unescaped into a buffer of every length.
const EVERY: usize = 80;

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
    for form in forms() {
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
    // `Debug` shows the values as they were sent.
    let shown = format!("{body:?}");
    let same = format!(
        "{{\"code\":{},\"message\":{}}}",
        String::from_utf8_lossy(code),
        message.map_or("null".into(), String::from_utf8_lossy)
    );
    assert_eq!(same, shown, "{form}");
    // They are equal, and they are the same places of the body.
    if let RawCode::Name(name) = body.raw_code() {
        assert_eq!(name.raw().as_ptr(), code[1..].as_ptr(), "{form}: {shown}");
    }
    assert_eq!(body.raw_message().map(str::as_ptr), message.map(<[u8]>::as_ptr), "{form}: {shown}");
    assert_eq!(found, body.code().map_or(0, |code| number(form, code)), "{form}: {shown}");
    let name = if let RawCode::Name(name) = body.raw_code() { Some(name) } else { None };
    hold_unescaped(form, code, name);
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
    let sizes = if text.len() <= EVERY {
        0..text.len() + 3
    } else {
        // The start and the end would be looked at again for each of many values.
        let some = value.iter().map(|&byte| usize::from(byte)).sum::<usize>() % text.len();
        some..some + 3
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
