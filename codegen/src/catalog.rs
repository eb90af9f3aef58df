//! A catalogue after all checks, ready to be emitted.

use crate::identifier::Identifier;
use crate::template::Template;

pub(crate) struct Catalog {
    /// The first is the default.
    pub(crate) languages: Vec<Language>,
    pub(crate) categories: Vec<Category>,
    /// In the order of the file, and so grouped by category.
    pub(crate) codes: Vec<Code>,
}

impl Catalog {
    pub(crate) fn names(&self) -> Vec<&str> {
        self.codes.iter().map(|code| code.name.as_str()).collect()
    }
}

pub(crate) struct Language {
    pub(crate) tag: String,
    pub(crate) variant: Identifier,
}

impl Language {
    /// The end of the names of its columns.
    pub(crate) fn column(&self) -> String {
        self.tag.replace('-', "_").to_ascii_uppercase()
    }
}

pub(crate) struct Category {
    pub(crate) name: String,
    pub(crate) constant: Identifier,
    /// One past the index of its last code.
    pub(crate) end: usize,
}

pub(crate) struct Code {
    pub(crate) name: String,
    pub(crate) constant: Identifier,
    /// One for each language, in their order.
    pub(crate) templates: Vec<Template>,
}
