//! The fragments: what is written by hand.

use crate::emit::c::conditions::Conditions;

/// The public header, with marks where the emitter writes what the catalogue says.
pub(crate) const HEADER: &str = include_str!("runtime/header.h");

/// What all fragments know: types and macros.
const COMMON: [&str; 5] = [
    include_str!("runtime/target.h"),
    include_str!("runtime/output.h"),
    include_str!("runtime/print.h"),
    include_str!("runtime/fraction.h"),
    include_str!("runtime/scanner.h"),
];

pub(crate) fn common() -> String {
    COMMON.concat()
}

/// A fragment of the source.
pub(crate) struct Fragment {
    pub(crate) name: &'static str,
    pub(crate) text: &'static str,
    /// The condition on the catalogue without which it is left out.
    condition: &'static str,
}

impl Fragment {
    pub(crate) fn is_used(&self, conditions: &Conditions) -> bool {
        self.condition.is_empty() || conditions.value(self.condition) == Some(true)
    }
}

macro_rules! fragments {
    ($($name:literal if $condition:literal),+ $(,)?) => {
        /// Each uses functions only of those above it.
        pub(crate) const FRAGMENTS: &[Fragment] = &[$(Fragment {
            name: $name,
            text: include_str!(concat!("runtime/", $name, ".c")),
            condition: $condition,
        }),+];
    };
}

fragments! {
    "output" if "",
    "characters" if "",
    "escape" if "",
    "print" if "",
    "value" if "",
    "formats" if "HAS_FORMATS",
    "fraction" if "",
    "float" if "",
    "arguments" if "",
    "hash" if "",
    "plain" if "!IS_PACKED",
    "packed" if "IS_PACKED",
    "json" if "",
    "text" if "",
    "ids" if "",
    "numbers" if "",
    "categories" if "",
    "languages" if "",
    "scanner" if "",
    "structure" if "",
    "unescape" if "",
    "members" if "",
    "parse" if "",
}
