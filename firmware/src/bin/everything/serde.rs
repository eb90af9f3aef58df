//! `Serialize` and `Deserialize`, by a format of our own: the foreign ones for firmware have panic
//! paths where a build checks overflows.

use core::fmt::Display;
use core::hint::black_box;

use edge_errors::{Category, Code, ErrorBody, Json, JsonStr, Language, Message, RawCode};
use serde_core::de::value::{BytesDeserializer, StrDeserializer};
use serde_core::de::{self, Deserialize, Expected, Unexpected};
use serde_core::ser::{self, Impossible, Serialize, SerializeStruct, Serializer};

use crate::formatting;

pub fn reach_names(code: Code, language: Language, text: &str) {
    let category = Code::category(code);
    black_box(<Code as Serialize>::serialize(&code, Format).is_ok());
    black_box(<Category as Serialize>::serialize(&category, Format).is_ok());
    black_box(<Language as Serialize>::serialize(&language, Format).is_ok());
    let bytes = text.as_bytes();
    black_box(<Code as Deserialize>::deserialize(StrDeserializer::<Refused>::new(text)).is_ok());
    black_box(<Code as Deserialize>::deserialize(BytesDeserializer::<Refused>::new(bytes)).is_ok());
    black_box(<Category as Deserialize>::deserialize(StrDeserializer::<Refused>::new(text)).is_ok());
    black_box(<Category as Deserialize>::deserialize(BytesDeserializer::<Refused>::new(bytes)).is_ok());
    black_box(<Language as Deserialize>::deserialize(StrDeserializer::<Refused>::new(text)).is_ok());
    black_box(<Language as Deserialize>::deserialize(BytesDeserializer::<Refused>::new(bytes)).is_ok());
}

pub fn reach_bodies(message: &Message, json: &Json) {
    black_box(<Message as Serialize>::serialize(message, Format).is_ok());
    black_box(<Json as Serialize>::serialize(json, Format).is_ok());
}

pub fn reach_received(body: &ErrorBody, code: &RawCode) {
    black_box(<ErrorBody as Serialize>::serialize(body, Format).is_ok());
    black_box(<RawCode as Serialize>::serialize(code, Format).is_ok());
}

pub fn reach_string(string: &JsonStr) {
    black_box(<JsonStr as Serialize>::serialize(string, Format).is_ok());
}

/// The error of the format.
#[derive(Debug)]
struct Refused;

impl Display for Refused {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("refused")
    }
}

impl core::error::Error for Refused {}

impl ser::Error for Refused {
    fn custom<T: Display>(_: T) -> Refused {
        Refused
    }
}

impl de::Error for Refused {
    fn custom<T: Display>(_: T) -> Refused {
        Refused
    }

    // What was found is displayed by Serde, with a panic path of `core`; what was expected, by us.
    fn invalid_value(_: Unexpected<'_>, expected: &dyn Expected) -> Refused {
        formatting::reach(|f| expected.fmt(f));
        Refused
    }
}

/// Takes texts, integers, and structs of them.
struct Format;

macro_rules! refuse {
    ($($name:ident($($of:ty),*) -> $ok:ty;)*) => {$(
        fn $name(self, $(_: $of),*) -> Result<$ok, Refused> {
            Err(Refused)
        }
    )*};
}

impl Serializer for Format {
    type Ok = ();
    type Error = Refused;
    type SerializeSeq = Impossible<(), Refused>;
    type SerializeTuple = Impossible<(), Refused>;
    type SerializeTupleStruct = Impossible<(), Refused>;
    type SerializeTupleVariant = Impossible<(), Refused>;
    type SerializeMap = Impossible<(), Refused>;
    type SerializeStruct = Format;
    type SerializeStructVariant = Impossible<(), Refused>;

    fn serialize_str(self, text: &str) -> Result<(), Refused> {
        if black_box(text).is_empty() { Err(Refused) } else { Ok(()) }
    }

    fn serialize_i64(self, number: i64) -> Result<(), Refused> {
        if black_box(number) == 0 { Err(Refused) } else { Ok(()) }
    }

    fn collect_str<T: Display + ?Sized>(self, value: &T) -> Result<(), Refused> {
        formatting::reach(|f| value.fmt(f));
        black_box(Ok(()))
    }

    fn serialize_struct(self, _: &'static str, fields: usize) -> Result<Format, Refused> {
        if black_box(fields) == 0 { Err(Refused) } else { Ok(Format) }
    }

    fn serialize_some<T: Serialize + ?Sized>(self, _: &T) -> Result<(), Refused> {
        Err(Refused)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, _: &T) -> Result<(), Refused> {
        Err(Refused)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), Refused> {
        Err(Refused)
    }

    refuse! {
        serialize_bool(bool) -> ();
        serialize_i8(i8) -> ();
        serialize_i16(i16) -> ();
        serialize_i32(i32) -> ();
        serialize_u8(u8) -> ();
        serialize_u16(u16) -> ();
        serialize_u32(u32) -> ();
        serialize_u64(u64) -> ();
        serialize_f32(f32) -> ();
        serialize_f64(f64) -> ();
        serialize_char(char) -> ();
        serialize_bytes(&[u8]) -> ();
        serialize_none() -> ();
        serialize_unit() -> ();
        serialize_unit_struct(&'static str) -> ();
        serialize_unit_variant(&'static str, u32, &'static str) -> ();
        serialize_seq(Option<usize>) -> Self::SerializeSeq;
        serialize_tuple(usize) -> Self::SerializeTuple;
        serialize_tuple_struct(&'static str, usize) -> Self::SerializeTupleStruct;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Self::SerializeTupleVariant;
        serialize_map(Option<usize>) -> Self::SerializeMap;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Self::SerializeStructVariant;
    }
}

impl SerializeStruct for Format {
    type Ok = ();
    type Error = Refused;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, _: &'static str, value: &T) -> Result<(), Refused> {
        value.serialize(Format)
    }

    fn end(self) -> Result<(), Refused> {
        black_box(Ok(()))
    }
}
