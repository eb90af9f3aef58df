//! A code, a template and arguments: all that is needed to report an error.

use core::fmt;

use crate::arg::Arg;
use crate::code::Code;
use crate::error::BufferFull;
use crate::json::{self, Json};
use crate::pieces::{self, Pieces};
use crate::render::render;
use crate::template::Template;

/// The message of a [`Code`] with its arguments, from [`Code::message`]; displayed as its text,
/// whatever the width that a format asks for.
///
/// It is neither `Send` nor `Sync`, as an [`Arg::Other`] need not be: keep it in a `const`, not in
/// a `static`, and send its text.
///
/// Rendering is Go's `fmt.Sprintf` for `%v`, `%[n]v` and `%%`, and it cannot fail: an agent that
/// reports an error must not hit a second one. Too few arguments and too many are shown in the
/// text, as [Go shows them](https://pkg.go.dev/fmt#hdr-Format_errors).
///
/// ```
/// use edge_errors::{Arg, Code};
///
/// let code = Code::EDGETEMPLATE_PARAM_DUPLICATE;
/// assert_eq!(code.message(&[Arg::Str("port")]).to_string(), "参数名【port】存在多个");
/// assert_eq!(code.message(&[]).to_string(), "参数名【%!v(MISSING)】存在多个");
/// ```
#[derive(Clone, Copy)]
pub struct Message<'a> {
    code: Code,
    // A `const` message holds its own two strings, and so reaches no table at run time.
    name: &'static str,
    template: Template,
    args: &'a [Arg<'a>],
}

impl<'a> Message<'a> {
    pub(crate) const fn new(code: Code, template: Template, args: &'a [Arg<'a>]) -> Self {
        Message { code, name: code.as_str(), template, args }
    }

    pub(crate) fn name(&self) -> &'static str {
        self.name
    }

    pub(crate) fn template(&self) -> Template {
        self.template
    }

    pub(crate) fn args(&self) -> &'a [Arg<'a>] {
        self.args
    }

    /// Whether its text is the template's, copied as it is.
    pub(crate) fn is_plain(&self) -> bool {
        self.template.cuts.is_empty() && self.args.is_empty()
    }

    /// The code that it is the message of.
    #[inline]
    #[must_use]
    pub const fn code(&self) -> Code {
        self.code
    }

    /// The length of the rendered text, in bytes; exact.
    #[must_use]
    pub fn text_len(&self) -> usize {
        pieces::len(self)
    }

    /// Renders the text into `buf` and returns the part of it that was used, which is UTF-8.
    ///
    /// ```
    /// use edge_errors::{Arg, Code, Language};
    ///
    /// let args = [Arg::Str("port")];
    /// let mut buf = [0; 64];
    /// let text = Code::EDGETEMPLATE_PARAM_DUPLICATE.message_in(Language::Zh, &args).to_text(&mut buf)?;
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
        Json(*self)
    }

    /// The length of the JSON body, in bytes; exact.
    #[must_use]
    pub fn json_len(&self) -> usize {
        self.json().len()
    }

    /// Writes the JSON body into `buf` and returns the part of it that was used.
    ///
    /// ```
    /// use edge_errors::Code;
    ///
    /// let mut buf = [0; 128];
    /// let body = Code::ORG_RECORD_NOT_FOUND.message(&[]).to_json(&mut buf)?;
    /// assert_eq!(body, r#"{"code":"ORG_RECORD_NOT_FOUND","message":"组织不存在"}"#.as_bytes());
    /// # Ok::<(), edge_errors::BufferFull>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`BufferFull`] where the body is longer than `buf`; what `buf` then holds is not a whole
    /// object.
    pub fn to_json<'b>(&self, buf: &'b mut [u8]) -> Result<&'b mut [u8], BufferFull> {
        json::to_slice(self, buf)
    }

    /// Writes the JSON body into `buf`, its message cut to fit, and returns the part of `buf` that
    /// was used: always a whole object.
    ///
    /// The message is cut between two characters, never inside an escape, so it can be up to five
    /// bytes shorter than there is room.
    ///
    /// ```
    /// use edge_errors::Code;
    ///
    /// let mut buf = [0; 54];
    /// let body = Code::ORG_RECORD_NOT_FOUND.message(&[]).to_json_truncated(&mut buf)?;
    /// assert_eq!(body, r#"{"code":"ORG_RECORD_NOT_FOUND","message":"组织不"}"#.as_bytes());
    /// # Ok::<(), edge_errors::BufferFull>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`BufferFull`] where not even the body with an empty message fits; `needed` is its length.
    pub fn to_json_truncated<'b>(&self, buf: &'b mut [u8]) -> Result<&'b mut [u8], BufferFull> {
        json::to_slice_truncated(self, buf)
    }
}

impl Pieces for Message<'_> {
    fn for_each(&self, out: &mut impl FnMut(&str)) {
        render::<false>(self.template, self.args, out);
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
        f.write_str(self.name)?;
        f.write_str(": ")?;
        pieces::to_fmt(self, f)
    }
}

impl core::error::Error for Message<'_> {}
