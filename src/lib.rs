//! The catalogue of an edge platform's error codes, for firmware and gateways.
//!
//! It finds a code by its name, renders its message in a language of the catalogue, writes the JSON
//! body `{"code":"…","message":"…"}` that the platform sends, and reads such bodies. It needs no `std`
//! and, but for one feature, no allocator.
//!
//! ```
//! use edge_errors::{Arg, Code, Language, Message, lookup, message};
//!
//! const OFFLINE: Message = message!(EDGESERVICE_OFFLINE in En);
//! assert_eq!(OFFLINE.to_string(), "Edge service is offline");
//!
//! let language = Language::from_accept_language("en-GB, zh;q=0.5").unwrap_or_default();
//! let code = lookup(b"EDGESERVICE_ENDPOINT_EXIST").unwrap_or(Code::INTERNAL_SERVER_ERROR);
//! let mut buf = [0; 128];
//! let body = code.message_in(language, &[Arg::from("10.0.0.7:7000")]).to_json(&mut buf)?;
//! let expected =
//!     r#"{"code":"EDGESERVICE_ENDPOINT_EXIST","message":"Edge service already exists at 10.0.0.7:7000"}"#;
//! assert_eq!(body, expected.as_bytes());
//! # Ok::<(), edge_errors::BufferFull>(())
//! ```
//!
//! # Where to start
//!
//! - **Look up:** [`lookup`] finds a [`Code`] by the bytes of its name, [`code!`] at compile time.
//!   [`codes`] lists all codes, [`categories`] all categories; a [`Category`] knows its codes. Each
//!   code and each category is a constant too, such as `Code::EDGESERVICE_OFFLINE`.
//! - **Render:** [`message!`] gives a [`Message`] of a code that the program names. The compiler checks its
//!   arguments. For a code that was looked up, [`Code::message`] and [`Code::message_in`] take the
//!   arguments as a slice of [`Arg`]. [`IntoArg`] lists the types that are arguments; [`Float`], [`Render`] and
//!   [`Displayed`] make arguments of others. [`Language`] is found by a tag, a locale's name or an
//!   `Accept-Language` header.
//! - **Write to a buffer:** [`Message::to_json`] and [`Message::to_text`] return the part of the
//!   buffer that was used; [`Message::to_json_truncated`] cuts the message so that the body fits.
//! - **Write without a buffer:** [`Json::for_each_chunk`] hands the body out piece by piece,
//!   [`Json::try_for_each_chunk`] up to the first error. For a writer that must wait, [`Json::read_at`]
//!   fills a small window, and renders the body anew for each. [`Message`] and [`Json`] have `Display`, too.
//! - **Read:** [`ErrorBody::parse`] reads a body that another program wrote. It borrows the bytes. A
//!   [`JsonStr`] is a string in it, a [`RawCode`] a code that the catalogue need not have.
//! - **Send on:** [`ErrorBody::translate`] gives the body with its message in another language, a
//!   [`Translation`]. [`Code::args_in`] finds the arguments in a message's text alone, for
//!   [`Code::message_in`] of another language.
//! - **Numbers:** [`Code::number`] is the number that a catalogue gives a code, and [`Code::from_number`] finds
//!   the code.
//! - **Thin links:** [`Code::id`] is four bytes, and [`Code::from_id`] finds the code. By
//!   [`CATALOG_ID`] two ends can tell that their catalogues differ.
//! - **Errors:** [`ParseError`] says what is wrong with a body, and where, [`Untranslated`] why its message
//!   stays as it is, [`NoMatch`] why a text gives no arguments. [`BufferFull`] says how long the buffer
//!   must be, [`UnknownCode`] and [`UnknownLanguage`] that the catalogue has no such code or language.
//!   [`Code`] and [`Message`] are errors themselves, for `?`. `OwnedMessage` is one that owns its arguments.
//!
//! # Features
//!
//! - `phf-v0.14` (on by default): `CODES`, the codes by name as a `phf::Map`. It does not build together
//!   with the feature `ptrhash` of `phf`, which changes the type of the map.
//! - `packed`: Names and messages are compressed: a look-up and its body take about two fifths of the flash,
//!   for about four times the instructions.
//! - `own-catalog`: The build fails where `EDGE_ERRORS_CATALOG` is not set: no program gets the built-in
//!   catalogue by mistake.
//! - `exhaustive`: `CodeEnum`, the codes as an `enum`: a `match` over it compiles only if it handles every
//!   code. It needs a catalogue of your own, as with `own-catalog`.
//! - `ufmt-v0.2`: `uDisplay` and `uDebug` for [`Code`], [`Message`] and [`Json`].
//! - `heapless-v0.9`: `Message::to_text_string` and `Message::to_json_string`, which return a
//!   `heapless::String`.
//! - `alloc`: `OwnedMessage`, which owns its arguments, so a function can return it as an error; `&String` as
//!   an argument. It needs an allocator.
//! - `serde`: `Serialize` and `Deserialize` for [`Code`], [`Category`] and [`Language`], as their names;
//!   `Serialize` for [`Message`], `OwnedMessage` and [`Json`], as the body; for [`ErrorBody`], [`RawCode`]
//!   and [`JsonStr`], as what was received.
//! - `defmt`: `defmt::Format` for codes, categories, languages, messages, bodies and errors. Names and
//!   texts go over the wire; `ById` sends four bytes for a code.
//! - `embedded-io-v0.7`: `Json::write_to`, which writes the body to an `embedded_io::Write`.
//! - `embedded-io-async-v0.7`: `Json::write_to_async`, the same for an `embedded_io_async::Write`.
//!
//! # What a program pays for
//!
//! The catalogue is one table for the names and one for the messages of each language. The linker
//! drops each table that a program does not use. A program that names one language in its code holds
//! the messages of that language alone. A message that is made by [`message!`] in a language that the
//! code names holds its own name and text, and no table. `core::fmt` is linked only where a program uses
//! `Display` or `Debug`, or [`Displayed`]. The code for other verbs than `%v`, for widths and for line breaks is
//! linked only where the catalogue has them, and what prints floats where a program makes a [`Float`].
//!
//! With the feature `packed`, the names and the messages of each language are compressed tables. The linker
//! drops the plain ones where a program does not use [`Code::as_str`], `AsRef<str>`, [`Code::template`],
//! [`Code::template_in`] or `CODES`; so print a code with `Display`.
//!
//! # A catalogue of your own
//!
//! The environment variable `EDGE_ERRORS_CATALOG` names a YAML file at build time: codes of your own,
//! beside the built-in ones or instead of them. Set it in `.cargo/config.toml`, and turn on the feature
//! `own-catalog`, so that a build that does not see it fails:
//!
//! ```toml
//! [env]
//! EDGE_ERRORS_CATALOG = { value = "catalog.yaml", relative = true }
//! ```
//!
//! All that is documented here follows that file. `docs/catalogue.md` in the repository says how to
//! write it.
//!
//! # Guarantees
//!
//! - Nothing panics and nothing allocates: a program that calls every function links only if that is so.
//!   There are three exceptions:
//!   with the feature `alloc`, owned messages allocate, and panic or abort where no memory is left, as all
//!   that allocates does; `heapless` itself can panic where a build checks overflows; and the future of
//!   `write_to_async` where it is polled again after its end, as that of each `async fn`.
//! - There is no unsafe code: the compiler is told to refuse it.
//! - A body is read in one pass; an object that is its `error` is read once more where there is no `code`.
//!   The stack that this takes does not depend on the body.
//! - Rendering cannot fail, and gives what Go's `fmt.Sprintf` gives for the same arguments.
//! - The names and the messages in the default language are the platform's, byte for byte.

