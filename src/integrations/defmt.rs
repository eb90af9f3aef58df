//! Feature `defmt`: each type as its `Display` writes it, and a message with its code before it.
//!
//! Names and texts go over the wire. [`ById`] sends four bytes for a code instead. `defmt::intern!` in a
//! match over all codes would keep the names on the host, too. That was tried: in a program that also writes
//! bodies, and so has the names anyway, it takes more flash.

use ::defmt::{Format, Formatter, write};

use crate::catalog::category::Category;
use crate::catalog::code::Code;
use crate::catalog::code_traits::with_str;
use crate::catalog::error::{UnknownCode, UnknownLanguage};
use crate::catalog::language::Language;
use crate::message::Message;
use crate::received::error::{ParseError, ParseErrorKind};
use crate::received::translate::Translation;
use crate::received::untranslated::Untranslated;
use crate::text::buffer::BufferFull;
use crate::text::json::Json;
use crate::text::no_match::NoMatch;
use crate::text::pieces::Pieces;

/// The text as it is: `:a` keeps a `{:?}` around it from putting each piece in quotes.
fn write_str(text: &str, f: Formatter<'_>) {
    write!(f, "{=str:a}", text);
}

fn write_pieces(pieces: &impl Pieces, f: Formatter<'_>) {
    pieces.for_each(&mut |piece: &str| {
        if !piece.is_empty() {
            write_str(piece, f);
        }
    });
}

/// The name.
impl Format for Code {
    fn format(&self, f: Formatter<'_>) {
        with_str(Code::name(*self), |name| write_str(name, f));
    }
}

/// A code that `defmt` logs by its [`id`](Code::id): the frame has four bytes for it, and the program needs
/// no names.
///
/// It is printed as `code#` and the id, such as `code#f94373c6`. On the host, [`Code::from_id`] finds the
/// code; so does the example `explain`.
///
/// ```
/// use edge_errors::{ById, Code};
///
/// fn log(code: Code) {
///     defmt::error!("not sent: {}", ById(code));
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ById(
    /// The code.
    pub Code,
);

impl Format for ById {
    fn format(&self, f: Formatter<'_>) {
        write!(f, "code#{=u32:08x}", self.0.id());
    }
}

/// The name.
impl Format for Category {
    fn format(&self, f: Formatter<'_>) {
        write_str(self.name(), f);
    }
}

/// The tag.
impl Format for Language {
    fn format(&self, f: Formatter<'_>) {
        write_str(self.tag(), f);
    }
}

/// The name and the text: `EDGESERVICE_OFFLINE: 边缘服务不在线`.
impl Format for Message<'_> {
    fn format(&self, f: Formatter<'_>) {
        // In one: each part of a frame has a number, and a text has its length.
        with_str(self.json().name(), |name| write!(f, "{=str:a}: ", name));
        write_pieces(self, f);
    }
}

/// The body.
impl Format for Json<'_> {
    fn format(&self, f: Formatter<'_>) {
        write_pieces(self, f);
    }
}

/// The body.
impl Format for Translation<'_> {
    fn format(&self, f: Formatter<'_>) {
        write_pieces(self, f);
    }
}

impl Format for BufferFull {
    fn format(&self, f: Formatter<'_>) {
        let [before, after] = BufferFull::TEXT;
        write!(f, "{=str:a}{=usize}{=str:a}", before, self.needed, after);
    }
}

impl Format for UnknownCode {
    fn format(&self, f: Formatter<'_>) {
        write_str(UnknownCode::TEXT, f);
    }
}

impl Format for UnknownLanguage {
    fn format(&self, f: Formatter<'_>) {
        write_str(UnknownLanguage::TEXT, f);
    }
}

impl Format for ParseErrorKind {
    fn format(&self, f: Formatter<'_>) {
        write_str(self.text(), f);
    }
}

impl Format for ParseError {
    fn format(&self, f: Formatter<'_>) {
        let ParseError { kind, offset } = self;
        write!(f, "{=str:a}{=str:a}{=usize}", kind.text(), ParseError::BEFORE_OFFSET, offset);
    }
}

impl Format for NoMatch {
    fn format(&self, f: Formatter<'_>) {
        write_str(self.text(), f);
    }
}

impl Format for Untranslated {
    fn format(&self, f: Formatter<'_>) {
        match self {
            Untranslated::UnknownCode => UnknownCode.format(f),
            Untranslated::NoMessage => write_str(Untranslated::NO_MESSAGE, f),
            Untranslated::NoMatch(error) => error.format(f),
            Untranslated::BufferFull(error) => error.format(f),
        }
    }
}
