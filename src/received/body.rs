//! The body of an error, as another program wrote it.

use core::fmt;
use core::mem;

use crate::catalog::code::Code;
use crate::catalog::lookup::lookup;
use crate::catalog::number::HAS_NUMBERS;
use crate::catalog::tables::HAS_PLAIN_NAMES;
use crate::received::error::{ParseError, ParseErrorKind};
use crate::received::json_str::{JsonStr, text};
use crate::received::members::{Said, integer, read_members};
use crate::received::raw_code::RawCode;
use crate::received::scanner::Scanner;
use crate::received::unescape::{Unescaped, unescape_name};

/// The body of an error, as another program wrote it. It borrows the bytes.
///
/// ```
/// use edge_errors::{Code, ErrorBody};
///
/// let body = r#"{"code":"ORG_RECORD_NOT_FOUND","message":"组织不存在","requestId":"7f3a"}"#;
/// let body = ErrorBody::parse(body.as_bytes())?;
/// assert_eq!(body.code(), Some(Code::ORG_RECORD_NOT_FOUND));
/// assert_eq!(body.message().unwrap_or_default(), "组织不存在");
/// # Ok::<(), edge_errors::ParseError>(())
/// ```
#[derive(Clone, Copy)]
pub struct ErrorBody<'a> {
    /// The whole body.
    json: &'a [u8],
    /// The JSON value: a string or an integer of 64 bits.
    code: &'a [u8],
    /// The JSON value, if there is one.
    message: Option<&'a [u8]>,
}

impl<'a> ErrorBody<'a> {
    /// Reads a body: a JSON object ([RFC 8259](https://www.rfc-editor.org/rfc/rfc8259)) in UTF-8, which
    /// may start with a byte-order mark.
    ///
    /// - The keys can be in any order and written with escapes. They are compared exactly, with letter
    ///   case. Other keys are skipped with their values, in which arrays and objects stand up to 128 deep.
    /// - `code` is a string or an integer of 64 bits, without a fraction and an exponent. A `code` of
    ///   another type is an error, even if a right one follows.
    /// - `message` is any value. Where there is none, `reason` counts, and where there is no `reason`, `msg`.
    /// - If there is no `code`, `error` counts: as the code, if it is a string or such an integer. If it is an
    ///   object, these rules hold for its keys: its code is the code, and its message counts before the one
    ///   outside. It is not followed further: an `error` in there that is an object is skipped, as any other value
    ///   of an `error` is.
    /// - Of equal keys the last counts. `null` is skipped, as if the key were not there. Go does both, in
    ///   its [`encoding/json`](https://pkg.go.dev/encoding/json#Unmarshal).
    ///
    /// The body is read once, and an object that is its `error` at most once more. So the time is proportional to the
    /// length of the body. The stack that it takes does not depend on it.
    ///
    /// ```
    /// use edge_errors::{ErrorBody, RawCode};
    ///
    /// let body = ErrorBody::parse(br#"{ "reason": "no such pump", "error": 404 }"#)?;
    /// assert_eq!(body.raw_code(), RawCode::Number(404));
    /// assert_eq!(body.message().unwrap_or_default(), "no such pump");
    ///
    /// // As Google's APIs send it.
    /// let body = br#"{"error":{"code":404,"message":"No such pump","status":"NOT_FOUND"}}"#;
    /// let body = ErrorBody::parse(body)?;
    /// assert_eq!(body.raw_code(), RawCode::Number(404));
    /// assert_eq!(body.message().unwrap_or_default(), "No such pump");
    ///
    /// // As OAuth 2.0 has it.
    /// let body = ErrorBody::parse(br#"{"error":"invalid_request","error_description":"No scope"}"#)?;
    /// assert_eq!(body.raw_code().to_string(), "invalid_request");
    /// assert_eq!(body.message(), None);
    /// # Ok::<(), edge_errors::ParseError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`ParseError`] says what is wrong with the body, and where.
    pub fn parse(json: &'a [u8]) -> Result<ErrorBody<'a>, ParseError> {
        let mut scanner = Scanner::new(json);
        read(&mut scanner).ok_or_else(|| scanner.error())
    }

    /// The whole body.
    pub(crate) fn json(&self) -> &'a [u8] {
        self.json
    }

