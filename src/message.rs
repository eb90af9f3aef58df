//! A code, a template and arguments: all that is needed to report an error.

use core::fmt;

use crate::catalog::code::Code;
use crate::catalog::language::Language;
use crate::text::arg::Arg;
use crate::text::buffer::BufferFull;
use crate::text::json::Json;
use crate::text::pieces::{self, Pieces, Sink};
use crate::text::render::render_text;

/// The message of a [`Code`] with its arguments, from [`message!`](crate::message!) or [`Code::message`].
///
/// `Display` writes its text; it ignores the width of a format.
///
/// Rendering is Go's `fmt.Sprintf` for `%v`, `%s`, `%d`, `%x`, `%X`, `%c`, `%f`, with the flags `+`, `-` and `0`, a
/// width and a precision, the numbered ones such as `%[1]v`, and `%%`. It cannot fail: an agent that reports an error must not hit a second one. Too few arguments, too
/// many, and those of the wrong kind are shown in the text, as
/// [Go shows them](https://pkg.go.dev/fmt#hdr-Format_errors).
///
/// ```
/// use edge_errors::{Arg, Code};
///
/// let code = Code::EDGETEMPLATE_PARAM_DUPLICATE;
/// assert_eq!(code.message(&[Arg::Str("port")]).to_string(), "参数名【port】存在多个");
/// assert_eq!(code.message(&[]).to_string(), "参数名【%!v(MISSING)】存在多个");
/// ```
///
/// Where the program names the code, [`message!`](crate::message!) finds such mistakes: they do not compile.
///
/// The message borrows its arguments. In one expression, as above, they can stand where they are used. Where
/// a message of `Code::message` is kept, its arguments need a variable of their own:
///
/// ```
/// use edge_errors::{Arg, lookup, message};
///
/// let port = 7000_u16;
/// let message = message!(EDGESERVICE_ENDPOINT_EXIST, port);
/// assert_eq!(message.text_len(), "边缘服务已存在！边缘地址：7000".len());
///
/// let code = lookup(b"EDGESERVICE_ENDPOINT_EXIST").unwrap();
/// let args = [Arg::from(port)];
/// let looked_up = code.message(&args);
/// assert_eq!(looked_up.to_string(), message.to_string());
/// ```
#[derive(Clone, Copy)]
pub struct Message<'a> {
    // `message!` fills in what is public here. It is not for programs, and changes in any release.
    #[doc(hidden)]
    pub __code: Code,
    #[doc(hidden)]
    pub __json: Json<'a>,
}

impl<'a> Message<'a> {
    /// The code of the message.
    #[inline]
    #[must_use]
    pub const fn code(&self) -> Code {
        self.__code
    }

    /// The length of the rendered text, in bytes; exact.
    #[must_use]
    pub fn text_len(&self) -> usize {
        pieces::len(self)
    }

    /// Renders the text into `buf` and returns the part of it that was used, which is UTF-8.
    ///
    /// ```
    /// use edge_errors::message;
    ///
    /// let mut buf = [0; 64];
    /// let text = message!(EDGETEMPLATE_PARAM_DUPLICATE in Zh, "port").to_text(&mut buf)?;
    /// assert_eq!(text, "参数名【port】存在多个".as_bytes());
    /// # Ok::<(), edge_errors::BufferFull>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`BufferFull`] where the text is longer than `buf`.
    pub fn to_text<'b>(&self, buf: &'b mut [u8]) -> Result<&'b mut [u8], BufferFull> {
        pieces::to_slice(self, buf)
    }

    /// The JSON body, to be displayed, measured or sent chunk by chunk.
    #[inline]
    #[must_use]
    pub const fn json(&self) -> Json<'a> {
        self.__json
    }

    /// The length of the JSON body, in bytes; exact.
    #[must_use]
    pub fn json_len(&self) -> usize {
        self.__json.len()
    }

    /// Writes the JSON body into `buf` and returns the part of it that was used.
    ///
    /// ```
    /// use edge_errors::message;
    ///
    /// let mut buf = [0; 128];
    /// let body = message!(ORG_RECORD_NOT_FOUND).to_json(&mut buf)?;
    /// assert_eq!(body, r#"{"code":"ORG_RECORD_NOT_FOUND","message":"组织不存在"}"#.as_bytes());
    /// # Ok::<(), edge_errors::BufferFull>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`BufferFull`] where the body is longer than `buf`; what `buf` then holds is not a whole
    /// object.
    pub fn to_json<'b>(&self, buf: &'b mut [u8]) -> Result<&'b mut [u8], BufferFull> {
        self.__json.write_to_slice(buf)
    }

    /// Writes the JSON body into `buf`, its message cut to fit, and returns the part of `buf` that
    /// was used: always a whole object.
    ///
    /// The message is cut between two characters, never inside an escape, so it can be up to five
    /// bytes shorter than there is room.
    ///
    /// ```
    /// use edge_errors::message;
    ///
    /// let mut buf = [0; 54];
    /// let body = message!(ORG_RECORD_NOT_FOUND).to_json_truncated(&mut buf)?;
    /// assert_eq!(body, r#"{"code":"ORG_RECORD_NOT_FOUND","message":"组织不"}"#.as_bytes());
    /// # Ok::<(), edge_errors::BufferFull>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`BufferFull`] where not even the body with an empty message fits; `needed` is the length of
    /// that one.
    pub fn to_json_truncated<'b>(&self, buf: &'b mut [u8]) -> Result<&'b mut [u8], BufferFull> {
        self.__json.write_truncated_to_slice(buf)
    }
}

impl Code {
    /// The message with these arguments in the places of its verbs, in [`Language::DEFAULT`].
    ///
    /// This is for a code that was looked up. Where the program names the code, use
    /// [`message!`](crate::message!): it checks the arguments, and takes no more flash than its own name and
    /// text. This function reads the tables, so even a `const` message of it takes all names and all messages
    /// of the language.
    ///
    /// ```
    /// use edge_errors::lookup;
    ///
    /// let code = lookup(b"EDGESERVICE_OFFLINE").unwrap();
    /// assert_eq!(code.message(&[]).to_string(), "边缘服务不在线");
    /// ```
    #[inline]
    #[must_use]
    pub const fn message<'a>(self, args: &'a [Arg<'a>]) -> Message<'a> {
        self.message_in(Language::DEFAULT, args)
    }

    /// The message with these arguments in the places of its verbs, in a language of your choice.
    ///
    /// ```
    /// use edge_errors::{Arg, Code, Language};
    ///
    /// let args = [Arg::Str("10.0.0.7:7000")];
    /// let message = Code::EDGESERVICE_ENDPOINT_EXIST.message_in(Language::En, &args);
    /// assert_eq!(message.to_string(), "Edge service already exists at 10.0.0.7:7000");
    /// ```
    #[inline]
    #[must_use]
    pub const fn message_in<'a>(self, language: Language, args: &'a [Arg<'a>]) -> Message<'a> {
        Message { __code: self, __json: Json::new(self.name(), self.split_template(language), args) }
    }
}

impl Pieces for Message<'_> {
    fn for_each(&self, out: &mut impl Sink) {
        render_text(self.__json.template(), self.__json.args(), out);
    }
}

impl fmt::Display for Message<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        pieces::to_fmt(self, f)
    }
}

/// The name and the text: `EDGESERVICE_OFFLINE: 边缘服务不在线`.
impl fmt::Debug for Message<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        pieces::to_fmt(&self.__json.name(), f)?;
        f.write_str(": ")?;
        pieces::to_fmt(self, f)
    }
}

impl core::error::Error for Message<'_> {}
