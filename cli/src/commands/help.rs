//! `--help`.

use crate::failure::{Failure, Outcome};
use crate::output;

/// Whether an option asks for the usage.
pub(crate) fn is_help(option: &str) -> bool {
    option == "--help" || option == "-h"
}

/// Prints the usage.
pub(crate) fn help(text: &str) -> Result<Outcome, Failure> {
    output::print(&format!("{text}\n"))?;
    Ok(Outcome::Nothing)
}
