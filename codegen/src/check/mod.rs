//! From the nodes of the files to a [`Catalog`], reporting every fault on the way.

mod definitions;
mod names;
mod comments;
mod keys;
mod languages;
mod messages;
mod about;
mod fields;
mod successors;
mod categories;
mod base;
mod root;

use std::collections::HashSet;

use crate::catalog::{Catalog, Category, Code, Language};
use crate::check::definitions::Messages;
use crate::check::names::Names;
use crate::fault::Faults;
use crate::template::Template;
use crate::yaml::shape::report_excess;
use crate::yaml::tree::Document;

const MAX_CATEGORIES: usize = u8::MAX as usize;
/// Codes are numbered from 1 in 16 bits.
const MAX_CODES: usize = u16::MAX as usize;

/// What a file defines.
pub(crate) struct Definitions<'n> {
    languages: Vec<definitions::Language>,
    categories: Vec<definitions::Category<'n>>,
}

/// Checks the built-in catalogue, for another one to start from.
pub(crate) fn check_built_in<'n>(document: &'n Document, faults: &mut Faults) -> Definitions<'n> {
    define(document, 0, None, faults)
}

/// Checks a catalogue, which may start from the built-in one. `None` where there are faults.
pub(crate) fn check(own: &Document, built_in: Option<Definitions>, faults: &mut Faults) -> Option<Catalog> {
    let file = usize::from(built_in.is_some());
    let definitions = define(own, file, built_in, faults);
    faults.is_empty().then(|| finish(definitions))
}

/// What the file with this number defines, together with what it takes from the base.
fn define<'n>(
    document: &'n Document,
    file: usize,
    base: Option<Definitions<'n>>,
    faults: &mut Faults,
) -> Definitions<'n> {
    let has_base = base.is_some();
    let root = root::read(document, file, has_base, faults);
    let base = base.filter(|_| root.is_derived);
    // Messages are checked against the languages, wherever in the file these stand.
    let own_languages = root.languages.map(|node| languages::check(node, faults));
    let base_languages = base.as_ref().map(|base| base.languages.as_slice());
    let known = own_languages.as_deref().or(base_languages).unwrap_or_default();
    let has_stray = root.report_unknown(known, has_base, faults);
    if base.is_none() {
        root.require("languages", root.languages, faults);
        root.require("categories", root.categories, faults);
    }

    let mut built_in_codes = HashSet::new();
    let (languages, mut categories) = match base {
        None => (own_languages.unwrap_or_default(), Vec::new()),
        Some(Definitions { languages, mut categories }) => {
            built_in_codes = base::keys(&categories);
            if let Some(only) = root.only {
                base::keep_only(only, &mut categories, faults);
                successors::forget_left_out(&mut categories);
            }
            let languages = match own_languages {
                None => languages,
                Some(own) => {
                    base::translate(&mut categories, &languages, &own);
                    own
                }
            };
            (languages, categories)
        }
    };
    // Where a category is not indented, that is the one mistake.
    if let Some(node) = root.categories.filter(|node| !(has_stray && node.is_left_out())) {
        let mut names = Names::of(&categories);
        categories::check(node, &languages, has_stray, &mut names, &mut categories, faults);
        report_excess(node.at, categories.len(), MAX_CATEGORIES, "categories", faults);
        let codes = categories.iter().map(|category| category.codes.len()).sum();
        report_excess(node.at, codes, MAX_CODES, "codes", faults);
    }
    successors::check(file, &categories, faults);
    if let (true, Some(node)) = (root.is_derived, root.messages) {
        base::replace_messages(node, &built_in_codes, &mut categories, &languages, faults);
    }
    if root.is_derived {
        base::require_default(&categories, &languages, faults);
    }
    Definitions { languages, categories }
}

/// The catalogue without the places of its parts.
fn finish(definitions: Definitions) -> Catalog {
    let language =
        |definitions::Language { tag, variant, .. }: definitions::Language| Language { tag, variant };
    let languages = definitions.languages.into_iter().map(language).collect();
    let mut codes = Vec::new();
    let mut categories = Vec::new();
    for category in definitions.categories {
        codes.extend(category.codes.into_iter().map(code));
        let (name, constant) = (category.name.to_owned(), category.constant);
        categories.push(Category { name, constant, end: codes.len() });
    }
    Catalog { languages, categories, codes }
}

fn code(code: definitions::Code) -> Code {
    let (name, _) = code.name();
    let definitions::Fields { number, mut about, .. } = code.fields;
    let templates = templates(code.messages);
    // A product's own messages may take another number of arguments.
    if templates.first().is_none_or(|template| template.arity() != about.args.len()) {
        about.args.clear();
    }
    let number = number.map(|(number, _)| number);
    Code {
        key: code.key.to_owned(),
        name: name.to_owned(),
        constant: code.constant,
        number,
        templates,
        about,
    }
}

/// A template for each language, the default's where it has no message of its own.
fn templates(messages: Messages) -> Vec<Template> {
    let templates: Vec<_> = messages.into_iter().map(|message| Some(message?.template)).collect();
    let default = templates.first().cloned().flatten();
    templates.into_iter().filter_map(|template| template.or_else(|| default.clone())).collect()
}