#![no_std]
#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "alloc")]
extern crate alloc;

// Layers: a module uses only those above it, here and in each folder; `tests/layers.rs` holds that.
mod text;
mod catalog;
mod message;
mod wrong_number;
mod checked;
mod received;
mod integrations;
mod constants;

pub use catalog::category::{Categories, Category, categories};
pub use catalog::code::{Code, Codes, codes};
#[cfg(feature = "exhaustive")]
pub use catalog::code_enum::CodeEnum;
pub use catalog::error::{UnknownCode, UnknownLanguage};
pub use catalog::id::CATALOG_ID;
pub use catalog::language::Language;
pub use catalog::lookup::lookup;
#[cfg(feature = "alloc")]
pub use integrations::alloc::OwnedMessage;
#[cfg(feature = "defmt")]
pub use integrations::defmt::ById;
#[cfg(feature = "phf-v0.14")]
pub use integrations::phf_v0_14::CODES;
pub use message::Message;
pub use received::args::Args;
pub use received::body::ErrorBody;
pub use received::error::{ParseError, ParseErrorKind};
pub use received::json_str::JsonStr;
pub use received::raw_code::RawCode;
pub use received::translate::Translation;
pub use received::untranslated::Untranslated;
pub use text::arg::{Arg, Displayed, IntoArg, Render};
pub use text::buffer::BufferFull;
pub use text::float::Float;
pub use text::json::Json;
pub use text::no_match::NoMatch;

/// What `message!` writes where it is used, and what the command `edge-errors` uses. It is not for programs, and
/// changes in any release.
#[doc(hidden)]
pub mod __private {
    pub use crate::catalog::named::{Use, is_deprecated, named};
    pub use crate::checked::{PrintedBy, in_tables, name, template, tokens, verb};
    pub use crate::text::column::Row;
    pub use crate::text::form::own;
    pub use crate::text::render::render_parts;
    pub use crate::wrong_number::WrongNumber;
}

// Runs the README's examples as tests. The documentation has its own front page, above, so the README
// is not in it.
#[doc = include_str!("../README.md")]
#[cfg(doctest)]
struct ReadmeDoctests;
