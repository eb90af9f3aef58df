//! A catalogue after all checks, ready to be emitted.

use crate::crc32::crc32;
use crate::fault::Place;
use crate::identifier::Identifier;
use crate::rules::Rules;
use crate::template::Template;

/// A catalogue without a fault, with all that comes from the files that it starts from.
#[derive(Clone, Debug)]
pub struct Catalog {
    /// The first is the default.
    pub languages: Vec<Language>,
    /// In the order of the file.
    pub categories: Vec<Category>,
    /// In the order of the file, and so grouped by category. The place of a code is its index here.
    pub codes: Vec<Code>,
    /// The levels of the rules that `edge-errors check` checks. A build does not check them.
    pub rules: Rules,
    /// How many columns of a terminal or a display a line of a message may take.
    pub width: Option<u32>,
}

impl Catalog {
    pub(crate) fn names(&self) -> Vec<&str> {
        self.codes.iter().map(|code| code.name.as_str()).collect()
    }

    /// Each category with its codes.
    pub fn by_category(&self) -> impl Iterator<Item = (&Category, &[Code])> {
        let mut start = 0;
        self.categories.iter().map(move |category| {
            let codes = &self.codes[start..category.end];
            start = category.end;
            (category, codes)
        })
    }

    /// The catalogue's id: CRC-32 over names and messages, `CATALOG_ID` in the crate.
    #[must_use]
    pub fn id(&self) -> u32 {
        let mut lines = String::new();
        for code in &self.codes {
            let texts = code.templates.iter().map(|template| &template.text);
            for line in std::iter::once(&code.name).chain(texts) {
                lines += line;
                lines += "\n";
            }
        }
        crc32(lines.as_bytes())
    }
}

/// A language of a catalogue.
#[derive(Clone, Debug)]
pub struct Language {
    /// Where it is listed.
    pub place: Place,
    /// Such as `zh-Hant` (BCP 47).
    pub tag: String,
    pub(crate) variant: Identifier,
}

/// A category of a catalogue.
#[derive(Clone, Debug)]
pub struct Category {
    /// Where its name is written first.
    pub place: Place,
    /// Such as `Edge Service`.
    pub name: String,
    pub(crate) constant: Identifier,
    /// One past the place of its last code.
    pub(crate) end: usize,
}

impl Category {
    /// The name of its constant, such as `EDGE_SERVICE`.
    #[must_use]
    pub fn constant(&self) -> &str {
        self.constant.as_str()
    }
}

/// A code of a catalogue.
#[derive(Clone, Debug)]
pub struct Code {
    /// Where its key is written.
    pub place: Place,
    /// What the catalogue calls it: the name of its constant, and what its documentation shows.
    pub key: String,
    /// What is on the wire. Most often this is the key.
    pub name: String,
    pub(crate) constant: Identifier,
    /// The catalogue's own number of it, from 1.
    pub number: Option<u32>,
    /// One for each language, in their order. A language without a message of its own has the default one's.
    pub templates: Vec<Template>,
    /// Where the message of each language is written, in their order; `None` where there is none.
    pub message_places: Vec<Option<Place>>,
    /// What is said of it to people.
    pub about: About,
}

impl Code {
    /// The code's id: CRC-32 of its name, as `Code::id` in the crate.
    #[must_use]
    pub fn id(&self) -> u32 {
        crc32(self.name.as_bytes())
    }

    /// Its message in the language with this index; `None` where it has none of its own.
    #[must_use]
    pub fn own_message(&self, language: usize) -> Option<&Template> {
        self.message_places.get(language)?.as_ref().and(self.templates.get(language))
    }
}

/// What is said of a code to people. No program holds it.
#[derive(Clone, Debug, Default)]
pub struct About {
    /// The names of the arguments; none where the catalogue does not name them.
    pub args: Vec<String>,
    /// Why it happens.
    pub cause: Texts,
    /// What to do.
    pub action: Texts,
    /// A URL.
    pub docs: Option<String>,
    /// The version of the product that has the code first.
    pub since: Option<String>,
    /// Whether it should not be used any more.
    pub deprecated: Option<Deprecated>,
}

/// A text in each language, in their order; `None` where there is none. Where there is none at all, it can be empty.
pub type Texts = Vec<Option<String>>;

/// From when on a code should not be used, and what to use instead.
#[derive(Clone, Debug, Default)]
pub struct Deprecated {
    /// The version of the product from which on it is deprecated.
    pub since: Option<String>,
    /// The key of the code that is used in its place.
    pub replaced_by: Option<String>,
}

/// Catalogues for the tests of what is made of them.
#[cfg(test)]
pub(crate) mod samples {
    use crate::catalog::{About, Catalog, Category, Code, Language};
    use crate::fault::Place;
    use crate::identifier::{category_constant, code_constant, language_variant};
    use crate::rules::Rules;
    use crate::template::Template;

    /// Codes of one category: the name of each, and its messages in one language after the other.
    pub(crate) fn catalog(codes: &[(&str, &[&str])]) -> Catalog {
        let codes: Vec<_> = codes
            .iter()
            .map(|(name, messages)| Code {
                place: Place { file: "catalog.yaml".into(), line: 1, column: 1 },
                key: (*name).to_owned(),
                name: (*name).to_owned(),
                constant: code_constant(name).unwrap(),
                number: None,
                templates: messages.iter().map(|text| Template::split(text).unwrap()).collect(),
                message_places: Vec::new(),
                about: About::default(),
            })
            .collect();
        let most = codes.iter().map(|code| code.templates.len()).max().unwrap_or(0);
        let tags = ["en", "de"].into_iter().take(most);
        let place = || Place { file: "catalog.yaml".into(), line: 1, column: 1 };
        let language = |tag: &str| {
            let (place, variant) = (place(), language_variant(tag));
            Language { place, tag: tag.to_owned(), variant }
        };
        let (name, constant) = ("System".to_owned(), category_constant("System").unwrap());
        let categories = vec![Category { place: place(), name, constant, end: codes.len() }];
        let languages = tags.map(language).collect();
        Catalog { languages, categories, codes, rules: Rules::default(), width: None }
    }
}
