//! The languages of the catalogue, and how a tag finds one of them.

use core::fmt;
use core::str::FromStr;

use crate::catalog::error::UnknownLanguage;
use crate::catalog::tables::{self, TAGS};

include!(concat!(env!("OUT_DIR"), "/language.rs"));

impl Language {
    /// The first language of the catalogue.
    pub const DEFAULT: Language = Language::ALL[0];

    /// The tag, as in the catalogue (BCP 47).
    ///
    /// ```
    /// assert_eq!(edge_errors::Language::En.tag(), "en");
    /// ```
    #[inline]
    #[must_use]
    pub const fn tag(self) -> &'static str {
        tables::read(&TAGS, self as usize, "")
    }

    /// The language that fits a BCP 47 tag best, if one does: the look-up of
    /// [RFC 4647 §3.4](https://www.rfc-editor.org/rfc/rfc4647#section-3.4), without regard to case.
    ///
    /// It reads locale names too: `_` counts as `-`
    /// ([UTS #35](https://www.unicode.org/reports/tr35/#Unicode_locale_identifier)), and what a POSIX
    /// locale adds after `.` or `@` is ignored. For an `Accept-Language` header use
    /// [`from_accept_language`](Language::from_accept_language).
    ///
    /// ```
    /// use edge_errors::Language;
    ///
    /// assert_eq!(Language::from_tag("en-US"), Some(Language::En));
    /// assert_eq!(Language::from_tag("zh-Hans-CN"), Some(Language::Zh));
    /// assert_eq!(Language::from_tag("zh_CN.UTF-8"), Some(Language::Zh));
    /// assert_eq!(Language::from_tag("tlh").unwrap_or_default(), Language::DEFAULT);
    /// ```
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Language> {
        find(tag.as_bytes())
    }
}

/// [`Language::from_tag`].
pub(crate) fn find(tag: &[u8]) -> Option<Language> {
    let mut range = without_posix(tag);
    loop {
        let known = Language::ALL.iter().find(|language| is_same(language.tag().as_bytes(), range));
        if let Some(&language) = known {
            return Some(language);
        }
        // RFC 4647 also removes a single letter, such as the `x` of `zh-x-lab`, with what it introduced.
        // Without that the result is the same, as no tag ends in one.
        range = without_last_subtag(range)?;
    }
}

/// The tag without what a POSIX locale adds, such as `.UTF-8` and `@euro`.
pub(crate) fn without_posix(tag: &[u8]) -> &[u8] {
    before(tag, |byte| matches!(byte, b'.' | b'@'))
}

/// Whether a range is this tag, in whatever case and with `-` or `_`.
pub(crate) fn is_same(tag: &[u8], range: &[u8]) -> bool {
    tag.len() == range.len()
        && tag.iter().zip(range).all(|(tag, range)| {
            tag.eq_ignore_ascii_case(range) || (is_separator(*tag) && is_separator(*range))
        })
}

fn is_separator(byte: u8) -> bool {
    matches!(byte, b'-' | b'_')
}

fn without_last_subtag(range: &[u8]) -> Option<&[u8]> {
    let mut bytes = range.iter();
    // Not `rposition`, which leaves a panic path.
    bytes.rfind(|&&byte| is_separator(byte))?;
    Some(bytes.as_slice())
}

/// The text before the first byte of a kind, or all of it.
pub(crate) fn before(text: &[u8], is_end: impl Fn(u8) -> bool) -> &[u8] {
    let mut bytes = text.iter();
    if !bytes.any(|&byte| is_end(byte)) {
        return text;
    }
    let len = text.len().wrapping_sub(bytes.len()).wrapping_sub(1);
    text.get(..len).unwrap_or_default()
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

impl FromStr for Language {
    type Err = UnknownLanguage;

    /// As [`Language::from_tag`].
    fn from_str(tag: &str) -> Result<Language, UnknownLanguage> {
        Language::from_tag(tag).ok_or(UnknownLanguage)
    }
}
