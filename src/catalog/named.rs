//! `code!`: a code at compile time, by its name or its key.

use crate::catalog::code::Code;
use crate::catalog::lookup::lookup;
use crate::catalog::tables::{DEPRECATED, KEYS};

/// The code with this name, or with this key.
#[doc(hidden)]
#[must_use]
pub const fn named(text: &str) -> Option<Code> {
    let mut index = 0;
    while index < KEYS.len() {
        let (key, row) = KEYS[index];
        if is_same(key.as_bytes(), text.as_bytes()) {
            return Some(Code::at(row));
        }
        index += 1;
    }
    lookup(text.as_bytes())
}

const fn is_same(left: &[u8], right: &[u8]) -> bool {
    let mut index = 0;
    while index < left.len() && index < right.len() && left[index] == right[index] {
        index += 1;
    }
    index == left.len() && index == right.len()
}

#[doc(hidden)]
#[must_use]
pub const fn is_deprecated(code: Code) -> bool {
    let mut index = 0;
    while index < DEPRECATED.len() {
        if DEPRECATED[index] as usize == code.row() {
            return true;
        }
        index += 1;
    }
    false
}

/// The use of a code that is deprecated, or of one that is not: so the compiler warns of the one alone.
#[doc(hidden)]
pub struct Use<const IS_DEPRECATED: bool>;

impl Use<false> {
    pub const fn check() {}
}

impl Use<true> {
    #[deprecated(note = "the documentation of its constant says what to use instead")]
    pub const fn check() {}
}

/// A [`Code`] at compile time, by its name or by that of its constant; an unknown name is a compile error. A code
/// that the catalogue calls deprecated is a warning.
///
/// The name is looked up by the compiler: the program holds neither the name nor a table.
///
/// ```
/// use edge_errors::{Code, code};
///
/// const OFFLINE: Code = code!("EDGESERVICE_OFFLINE");
/// assert_eq!(OFFLINE, Code::EDGESERVICE_OFFLINE);
/// ```
///
/// This does not compile: "no error code `NO_SUCH` in the catalogue of edge-errors".
///
/// ```compile_fail
/// edge_errors::code!("NO_SUCH");
/// ```
#[macro_export]
macro_rules! code {
    ($name:literal) => {{
        const CODE: $crate::Code = match $crate::__private::named($name) {
            ::core::option::Option::Some(code) => code,
            ::core::option::Option::None => ::core::panic!(
                "{}",
                ::core::concat!(
                    "no error code `",
                    $name,
                    "` in the catalogue of edge-errors; if `only` leaves it out, list it there"
                )
            ),
        };
        const _: () = $crate::__private::Use::<{ $crate::__private::is_deprecated(CODE) }>::check();
        CODE
    }};
}
