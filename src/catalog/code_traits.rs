//! What the standard traits mean for a code: its name.
//!
//! They are written by hand. Derived for an enum of all names, they would take kilobytes of flash.

use core::fmt;
use core::str::FromStr;

use crate::catalog::code::Code;
use crate::catalog::error::UnknownCode;
use crate::catalog::lookup::lookup;

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
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
        self.as_str() == name
    }
}

impl PartialEq<&str> for Code {
    fn eq(&self, name: &&str) -> bool {
        self.as_str() == *name
    }
}

impl PartialEq<Code> for str {
    fn eq(&self, code: &Code) -> bool {
        self == code.as_str()
    }
}

impl PartialEq<Code> for &str {
    fn eq(&self, code: &Code) -> bool {
        *self == code.as_str()
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
