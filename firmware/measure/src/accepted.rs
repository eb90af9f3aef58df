//! How many wrong documents each reader accepts where it skips a value: those of the tests of
//! `edge-errors`.

use std::fmt::Write;

use edge_errors::ErrorBody;
use picojson::{PullParser, SliceParser};
use serde::Deserialize;

use crate::tables;

#[path = "../../../tests/common/documents/mod.rs"]
#[allow(dead_code)]
mod documents;

/// Whether a reader accepts a body.
type Accepts = fn(&[u8]) -> bool;

const READERS: [(&str, Accepts); 3] = [
    ("`ErrorBody::parse`", |body| ErrorBody::parse(body).is_ok()),
    ("`serde-json-core`", |body| {
        #[derive(Deserialize)]
        #[allow(dead_code)]
        struct Body<'a> {
            code: &'a str,
            message: &'a str,
        }
        serde_json_core::from_slice::<Body>(body).is_ok()
    }),
    ("`picojson`", |body| {
        let mut scratch = [0; 1024];
        let mut parser = SliceParser::with_buffer_from_slice(body, &mut scratch);
        loop {
            match parser.next() {
                Some(Ok(_)) => {}
                Some(Err(_)) => return false,
                None => return true,
            }
        }
    }),
];

/// A row for each reader: how many of the wrong documents it accepts, and how many of the right ones it
/// refuses.
pub fn table() -> String {
    let with_places = |documents: &[&[u8]]| -> Vec<Vec<u8>> {
        let place = |document: &&[u8]| [br#"{"x":"#, *document, br#","code":"A","message":"B"}"#].concat();
        documents.iter().map(place).collect()
    };
    let not_utf8 = documents::NOT_UTF8.map(|(document, _)| document);
    let mut wrong = with_places(&not_utf8);
    wrong.extend(with_places(&documents::NEITHER));
    wrong.extend(documents::rules().flat_map(|rule| with_places(rule.wrong)));
    let right: Vec<_> = documents::rules().flat_map(|rule| with_places(rule.right)).collect();

    let mut table = String::new();
    let columns = [
        format!("accepted of {} wrong documents", wrong.len()),
        format!("refused of {} right ones", right.len()),
    ];
    tables::header("reader", &columns, &mut table);
    for (title, accepts) in READERS {
        let accepted = wrong.iter().filter(|body| accepts(body)).count();
        let refused = right.iter().filter(|body| !accepts(body)).count();
        // Writing into a String cannot fail.
        let _ = writeln!(table, "| {title} | {accepted} | {refused} |");
    }
    table
}
