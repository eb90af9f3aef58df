//! Names for the codes that are logged by their ids.

use edge_errors::Code;

/// What stands before an id, which has eight digits.
const MARK: &str = "code#";
const DIGITS: usize = 8;

/// The line with a name for each `code#f94373c6`. What the catalogue does not have stays as it is.
pub fn with_names(line: &str) -> String {
    let mut parts = line.split(MARK);
    let mut named = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_at_checked(DIGITS).and_then(|(digits, rest)| Some((code(digits)?, rest))) {
            Some((code, rest)) => named += &format!("{code}{rest}"),
            None => named += &format!("{MARK}{part}"),
        }
    }
    named
}

/// The code with this id, in hexadecimal.
fn code(digits: &str) -> Option<Code> {
    Code::from_id(u32::from_str_radix(digits, 16).ok()?)
}
