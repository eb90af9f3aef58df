//! What was promised: the languages, categories and codes of a catalogue, or of a lock.

use edge_errors_codegen::{Catalog, Code, Place};

use crate::contract::argument::{self, Argument};

/// All that is compared.
pub(crate) struct Contract {
    /// The first is the default.
    pub(crate) languages: Vec<Named>,
    pub(crate) categories: Vec<Named>,
    pub(crate) codes: Vec<Entry>,
    /// What a lock remembers of codes that are gone, and of what codes were before a break was accepted. Of two
    /// that had the same name or number, the later one is the last.
    pub(crate) gone: Vec<Entry>,
}

/// A category by its name, or a language by its tag.
#[derive(Clone, Debug)]
pub(crate) struct Named {
    pub(crate) place: Place,
    pub(crate) name: String,
}

/// A code.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) place: Place,
    /// The name of its constant.
    pub(crate) key: String,
    /// What is on the wire.
    pub(crate) name: String,
    pub(crate) number: Option<u32>,
    pub(crate) category: String,
    pub(crate) arguments: Vec<Argument>,
    /// The key of the code that replaces it.
    pub(crate) successor: Option<String>,
    /// A lock has none.
    pub(crate) texts: Option<Texts>,
}

/// What people read.
#[derive(Clone, Debug)]
pub(crate) struct Texts {
    /// One for each language of the contract, in their order.
    pub(crate) messages: Vec<Option<Message>>,
    pub(crate) notes: Vec<Note>,
    pub(crate) is_deprecated: bool,
}

#[derive(Clone, Debug)]
pub(crate) struct Message {
    pub(crate) place: Place,
    pub(crate) text: String,
}

/// A text beside the messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Note {
    /// The key that it has in the catalogue.
    pub(crate) key: &'static str,
    pub(crate) language: Option<String>,
    pub(crate) text: String,
}

impl Contract {
    pub(crate) fn of(catalog: &Catalog) -> Contract {
        let named = |place: &Place, name: &str| Named { place: place.clone(), name: name.to_owned() };
        let languages = catalog.languages.iter().map(|language| named(&language.place, &language.tag));
        let categories = catalog.categories.iter().map(|category| named(&category.place, &category.name));
        let mut contract = Contract {
            languages: languages.collect(),
            categories: categories.collect(),
            codes: Vec::new(),
            gone: Vec::new(),
        };
        for (category, codes) in catalog.by_category() {
            let entries = codes.iter().map(|code| entry(code, &category.name, &contract.languages));
            contract.codes.extend(entries);
        }
        contract
    }
}

fn entry(code: &Code, category: &str, languages: &[Named]) -> Entry {
    let deprecated = code.about.deprecated.as_ref();
    let message = |index: usize| {
        let place = code.message_places.get(index)?.clone()?;
        Some(Message { place, text: code.own_message(index)?.text.clone() })
    };
    Entry {
        place: code.place.clone(),
        key: code.key.clone(),
        name: code.name.clone(),
        number: code.number,
        category: category.to_owned(),
        arguments: argument::of(code),
        successor: deprecated.and_then(|deprecated| deprecated.replaced_by.clone()),
        texts: Some(Texts {
            messages: (0..languages.len()).map(message).collect(),
            notes: notes(code, languages),
            is_deprecated: deprecated.is_some(),
        }),
    }
}

fn notes(code: &Code, languages: &[Named]) -> Vec<Note> {
    let about = &code.about;
    let mut notes = Vec::new();
    for (key, texts) in [("cause", &about.cause), ("action", &about.action)] {
        for (language, text) in languages.iter().zip(texts) {
            let note =
                |text: &String| Note { key, language: Some(language.name.clone()), text: text.clone() };
            notes.extend(text.as_ref().map(note));
        }
    }
    let deprecated_since = about.deprecated.as_ref().and_then(|deprecated| deprecated.since.as_ref());
    for (key, text) in
        [("docs", about.docs.as_ref()), ("since", about.since.as_ref()), ("deprecated", deprecated_since)]
    {
        notes.extend(text.map(|text| Note { key, language: None, text: text.clone() }));
    }
    notes
}
