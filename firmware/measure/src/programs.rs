//! What is measured: the programs of `programs`, and what each is held against.

/// What a program is run on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Inputs {
    /// Every name of the catalogue.
    Names,
    /// Every name with one byte changed, and every name with one byte more.
    Misses,
    /// Every code.
    Codes,
}

impl Inputs {
    pub fn count(self) -> u32 {
        let codes = edge_errors::Code::COUNT as u32;
        if self == Inputs::Misses { 2 * codes } else { codes }
    }
}

/// One row of the tables.
pub struct Program {
    pub title: &'static str,
    pub bin: &'static str,
    pub inputs: Inputs,
    pub feature: Option<&'static str>,
}

impl Program {
    /// The bench alone on the same inputs: what is taken off.
    pub fn baseline(&self) -> &'static str {
        if self.inputs == Inputs::Codes { "no_code" } else { "no_name" }
    }

    /// Whether it is an operation of this crate, not a rival's.
    pub fn is_ours(&self) -> bool {
        OURS.contains(&self.bin)
    }
}

const OURS: [&str; 8] = [
    "lookup",
    "lookup_to_json",
    "to_json",
    "to_json_args",
    "to_json_truncated",
    "to_text",
    "for_each_chunk",
    "three_messages",
];

const fn program(title: &'static str, bin: &'static str, inputs: Inputs) -> Program {
    Program { title, bin, inputs, feature: None }
}

pub const LOOKUP: &str = "`lookup`, hit";
pub const LOOKUP_MISS: &str = "`lookup`, miss";
pub const LOOKUP_TO_JSON: &str = "`lookup` + `to_json`";
pub const TO_JSON: &str = "`to_json`";
pub const THREE_MESSAGES: &str = "three `const` messages, `to_json`";
pub const GPERF: &str = "gperf 3.1 (C, names alone)";

pub const PROGRAMS: [Program; 17] = [
    program(LOOKUP, "lookup", Inputs::Names),
    program(LOOKUP_MISS, "lookup", Inputs::Misses),
    program("`match` on the bytes", "by_match", Inputs::Names),
    Program { feature: Some("gperf"), ..program(GPERF, "gperf", Inputs::Names) },
    program("`phf` 0.14", "phf", Inputs::Names),
    Program { feature: Some("ptrhash"), ..program("`phf` 0.14, `ptrhash`", "phf", Inputs::Names) },
    program("binary search", "binary_search", Inputs::Names),
    program(LOOKUP_TO_JSON, "lookup_to_json", Inputs::Names),
    program(TO_JSON, "to_json", Inputs::Codes),
    program("`to_json`, two arguments", "to_json_args", Inputs::Codes),
    program("`to_json_truncated`, 80 bytes", "to_json_truncated", Inputs::Codes),
    program("`to_text`", "to_text", Inputs::Codes),
    program("`for_each_chunk`", "for_each_chunk", Inputs::Codes),
    program(THREE_MESSAGES, "three_messages", Inputs::Codes),
    program("body by `ufmt`", "ufmt", Inputs::Codes),
    program("body by `core::fmt`", "core_fmt", Inputs::Codes),
    program("body by `serde-json-core`", "serde_json_core", Inputs::Codes),
];
