//! What is wrong with messages.

use std::collections::HashMap;

use edge_errors_codegen::{Catalog, Code, Place, Template};

use crate::columns;
use crate::input::Loaded;

/// A message that a code has of its own.
struct Own<'c> {
    code: &'c Code,
    tag: &'c str,
    template: &'c Template,
    place: &'c Place,
}

/// Language by language.
fn own_messages(catalog: &Catalog) -> impl Iterator<Item = Own<'_>> {
    catalog.languages.iter().enumerate().flat_map(|(index, language)| {
        catalog.codes.iter().filter_map(move |code| {
            let template = code.own_message(index)?;
            let place = code.message_places.get(index)?.as_ref()?;
            Some(Own { code, tag: &language.tag, template, place })
        })
    })
}

/// Messages that two codes have. If they are in different files, the one in the catalogue's own file is reported.
pub(super) fn same(loaded: &Loaded) -> Vec<(Place, String)> {
    let (own, below): (Vec<_>, Vec<_>) =
        own_messages(&loaded.catalog).partition(|message| loaded.is_own(message.place));
    let mut first: HashMap<(&str, &str), &Own> = HashMap::new();
    for message in &below {
        first.entry((message.tag, &message.template.text)).or_insert(message);
    }
    let mut found = Vec::new();
    for message in &own {
        let other = *first.entry((message.tag, &message.template.text)).or_insert(message);
        if other.place != message.place {
            let (key, other, place) = (&message.code.key, &other.code.key, other.place);
            let fault = format!("`{key}` has the same message in `{}` as `{other}` at {place}", message.tag);
            found.push((message.place.clone(), format!("{fault}: write what is different")));
        }
    }
    found
}

/// Messages that say no more than the name.
pub(super) fn names(loaded: &Loaded) -> Vec<(Place, String)> {
    let own = own_messages(&loaded.catalog).filter(|message| loaded.is_own(message.place));
    let is_name = |Own { code, template, .. }: &Own| template.text == code.key || template.text == code.name;
    let found = own.filter(is_name).map(|Own { code, tag, place, .. }| {
        let fault = format!("the message of `{}` in `{tag}` is its name", code.key);
        (place.clone(), format!("{fault}: write what went wrong"))
    });
    found.collect()
}

/// Messages with a line that is wider than the catalogue's `width`. Verbs count as they are written.
pub(super) fn wide(catalog: &Catalog) -> Vec<(Place, String)> {
    let Some(limit) = catalog.width else { return Vec::new() };
    let found = own_messages(catalog).filter_map(|Own { code, tag, template, place }| {
        let width = template.text.split('\n').map(columns::width).max()?;
        let fault = || format!("the message of `{}` in `{tag}` is {width} columns wide", code.key);
        (width > limit as usize)
            .then(|| (place.clone(), format!("{}, but `width` is {limit}: shorten it", fault())))
    });
    found.collect()
}
