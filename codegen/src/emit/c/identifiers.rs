//! The names in C of languages and codes.

use std::collections::HashSet;

use crate::emit::c::literal::protected;
use crate::emit::c::runtime;
use crate::tables::Tables;

pub(crate) struct Identifiers {
    /// What follows `edge_errors_` for each language.
    pub(crate) languages: Vec<String>,
    /// What follows `EDGE_ERRORS_CODE_` for each code, in the order of the catalogue.
    pub(crate) codes: Vec<String>,
}

impl Identifiers {
    pub(crate) fn of(tables: &Tables) -> Identifiers {
        let tags = tables.languages.iter().map(|language| language.tag.replace('-', "_"));
        // `id` is Indonesian, and a function. A split source has a file for each fragment and each language.
        let functions = words(runtime::HEADER).filter_map(|word| word.strip_prefix("edge_errors_"));
        let units = runtime::FRAGMENTS.iter().map(|fragment| fragment.name);
        let mut taken: HashSet<_> = functions.chain(units).map(str::to_owned).collect();
        let languages: Vec<_> = tags.map(|tag| free(tag, &mut taken)).collect();
        // `EDGE_ERRORS_CODE_TYPE` is a status.
        let constants = words(runtime::HEADER).filter_map(|word| word.strip_prefix("EDGE_ERRORS_CODE_"));
        let reserved: HashSet<_> = constants.collect();
        let keys = || tables.codes.iter().map(|entry| entry.code.key.as_str());
        let mut taken: HashSet<_> = keys().chain(reserved.iter().copied()).map(str::to_owned).collect();
        let codes = keys().map(|key| {
            if reserved.contains(key) { free(key.to_owned(), &mut taken) } else { key.to_owned() }
        });
        let codes: Vec<_> = codes.map(|code| protected(&code)).collect();
        Identifiers { languages: apart(languages, &codes), codes }
    }
}

/// The languages, changed where one together with a code reads as another one with another code: `en` with `GB_X`, and
/// `en_GB` with `X`.
fn apart(languages: Vec<String>, codes: &[String]) -> Vec<String> {
    let mut taken = HashSet::new();
    let mut changed: Vec<String> = Vec::new();
    for mut language in languages {
        let together =
            |language: &str| -> Vec<_> { codes.iter().map(|code| format!("{language}_{code}")).collect() };
        while changed.contains(&language) || together(&language).iter().any(|name| taken.contains(name)) {
            language.push('_');
        }
        taken.extend(together(&language));
        changed.push(language);
    }
    changed
}

fn free(mut name: String, taken: &mut HashSet<String>) -> String {
    while !taken.insert(name.clone()) {
        name.push('_');
    }
    name
}

/// The identifiers in a text of C.
pub(crate) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').filter(|word| !word.is_empty())
}

/// Another word in place of `edge_errors`.
pub(crate) struct Prefix {
    lower: String,
    upper: String,
}

impl Prefix {
    pub(crate) fn of(prefix: &str) -> Prefix {
        Prefix { lower: prefix.to_owned(), upper: prefix.to_ascii_uppercase() }
    }

    pub(crate) fn apply(&self, text: &str) -> String {
        // In two steps: the prefix itself may have these words.
        let marked = text.replace("edge_errors", "\u{2}").replace("EDGE_ERRORS", "\u{3}");
        marked.replace('\u{2}', &self.lower).replace('\u{3}', &self.upper)
    }
}
