//! Feature `alloc`: a message that owns its arguments, so that it can leave the function where the error was
//! found.

use core::fmt;
use core::hash::{Hash, Hasher};

use ::alloc::boxed::Box;
use ::alloc::string::{String, ToString};
use ::alloc::vec::Vec;

use crate::catalog::code::Code;
use crate::catalog::language::Language;
use crate::checked::PrintedBy;
use crate::message::Message;
use crate::text::arg::{Arg, IntoArg};
use crate::text::float::Float;

/// A message that owns its arguments, from [`Code::owned_message`]: an error for `?`, for
/// `Box<dyn Error + Send + Sync>` and for other threads.
///
/// It lends the [`Message`], which has all that writes texts and bodies. `Display` writes the text, `Debug` the
/// name before it; with the feature `serde`, `Serialize` writes the body. Two are equal where their codes,
/// languages and arguments are.
///
/// Strings are copied, a [`Float`] stays one, and any other [`Arg::Other`] is rendered, once, when the message is made. To lend or to show a
/// message that has arguments allocates a list of them again. Where no memory is left, the program ends as it
/// does in other uses of `alloc`.
///
/// ```
/// use std::error::Error;
/// use edge_errors::{Arg, Code, Language, OwnedMessage};
///
/// fn add(endpoint: &str) -> Result<(), OwnedMessage> {
///     Err(Code::EDGESERVICE_ENDPOINT_EXIST.owned_message(&[Arg::from(endpoint)]))
/// }
///
/// fn start() -> Result<(), Box<dyn Error + Send + Sync>> {
///     add("10.0.0.7")?;
///     Ok(())
/// }
///
/// let error = start().unwrap_err();
/// assert_eq!(error.to_string(), "边缘服务已存在！边缘地址：10.0.0.7");
/// let error: Box<OwnedMessage> = error.downcast()?;
/// assert_eq!(error.in_language(Language::En).to_string(), "Edge service already exists at 10.0.0.7");
/// # Ok::<(), Box<dyn Error + Send + Sync>>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct OwnedMessage {
    code: Code,
    language: Language,
    args: Box<[OwnedArg]>,
}

/// An [`Arg`] that borrows nothing. Of one that renders itself and is no [`Float`], it is the text.
#[derive(Clone, PartialEq, Eq, Hash)]
enum OwnedArg {
    Str(Box<str>),
    Float(OwnedFloat),
    Int(i64),
    Uint(u64),
    Bool(bool),
    Nil,
}

/// Equal where the bits are: so two messages with `NaN` can be equal.
#[derive(Clone)]
struct OwnedFloat(Float);

impl PartialEq for OwnedFloat {
    fn eq(&self, other: &OwnedFloat) -> bool {
        self.0.0.to_bits() == other.0.0.to_bits()
    }
}

impl Eq for OwnedFloat {}

impl Hash for OwnedFloat {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(self.0.0.to_bits());
    }
}

impl OwnedArg {
    fn new(arg: &Arg<'_>) -> OwnedArg {
        match *arg {
            Arg::Str(text) => OwnedArg::Str(text.into()),
            Arg::Int(number) => OwnedArg::Int(number),
            Arg::Uint(number) => OwnedArg::Uint(number),
            Arg::Bool(value) => OwnedArg::Bool(value),
            Arg::Nil => OwnedArg::Nil,
            Arg::Other(value) => match value.__float() {
                Some(value) => OwnedArg::Float(OwnedFloat(Float(value))),
                None => OwnedArg::Str(arg.to_string().into()),
            },
        }
    }

    fn lend(&self) -> Arg<'_> {
        match *self {
            OwnedArg::Str(ref text) => Arg::Str(text),
            OwnedArg::Float(OwnedFloat(ref value)) => Arg::Other(value),
            OwnedArg::Int(number) => Arg::Int(number),
            OwnedArg::Uint(number) => Arg::Uint(number),
            OwnedArg::Bool(value) => Arg::Bool(value),
            OwnedArg::Nil => Arg::Nil,
        }
    }
}

impl OwnedMessage {
    /// The code of the message.
    #[must_use]
    pub fn code(&self) -> Code {
        self.code
    }

    /// The language in which it is shown.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// The same message in another language. Often a program knows the reader's language only where the message
    /// is shown, and not where it is made.
    ///
    /// ```
    /// use edge_errors::{Code, Language};
    ///
    /// let message = Code::EDGESERVICE_OFFLINE.owned_message(&[]).in_language(Language::En);
    /// assert_eq!(message.to_string(), "Edge service is offline");
    /// ```
    #[must_use]
    pub fn in_language(mut self, language: Language) -> OwnedMessage {
        self.language = language;
        self
    }

    /// Lends the message, and returns what `then` returns. The list of arguments is allocated for this call.
    ///
    /// ```
    /// use edge_errors::{Arg, Code};
    ///
    /// let owned = Code::EDGETEMPLATE_PARAM_DUPLICATE.owned_message(&[Arg::Str("port")]);
    /// let body = owned.with_message(|message| message.json().to_string());
    /// assert_eq!(body, r#"{"code":"EDGETEMPLATE_PARAM_DUPLICATE","message":"参数名【port】存在多个"}"#);
    /// ```
    pub fn with_message<R>(&self, then: impl FnOnce(Message<'_>) -> R) -> R {
        let args: Vec<_> = self.args.iter().map(OwnedArg::lend).collect();
        then(self.code.message_in(self.language, &args))
    }
}

impl Code {
    /// The message with these arguments, in [`Language::DEFAULT`], as a value that owns them.
    ///
    /// ```
    /// use edge_errors::{Code, OwnedMessage};
    ///
    /// fn connect() -> Result<(), OwnedMessage> {
    ///     Err(Code::EDGESERVICE_OFFLINE.owned_message(&[]))
    /// }
    /// assert_eq!(connect().unwrap_err().code(), Code::EDGESERVICE_OFFLINE);
    /// ```
    #[must_use]
    pub fn owned_message(self, args: &[Arg<'_>]) -> OwnedMessage {
        self.owned_message_in(Language::DEFAULT, args)
    }

    /// The message with these arguments, in a language of your choice, as a value that owns them.
    ///
    /// ```
    /// use edge_errors::{Arg, Code, Language};
    ///
    /// let port = String::from("/dev/ttyS1");
    /// let message = Code::EDGESERVICE_ENDPOINT_EXIST.owned_message_in(Language::En, &[Arg::from(&port)]);
    /// assert_eq!(message.to_string(), "Edge service already exists at /dev/ttyS1");
    /// ```
    #[must_use]
    pub fn owned_message_in(self, language: Language, args: &[Arg<'_>]) -> OwnedMessage {
        OwnedMessage { code: self, language, args: args.iter().map(OwnedArg::new).collect() }
    }
}

impl fmt::Display for OwnedMessage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.with_message(|message| fmt::Display::fmt(&message, f))
    }
}

/// The name and the text: `EDGESERVICE_OFFLINE: 边缘服务不在线`.
impl fmt::Debug for OwnedMessage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.with_message(|message| fmt::Debug::fmt(&message, f))
    }
}

impl core::error::Error for OwnedMessage {}

impl<'a> IntoArg<'a> for &'a String {
    fn into_arg(self) -> Arg<'a> {
        Arg::Str(self)
    }
}

/// For `message!`: `%s` prints it, as `%v` does.
impl<'a> PrintedBy<'a, 's'> for &'a String {
    #[inline]
    fn into_printed(self) -> Arg<'a> {
        self.into_arg()
    }
}
