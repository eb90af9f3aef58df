//! One line of a lock.
//!
//! ```text
//! code PUMP_DRY in Pump, name "Pump.NoWater", number 1002, args (inlet: string), replaced by PUMP_EMPTY
//! gone PUMP_STUCK in Pump, args (integer)
//! accepted PUMP_STUCK code-removed: No pump with it was sold.
//! ```
//!
//! What a code does not have is left out, and a name that is the same as the key is left out too.

use std::fmt;

use edge_errors_codegen::Place;

use crate::contract::argument::{Argument, Kind, listed};
use crate::contract::entry::Entry;

#[derive(Clone, Debug)]
pub(crate) enum Line {
    /// What a code is.
    Code(Entry),
    /// What a code was before it was removed or before a break of it was accepted. Its name and number stay reserved.
    Gone(Entry),
    /// A break that was accepted.
    Accepted { key: String, rule: String, reason: String },
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (word, entry) = match self {
            Line::Code(entry) => ("code", entry),
            Line::Gone(entry) => ("gone", entry),
            Line::Accepted { key, rule, reason } => return write!(f, "accepted {key} {rule}: {reason}"),
        };
        write!(f, "{word} {} in {}", entry.key, entry.category)?;
        if entry.name != entry.key {
            write!(f, ", name \"{}\"", entry.name)?;
        }
        if let Some(number) = entry.number {
            write!(f, ", number {number}")?;
        }
        if !entry.arguments.is_empty() {
            write!(f, ", args {}", listed(&entry.arguments))?;
        }
        match &entry.successor {
            Some(key) => write!(f, ", replaced by {key}"),
            None => Ok(()),
        }
    }
}

/// Reads the line at a place.
///
/// # Errors
///
/// What is expected, and the byte of the line where it should stand.
pub(crate) fn read(line: &str, place: Place) -> Result<Line, (usize, String)> {
    let mut rest = Rest { line, at: 0 };
    let read = rest.line(place).map_err(|expected| (rest.at, expected.to_owned()))?;
    // Each line has only one form. With another one, `lock` would change lines although nothing changed.
    let written = read.to_string();
    if written == line { Ok(read) } else { Err((0, format!("the line `{written}`"))) }
}

/// What is not read yet.
struct Rest<'l> {
    line: &'l str,
    at: usize,
}

impl<'l> Rest<'l> {
    fn line(&mut self, place: Place) -> Result<Line, &'static str> {
        if self.skip("accepted ") {
            let key = self.key()?;
            self.expect(" ", "a blank, and the rule that was broken")?;
            let rule = self.until(|c| !c.is_ascii_lowercase() && c != '-');
            self.expect(": ", "`: ` and the reason")?;
            let reason = self.until(|_| false);
            if reason.trim().is_empty() {
                return Err("the reason");
            }
            return Ok(Line::Accepted { key, rule: rule.to_owned(), reason: reason.to_owned() });
        }
        if self.skip("code ") {
            return self.entry(place).map(Line::Code);
        }
        self.expect("gone ", "`code`, `gone` or `accepted`")?;
        self.entry(place).map(Line::Gone)
    }

    fn entry(&mut self, place: Place) -> Result<Entry, &'static str> {
        let key = self.key()?;
        self.expect(" in ", "` in ` and the category")?;
        let category = self.until(|c| c == ',').to_owned();
        if category.is_empty() {
            return Err("the category");
        }
        let name = if self.skip(", name \"") {
            let name = self.until(|c| c == '"').to_owned();
            self.expect("\"", "`\"` at the end of the name")?;
            name
        } else {
            key.clone()
        };
        let number = if self.skip(", number ") { Some(self.number()?) } else { None };
        let arguments = if self.skip(", args (") { self.arguments()? } else { Vec::new() };
        let successor = if self.skip(", replaced by ") { Some(self.key()?) } else { None };
        if self.at < self.line.len() {
            return Err("the end of the line, or one of `, name \"…\"`, `, number …`, `, args (…)` and \
                 `, replaced by …`, in this order");
        }
        Ok(Entry { place, key, name, number, category, arguments, successor, texts: None })
    }

    fn key(&mut self) -> Result<String, &'static str> {
        let key = self.until(|c| !c.is_ascii_alphanumeric() && c != '_');
        if key.is_empty() { Err("the key of a code") } else { Ok(key.to_owned()) }
    }

    fn number(&mut self) -> Result<u32, &'static str> {
        let (start, digits) = (self.at, self.until(|c| !c.is_ascii_digit()));
        let number = digits.parse().ok().filter(|number| (1..=i32::MAX.unsigned_abs()).contains(number));
        number.ok_or_else(|| {
            self.at = start;
            "a number from 1 to 2147483647"
        })
    }

    fn arguments(&mut self) -> Result<Vec<Argument>, &'static str> {
        let mut arguments = Vec::new();
        loop {
            let start = self.at;
            let mut word = self.until(|c| !c.is_ascii_alphanumeric() && c != '_');
            let name = self.skip(": ").then(|| word.to_owned());
            if name.is_some() {
                word = self.until(|c| !c.is_ascii_lowercase());
            }
            let Some(kind) = Kind::named(word) else {
                self.at = start;
                return Err("an argument such as `any` or `tool: integer`");
            };
            arguments.push(Argument { name, kind });
            if self.skip(")") {
                return Ok(arguments);
            }
            self.expect(", ", "`)`, or `, ` and another argument")?;
        }
    }

    fn skip(&mut self, text: &str) -> bool {
        let is_there = self.line[self.at..].starts_with(text);
        if is_there {
            self.at += text.len();
        }
        is_there
    }

    fn expect(&mut self, text: &str, what: &'static str) -> Result<(), &'static str> {
        if self.skip(text) { Ok(()) } else { Err(what) }
    }

    fn until(&mut self, is_end: impl Fn(char) -> bool) -> &'l str {
        let rest = &self.line[self.at..];
        let len = rest.find(is_end).unwrap_or(rest.len());
        self.at += len;
        &rest[..len]
    }
}
