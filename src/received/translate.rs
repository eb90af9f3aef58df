//! A received body, sent on with its message in another language.

use core::fmt;

use crate::catalog::code::Code;
use crate::catalog::language::Language;
use crate::received::args::Args;
use crate::received::body::ErrorBody;
use crate::received::json_str::{JsonStr, text};
use crate::received::untranslated::Untranslated;
use crate::text::buffer::BufferFull;
use crate::text::form::Template;
use crate::text::no_match::NoMatch;
use crate::text::pieces::{self, Pieces, Sink};
use crate::text::render::render_json;

/// A received body with its message in another language, from [`ErrorBody::translate`].
///
/// All but the message is as it was received, byte for byte: the other members, their order, the white space,
/// a byte-order mark. A body that was not translated is the received one.
///
/// `Display` writes the body; it ignores the width of a format.
#[derive(Clone, Copy)]
pub struct Translation<'a> {
    /// The body up to the text of its message; all of it where that is not translated.
    before: &'a str,
    message: Result<Translated<'a>, Untranslated>,
    /// The body from the end of that text on.
    after: &'a str,
}

/// A message in the language in which it is sent on.
#[derive(Clone, Copy)]
struct Translated<'a> {
    template: Template,
    args: Args<'a>,
}

impl<'a> ErrorBody<'a> {
    /// The body with its message in another language, to be sent on. Nothing gets lost: where the message
    /// cannot be translated, it stays as it is, and [`untranslated`](Translation::untranslated) says why.
    ///
    /// What is replaced is the message that counts, [`message`](ErrorBody::message), under whatever key it
    /// stands. The body does not say which language it is in. So the arguments are searched for with the
    /// template of each language, as [`Code::args_in`] does it. If the templates of two languages give the
    /// message, but with different arguments, it is [`NoMatch::Ambiguous`]. A message of a template with a width, a
    /// precision or a float, such as `%.2f`, is not translated: it is [`NoMatch::Irreversible`].
    ///
    /// A message that is written with escapes (`\"`, `\u7ec4`) is first written without them into `scratch`.
    /// As many bytes as the body has are always enough; for other messages it may be empty.
    ///
    /// ```
    /// use edge_errors::{ErrorBody, Language};
    ///
    /// let received = r#"{"id": 7, "code": "ORG_RECORD_NOT_FOUND", "message": "组织不存在"}"#;
    /// let body = ErrorBody::parse(received.as_bytes())?;
    /// let mut scratch = [0; 128];
    /// let translation = body.translate(Language::En, &mut scratch);
    /// assert_eq!(
    ///     translation.to_string(),
    ///     r#"{"id": 7, "code": "ORG_RECORD_NOT_FOUND", "message": "Organization not found"}"#
    /// );
    /// # Ok::<(), edge_errors::ParseError>(())
    /// ```
    pub fn translate(&self, language: Language, scratch: &'a mut [u8]) -> Translation<'a> {
        match read(self, scratch) {
            Ok((code, message, args)) => {
                let (before, after) = around(self.json(), message.raw_bytes());
                let template = code.split_template(language);
                Translation { before, message: Ok(Translated { template, args }), after }
            }
            Err(why) => Translation { before: text(self.json()), message: Err(why), after: "" },
        }
    }
}

/// What a body says.
fn read<'a>(
    body: &ErrorBody<'a>,
    scratch: &'a mut [u8],
) -> Result<(Code, JsonStr<'a>, Args<'a>), Untranslated> {
    let code = body.code().ok_or(Untranslated::UnknownCode)?;
    let message = body.message().ok_or(Untranslated::NoMessage)?;
    let text = match message.as_str() {
        Some(text) => text,
        None => message.decode(scratch).map_err(Untranslated::BufferFull)?,
    };
    let args = args_in_any(code, text).map_err(Untranslated::NoMatch)?;
    Ok((code, message, args))
}

/// The arguments in a text of any language.
fn args_in_any(code: Code, text: &str) -> Result<Args<'_>, NoMatch> {
    let mut found: Option<Args> = None;
    for language in Language::ALL {
        match code.args_in(language, text) {
            Ok(args) if found.is_some_and(|found| !found.are(&args)) => return Err(NoMatch::Ambiguous),
            Ok(args) => found = Some(args),
            Err(NoMatch::OtherTemplate) => {}
            Err(error) => return Err(error),
        }
    }
    found.ok_or(NoMatch::OtherTemplate)
}

