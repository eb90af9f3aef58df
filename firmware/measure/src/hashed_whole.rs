//! A catalogue whose names no few bytes tell apart, so that a look-up hashes every byte.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::Error;

const LONGEST: &str = "SENSOR_CALIBRATION_WINDOW_EXCEEDED_AGAIN";
const SHORTEST_LEN: usize = 8;

/// The starts of one text, each with one letter changed. In the whole text each letter is changed once, so no eight
/// bytes tell its variants apart.
pub fn names() -> Vec<String> {
    let changed = |len: usize, place: usize| {
        let (start, rest) = LONGEST[..len].split_at(place);
        format!("{start}Q{}", &rest[1..])
    };
    let starts = (SHORTEST_LEN..LONGEST.len())
        .flat_map(|len| (len % 4..len).step_by(9).map(move |place| (len, place)));
    let whole = (0..LONGEST.len()).map(|place| (LONGEST.len(), place));
    let names: BTreeSet<_> = starts.chain(whole).map(|(len, place)| changed(len, place)).collect();
    names.into_iter().collect()
}

/// Where the catalogue is written.
pub fn catalog(workspace: &Path) -> PathBuf {
    workspace.join("target/hashed-whole.yaml")
}

pub fn write_catalog(workspace: &Path) -> Result<(), Error> {
    let codes: String = names().iter().map(|name| format!("    {name}: Failed\n")).collect();
    fs::write(catalog(workspace), format!("languages: [en]\ncategories:\n  Sensor:\n{codes}"))?;
    Ok(())
}
