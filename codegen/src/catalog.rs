//! A catalogue after all checks, ready to be emitted.

use crate::identifier::Identifier;
use crate::template::Template;

pub(crate) struct Catalog {
    /// The first is the default.
    pub(crate) languages: Vec<Language>,
    pub(crate) categories: Vec<Category>,
    /// In the order of the file, and so grouped by category. The place of a code is its index here.
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

pub(crate) struct Category {
    pub(crate) name: String,
    pub(crate) constant: Identifier,
    /// One past the place of its last code.
    pub(crate) end: usize,
}

pub(crate) struct Code {
    /// What the catalogue calls it: the name of its constant, and what its documentation shows.
    pub(crate) key: String,
    /// What is on the wire. Most often this is the key.
    pub(crate) name: String,
    pub(crate) constant: Identifier,
    /// The catalogue's own number of it, from 1.
    pub(crate) number: Option<u32>,
    /// One for each language, in their order.
    pub(crate) templates: Vec<Template>,
    pub(crate) about: About,
}

/// What is said of a code to people. No program holds it.
#[derive(Default)]
pub(crate) struct About {
    /// The names of the arguments; none where the catalogue does not name them.
    pub(crate) args: Vec<String>,
    pub(crate) cause: Texts,
    pub(crate) action: Texts,
    /// A URL.
    pub(crate) docs: Option<String>,
    /// The version of the product that has the code first.
    pub(crate) since: Option<String>,
    pub(crate) deprecated: Option<Deprecated>,
}

/// A text in each language, in their order; `None` where there is none. Where there is none at all, it can be empty.
pub(crate) type Texts = Vec<Option<String>>;

#[derive(Default)]
pub(crate) struct Deprecated {
    /// The version of the product from which on it is deprecated.
    pub(crate) since: Option<String>,
    /// The key of the code that is used in its place.
    pub(crate) replaced_by: Option<String>,
}

/// Catalogues for the tests of what is made of them.
#[cfg(test)]
pub(crate) mod samples {
    use crate::catalog::{About, Catalog, Category, Code, Language};
    use crate::identifier::{category_constant, code_constant, language_variant};
    use crate::template::Template;

    /// Codes of one category: the name of each, and its messages in one language after the other.
    pub(crate) fn catalog(codes: &[(&str, &[&str])]) -> Catalog {
        let codes: Vec<_> = codes
            .iter()
            .map(|(name, messages)| Code {
                key: (*name).to_owned(),
                name: (*name).to_owned(),
                constant: code_constant(name).unwrap(),
                number: None,
                templates: messages.iter().map(|text| Template::split(text).unwrap()).collect(),
                about: About::default(),
            })
            .collect();
        let most = codes.iter().map(|code| code.templates.len()).max().unwrap_or(0);
        let tags = ["en", "de"].into_iter().take(most);
        let language = |tag: &str| Language { tag: tag.to_owned(), variant: language_variant(tag) };
        let (name, constant) = ("System".to_owned(), category_constant("System").unwrap());
        let categories = vec![Category { name, constant, end: codes.len() }];
        Catalog { languages: tags.map(language).collect(), categories, codes }
    }
}
