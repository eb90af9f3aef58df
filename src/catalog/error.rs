//! The errors of a search: the catalogue has no such code, or no such language.

use core::fmt;

/// The name is not that of a code of the catalogue.
///
/// ```
/// use edge_errors::Code;
///
/// let unknown = "edgeservice_offline".parse::<Code>().unwrap_err();
/// assert_eq!(unknown.to_string(), "not an error code of the catalogue");
/// ```
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownCode;

impl UnknownCode {
    /// What `Display` writes.
    pub(crate) const TEXT: &str = "not an error code of the catalogue";
}

impl fmt::Display for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(UnknownCode::TEXT)
    }
}

impl core::error::Error for UnknownCode {}

/// The catalogue has no language that fits the tag.
///
/// ```
/// use edge_errors::Language;
///
/// let unknown = "tlh".parse::<Language>().unwrap_err();
/// assert_eq!(unknown.to_string(), "not a language of the catalogue");
/// ```
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownLanguage;

impl UnknownLanguage {
    /// What `Display` writes.
    pub(crate) const TEXT: &str = "not a language of the catalogue";
}

impl fmt::Display for UnknownLanguage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(UnknownLanguage::TEXT)
    }
}

impl core::error::Error for UnknownLanguage {}
