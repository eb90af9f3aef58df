//! What comes on standard input: one body of an error, or one message.

use std::io::{self, Read};

use edge_errors::{ErrorBody, RawCode};
use edge_errors_codegen::Catalog;

use crate::commands::explain::found::{Found, Unknown, find, named, numbered, unknown, visible};
use crate::commands::explain::reading;
use crate::failure::Failure;

/// How long a body or message may be, in bytes.
const LIMIT: usize = 1 << 20;
/// How much of a text is shown, in characters.
const SHOWN: usize = 200;

/// The codes of a body or a message.
pub(super) fn read(catalog: &Catalog, input: &[u8]) -> Result<Result<Vec<Found>, Unknown>, Failure> {
    let first = input.strip_prefix(b"\xef\xbb\xbf").unwrap_or(input).trim_ascii_start().first();
    match first {
        None => Err(Failure::Other(
            "standard input is empty: it must be one JSON body of an error, or one message".to_owned(),
        )),
        Some(b'{') => {
            let body = ErrorBody::parse(input)
                .map_err(|error| Failure::Other(format!("standard input: {error}")))?;
            Ok(of_body(catalog, &body))
        }
        Some(_) => Ok(of_message(catalog, text(input)?)),
    }
}

/// What standard input has.
pub(super) fn input() -> Result<Vec<u8>, Failure> {
    let mut input = Vec::new();
    let read = io::stdin().lock().take(LIMIT as u64 + 1).read_to_end(&mut input);
    read.map_err(|error| Failure::File { text: "standard input cannot be read".to_owned(), error })?;
    if input.len() > LIMIT {
        let limit = LIMIT >> 20;
        return Err(Failure::Other(format!(
            "standard input is longer than {limit} MiB: give one body or one message, not a whole log"
        )));
    }
    Ok(input)
}

fn text(input: &[u8]) -> Result<&str, Failure> {
    std::str::from_utf8(input).map_err(|error| {
        Failure::Other(format!("the message is not UTF-8, at byte offset {}", error.valid_up_to()))
    })
}

fn of_body(catalog: &Catalog, body: &ErrorBody) -> Result<Vec<Found>, Unknown> {
    let (code, sent) = match body.raw_code() {
        RawCode::Number(number) => (numbered(catalog, &number.to_string()), number.to_string()),
        // As in the crate, digits are a number only if none of them is written as an escape.
        RawCode::Name(name) => {
            let decoded = name.to_string();
            let number = || name.as_str().and_then(|digits| numbered(catalog, digits));
            (named(catalog, &decoded).or_else(number), decoded)
        }
        _ => (None, String::new()),
    };
    let message = body.message().map(|message| message.to_string());
    let Some(code) = code else {
        let found = message.map(|message| reading::read(catalog, &message)).unwrap_or_default();
        return with_note(found, &sent).ok_or_else(|| unknown(catalog, &sent));
    };
    let read = message.as_ref().and_then(|message| reading::read_as(catalog, code, message));
    Ok(vec![read.unwrap_or_else(|| {
        let sent = message.or_else(|| body.raw_message().map(str::to_owned));
        let note = match sent {
            Some(message) => format!("the code has no message like this: {}", visible(&message, SHOWN)),
            None => "no message".to_owned(),
        };
        Found { code, values: None, notes: vec![note] }
    })])
}

/// The codes that fit the message, with a note that the catalogue does not have the code that was sent.
fn with_note(mut found: Vec<Found>, sent: &str) -> Option<Vec<Found>> {
    let note = format!("the code `{}`, which the catalogue does not have", visible(sent, SHOWN));
    for found in &mut found {
        found.notes.insert(0, note.clone());
    }
    (!found.is_empty()).then_some(found)
}

fn of_message(catalog: &Catalog, input: &str) -> Result<Vec<Found>, Unknown> {
    let message = input.trim_start_matches('\u{feff}').trim_end_matches(['\r', '\n']);
    let mut found = reading::read(catalog, message);
    if found.is_empty() {
        found = reading::read(catalog, message.trim());
    }
    if !found.is_empty() {
        return Ok(found);
    }
    let mut text = format!("no message of the catalogue fits `{}`", visible(message, SHOWN));
    if find(catalog, message.trim()).is_ok() {
        text += "; it is a code: write it in place of `-`";
    }
    if message.contains('\n') {
        text += "; standard input is read as one message, so give only one line of a log";
    }
    Err(Unknown { rule: "unknown-message", text })
}
