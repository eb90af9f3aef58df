//! Messages that are read back: which code gave a text, in which language, with which arguments.

use std::cmp::Reverse;

use edge_errors::NoMatch;
use edge_errors_codegen::{Catalog, Code, Kind, Template};

use crate::commands::explain::found::Found;
use crate::template::{Value, extract};

/// How a text can be read as the message of a code in a language.
struct Reading {
    language: usize,
    /// The arguments, or why they are not known.
    values: Result<Vec<Value>, NoMatch>,
}

/// The codes with a message that fits this text. The first one has the longest message without its verbs.
pub(super) fn read(catalog: &Catalog, text: &str) -> Vec<Found> {
    let mut readings: Vec<_> = catalog
        .codes
        .iter()
        .enumerate()
        .filter_map(|(index, code)| Some((index, of_code(code, catalog.languages.len(), text)?)))
        .collect();
    readings.sort_by_cached_key(|(index, reading)| {
        Reverse(literal_len(&catalog.codes[*index].templates[reading.language]))
    });
    readings.into_iter().map(|(index, reading)| reading.found(catalog, index)).collect()
}

/// The code, with the arguments that the text has as its message.
pub(super) fn read_as(catalog: &Catalog, code: usize, text: &str) -> Option<Found> {
    let reading = of_code(&catalog.codes[code], catalog.languages.len(), text)?;
    Some(reading.found(catalog, code))
}

/// The first reading with known arguments; if there is none, the first one without.
fn of_code(code: &Code, languages: usize, text: &str) -> Option<Reading> {
    let mut untold = None;
    for language in 0..languages {
        let Some(template) = code.own_message(language).filter(|template| may_give(template, text)) else {
            continue;
        };
        match extract(template, text) {
            Ok(values) => return Some(Reading { language, values: Ok(values) }),
            Err(NoMatch::OtherTemplate) => {}
            Err(why) => untold = untold.or(Some(Reading { language, values: Err(why) })),
        }
    }
    untold
}

/// Whether the text contains all that the message has between its verbs, in the same order. This check is quick, and
/// most messages fail it.
pub(super) fn may_give(template: &Template, text: &str) -> bool {
    let parts: Vec<_> = template.parts().map(|(literal, kind)| (&template.text[literal], kind)).collect();
    let Some((&(last, kind), others)) = parts.split_last() else { return text == template.text };
    let mut rest = text;
    for (index, (literal, _)) in others.iter().enumerate() {
        let Some(at) = rest.find(literal).filter(|&at| at == 0 || index > 0) else { return false };
        rest = &rest[at + literal.len()..];
    }
    if kind == Kind::Nothing {
        rest.ends_with(last)
    } else if others.is_empty() {
        rest.starts_with(last)
    } else {
        rest.contains(last)
    }
}

/// How long a message is without its verbs.
fn literal_len(template: &Template) -> usize {
    template.text.len() - template.cuts.iter().map(|cut| cut.width).sum::<usize>()
}

impl Reading {
    fn found(self, catalog: &Catalog, code: usize) -> Found {
        let tag = &catalog.languages[self.language].tag;
        let (values, why) = match self.values {
            Ok(values) => (Some(values), String::new()),
            Err(why) => (None, format!("; its arguments are not known: {why}")),
        };
        Found { code, values, notes: vec![format!("the message in {tag}{why}")] }
    }
}
