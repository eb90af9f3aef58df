//! Feature `exhaustive`: the codes as an `enum`. The compiler checks that a `match` over it handles every
//! code.

// A catalogue may have a code that is called `code`. Then the compiler takes a parameter of that name for a
// mistake.
#![allow(bindings_with_variant_name)]

use core::fmt;

use crate::catalog::code::Code;

include!(concat!(env!("OUT_DIR"), "/exhaustive.rs"));

impl Code {
    /// The code as a variant of an `enum`, for a `match` that handles every code.
    ///
    /// ```
    /// use edge_errors::{Code, CodeEnum};
    ///
    /// const OFFLINE: CodeEnum = Code::EDGESERVICE_OFFLINE.to_enum();
    /// assert_eq!(OFFLINE, CodeEnum::EDGESERVICE_OFFLINE);
    /// assert_eq!(Code::from(OFFLINE), Code::EDGESERVICE_OFFLINE);
    /// ```
    #[inline]
    #[must_use]
    pub const fn to_enum(self) -> CodeEnum {
        at(self.row())
    }
}

impl From<Code> for CodeEnum {
    #[inline]
    fn from(code: Code) -> CodeEnum {
        code.to_enum()
    }
}

impl From<CodeEnum> for Code {
    #[inline]
    fn from(code: CodeEnum) -> Code {
        Code::at(code as u16)
    }
}

/// The name. It is not derived, because a derived one takes a second list of all names.
impl fmt::Debug for CodeEnum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&Code::from(*self), f)
    }
}
