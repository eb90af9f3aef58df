//! The catalogue on the host: the inputs of the programs, and the size of its data.

use std::fs;
use std::path::{Path, PathBuf};

use edge_errors::{Code, Language, codes};

use crate::programs::Inputs;
use crate::{Error, hashed_whole};

/// The folder that a program runs in. Its file `names` has one name on each line, its file `bodies` one
/// body, and its file `arities` a digit for each code: 0 where the code takes no argument.
pub fn folder(inputs_folder: &Path, inputs: Inputs) -> PathBuf {
    inputs_folder.join(match inputs {
        Inputs::Misses => "misses",
        Inputs::NamesHashedWhole => "hits-hashed-whole",
        Inputs::MissesHashedWhole => "misses-hashed-whole",
        Inputs::Names | Inputs::Codes | Inputs::Bodies => "hits",
    })
}

pub fn write_inputs(inputs_folder: &Path) -> Result<(), Error> {
    let names: Vec<_> = codes().map(|code| code.as_str().to_owned()).collect();
    let hashed_whole = hashed_whole::names();
    for (inputs, names) in [
        (Inputs::Misses, misses(&names)),
        (Inputs::Names, names),
        (Inputs::MissesHashedWhole, misses(&hashed_whole)),
        (Inputs::NamesHashedWhole, hashed_whole),
    ] {
        let folder = folder(inputs_folder, inputs);
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("names"), names.join("\n"))?;
    }
    let arities: String = codes().map(|code| if code.arity() == 0 { '0' } else { '1' }).collect();
    fs::write(folder(inputs_folder, Inputs::Codes).join("arities"), arities)?;
    let bodies: Vec<_> = codes().map(|code| code.message(&[]).json().to_string()).collect();
    fs::write(folder(inputs_folder, Inputs::Bodies).join("bodies"), bodies.join("\n"))?;
    Ok(())
}

/// Each name with a byte in its middle changed, and with one added there.
fn misses(names: &[String]) -> Vec<String> {
    let two = |name: &String| {
        let (start, end) = name.split_at(name.len() / 2);
        [format!("{start}~{}", end.get(1..).unwrap_or_default()), format!("{start}~{end}")]
    };
    names.iter().flat_map(two).collect()
}

/// Where the rows of a column start: two bytes for each, and for the end of the last one.
fn starts_bytes() -> usize {
    2 * (Code::COUNT + 1)
}

/// The bytes of the names, of their starts, and of the displacements of the hash: in a catalogue of up to 512 codes
/// these are at most one byte for two codes.
pub fn names_bytes() -> usize {
    let texts: usize = codes().map(|code| code.as_str().len()).sum();
    texts + starts_bytes() + Code::COUNT / 2
}

/// The bytes of the messages in a language, of their starts, and of the records of their arguments.
pub fn messages_bytes(language: Language) -> usize {
    starts_bytes() + codes().map(|code| code.template_in(language).len() + 5 * code.arity()).sum::<usize>()
}
