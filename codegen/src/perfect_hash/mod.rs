//! A perfect hash of the names, found at build time.

// Shared with the crate; a link to its file.
pub(crate) mod hash;
pub(crate) mod positions;
#[cfg(feature = "packed")]
pub(crate) mod kept;
mod build;
#[cfg(test)]
pub(crate) mod families;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod family_tests;

pub(crate) use build::{NotFound, PerfectHash};