    /// The code, if the catalogue has one of this name, or with this [number](Code::number). A string of digits
    /// that is no name counts as the integer, where the digits are not written as escapes and do not start with 0.
    #[must_use]
    pub fn code(&self) -> Option<Code> {
        let Some(name) = JsonStr::of(self.code) else { return numbered(self.code) };
        let name = name.raw_bytes();
        lookup(name).or_else(|| lookup_escaped(name)).or_else(|| numbered(name))
    }

    /// The code as it was sent, whether the catalogue has it or not.
    ///
    /// ```
    /// use edge_errors::ErrorBody;
    ///
    /// let body = ErrorBody::parse(br#"{"code":"NEWER_THAN_THIS_CATALOGUE"}"#)?;
    /// assert_eq!(body.code(), None);
    /// assert_eq!(body.raw_code().to_string(), "NEWER_THAN_THIS_CATALOGUE");
    /// # Ok::<(), edge_errors::ParseError>(())
    /// ```
    #[must_use]
    pub fn raw_code(&self) -> RawCode<'a> {
        match JsonStr::of(self.code) {
            Some(name) => RawCode::Name(name),
            None => RawCode::Number(integer(self.code).unwrap_or_default()),
        }
    }

    /// The message, if there is one and it is a string.
    #[must_use]
    pub fn message(&self) -> Option<JsonStr<'a>> {
        JsonStr::of(self.message?)
    }

    /// The message as it was sent: the JSON value, of whatever type. A string is in its quotes.
    ///
    /// ```
    /// use edge_errors::ErrorBody;
    ///
    /// let body = ErrorBody::parse(br#"{"code":"X","message":{"en":"No","zh":"Bu"}}"#)?;
    /// assert_eq!(body.message(), None);
    /// assert_eq!(body.raw_message(), Some(r#"{"en":"No","zh":"Bu"}"#));
    /// # Ok::<(), edge_errors::ParseError>(())
    /// ```
    #[must_use]
    pub fn raw_message(&self) -> Option<&'a str> {
        self.message.map(text)
    }
}

// As a call it would have to return the body through memory.
#[allow(clippy::inline_always)]
#[inline(always)]
fn read<'a>(scanner: &mut Scanner<'a>) -> Option<ErrorBody<'a>> {
    let mut first = scanner.peek();
    if first == 0xef {
        scanner.skip_mark()?;
        first = scanner.peek();
    }
    let start = scanner.rest();
    if first != b'{' {
        scanner.skip_value()?;
        scanner.skip_end()?;
        return scanner.fail(ParseErrorKind::NotAnObject, start);
    }
    let mut said = Said { code: &[], message: None };
    let mut is_nested = false;
    // Once for the body, and once more for an object that is its `error`. A second call would be inlined, too.
    loop {
        read_members(scanner, &mut said, is_nested)?;
        if is_nested {
            break;
        }
        scanner.skip_end()?;
        if !said.code.starts_with(b"{") {
            break;
        }
        scanner.go_back(mem::take(&mut said.code));
        is_nested = true;
    }
    if said.code.is_empty() {
        return scanner.fail(ParseErrorKind::NoCode, start);
    }
    // Not from the start on: that would take registers, or stack, while the body is read.
    Some(ErrorBody { json: scanner.json(), code: said.code, message: said.message })
}

/// Apart, so that its buffer is on the stack only where a name was not found.
#[cold]
#[inline(never)]
fn lookup_escaped(name: &[u8]) -> Option<Code> {
    let mut buf = [0; Code::MAX_LEN];
    if HAS_PLAIN_NAMES {
        return lookup(unescape_name(name, &mut buf)?);
    }
    let mut len = 0_usize;
    for byte in Unescaped::new(name) {
        *buf.get_mut(len)? = byte;
        len = len.wrapping_add(1);
    }
    lookup(buf.get(..len)?)
}

/// The code with the number that these digits are. They do not start with a 0.
#[allow(clippy::inline_always)]
#[inline(always)]
fn numbered(digits: &[u8]) -> Option<Code> {
    if !HAS_NUMBERS || digits.first() == Some(&b'0') {
        return None;
    }
    Code::from_number(u32::try_from(integer(digits)?).ok()?)
}

/// As JSON, without what was skipped.
impl fmt::Debug for ErrorBody<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(r#"{"code":"#)?;
        f.write_str(text(self.code))?;
        f.write_str(r#","message":"#)?;
        f.write_str(self.raw_message().unwrap_or("null"))?;
        f.write_str("}")
    }
}
