//! The names of Go's constants. Each depends on its key alone, so it stays as it is when others are added, and no two
//! keys give the same name.

/// The part of the file that does not depend on the catalogue.
pub(crate) const RUNTIME: &str = include_str!("runtime.go");

/// The constant of a code: `ORG_RECORD_NOT_FOUND` is `OrgRecordNotFound`. A key that is not in capital letters, or whose
/// name is taken, stands behind `Code_`.
pub(crate) fn code(key: &str) -> String {
    match mixed_caps(key) {
        Some(name) if !is_taken(&name) => name,
        _ => format!("Code_{key}"),
    }
}

/// The constant of a category, whose name in Rust is this: `EDGE_SERVICE` is `CategoryEdgeService`.
pub(crate) fn category(constant: &str) -> String {
    match mixed_caps(constant) {
        Some(name) => format!("Category{name}"),
        None => format!("Category_{constant}"),
    }
}

/// The constant of a language: `zh-Hant` is `LanguageZhHant`.
pub(crate) fn language(tag: &str) -> String {
    let capitalized = |subtag: &str| {
        let (first, rest) = subtag.split_at(1);
        first.to_ascii_uppercase() + &rest.to_ascii_lowercase()
    };
    tag.split('-').fold("Language".to_owned(), |name, subtag| name + &capitalized(subtag))
}

/// The words of a key, each with a capital letter; a word that starts with a digit after a `_`. So each capital
/// letter and each `_` starts a word, and the name tells its key. `None` where the key is not of such words.
fn mixed_caps(key: &str) -> Option<String> {
    let mut name = String::new();
    for word in key.split('_') {
        let (first, rest) = word.split_at_checked(1)?;
        let is_word = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit();
        if !word.chars().all(is_word) {
            return None;
        }
        if first.starts_with(|c: char| c.is_ascii_digit()) {
            name.push('_');
        }
        name += first;
        name += &rest.to_ascii_lowercase();
    }
    Some(name)
}

/// Whether the file has this name for something else.
fn is_taken(name: &str) -> bool {
    let is_constant = ["Category", "Language"].iter().any(|prefix| name.starts_with(prefix));
    let mut declared =
        RUNTIME.lines().filter_map(|line| line.strip_prefix("type ").or(line.strip_prefix("func ")));
    is_constant
        || declared.any(|line| line.strip_prefix(name).is_some_and(|rest| rest.starts_with([' ', '('])))
}

/// Whether this is the name of a package.
pub(crate) fn is_package(name: &str) -> bool {
    let is_letter = |c: char| c.is_ascii_alphabetic() || c == '_';
    name.starts_with(is_letter)
        && name.chars().all(|c| is_letter(c) || c.is_ascii_digit())
        && name != "_"
        && !KEYWORDS.contains(&name)
}

/// <https://go.dev/ref/spec#Keywords>
const KEYWORDS: [&str; 25] = [
    "break",
    "case",
    "chan",
    "const",
    "continue",
    "default",
    "defer",
    "else",
    "fallthrough",
    "for",
    "func",
    "go",
    "goto",
    "if",
    "import",
    "interface",
    "map",
    "package",
    "range",
    "return",
    "select",
    "struct",
    "switch",
    "type",
    "var",
];