/// What stands before and after a part of some JSON.
fn around<'a>(json: &'a [u8], part: &[u8]) -> (&'a str, &'a str) {
    let start = part.as_ptr().addr().wrapping_sub(json.as_ptr().addr());
    let (before, rest) = json.split_at_checked(start).unwrap_or_default();
    (text(before), text(rest.get(part.len()..).unwrap_or_default()))
}

impl Translation<'_> {
    /// Why the message is the one that was received; `None` where it was translated.
    ///
    /// ```
    /// use edge_errors::{ErrorBody, Language, NoMatch, Untranslated};
    ///
    /// let received = br#"{"code":"ORG_RECORD_NOT_FOUND","message":"Not there"}"#;
    /// let body = ErrorBody::parse(received)?;
    /// let translation = body.translate(Language::En, &mut []);
    /// assert_eq!(translation.untranslated(), Some(Untranslated::NoMatch(NoMatch::OtherTemplate)));
    /// assert_eq!(translation.to_string().as_bytes(), received);
    /// # Ok::<(), edge_errors::ParseError>(())
    /// ```
    #[must_use]
    pub fn untranslated(&self) -> Option<Untranslated> {
        self.message.err()
    }

    /// The length of the body, in bytes; exact.
    // A body is never empty.
    #[allow(clippy::len_without_is_empty)]
    #[must_use]
    pub fn len(&self) -> usize {
        pieces::len(self)
    }

    /// Writes the body into `buf` and returns the part of it that was used.
    ///
    /// ```
    /// use edge_errors::{ErrorBody, Language};
    ///
    /// let received = r#"{"code":"ORG_RECORD_NOT_FOUND","message":"组织不存在"}"#;
    /// let body = ErrorBody::parse(received.as_bytes()).unwrap();
    /// let mut buf = [0; 128];
    /// let sent = body.translate(Language::En, &mut []).to_json(&mut buf)?;
    /// assert_eq!(sent, br#"{"code":"ORG_RECORD_NOT_FOUND","message":"Organization not found"}"#);
    /// # Ok::<(), edge_errors::BufferFull>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`BufferFull`] where the body is longer than `buf`; what `buf` then holds is not a whole
    /// object.
    pub fn to_json<'b>(&self, buf: &'b mut [u8]) -> Result<&'b mut [u8], BufferFull> {
        pieces::to_slice(self, buf)
    }

    /// Hands the body to `chunk` piece by piece: there is no buffer.
    ///
    /// The chunks are those of [`Json::for_each_chunk`](crate::Json::for_each_chunk); what was received comes
    /// in long ones.
    ///
    /// ```
    /// use edge_errors::{ErrorBody, Language};
    ///
    /// let received = r#"{"code":"ORG_RECORD_NOT_FOUND","message":"组织不存在"}"#;
    /// let body = ErrorBody::parse(received.as_bytes())?;
    /// let translation = body.translate(Language::En, &mut []);
    /// let mut uart = Vec::new();
    /// translation.for_each_chunk(|chunk| uart.extend_from_slice(chunk));
    /// assert_eq!(uart.len(), translation.len());
    /// # Ok::<(), edge_errors::ParseError>(())
    /// ```
    pub fn for_each_chunk(&self, chunk: impl FnMut(&[u8])) {
        pieces::for_each_chunk(self, chunk);
    }

    /// Hands the body to `chunk` piece by piece, up to the first error.
    ///
    /// The chunks are those of [`for_each_chunk`](Translation::for_each_chunk).
    ///
    /// ```
    /// use std::io::Write;
    /// use edge_errors::{ErrorBody, Language};
    ///
    /// let received = br#"{"code":"ORG_RECORD_NOT_FOUND","message":"Organization not found"}"#;
    /// let translation = ErrorBody::parse(received)?.translate(Language::Zh, &mut []);
    /// let mut socket = Vec::new();
    /// translation.try_for_each_chunk(|chunk| socket.write_all(chunk))?;
    /// assert_eq!(socket, r#"{"code":"ORG_RECORD_NOT_FOUND","message":"组织不存在"}"#.as_bytes());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// The first error of `chunk`, which is not called again after it.
    pub fn try_for_each_chunk<E>(&self, chunk: impl FnMut(&[u8]) -> Result<(), E>) -> Result<(), E> {
        pieces::try_for_each_chunk(self, chunk)
    }
}

impl Pieces for Translation<'_> {
    fn for_each(&self, out: &mut impl Sink) {
        out.push(self.before);
        if let Ok(Translated { template, args }) = &self.message {
            render_json(*template, args.as_ref(), out);
        }
        out.push(self.after);
    }
}

impl fmt::Display for Translation<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        pieces::to_fmt(self, f)
    }
}

impl fmt::Debug for Translation<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        pieces::to_fmt(self, f)
    }
}
