//! The arguments of a message.

use core::fmt::{self, Write};

use crate::text::cut::Verb;
use crate::text::format::Format;

/// An argument of a message, printed as Go prints it.
///
/// The verb `%v` prints any argument, `%s` a string, `%d` an integer, `%f` a [`Float`](crate::Float), `%c` the
/// character with this number, `%x` and `%X` a string, an integer or a float in hexadecimal. Where the kind is not
/// the verb's, the text says so, as Go's does: `%d` prints a string `x` as `%!d(string=x)`.
///
/// Strings, integers, booleans and references to addresses of [`core::net`] convert into it: see
/// [`IntoArg`]. For other types there are [`Displayed`] and [`Render`]. In a `const` or a `static` write the
/// variant, as in `Arg::Str("x")`: `from` does not work there.
///
/// `Display` writes what `%v` prints; it ignores the width of a format.
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

/// What converts into an [`Arg`], by `Arg::from` and `into`.
///
/// A type of your own that is printed as a string, an integer or a boolean can have it. Where it is printed in
/// pieces, use [`Render`].
///
/// ```
/// use edge_errors::{Arg, Code, IntoArg};
///
/// struct Unit(u8);
///
/// impl<'a> IntoArg<'a> for Unit {
///     fn into_arg(self) -> Arg<'a> {
///         self.0.into_arg()
///     }
/// }
///
/// let message = Code::EDGESERVICE_ENDPOINT_EXIST.message(&[Arg::from(Unit(7))]).to_string();
/// assert_eq!(message, "边缘服务已存在！边缘地址：7");
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no argument of a message",
    label = "`Arg` has no conversion from `{Self}`",
    note = "arguments are `&str`, integers of up to 64 bits, `bool`, and references to what implements `Render`",
    note = "what implements `Display` is an argument as `&Displayed(value)`, a `String` as `value.as_str()`"
)]
pub trait IntoArg<'a> {
    /// The argument.
    fn into_arg(self) -> Arg<'a>;
}

/// What can write itself as text, piece by piece. A reference to it converts into an [`Arg`].
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
/// let args = [Arg::from(&endpoint)];
/// let message = Code::EDGESERVICE_ENDPOINT_EXIST.message(&args);
/// assert_eq!(message.to_string(), "边缘服务已存在！边缘地址：10.0.0.7:mqtt");
/// ```
#[diagnostic::on_unimplemented(
    message = "a reference to `{Self}` is no argument of a message",
    label = "`{Self}` does not implement `Render`",
    note = "what implements `Display` is an argument as `&Displayed(value)`, a `String` as `value.as_str()`",
    note = "with the feature `alloc` of edge-errors, `&String` is one too"
)]
pub trait Render {
    /// Hands the text to `out`, in as many pieces as it takes.
    fn render(&self, out: &mut dyn FnMut(&str));

    // `Float` alone has its own. It prints itself as Go prints a `float64`, as an argument of this verb, or as one
    // that no verb takes, and returns true. It is not for programs, and changes in any release.
    #[doc(hidden)]
    fn __print_float(&self, _verb: Option<Verb>, _format: Format, _out: &mut dyn FnMut(&str)) -> bool {
        false
    }

    // The number of a `Float`, for a message that owns it.
    #[cfg(feature = "alloc")]
    #[doc(hidden)]
    fn __float(&self) -> Option<f64> {
        None
    }
}

/// Lets anything with [`Display`](fmt::Display) be an argument.
///
/// It links the code of `core::fmt`, which the rest of the crate needs only for its own `Display`
/// and `Debug`. If the value's `Display` fails, what it wrote before is rendered.
///
/// ```
/// use edge_errors::{Arg, Code, Displayed};
///
/// let version = Displayed(2.5);
/// let args = [Arg::from(&version)];
/// let message = Code::EDGESERVICE_ENDPOINT_EXIST.message(&args);
/// assert_eq!(message.to_string(), "边缘服务已存在！边缘地址：2.5");
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

impl<'a, T: IntoArg<'a>> From<T> for Arg<'a> {
    #[inline]
    fn from(value: T) -> Self {
        value.into_arg()
    }
}

impl<'a> IntoArg<'a> for &'a str {
    #[inline]
    fn into_arg(self) -> Arg<'a> {
        Arg::Str(self)
    }
}

impl<'a> IntoArg<'a> for bool {
    #[inline]
    fn into_arg(self) -> Arg<'a> {
        Arg::Bool(self)
    }
}

/// The argument borrows the value. So where the argument is kept, the value needs a variable of its own.
impl<'a, T: Render + Sync> IntoArg<'a> for &'a T {
    #[inline]
    fn into_arg(self) -> Arg<'a> {
        Arg::Other(self)
    }
}

macro_rules! into_arg {
    ($variant:ident($wide:ty): $($integer:ty),+) => {
        $(impl<'a> IntoArg<'a> for $integer {
            // `From` does not convert `isize` and `usize`; neither is wider than 64 bits.
            #[allow(clippy::cast_lossless)]
            #[inline]
            fn into_arg(self) -> Arg<'a> {
                Arg::$variant(self as $wide)
            }
        })+
    };
}

into_arg!(Int(i64): i8, i16, i32, i64, isize);
into_arg!(Uint(u64): u8, u16, u32, u64, usize);
