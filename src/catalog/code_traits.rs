//! What the standard traits mean for a code: its name.
//!
//! They are written by hand. Derived for an enum of all names, they would take kilobytes of flash.

use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::str::FromStr;

use crate::catalog::code::Code;
use crate::catalog::error::UnknownCode;
use crate::catalog::lookup::lookup;
use crate::text::form::Name;
use crate::text::pieces;

/// Calls `f` with the whole name. A packed one is decoded into a buffer on the stack.
pub(crate) fn with_str<R>(name: Name, f: impl FnOnce(&str) -> R) -> R {
    f(name.read(&mut [0; Code::MAX_LEN]))
}

impl Code {
    fn is(self, name: &str) -> bool {
        self.name().is(name.as_bytes())
    }
}

impl Ord for Code {
    fn cmp(&self, other: &Code) -> Ordering {
        self.place().cmp(&other.place())
    }
}

impl PartialOrd for Code {
    fn partial_cmp(&self, other: &Code) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Hash for Code {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u16(self.place());
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        with_str(self.name(), |name| f.pad(name))
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        pieces::to_fmt(&self.name(), f)
    }
}

impl core::error::Error for Code {}

impl AsRef<str> for Code {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl PartialEq<str> for Code {
    fn eq(&self, name: &str) -> bool {
        self.is(name)
    }
}

impl PartialEq<&str> for Code {
    fn eq(&self, name: &&str) -> bool {
        self.is(name)
    }
}

impl PartialEq<Code> for str {
    fn eq(&self, code: &Code) -> bool {
        code.is(self)
    }
}

impl PartialEq<Code> for &str {
    fn eq(&self, code: &Code) -> bool {
        code.is(self)
    }
}

impl FromStr for Code {
    type Err = UnknownCode;

    fn from_str(name: &str) -> Result<Code, UnknownCode> {
        lookup(name.as_bytes()).ok_or(UnknownCode)
    }
}

impl TryFrom<&str> for Code {
    type Error = UnknownCode;

    fn try_from(name: &str) -> Result<Code, UnknownCode> {
        lookup(name.as_bytes()).ok_or(UnknownCode)
    }
}

impl TryFrom<&[u8]> for Code {
    type Error = UnknownCode;

    fn try_from(name: &[u8]) -> Result<Code, UnknownCode> {
        lookup(name).ok_or(UnknownCode)
    }
}
