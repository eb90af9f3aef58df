//! What the standard traits write of an argument.

use core::fmt;

use crate::text::arg::Arg;
use crate::text::escape::escape;
use crate::text::pieces::{self, Pieces, Sink};
use crate::text::value::write;

impl Pieces for Arg<'_> {
    fn for_each(&self, out: &mut impl Sink) {
        write::<false>(self, &mut |text: &str| out.push(text));
    }
}

/// What `%v` prints.
impl fmt::Display for Arg<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        pieces::to_fmt(self, f)
    }
}

/// The variant and its value, a string with the escapes of JSON: `Str("say \"hi\"")`, `Int(-7)`.
// Not derived, because core's way to escape a string has a panic path.
impl fmt::Debug for Arg<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (name, value): (_, &dyn fmt::Display) = match self {
            Arg::Str(text) => ("Str", &Quoted(text)),
            Arg::Int(number) => ("Int", number),
            Arg::Uint(number) => ("Uint", number),
            Arg::Bool(value) => ("Bool", if *value { &"true" } else { &"false" }),
            Arg::Nil => return f.write_str("Nil"),
            Arg::Other(_) => ("Other", &".."),
        };
        f.write_str(name)?;
        f.write_str("(")?;
        value.fmt(f)?;
        f.write_str(")")
    }
}

struct Quoted<'a>(&'a str);

impl Pieces for Quoted<'_> {
    fn for_each(&self, out: &mut impl Sink) {
        out.push("\"");
        escape(self.0, &mut |text: &str| out.push(text));
        out.push("\"");
    }
}

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        pieces::to_fmt(self, f)
    }
}
