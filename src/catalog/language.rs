//! The languages of the catalogue, and how a tag finds one of them.

use core::fmt;
use core::str::FromStr;

use crate::catalog::error::UnknownLanguage;
use crate::catalog::tables::{self, TAGS};
use crate::catalog::tag::{Tag, first_best};

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

    /// The language that fits a BCP 47 tag best, if one does, without regard to case.
    ///
    /// This is the look-up of [RFC 4647 §3.4](https://www.rfc-editor.org/rfc/rfc4647#section-3.4): the
    /// longest tag of the catalogue that is a prefix of `tag`. Where there is none, it is the tag of the same
    /// language with the most subtags in common at the start, and the first of equal ones: in a catalogue with
    /// `pt-BR` alone, `pt` and `pt-PT` find that.
    ///
    /// Chinese without a script is written in traditional characters (`Hant`) in `TW`, `HK` and `MO`, else in
    /// simplified ones (`Hans`). So `zh-TW` is `zh-Hant-TW`, and `zh` is `zh-Hans`, also as tags of a
    /// catalogue. For Norwegian, `nb` is `no`, and `nn` finds `no` where the catalogue has no `nn`.
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
        find(tagged(), tag.as_bytes())
    }
}

/// All languages with their tags.
pub(crate) fn tagged() -> impl Iterator<Item = (Language, &'static str)> {
    Language::ALL.iter().map(|&language| (language, language.tag()))
}

/// [`Language::from_tag`] with these languages.
pub(crate) fn find<'t, L>(languages: impl Iterator<Item = (L, &'t str)>, tag: &[u8]) -> Option<L> {
    let range = Tag::read(tag);
    first_best(languages, |tag| range.fit(tag))
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
