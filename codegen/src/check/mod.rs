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
mod rules;
mod root;

use crate::catalog::{Catalog, Category, Code, Language};
use crate::chain::Link;
use crate::check::definitions::{Message, Messages};
use crate::check::names::Names;
use crate::check::root::Root;
use crate::fault::Faults;
use crate::rules::Rules;
use crate::template::Template;
use crate::yaml::shape::report_excess;

const MAX_CATEGORIES: usize = u8::MAX as usize;
/// Codes are numbered from 1 in 16 bits.
const MAX_CODES: usize = u16::MAX as usize;

/// What a file defines, together with what it takes from the one that it starts from.
struct Definitions<'n> {
    /// What faults of the file above call it.
    name: &'n str,
    languages: Vec<definitions::Language>,
    categories: Vec<definitions::Category<'n>>,
    rules: Rules,
    width: Option<u32>,
}

/// Checks a catalogue, from the file that it starts from at last up to its own. `None` where there are faults.
pub(crate) fn check(chain: &[Link], faults: &mut Faults) -> Option<Catalog> {
    let mut below = None;
    for link in chain.iter().rev() {
        below = Some(define(link, below, faults));
        // What is wrong there would be reported again where it is used.
        if faults.are_in(link.file) {
            return None;
        }
    }
    below.map(|definitions| finish(definitions, faults))
}

/// `below` is what the file defines that this one starts from.
fn define<'n>(link: &'n Link, below: Option<Definitions<'n>>, faults: &mut Faults) -> Definitions<'n> {
    let root = root::read(link, faults);
    // Messages are checked against the languages, wherever in the file these stand.
    let own_languages = root.languages.map(|node| languages::check(node, faults));
    let base_languages = below.as_ref().map(|base| base.languages.as_slice());
    let known = own_languages.as_deref().or(base_languages).unwrap_or_default();
    let has_stray = root.report_unknown(known, faults);
    if !root.is_derived {
        root.require("languages", root.languages, faults);
        root.require("categories", root.categories, faults);
    }

    let (mut rules, mut width) =
        below.as_ref().map_or_else(Default::default, |base| (base.rules, base.width));
    if let Some(node) = root.rules {
        rules::check_levels(node, &mut rules, faults);
    }
    if let Some(node) = root.width {
        width = rules::width(node, faults);
    }
    let base = below.as_ref().map(|base| (base.name, base::keys(&base.categories)));
    let (languages, mut categories) = match below {
        Some(below) => take(&root, own_languages, below, faults),
        None => (own_languages.unwrap_or_default(), Vec::new()),
    };
    // Where a category is not indented, that is the one mistake.
    if let Some(node) = root.categories.filter(|node| !(has_stray && node.is_left_out())) {
        let mut names = Names::of(&categories);
        categories::check(node, &languages, has_stray, &mut names, &mut categories, faults);
        report_excess(node.at, categories.len(), MAX_CATEGORIES, "categories", faults);
        let codes = categories.iter().map(|category| category.codes.len()).sum();
        report_excess(node.at, codes, MAX_CODES, "codes", faults);
    }
    successors::check(link.file, &categories, faults);
    if let Some((base, all)) = base {
        if let Some(node) = root.messages {
            base::replace_messages(node, base, &all, &mut categories, &languages, faults);
        }
        base::require_default(link.file, &categories, &languages, faults);
    }
    Definitions { name: &link.name, languages, categories, rules, width }
}

/// The languages of a file, and the categories that it takes from the one that it starts from.
fn take<'n>(
    root: &Root,
    own_languages: Option<Vec<definitions::Language>>,
    below: Definitions<'n>,
    faults: &mut Faults,
) -> (Vec<definitions::Language>, Vec<definitions::Category<'n>>) {
    let Definitions { name, languages, mut categories, .. } = below;
    if let Some(only) = root.only {
        base::keep_only(only, name, &mut categories, faults);
        successors::forget_left_out(&mut categories);
    }
    let Some(own) = own_languages else { return (languages, categories) };
    base::translate(&mut categories, &languages, &own);
    (own, categories)
}

fn finish(definitions: Definitions, faults: &Faults) -> Catalog {
    let language = |definitions::Language { at, tag, variant }: definitions::Language| Language {
        place: faults.place(at),
        tag,
        variant,
    };
    let languages = definitions.languages.into_iter().map(language).collect();
    let mut codes = Vec::new();
    let mut categories = Vec::new();
    for category in definitions.categories {
        codes.extend(category.codes.into_iter().map(|defined| code(defined, faults)));
        let (name, constant) = (category.name.to_owned(), category.constant);
        let place = faults.place(category.at);
        categories.push(Category { place, name, constant, end: codes.len() });
    }
    let Definitions { rules, width, .. } = definitions;
    Catalog { languages, categories, codes, rules, width }
}

fn code(code: definitions::Code, faults: &Faults) -> Code {
    let (name, _) = code.name();
    let definitions::Fields { number, mut about, .. } = code.fields;
    let place = |message: &Option<Message>| message.as_ref().map(|message| faults.place(message.at));
    let message_places = code.messages.iter().map(place).collect();
    let templates = templates(code.messages);
    // A product's own messages may take another number of arguments.
    if templates.first().is_none_or(|template| template.arity() != about.args.len()) {
        about.args.clear();
    }
    Code {
        place: faults.place(code.at),
        key: code.key.to_owned(),
        name: name.to_owned(),
        constant: code.constant,
        number: number.map(|(number, _)| number),
        templates,
        message_places,
        about,
    }
}

/// A template for each language, the default's where it has no message of its own.
fn templates(messages: Messages) -> Vec<Template> {
    let templates: Vec<_> = messages.into_iter().map(|message| Some(message?.template)).collect();
    let default = templates.first().cloned().flatten();
    templates.into_iter().filter_map(|template| template.or_else(|| default.clone())).collect()
}
