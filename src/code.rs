//! An error code: its number never leaves the crate, its name is its only identity.

use core::iter::FusedIterator;
use core::num::NonZeroU16;
use core::ops::Range;

use crate::arg::Arg;
use crate::catalog::{self, Language};
use crate::category::Category;
use crate::json;
use crate::message::Message;
use crate::template::Template;

/// An error code of the catalogue; two bytes, and so is an `Option` of it.
///
/// Each code is an associated constant, spelled as on the wire. Codes are ordered as in the
/// catalogue.
///
/// ```
/// use edge_errors::{Code, lookup};
///
/// const OFFLINE: Code = Code::EDGESERVICE_OFFLINE;
/// assert_eq!(lookup(b"EDGESERVICE_OFFLINE"), Some(OFFLINE));
/// assert_eq!(OFFLINE.as_str(), "EDGESERVICE_OFFLINE");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(NonZeroU16);

impl Code {
    /// How many codes the catalogue has.
    pub const COUNT: usize = catalog::NAMES.len();

    /// The length of the longest name, in bytes.
    pub const MAX_LEN: usize = catalog::MAX_LEN;

    /// The highest number of arguments that a template takes.
    pub const MAX_ARITY: usize = catalog::MAX_ARITY;

    /// The length of the longest JSON body, in bytes: any code, any language, each of its
    /// arguments an empty string.
    ///
    /// A buffer of this length and room for the arguments holds every body:
    ///
    /// ```
    /// use edge_errors::{Arg, Code};
    ///
    /// let mut buf = [0; Code::MAX_JSON_LEN + "10.0.0.7:7000".len()];
    /// let args = [Arg::Str("10.0.0.7:7000")];
    /// assert!(Code::EDGESERVICE_ENDPOINT_EXIST.message(&args).to_json(&mut buf).is_ok());
    /// ```
    pub const MAX_JSON_LEN: usize = json::FRAME_LEN + catalog::MAX_NAME_AND_TEXT_LEN;

    /// The code with this index in the catalogue.
    pub(crate) const fn at(index: u16) -> Code {
        match NonZeroU16::new(index.wrapping_add(1)) {
            Some(number) => Code(number),
            // The catalogue's compiler refuses so many codes.
            None => Code(NonZeroU16::MIN),
        }
    }

    pub(crate) const fn from_number(number: u16) -> Option<Code> {
        match NonZeroU16::new(number) {
            Some(number) => Some(Code(number)),
            None => None,
        }
    }

    pub(crate) const fn index(self) -> usize {
        (self.0.get() as usize).wrapping_sub(1)
    }

    /// The name, as on the wire.
    ///
    /// ```
    /// assert_eq!(edge_errors::Code::LEVEL_INVALID.as_str(), "LEVEL_INVALID");
    /// ```
    #[inline]
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        catalog::get(&catalog::NAMES, self.index(), "")
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
        Template::of(self, language).text
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
        Template::of(self, Language::DEFAULT).arity()
    }

    /// The category that the catalogue lists the code under; it does not follow from the name.
    ///
    /// ```
    /// use edge_errors::{Category, Code};
    ///
    /// assert_eq!(Code::LEVEL_INVALID.category(), Category::EDGE_TASK);
    /// ```
    #[must_use]
    pub const fn category(self) -> Category {
        Category::of(self)
    }

    /// The message with these arguments in its verbs' places, in [`Language::DEFAULT`].
    ///
    /// In a `const` it costs its own two strings and no table.
    ///
    /// ```
    /// use edge_errors::{Code, Message};
    ///
    /// const OFFLINE: Message = Code::EDGESERVICE_OFFLINE.message(&[]);
    /// assert_eq!(OFFLINE.to_string(), "边缘服务不在线");
    /// ```
    #[inline]
    #[must_use]
    pub const fn message<'a>(self, args: &'a [Arg<'a>]) -> Message<'a> {
        self.message_in(Language::DEFAULT, args)
    }

    /// The message with these arguments in its verbs' places, in a language of your choice.
    ///
    /// ```
    /// use edge_errors::{Arg, Code, Language};
    ///
    /// let args = [Arg::Str("10.0.0.7:7000")];
    /// let message = Code::EDGESERVICE_ENDPOINT_EXIST.message_in(Language::En, &args);
    /// assert_eq!(message.to_string(), "Edge service already exists at 10.0.0.7:7000");
    /// ```
    #[inline]
    #[must_use]
    pub const fn message_in<'a>(self, language: Language, args: &'a [Arg<'a>]) -> Message<'a> {
        Message::new(self, Template::of(self, language), args)
    }
}

/// All codes, in the order of the catalogue.
///
/// ```
/// use edge_errors::{Code, codes};
///
/// assert_eq!(codes().len(), Code::COUNT);
/// assert_eq!(codes().next(), Some(Code::INTERNAL_SERVER_ERROR));
/// ```
#[inline]
#[must_use]
pub const fn codes() -> Codes {
    Codes::of(0, Code::COUNT)
}

/// Codes in the order of the catalogue: of [`codes`] and [`Category::codes`].
#[derive(Clone, Debug)]
pub struct Codes(Range<u16>);

impl Codes {
    /// From one index in the catalogue to before another.
    // The catalogue's compiler refuses more codes than 16 bits can number.
    #[allow(clippy::cast_possible_truncation)]
    pub(crate) const fn of(start: usize, end: usize) -> Codes {
        Codes(start as u16..end as u16)
    }
}

impl Iterator for Codes {
    type Item = Code;

    fn next(&mut self) -> Option<Code> {
        self.0.next().map(Code::at)
    }

    fn nth(&mut self, n: usize) -> Option<Code> {
        self.0.nth(n).map(Code::at)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

impl DoubleEndedIterator for Codes {
    fn next_back(&mut self) -> Option<Code> {
        self.0.next_back().map(Code::at)
    }
}

impl ExactSizeIterator for Codes {
    // The default compares two hints and can panic.
    fn len(&self) -> usize {
        usize::from(self.0.end.saturating_sub(self.0.start))
    }
}

impl FusedIterator for Codes {}
