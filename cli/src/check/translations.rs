//! Codes that have no message of their own in a language.

use edge_errors_codegen::{Catalog, Code, Place};

/// A language, and the codes that have no message of their own in it.
pub(crate) struct Missing<'c> {
    pub(crate) tag: &'c str,
    pub(crate) codes: Vec<&'c Code>,
}

/// The languages in which messages are missing.
pub(crate) fn missing(catalog: &Catalog) -> Vec<Missing<'_>> {
    let languages = catalog.languages.iter().enumerate().map(|(index, language)| Missing {
        tag: &language.tag,
        codes: catalog.codes.iter().filter(|code| code.own_message(index).is_none()).collect(),
    });
    languages.filter(|missing| !missing.codes.is_empty()).collect()
}

pub(super) fn find(catalog: &Catalog) -> Vec<(Place, String)> {
    let languages = missing(catalog).into_iter();
    let found = languages.flat_map(|Missing { tag, codes }| {
        let text = move |code: &Code| format!("`{}` has no message in `{tag}`", code.key);
        codes.into_iter().map(move |code| (code.place.clone(), text(code)))
    });
    found.collect()
}
