//! The languages of the catalogue, and how a tag finds one of them.

use core::fmt;

use crate::catalog::{LANGUAGES, Language, TAGS, get};

impl Language {
    /// The first language of the catalogue.
    pub const DEFAULT: Language = LANGUAGES[0];

    /// The tag, as in the catalogue (BCP 47).
    ///
    /// ```
    /// assert_eq!(edge_errors::Language::En.tag(), "en");
    /// ```
    #[inline]
    #[must_use]
    pub const fn tag(self) -> &'static str {
        get(&TAGS, self as usize, "")
    }

    /// The language that fits a BCP 47 tag best, if one does: the look-up of
    /// [RFC 4647 §3.4](https://www.rfc-editor.org/rfc/rfc4647#section-3.4), without regard to case.
    ///
    /// ```
    /// use edge_errors::Language;
    ///
    /// assert_eq!(Language::from_tag("en-US"), Some(Language::En));
    /// assert_eq!(Language::from_tag("zh-Hans-CN"), Some(Language::Zh));
    /// assert_eq!(Language::from_tag("fr").unwrap_or_default(), Language::DEFAULT);
    /// ```
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Language> {
        let mut range = tag;
        loop {
            let known = LANGUAGES.iter().find(|language| language.tag().eq_ignore_ascii_case(range));
            if let Some(&language) = known {
                return Some(language);
            }
            range = shorter(range)?;
            // A singleton such as the `x` of `zh-x-lab` goes with what it introduced.
            if let Some(before) =
                shorter(range).filter(|before| range.len() == before.len().wrapping_add("-x".len()))
            {
                range = before;
            }
        }
    }
}

/// The tag without its last subtag. `rsplit_once` would leave a panic path.
fn shorter(tag: &str) -> Option<&str> {
    let mut bytes = tag.bytes();
    bytes.rfind(|&byte| byte == b'-')?;
    tag.get(..bytes.len())
}

impl Default for Language {
    /// [`Language::DEFAULT`].
    fn default() -> Language {
        Language::DEFAULT
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.tag())
    }
}
