//! The perfect hash that a search found, kept in the file of pieces.
//!
//! The file has the multiplier and the displacements. If they do not give every name a slot of its own, because
//! the catalogue is another one now, the build makes its own.

#[cfg(feature = "search")]
use std::fmt::{self, Display, Formatter};

/// What a search found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) multiplier: u32,
    pub(crate) displacements: Vec<u8>,
}

impl Found {
    /// Reads the lines of a file that [`Display`] wrote.
    pub(crate) fn read(file: &str) -> Option<Found> {
        let line = |name: &str| file.lines().find_map(|line| line.strip_prefix(name));
        let multiplier = u32::from_str_radix(line("multiplier 0x")?, 16).ok()?;
        let displacements =
            line("displacements ")?.split(' ').map(str::parse).collect::<Result<_, _>>().ok()?;
        Some(Found { multiplier, displacements })
    }
}

#[cfg(feature = "search")]
impl Display for Found {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        let displacements: Vec<_> = self.displacements.iter().map(ToString::to_string).collect();
        write!(f, "multiplier {:#x}\ndisplacements {}", self.multiplier, displacements.join(" "))
    }
}
