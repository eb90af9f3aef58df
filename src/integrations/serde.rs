//! Feature `serde`: codes, categories and languages as their names, messages as their JSON bodies.

use core::fmt;
use core::marker::PhantomData;
use core::str;

use ::serde_core::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};
use ::serde_core::ser::{Serialize, SerializeStruct, Serializer};

use crate::catalog::category::{Category, categories};
use crate::catalog::code::Code;
use crate::catalog::code_traits::with_str;
use crate::catalog::language::{self, Language};
use crate::catalog::lookup::lookup;
use crate::catalog::tables;
#[cfg(feature = "alloc")]
use crate::integrations::alloc::OwnedMessage;
use crate::message::Message;
use crate::text::json::Json;
use crate::text::pieces::{self, Pieces, Sink};
use crate::text::render::render_text;

/// A type that is written and read as a name.
trait Named: Sized {
    /// What was expected, for the error where no name fits.
    const EXPECTED: &'static str;

    fn find(name: &[u8]) -> Option<Self>;
}

impl Named for Code {
    const EXPECTED: &'static str = "an error code of the catalogue";

    fn find(name: &[u8]) -> Option<Code> {
        lookup(name)
    }
}

impl Named for Category {
    const EXPECTED: &'static str = "a category of the catalogue";

    fn find(name: &[u8]) -> Option<Category> {
        categories().find(|category| category.name().as_bytes() == name)
    }
}

impl Named for Language {
    const EXPECTED: &'static str = "a language of the catalogue";

    fn find(tag: &[u8]) -> Option<Language> {
        language::find(language::tagged(), tag)
    }
}

struct NameVisitor<T>(PhantomData<T>);

impl<T: Named> Visitor<'_> for NameVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::EXPECTED)
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<T, E> {
        T::find(name.as_bytes()).ok_or_else(|| E::invalid_value(Unexpected::Str(name), &self))
    }

    fn visit_bytes<E: Error>(self, name: &[u8]) -> Result<T, E> {
        T::find(name).ok_or_else(|| {
            let unexpected = str::from_utf8(name).map_or(Unexpected::Bytes(name), Unexpected::Str);
            E::invalid_value(unexpected, &self)
        })
    }
}

/// The name.
impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        with_str(Code::name(*self), |name| serializer.serialize_str(name))
    }
}

/// By its name, as [`lookup`] finds it.
impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Code, D::Error> {
        deserializer.deserialize_str(NameVisitor(PhantomData))
    }
}

/// The name.
impl Serialize for Category {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

/// By exactly its name.
impl<'de> Deserialize<'de> for Category {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Category, D::Error> {
        deserializer.deserialize_str(NameVisitor(PhantomData))
    }
}

/// The tag.
impl Serialize for Language {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.tag())
    }
}

/// As [`Language::from_tag`] and `FromStr` find it, so that a settings file can say `en-US`, and so
/// that a peer whose catalogue has `zh-Hant` too is understood.
impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Language, D::Error> {
        deserializer.deserialize_str(NameVisitor(PhantomData))
    }
}

/// The body, `{"code":"…","message":"…"}`, as a struct of these two fields.
impl Serialize for Message<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.json().serialize(serializer)
    }
}

/// The body, `{"code":"…","message":"…"}`, as a struct of these two fields.
#[cfg(feature = "alloc")]
impl Serialize for OwnedMessage {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.with_message(|message| message.serialize(serializer))
    }
}

/// The body, `{"code":"…","message":"…"}`, as a struct of these two fields.
impl Serialize for Json<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut body = serializer.serialize_struct("Message", 2)?;
        with_str(self.name(), |name| body.serialize_field("code", name))?;
        body.serialize_field("message", &Text(*self))?;
        body.end()
    }
}

/// The text of a message.
struct Text<'a>(Json<'a>);

impl Serialize for Text<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Text(json) = self;
        // Most texts: they need no `core::fmt`, which some small formats do not support.
        if json.template().arity() == 0 && json.args().is_empty() {
            if let Some(text) = json.template().whole() {
                return serializer.serialize_str(text);
            }
            return self.serialize_decoded(serializer);
        }
        serializer.collect_str(self)
    }
}

impl Text<'_> {
    // Apart, so that its buffer is on the stack only where a text is not stored as one.
    #[inline(never)]
    fn serialize_decoded<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut buf = [0; tables::MAX_NAME_AND_TEXT_LEN];
        let text = pieces::to_slice(self, &mut buf).unwrap_or_default();
        serializer.serialize_str(str::from_utf8(text).unwrap_or_default())
    }
}

impl Pieces for Text<'_> {
    fn for_each(&self, out: &mut impl Sink) {
        render_text(self.0.template(), self.0.args(), out);
    }
}

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        pieces::to_fmt(self, f)
    }
}
