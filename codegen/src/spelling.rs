//! How far a name is from the one that was meant.

/// How many letters are too much, missing, wrong or swapped with the next one. Small and capital letters are the
/// same.
pub(crate) fn edits(written: &str, meant: &str) -> usize {
    strsim::damerau_levenshtein(&written.to_lowercase(), &meant.to_lowercase())
}
