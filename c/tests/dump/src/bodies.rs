//! What the crate reads in bodies that others wrote.

use edge_errors::{Code, ErrorBody};

use crate::documents::{PLACES, documents};
use crate::said::{Said, start_of};

/// A line for each document: what is read of it in each place, and of what each of these bodies starts with.
pub fn print(step: usize) {
    for (index, document) in documents().iter().enumerate() {
        let mut said = Said::default();
        for (before, after) in PLACES {
            let body = [before.as_bytes(), document, after.as_bytes()].concat();
            for length in (index % step..body.len()).step_by(step) {
                say(&mut said, &body[..length], step);
            }
            say(&mut said, &body, step);
        }
        said.print("document", &index.to_string());
    }
}

pub fn say(said: &mut Said, json: &[u8], step: usize) {
    let body = match ErrorBody::parse(json) {
        Ok(body) => body,
        Err(error) => {
            said.text(&format!("{:?}", error.kind));
            return said.length(error.offset);
        }
    };
    said.text("Ok");
    said.number(body.code().map_or(0, Code::id));
    // The values of the code and of the message.
    said.text(&format!("{body:?}"));
    if let Some(value) = body.raw_message() {
        let text = body.message().map_or_else(|| value.to_owned(), |text| text.to_string());
        said.cut(text.len(), json.len(), step, |length| start_of(&text, length).to_owned());
    }
}
