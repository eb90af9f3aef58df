//! What is measured: each row is a program of the package `programs` and what it is run on.

use crate::hashed_whole;

/// Names a row, for budgets and figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Id {
    Lookup,
    LookupMiss,
    LookupHashedWhole,
    LookupHashedWholeMiss,
    PackedLookup,
    PackedLookupMiss,
    Match,
    Gperf,
    Hashify,
    Phf,
    PhfPtrhash,
    BinarySearch,
    LookupToJson,
    LookupToJsonEn,
    LookupToJsonAny,
    PackedLookupToJson,
    PackedLookupToJsonEn,
    PackedLookupToJsonAny,
    BareList,
    ToJson,
    PackedToJson,
    ToJsonEn,
    PackedToJsonEn,
    ToJsonArgs,
    PackedToJsonArgs,
    ToJsonTruncated,
    PackedToJsonTruncated,
    ToText,
    PackedToText,
    ForEachChunk,
    PackedForEachChunk,
    ReadAt,
    PackedReadAt,
    ThreeMessages,
    PackedThreeMessages,
    Ufmt,
    CoreFmt,
    SerdeJsonCore,
    Parse,
    ParseCode,
    PackedParseCode,
    ParseSerdeJsonCore,
    ParsePicojson,
    Numbered,
    Logged,
    LoggedNumber,
    ArgsIn,
    PackedArgsIn,
    Relay,
    PackedRelay,
}

impl Id {
    pub fn title(self) -> &'static str {
        PROGRAMS.iter().find(|program| program.id == self).expect("every id has a row").title
    }
}

/// What a program is run on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Inputs {
    /// Every name of the catalogue.
    Names,
    /// Every name with one byte changed, and every name with one byte more.
    Misses,
    /// Every name of the catalogue of `hashed_whole.rs`.
    NamesHashedWhole,
    /// Those names, changed as in `Misses`.
    MissesHashedWhole,
    /// Every code that takes no argument.
    Codes,
    /// The body of every code, without arguments.
    Bodies,
}

impl Inputs {
    pub const ALL: [Inputs; 6] = [
        Inputs::Names,
        Inputs::Misses,
        Inputs::NamesHashedWhole,
        Inputs::MissesHashedWhole,
        Inputs::Codes,
        Inputs::Bodies,
    ];

    pub fn count(self) -> u32 {
        let codes = || edge_errors::codes();
        let count = match self {
            Inputs::Names | Inputs::Bodies => codes().count(),
            Inputs::Misses => 2 * codes().count(),
            Inputs::NamesHashedWhole => hashed_whole::names().len(),
            Inputs::MissesHashedWhole => 2 * hashed_whole::names().len(),
            Inputs::Codes => codes().filter(|code| code.arity() == 0).count(),
        };
        count as u32
    }

    /// The program that is the bench alone on these inputs. Its figures are subtracted.
    pub fn bench_alone(self) -> &'static str {
        match self {
            Inputs::Names | Inputs::Misses | Inputs::NamesHashedWhole | Inputs::MissesHashedWhole => {
                "no_name"
            }
            Inputs::Codes => "no_code",
            Inputs::Bodies => "no_body",
        }
    }
}

/// The build that a program comes from. A feature is on for a whole build, so programs that need
/// different features come from different builds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Build {
    Default,
    /// Needs gperf and a C compiler for the target.
    Gperf,
    /// The names and messages compressed.
    Packed,
    /// Another algorithm behind the same `phf::Map`.
    Ptrhash,
    /// The catalogue of `hashed_whole.rs`.
    HashedWhole,
    /// With defmt and a logger.
    Logs,
}

/// The part of the picture that a program is drawn in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Group {
    Lookup,
    Body,
    Received,
    Whole,
}

/// One row of the tables.
pub struct Program {
    pub id: Id,
    /// In Markdown.
    pub title: &'static str,
    pub bin: &'static str,
    pub inputs: Inputs,
    pub build: Build,
    pub group: Group,
    /// Whether it is an operation of this crate, not a rival's.
    pub is_ours: bool,
}

