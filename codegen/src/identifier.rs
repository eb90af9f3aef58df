//! The Rust names of codes, categories and languages.

use std::fmt;

/// A Rust identifier, displayed raw (`r#loop`) where it is a keyword.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Identifier(String);

impl Identifier {
    /// The identifier, not raw.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Identifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let raw = if KEYWORDS.contains(&self.0.as_str()) { "r#" } else { "" };
        write!(f, "{raw}{}", self.0)
    }
}

/// The associated constant of a code, spelled as its key; `None` where Rust, the crate's own
/// `impl Code` or a trait has taken the name.
pub(crate) fn code_constant(name: &str) -> Option<Identifier> {
    let constant = Identifier(name.to_owned());
    (!is_reserved(&constant) && !is_item("Code", name) && !TRAIT_ITEMS.contains(&name)).then_some(constant)
}

/// The associated constant of a category: `Edge Service` and `EdgeService` give `EDGE_SERVICE`;
/// `None` where the name has more than ASCII letters, digits, blanks, `-` and `_`.
pub(crate) fn category_constant(name: &str) -> Option<Identifier> {
    let is_allowed = |c: char| c.is_ascii_alphanumeric() || " -_".contains(c);
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) || !name.chars().all(is_allowed) {
        return None;
    }
    let mut constant = String::new();
    let mut before = ' ';
    for c in name.chars() {
        if before.is_ascii_lowercase() && c.is_ascii_uppercase() {
            constant.push('_');
        }
        constant.push(if c.is_ascii_alphanumeric() { c.to_ascii_uppercase() } else { '_' });
        before = c;
    }
    Some(Identifier(constant))
}

/// Whether the crate's own `impl Category` has taken the name.
pub(crate) fn is_category_item(constant: &Identifier) -> bool {
    is_item("Category", &constant.0)
}

/// The variant of a language tag: `zh-Hant` gives `ZhHant`.
pub(crate) fn language_variant(tag: &str) -> Identifier {
    Identifier(tag.split('-').map(capitalized).collect())
}

/// Whether the name is a keyword that cannot be a raw identifier either.
fn is_reserved(identifier: &Identifier) -> bool {
    NEVER_RAW.contains(&identifier.0.as_str())
}

fn capitalized(subtag: &str) -> String {
    let mut capitalized = subtag.to_ascii_lowercase();
    if let Some(first) = capitalized.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    capitalized
}

/// What the crate's own `impl`s define, each with its type. `tests/codegen.rs` writes the file from the sources.
const ITEMS: &str = include_str!("items.txt");

/// Whether an `impl` of this type defines an item of this name.
fn is_item(of: &str, name: &str) -> bool {
    ITEMS.lines().any(|item| item.split_once("::") == Some((of, name)))
}

/// The functions of the traits that `Code` has or may come to have, from `std`, `serde`, `defmt` and
/// `ufmt`. A constant would hide the function: `Code::to_string` would be the code.
const TRAIT_ITEMS: [&str; 39] = [
    // Any, AsRef, Borrow, BorrowMut
    "type_id",
    "as_ref",
    "borrow",
    "borrow_mut",
    // Clone, ToOwned, Default
    "clone",
    "clone_from",
    "clone_to_uninit",
    "clone_into",
    "to_owned",
    "default",
    // Debug, Display and the like, ToString, defmt's Format
    "fmt",
    "to_string",
    "format",
    // Error
    "source",
    "description",
    "cause",
    "provide",
    // From, Into, TryFrom, TryInto, FromStr
    "from",
    "into",
    "try_from",
    "try_into",
    "from_str",
    // Hash
    "hash",
    "hash_slice",
    // PartialEq, PartialOrd, Ord
    "eq",
    "ne",
    "partial_cmp",
    "lt",
    "le",
    "gt",
    "ge",
    "cmp",
    "max",
    "min",
    "clamp",
    // Deref
    "deref",
    // Serialize, Deserialize
    "serialize",
    "deserialize",
    "deserialize_in_place",
];

/// Keywords that cannot be written raw.
const NEVER_RAW: [&str; 4] = ["Self", "crate", "self", "super"];

/// The strict and reserved keywords of Rust up to the 2024 edition
/// (<https://doc.rust-lang.org/reference/keywords.html>).
const KEYWORDS: [&str; 48] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else",
    "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro",
    "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait",
    "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];
