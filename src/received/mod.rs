//! Bodies that others wrote, and the arguments in their messages. The modules from `body` on know the
//! catalogue.
//!
//! A body is read once, from its first byte on, and an object that is its `error` at most once more. What is
//! found are parts of it, so nothing is copied. What others do well is done here too:
//!
//! - coreJSON (of `FreeRTOS`) checks UTF-8 while it looks for the end of a string, not in a pass of its own.
//!   But it goes through the body again for each key; here all keys are found on the way.
//! - `serde_json` looks at a whole word of a string at once. But it refuses half of a surrogate pair, which
//!   Go reads.
//! - jiter and picojson keep one bit for each array or object that is open, so that the call stack does not
//!   grow with the depth.
//! - Go's `encoding/json` says what a body means: the last of two equal keys counts, `null` changes
//!   nothing, and half of a surrogate pair is U+FFFD.

pub(crate) mod error;
pub(crate) mod characters;
pub(crate) mod scanner;
pub(crate) mod unescape;
pub(crate) mod json_str;
pub(crate) mod raw_code;
pub(crate) mod members;
pub(crate) mod body;
pub(crate) mod args;
pub(crate) mod untranslated;
pub(crate) mod translate;