impl Program {
    /// Whether another row has the same program on other inputs, and so the same sections.
    pub fn is_same_program_again(&self) -> bool {
        matches!(self.inputs, Inputs::Misses | Inputs::MissesHashedWhole)
    }
}

const fn ours(id: Id, title: &'static str, bin: &'static str, inputs: Inputs, group: Group) -> Program {
    Program { id, title, bin, inputs, build: Build::Default, group, is_ours: true }
}

const fn packed(id: Id, title: &'static str, bin: &'static str, inputs: Inputs, group: Group) -> Program {
    Program { build: Build::Packed, ..ours(id, title, bin, inputs, group) }
}

const fn hashed_whole(id: Id, title: &'static str, inputs: Inputs) -> Program {
    Program { build: Build::HashedWhole, ..ours(id, title, "lookup", inputs, Group::Lookup) }
}

const fn logged(id: Id, title: &'static str, bin: &'static str) -> Program {
    Program { build: Build::Logs, ..ours(id, title, bin, Inputs::Codes, Group::Whole) }
}

const fn rival(id: Id, title: &'static str, bin: &'static str, inputs: Inputs, group: Group) -> Program {
    Program { is_ours: false, ..ours(id, title, bin, inputs, group) }
}

const fn lookup_rival(id: Id, title: &'static str, bin: &'static str, build: Build) -> Program {
    Program { build, ..rival(id, title, bin, Inputs::Names, Group::Lookup) }
}

