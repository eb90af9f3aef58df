//! The keys that a code's entry can have beside the languages.

use crate::spelling::edits;

pub(crate) const FIELDS: [&str; 8] =
    ["name", "number", "args", "cause", "action", "docs", "since", "deprecated"];

/// The keys of `deprecated`.
pub(crate) const OF_DEPRECATED: [&str; 2] = ["since", "replaced_by"];

pub(crate) fn is_field(key: &str) -> bool {
    FIELDS.contains(&key)
}

/// The key that was meant, if this is one of `keys` with a mistake in its spelling.
pub(crate) fn nearest<'k>(written: &str, keys: &[&'k str]) -> Option<&'k str> {
    let (edits, key) = keys.iter().map(|&key| (edits(written, key), key)).min()?;
    (edits <= key.len().div_ceil(4)).then_some(key)
}

/// Keys as a fault names them.
pub(crate) fn listed(keys: &[&str]) -> String {
    keys.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ")
}
