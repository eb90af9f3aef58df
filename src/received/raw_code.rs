//! The code of a received body.

use core::fmt;

use crate::received::json_str::JsonStr;

/// The code of a body as it was sent, from [`ErrorBody::raw_code`](crate::ErrorBody::raw_code).
///
/// `Display` writes the name without its escapes, or the number.
#[non_exhaustive]
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum RawCode<'a> {
    /// A name. The catalogue need not have it.
    Name(JsonStr<'a>),
    /// An integer.
    Number(i64),
}

impl fmt::Display for RawCode<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RawCode::Name(name) => fmt::Display::fmt(name, f),
            RawCode::Number(number) => fmt::Display::fmt(number, f),
        }
    }
}

/// As JSON.
impl fmt::Debug for RawCode<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RawCode::Name(name) => fmt::Debug::fmt(name, f),
            RawCode::Number(number) => fmt::Display::fmt(number, f),
        }
    }
}
