//! The names in C of languages and codes.

use std::collections::HashSet;

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
        let languages = tags.map(|tag| free(tag, &mut taken)).collect();
        let mut taken = HashSet::from(["NONE".to_owned()]);
        let keys = tables.codes.iter().map(|entry| entry.code.key.clone());
        taken.extend(keys.clone().filter(|key| key != "NONE"));
        let codes = keys.map(|key| if key == "NONE" { free(key, &mut taken) } else { key });
        Identifiers { languages, codes: codes.collect() }
    }
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
        text.replace("edge_errors", &self.lower).replace("EDGE_ERRORS", &self.upper)
    }
}
