//! The arguments of a message.

use core::fmt::{self, Write};

use crate::text::escape::escape;
use crate::text::pieces::{self, Pieces, Sink};

/// An argument of a message, printed as Go prints it.
///
/// The verb `%v` prints any argument, `%s` a string, `%d` an integer. Where the kind is not the verb's,
/// the text says so, as Go's does: `%d` prints a string `x` as `%!d(string=x)`.
///
/// Strings, integers and booleans convert into it. For other types there are [`Displayed`] and
/// [`Render`]. In a `const` or a `static` write the variant, as in `Arg::Str("x")`: `from` does not
/// work there.
///
/// ```
/// use edge_errors::{Arg, Code};
///
/// let args = [Arg::from("10.0.0.7:7000"), Arg::from(7_u8)];
/// let message = Code::EDGESERVICE_ENDPOINT_AND_AGENTID_EXIST.message(&args);
/// assert_eq!(message.to_string(), "边缘服务已存在！边缘地址：10.0.0.7:7000，边缘代理名称：7");
/// ```
#[non_exhaustive]
#[derive(Clone, Copy)]
pub enum Arg<'a> {
    /// Go's `string`.
    Str(&'a str),
    /// Go's `int`; every signed integer up to 64 bits converts into it.
    Int(i64),
    /// Go's `uint`; every unsigned integer up to 64 bits converts into it.
    Uint(u64),
    /// Go's `bool`.
    Bool(bool),
    /// Go's `nil`, which `%v` prints as `<nil>`.
    Nil,
    /// Anything that can render itself. It counts as Go's `string`, so `%s` prints it and `%d` does not.
    Other(&'a (dyn Render + Sync)),
}

/// What can write itself as text, piece by piece.
///
/// It should write the same text each time, because it is called again for each output and for each
/// length.
///
/// ```
/// use edge_errors::{Arg, Code, Render};
///
/// struct Endpoint { host: &'static str, service: &'static str }
///
/// impl Render for Endpoint {
///     fn render(&self, out: &mut dyn FnMut(&str)) {
///         out(self.host);
///         out(":");
///         out(self.service);
///     }
/// }
///
/// let endpoint = Endpoint { host: "10.0.0.7", service: "mqtt" };
/// let args = [Arg::Other(&endpoint)];
/// let message = Code::EDGESERVICE_ENDPOINT_EXIST.message(&args);
/// assert_eq!(message.to_string(), "边缘服务已存在！边缘地址：10.0.0.7:mqtt");
/// ```
pub trait Render {
    /// Hands the text to `out`, in as many pieces as it takes.
    fn render(&self, out: &mut dyn FnMut(&str));
}

/// Lets anything with [`Display`](fmt::Display) be an argument.
///
/// It links the code of `core::fmt`, which the rest of the crate needs only for its own `Display`
/// and `Debug`. If the value's `Display` fails, what it wrote before is rendered.
///
/// ```
/// use core::net::Ipv4Addr;
/// use edge_errors::{Arg, Code, Displayed};
///
/// let address = Displayed(Ipv4Addr::LOCALHOST);
/// let args = [Arg::from(&address)];
/// let message = Code::EDGESERVICE_ENDPOINT_EXIST.message(&args);
/// assert_eq!(message.to_string(), "边缘服务已存在！边缘地址：127.0.0.1");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Displayed<T>(pub T);

impl<T: fmt::Display> Render for Displayed<T> {
    fn render(&self, out: &mut dyn FnMut(&str)) {
        struct Writer<'o>(&'o mut dyn FnMut(&str));

        impl Write for Writer<'_> {
            fn write_str(&mut self, text: &str) -> fmt::Result {
                (self.0)(text);
                Ok(())
            }
        }

        // An error here is ignored: whoever reports an error must not hit a second one.
        let _ = Writer(out).write_fmt(format_args!("{}", self.0));
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
        let mut out = |text: &str| out.push(text);
        out("\"");
        escape(self.0, &mut out);
        out("\"");
    }
}

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        pieces::to_fmt(self, f)
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Arg::Str(text)
    }
}

impl From<bool> for Arg<'_> {
    fn from(value: bool) -> Self {
        Arg::Bool(value)
    }
}

/// The argument borrows the [`Displayed`]. So where the argument is kept, the [`Displayed`] needs a variable of
/// its own.
impl<'a, T: fmt::Display + Sync> From<&'a Displayed<T>> for Arg<'a> {
    fn from(value: &'a Displayed<T>) -> Self {
        Arg::Other(value)
    }
}

macro_rules! from_integers {
    ($variant:ident($wide:ty): $($integer:ty),+) => {
        $(impl From<$integer> for Arg<'_> {
            // `From` does not convert `isize` and `usize`; neither is wider than 64 bits.
            #[allow(clippy::cast_lossless)]
            fn from(number: $integer) -> Self {
                Arg::$variant(number as $wide)
            }
        })+
    };
}

from_integers!(Int(i64): i8, i16, i32, i64, isize);
from_integers!(Uint(u64): u8, u16, u32, u64, usize);
