//! An error code: a row of the tables. Outside the crate that number is not visible.

use core::iter::FusedIterator;
use core::num::NonZeroU16;
use core::ops::Range;

use crate::catalog::columns;
use crate::catalog::language::Language;
use crate::catalog::tables::{self, PLACES, ROWS};
use crate::text::column::ROW_COUNT;
use crate::text::form::{Name, Template};
use crate::text::frame::FRAME_LEN;

/// An error code of the catalogue. It takes two bytes, and so does an `Option` of it.
///
/// Each code is an associated constant, named as the catalogue calls it: most often as on the wire. `Ord` and `Hash` follow the order of
/// the catalogue, which can change when it grows: do not store what depends on it.
///
/// ```
/// use edge_errors::{Code, lookup};
///
/// const OFFLINE: Code = Code::EDGESERVICE_OFFLINE;
/// assert_eq!(lookup(b"EDGESERVICE_OFFLINE"), Some(OFFLINE));
/// assert_eq!(OFFLINE.as_str(), "EDGESERVICE_OFFLINE");
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Code(NonZeroU16);

impl Code {
    /// How many codes the catalogue has.
    pub const COUNT: usize = ROW_COUNT;

    /// The length of the longest name, in bytes.
    pub const MAX_LEN: usize = tables::MAX_LEN;

    /// The highest number of arguments that a template takes.
    pub const MAX_ARITY: usize = tables::MAX_ARITY;

    /// The length of the longest JSON body, in bytes: of any code in any language, with the arguments
    /// that its template takes, but without their texts.
    ///
    /// Each argument adds the length of its text, with JSON's escapes, each time the template prints
    /// it; an integer has at most 20 bytes. A missing argument, one too many, or one of a kind that its
    /// verb does not print adds what Go prints for it.
    ///
    /// ```
    /// use edge_errors::{Arg, Code};
    ///
    /// let mut buf = [0; Code::MAX_JSON_LEN + "10.0.0.7:7000".len()];
    /// let args = [Arg::Str("10.0.0.7:7000")];
    /// assert!(Code::EDGESERVICE_ENDPOINT_EXIST.message(&args).to_json(&mut buf).is_ok());
    /// ```
    pub const MAX_JSON_LEN: usize = FRAME_LEN + tables::MAX_NAME_AND_TEXT_LEN;

    /// The code in this row of the tables.
    pub(crate) const fn at(row: u16) -> Code {
        match NonZeroU16::new(row.wrapping_add(1)) {
            Some(number) => Code(number),
            // Never: the catalogue's compiler refuses that many codes.
            None => Code(NonZeroU16::MIN),
        }
    }

    /// [`at`](Code::at) for a row that is not too high.
    // The catalogue's compiler refuses more codes than 16 bits can number.
    #[allow(clippy::cast_possible_truncation)]
    pub(crate) const fn at_row(row: usize) -> Code {
        Code::at(row as u16)
    }

    /// The code at this place of the catalogue, from 0.
    #[allow(clippy::inline_always)]
    #[inline(always)]
    const fn at_place(place: u16) -> Code {
        Code::at(if ROWS.is_empty() { place } else { tables::read(&ROWS, place as usize, 0) })
    }

    /// The row of the tables, from 0.
    pub(crate) const fn row(self) -> usize {
        (self.0.get() as usize).wrapping_sub(1)
    }

    /// The place in the catalogue, from 0.
    pub(crate) const fn place(self) -> u16 {
        if PLACES.is_empty() {
            return self.0.get().wrapping_sub(1);
        }
        tables::read(&PLACES, self.row(), 0)
    }

    /// The name, in the form that the build has chosen.
    #[allow(clippy::inline_always)]
    #[inline(always)]
    pub(crate) const fn name(self) -> Name {
        columns::name(self.row())
    }

    /// The template, in the form that the build has chosen: it was split at its cuts at build time.
    #[allow(clippy::inline_always)]
    #[inline(always)]
    pub(crate) const fn split_template(self, language: Language) -> Template {
        columns::template(self.row(), language)
    }

    /// The name, as on the wire.
    ///
    /// ```
    /// assert_eq!(edge_errors::Code::LEVEL_INVALID.as_str(), "LEVEL_INVALID");
    /// ```
    #[inline]
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        tables::NAMES.uncut(self.row()).text()
    }

    /// The message with its verbs, in [`Language::DEFAULT`].
    ///
    /// ```
    /// use edge_errors::Code;
    ///
    /// assert_eq!(Code::EDGETEMPLATE_PARAM_DUPLICATE.template(), "参数名【%v】存在多个");
    /// ```
    #[inline]
    #[must_use]
    pub const fn template(self) -> &'static str {
        self.template_in(Language::DEFAULT)
    }

    /// The message with its verbs, in a language of your choice.
    ///
    /// ```
    /// use edge_errors::{Code, Language};
    ///
    /// assert_eq!(Code::ORG_RECORD_NOT_FOUND.template_in(Language::En), "Organization not found");
    /// ```
    #[inline]
    #[must_use]
    pub const fn template_in(self, language: Language) -> &'static str {
        let texts = tables::read(&tables::TEXTS, language as usize, tables::TEXTS[0]);
        texts.message(self.row())
    }

    /// How many arguments the template takes.
    ///
    /// ```
    /// use edge_errors::Code;
    ///
    /// assert_eq!(Code::EDGESERVICE_OFFLINE.arity(), 0);
    /// assert_eq!(Code::EDGESERVICE_ENDPOINT_AND_AGENTID_EXIST.arity(), 2);
    /// ```
    #[must_use]
    pub const fn arity(self) -> usize {
        self.split_template(Language::DEFAULT).arity()
    }
}

/// All codes, in the order of the catalogue.
///
/// ```
/// use edge_errors::{Code, codes};
///
/// assert_eq!(codes().len(), Code::COUNT);
/// assert!(codes().any(|code| code == Code::INTERNAL_SERVER_ERROR));
/// ```
#[inline]
#[must_use]
// The catalogue's compiler refuses more codes than 16 bits can number.
#[allow(clippy::cast_possible_truncation)]
pub const fn codes() -> Codes {
    Codes::between(0, Code::COUNT as u16)
}

/// Codes in the order of the catalogue, from [`codes`] and
/// [`Category::codes`](crate::Category::codes).
#[derive(Clone, Debug)]
pub struct Codes(Range<u16>);

impl Codes {
    /// The codes from place `start` on, up to the one before `end`.
    pub(crate) const fn between(start: u16, end: u16) -> Codes {
        Codes(start..end)
    }
}

impl Iterator for Codes {
    type Item = Code;

    fn next(&mut self) -> Option<Code> {
        self.0.next().map(Code::at_place)
    }

    fn nth(&mut self, n: usize) -> Option<Code> {
        self.0.nth(n).map(Code::at_place)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

impl DoubleEndedIterator for Codes {
    fn next_back(&mut self) -> Option<Code> {
        self.0.next_back().map(Code::at_place)
    }
}

impl ExactSizeIterator for Codes {
    // The default compares the two numbers of the hint, and panics if they differ.
    fn len(&self) -> usize {
        usize::from(self.0.end.saturating_sub(self.0.start))
    }
}

impl FusedIterator for Codes {}
