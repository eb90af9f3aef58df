//! Bodies that others wrote, and the arguments in their messages. Only `body` and `args` know the catalogue.
//!
//! A body is read once, from its first byte to its last. What is found are parts of it: nothing is
//! copied, and nothing is allocated. Where others have solved this before, it is done as they do:
//!
//! - coreJSON (`FreeRTOS`) checks UTF-8 while it looks for the end of a string, so a body is not read a
//!   second time for that. That is done here too. It looks for each key by a pass of its own; here all
//!   keys are found in one.
//! - `serde_json` looks at a word of a string at once for what ends the plain part of it. Its rule that
//!   half of a surrogate pair is an error is not taken: a body that Go reads is read here.
//! - jiter and picojson keep what is open outside the call stack, picojson as one bit for each level. So
//!   the stack does not grow with the depth.
//! - Go's `encoding/json` decides what a body means: the last of two equal keys counts, `null` changes
//!   nothing, and half of a surrogate pair is U+FFFD.

pub(crate) mod error;
pub(crate) mod characters;
pub(crate) mod scanner;
pub(crate) mod unescape;
pub(crate) mod json_str;
pub(crate) mod body;
pub(crate) mod args;
