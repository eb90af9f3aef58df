//! Why a body keeps the message with which it was received.

use core::fmt;

use crate::catalog::error::UnknownCode;
use crate::text::buffer::BufferFull;
use crate::text::no_match::NoMatch;

/// Why a body keeps the message with which it was received, from
/// [`Translation::untranslated`](crate::Translation::untranslated).
///
/// ```
/// use edge_errors::{ErrorBody, Language};
///
/// let body = ErrorBody::parse(br#"{"code":"NEWER_THAN_THIS_CATALOGUE","message":"x"}"#)?;
/// let why = body.translate(Language::En, &mut []).untranslated();
/// assert_eq!(why.map(|why| why.to_string()), Some("not an error code of the catalogue".to_owned()));
/// # Ok::<(), edge_errors::ParseError>(())
/// ```
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Untranslated {
    /// The catalogue does not have the code: [`ErrorBody::code`](crate::ErrorBody::code) is `None`.
    UnknownCode,
    /// The body has no message, or it is not a string: [`ErrorBody::message`](crate::ErrorBody::message) is
    /// `None`.
    NoMessage,
    /// No language gives the message, or there are two ways to read it, or its text does not tell the arguments.
    NoMatch(NoMatch),
    /// The message is written with escapes, and the scratch buffer is too short for it without them.
    BufferFull(BufferFull),
}

impl Untranslated {
    /// What `Display` writes where the body has no message.
    pub(crate) const NO_MESSAGE: &str = "the body has no message that is a string";
}

impl fmt::Display for Untranslated {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Untranslated::UnknownCode => fmt::Display::fmt(&UnknownCode, f),
            Untranslated::NoMessage => f.write_str(Untranslated::NO_MESSAGE),
            Untranslated::NoMatch(error) => fmt::Display::fmt(error, f),
            Untranslated::BufferFull(error) => fmt::Display::fmt(error, f),
        }
    }
}

impl core::error::Error for Untranslated {}
