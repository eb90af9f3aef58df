//! The perfect hash that a search found, kept in the file of pieces.
//!
//! The file has the multiplier and the displacements. If they do not give every name a slot of its own, because
//! the catalogue is another one now, the build makes its own.

#[cfg(feature = "search")]
use std::fmt::{self, Display, Formatter};

use crate::perfect_hash::PerfectHash;
use crate::perfect_hash::hash::{bucket, hash, slot};
use crate::perfect_hash::positions::choose_positions;

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

    /// The tables, if each of the names has a slot of its own and no slot is free.
    pub(crate) fn build(&self, names: &[&str]) -> Option<PerfectHash> {
        let positions = choose_positions(names);
        let Found { multiplier, displacements } = self;
        if displacements.is_empty() {
            return None;
        }
        let mut slots = vec![0; names.len()];
        for (name, number) in names.iter().zip(1..=u16::MAX) {
            let hash = hash(name.as_bytes(), &positions, *multiplier);
            let displacement = displacements[bucket(hash, displacements.len())];
            let taken = &mut slots[slot(hash, displacement.into(), names.len(), *multiplier)];
            if *taken != 0 {
                return None;
            }
            *taken = number;
        }
        let displacements = displacements.iter().map(|&displacement| displacement.into()).collect();
        Some(PerfectHash { positions, multiplier: *multiplier, displacements, slots })
    }
}

#[cfg(feature = "search")]
impl Display for Found {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        let displacements: Vec<_> = self.displacements.iter().map(ToString::to_string).collect();
        write!(f, "multiplier {:#x}\ndisplacements {}", self.multiplier, displacements.join(" "))
    }
}