pub const PROGRAMS: [Program; 50] = [
    ours(Id::Lookup, "`lookup`", "lookup", Inputs::Names, Group::Lookup),
    ours(Id::LookupMiss, "`lookup`, miss", "lookup", Inputs::Misses, Group::Lookup),
    packed(Id::PackedLookup, "`lookup`, `packed`", "lookup", Inputs::Names, Group::Lookup),
    packed(Id::PackedLookupMiss, "`lookup`, `packed`, miss", "lookup", Inputs::Misses, Group::Lookup),
    hashed_whole(Id::LookupHashedWhole, "`lookup`, every byte hashed", Inputs::NamesHashedWhole),
    hashed_whole(Id::LookupHashedWholeMiss, "`lookup`, every byte hashed, miss", Inputs::MissesHashedWhole),
    lookup_rival(Id::Gperf, "gperf (C, names alone)", "gperf", Build::Gperf),
    lookup_rival(Id::Hashify, "`hashify::map!`", "hashify", Build::Default),
    lookup_rival(Id::Match, "`match` on the bytes", "by_match", Build::Default),
    lookup_rival(Id::Phf, "`phf`", "phf", Build::Default),
    lookup_rival(Id::PhfPtrhash, "`phf`, `ptrhash`", "phf", Build::Ptrhash),
    lookup_rival(Id::BinarySearch, "binary search", "binary_search", Build::Default),
    ours(Id::LookupToJson, "`lookup` + `to_json`", "lookup_to_json", Inputs::Names, Group::Whole),
    ours(
        Id::LookupToJsonEn,
        "`lookup` + `to_json`, English",
        "lookup_to_json_en",
        Inputs::Names,
        Group::Whole,
    ),
    ours(
        Id::LookupToJsonAny,
        "`lookup` + `to_json`, any language",
        "lookup_to_json_any",
        Inputs::Names,
        Group::Whole,
    ),
    packed(
        Id::PackedLookupToJson,
        "`lookup` + `to_json`, `packed`",
        "lookup_to_json",
        Inputs::Names,
        Group::Whole,
    ),
    packed(
        Id::PackedLookupToJsonEn,
        "`lookup` + `to_json`, English, `packed`",
        "lookup_to_json_en",
        Inputs::Names,
        Group::Whole,
    ),
    packed(
        Id::PackedLookupToJsonAny,
        "`lookup` + `to_json`, any language, `packed`",
        "lookup_to_json_any",
        Inputs::Names,
        Group::Whole,
    ),
    rival(Id::BareList, "bare list, look-up + body", "bare_list", Inputs::Names, Group::Whole),
    ours(Id::ToJson, "`to_json`", "to_json", Inputs::Codes, Group::Body),
    packed(Id::PackedToJson, "`to_json`, `packed`", "to_json", Inputs::Codes, Group::Body),
    ours(Id::ToJsonEn, "`to_json`, English", "to_json_en", Inputs::Codes, Group::Body),
    packed(Id::PackedToJsonEn, "`to_json`, English, `packed`", "to_json_en", Inputs::Codes, Group::Body),
    ours(Id::ToJsonArgs, "`to_json`, two arguments", "to_json_args", Inputs::Codes, Group::Body),
    packed(
        Id::PackedToJsonArgs,
        "`to_json`, two arguments, `packed`",
        "to_json_args",
        Inputs::Codes,
        Group::Body,
    ),
    ours(
        Id::ToJsonTruncated,
        "`to_json_truncated`, 80 bytes",
        "to_json_truncated",
        Inputs::Codes,
        Group::Body,
    ),
    packed(
        Id::PackedToJsonTruncated,
        "`to_json_truncated`, 80 bytes, `packed`",
        "to_json_truncated",
        Inputs::Codes,
        Group::Body,
    ),
    ours(Id::ToText, "`to_text`", "to_text", Inputs::Codes, Group::Body),
    packed(Id::PackedToText, "`to_text`, `packed`", "to_text", Inputs::Codes, Group::Body),
    ours(Id::ForEachChunk, "`for_each_chunk`", "for_each_chunk", Inputs::Codes, Group::Body),
    packed(
        Id::PackedForEachChunk,
        "`for_each_chunk`, `packed`",
        "for_each_chunk",
        Inputs::Codes,
        Group::Body,
    ),
    ours(Id::ReadAt, "`read_at`, 64 bytes", "read_at", Inputs::Codes, Group::Body),
    packed(Id::PackedReadAt, "`read_at`, 64 bytes, `packed`", "read_at", Inputs::Codes, Group::Body),
    ours(
        Id::ThreeMessages,
        "three `const` messages, `to_json`",
        "three_messages",
        Inputs::Codes,
        Group::Whole,
    ),
    packed(
        Id::PackedThreeMessages,
        "three `const` messages, `to_json`, `packed`",
        "three_messages",
        Inputs::Codes,
        Group::Whole,
    ),
    rival(Id::Ufmt, "body by `ufmt`", "ufmt", Inputs::Codes, Group::Body),
    rival(Id::CoreFmt, "body by `core::fmt`", "core_fmt", Inputs::Codes, Group::Body),
    rival(Id::SerdeJsonCore, "body by `serde-json-core`", "serde_json_core", Inputs::Codes, Group::Body),
    ours(Id::Parse, "`ErrorBody::parse`", "parse", Inputs::Bodies, Group::Received),
    ours(Id::ParseCode, "`ErrorBody::parse` + `code`", "parse_code", Inputs::Bodies, Group::Whole),
    packed(
        Id::PackedParseCode,
        "`ErrorBody::parse` + `code`, `packed`",
        "parse_code",
        Inputs::Bodies,
        Group::Whole,
    ),
    rival(
        Id::ParseSerdeJsonCore,
        "parsed by `serde-json-core`",
        "parse_serde_json_core",
        Inputs::Bodies,
        Group::Received,
    ),
    rival(Id::ParsePicojson, "parsed by `picojson`", "parse_picojson", Inputs::Bodies, Group::Received),
    ours(Id::Numbered, "`id` + `from_id`", "from_id", Inputs::Codes, Group::Received),
    logged(Id::Logged, "a code logged by `defmt`", "log_name"),
    logged(Id::LoggedNumber, "a code logged by `defmt`, `ById`", "log_id"),
    ours(Id::ArgsIn, "`args_in`, two arguments", "args_in", Inputs::Codes, Group::Received),
    packed(Id::PackedArgsIn, "`args_in`, two arguments, `packed`", "args_in", Inputs::Codes, Group::Received),
    ours(Id::Relay, "received in Chinese, sent on in English", "relay", Inputs::Bodies, Group::Whole),
    packed(
        Id::PackedRelay,
        "received in Chinese, sent on in English, `packed`",
        "relay",
        Inputs::Bodies,
        Group::Whole,
    ),
];
