//! How a command is written.

use crate::failure::{Failure, Outcome};
use crate::output;

/// Whether an option asks how a command is written.
pub(crate) fn is_help(option: &str) -> bool {
    option == "--help" || option == "-h"
}

/// Prints it.
pub(crate) fn help(text: &str) -> Result<Outcome, Failure> {
    output::print(&format!("{text}\n"))?;
    Ok(Outcome::Nothing)
}
