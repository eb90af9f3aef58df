//! What is measured in C: each row is a file of the package `c-programs`.

use crate::programs::{Id, Inputs};

/// The generated files that a program is built with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    Plain,
    Packed,
}

impl Form {
    pub const ALL: [Form; 2] = [Form::Plain, Form::Packed];

    /// Where the files are in the package `c`.
    pub fn folder(self) -> &'static str {
        match self {
            Form::Plain => "src",
            Form::Packed => "packed",
        }
    }
}

#[derive(Clone, Copy)]
pub struct Program {
    /// In Markdown.
    pub title: &'static str,
    /// The file, without its end.
    pub source: &'static str,
    /// Where the program names one.
    pub language: &'static str,
    pub inputs: Inputs,
    pub forms: &'static [Form],
    /// The same operation in Rust, plain and packed.
    pub rust: Option<[Id; 2]>,
}

impl Program {
    /// Not a rival's.
    pub fn is_ours(&self) -> bool {
        self.source.starts_with("operations/")
    }
}

const fn ours(title: &'static str, source: &'static str, inputs: Inputs, rust: [Id; 2]) -> Program {
    Program { title, source, language: "zh", inputs, forms: &Form::ALL, rust: Some(rust) }
}

/// The form makes no difference.
const fn plain(title: &'static str, source: &'static str, inputs: Inputs, rust: Id) -> Program {
    Program { forms: &[Form::Plain], ..ours(title, source, inputs, [rust; 2]) }
}

/// Nothing in Rust does the same.
const fn alone(title: &'static str, source: &'static str, inputs: Inputs, forms: &'static [Form]) -> Program {
    Program { title, source, language: "zh", inputs, forms, rust: None }
}

const fn rival(title: &'static str, source: &'static str, inputs: Inputs) -> Program {
    alone(title, source, inputs, &[Form::Plain])
}

const fn english(program: Program) -> Program {
    Program { language: "en", ..program }
}

pub const PROGRAMS: [Program; 21] = [
    ours(LOOKUP, "operations/lookup", Inputs::Names, [Id::Lookup, Id::PackedLookup]),
    ours(LOOKUP_MISS, "operations/lookup", Inputs::Misses, [Id::LookupMiss, Id::PackedLookupMiss]),
    rival("gperf, names alone", "rivals/gperf", Inputs::Names),
    rival("loop over the names", "rivals/linear_scan", Inputs::Names),
    rival("`bsearch`", "rivals/binary_search", Inputs::Names),
    ours(LOOKUP_JSON, "operations/lookup_json", Inputs::Names, [Id::LookupToJson, Id::PackedLookupToJson]),
    english(ours(
        "look-up + body, English",
        "operations/lookup_json",
        Inputs::Names,
        [Id::LookupToJsonEn, Id::PackedLookupToJsonEn],
    )),
    ours(
        LOOKUP_JSON_ANY,
        "operations/lookup_json_any",
        Inputs::Names,
        [Id::LookupToJsonAny, Id::PackedLookupToJsonAny],
    ),
    rival("loop over the names + `snprintf`", "rivals/snprintf_body", Inputs::Names),
    ours(JSON, "operations/json", Inputs::Codes, [Id::ToJson, Id::PackedToJson]),
    english(ours("body, English", "operations/json", Inputs::Codes, [Id::ToJsonEn, Id::PackedToJsonEn])),
    ours(JSON_ARGS, "operations/json_args", Inputs::Codes, [Id::ToJsonArgs, Id::PackedToJsonArgs]),
    ours(
        "body, cut to 80 bytes",
        "operations/json_cut",
        Inputs::Codes,
        [Id::ToJsonTruncated, Id::PackedToJsonTruncated],
    ),
    ours("text", "operations/text", Inputs::Codes, [Id::ToText, Id::PackedToText]),
    plain(THREE_BODIES, "operations/three_bodies", Inputs::Codes, Id::ThreeMessages),
    alone("name", "operations/name", Inputs::Codes, &[Form::Plain]),
    alone("name, copied", "operations/name_copy", Inputs::Codes, &Form::ALL),
    rival("name of a number, as `esp_err_to_name`", "rivals/scan_by_number", Inputs::Codes),
    plain("id + code of the id", "operations/from_id", Inputs::Codes, Id::Numbered),
    plain(PARSE, "operations/parse", Inputs::Bodies, Id::Parse),
    ours(
        "received body + its code",
        "operations/parse_code",
        Inputs::Bodies,
        [Id::ParseCode, Id::PackedParseCode],
    ),
];

// The rows that have a budget.
pub const LOOKUP: &str = "look-up";
pub const LOOKUP_MISS: &str = "look-up, miss";
pub const LOOKUP_JSON: &str = "look-up + body";
pub const LOOKUP_JSON_ANY: &str = "look-up + body, any language";
pub const JSON: &str = "body";
pub const JSON_ARGS: &str = "body, two arguments";
pub const THREE_BODIES: &str = "three constant bodies";
pub const PARSE: &str = "received body";
