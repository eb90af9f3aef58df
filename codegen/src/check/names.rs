//! The names of categories and codes, each of which may be taken only once.

use std::collections::HashMap;

use crate::check::definitions::{Category, Code};
use crate::crc32::crc32;
use crate::fault::{Faults, Position};
use crate::identifier::{self, Identifier};
use crate::unseen::impostor;
use crate::yaml::shape::Seen;

/// The names that are taken, and where.
#[derive(Default)]
pub(crate) struct Names<'n> {
    /// The keys of codes.
    pub(crate) keys: Seen<'n>,
    /// What is on the wire: of each name the key of its code, and where the name is written.
    names: HashMap<&'n str, (&'n str, Position)>,
    ids: HashMap<u32, (&'n str, Position)>,
    /// Of each number the key of its code.
    numbers: HashMap<u32, (&'n str, Position)>,
    categories: HashMap<Identifier, (&'n str, Position)>,
}

impl<'n> Names<'n> {
    /// The names of categories that were checked before.
    pub(crate) fn of(categories: &[Category<'n>]) -> Self {
        let mut names = Names::default();
        for category in categories {
            names.categories.insert(category.constant.clone(), (category.name, category.at));
            for code in &category.codes {
                let (name, at) = code.name();
                names.keys.insert(code.key, code.at);
                names.names.insert(name, (code.key, at));
                names.ids.insert(crc32(name.as_bytes()), (name, at));
                if let Some((number, at)) = code.fields.number {
                    names.numbers.insert(number, (code.key, at));
                }
            }
        }
        names
    }

    /// Takes the name of a category and returns its constant. Reports a wrong name, and one that is taken.
    pub(crate) fn add_category(
        &mut self,
        name: &'n str,
        at: Position,
        faults: &mut Faults,
    ) -> Option<Identifier> {
        let Some(constant) = identifier::category_constant(name) else {
            let rule =
                "a name starts with a letter (A-Z, a-z), then come such letters, digits, blanks, `-` and `_`";
            report_name(name, at, &format!("is not a category's name: {rule}"), faults);
            return None;
        };
        if identifier::is_category_item(&constant) {
            let fault = format!("`Category::{constant}` means something else in Rust");
            faults.report(at, format!("`{name}` cannot be a category's name: {fault}"));
            return None;
        }
        let (other, first) = *self.categories.entry(constant.clone()).or_insert((name, at));
        if other != name {
            let advice = if first.file == at.file {
                "rename one".to_owned()
            } else {
                format!("write it as `{other}` to add codes to that one, or rename yours")
            };
            let first = faults.place(first);
            let clash = format!("`{name}` is `Category::{constant}` in Rust, as is `{other}` at {first}");
            faults.report(at, format!("{clash}: {advice}"));
        }
        Some(constant)
    }

    /// Takes the key of a code and returns its constant. Reports a wrong key. The caller has checked
    /// that no other code has it.
    pub(crate) fn add_code(
        &mut self,
        name: &'n str,
        at: Position,
        faults: &mut Faults,
    ) -> Option<Identifier> {
        let mut bytes = name.bytes();
        let is_name = bytes.next().is_some_and(|first| first.is_ascii_alphabetic())
            && bytes.all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
        if !is_name {
            let rule = "a name starts with a letter (A-Z, a-z), then come such letters, digits and `_`; \
                        `name` in its entry can be any text";
            let example =
                self.example(name).map_or(String::new(), |example| format!(", but `{example}` would be"));
            report_name(name, at, &format!("is not a code's name{example}: {rule}"), faults);
            return None;
        }
        let constant = identifier::code_constant(name);
        if constant.is_none() {
            let fault = format!("`Code::{name}` means something else in Rust");
            let advice = format!("write another one, with `name: {name}` in its entry");
            faults.report(at, format!("`{name}` cannot be a code's name: {fault}; {advice}"));
        }
        constant
    }

    /// Takes what is on the wire for a code. Reports one that is taken, and one that has the id of another.
    pub(crate) fn add_wire_name(&mut self, code: &Code<'n>, faults: &mut Faults) {
        let (name, at) = code.name();
        let first = *self.names.entry(name).or_insert((code.key, at));
        // `code!` takes both keys and names.
        let of_key = self.names.get(code.key).copied().unwrap_or(first);
        for (text, at, (other, first)) in [(name, at, first), (code.key, code.at, of_key)] {
            if other != code.key {
                let (place, advice) = (faults.place(first), rename(first, at));
                faults.report(
                    at,
                    format!("`{text}` is already the name of another code, at {place}: {advice}"),
                );
                return;
            }
        }
        match self.keys.get(name) {
            Some(&first) if name != code.key => {
                let place = faults.place(first);
                faults.report(at, format!("`{name}` is another code, at {place}: write another name"));
                return;
            }
            _ => {}
        }
        let id = crc32(name.as_bytes());
        let (other, first) = *self.ids.entry(id).or_insert((name, at));
        if other != name {
            let (place, advice) = (faults.place(first), rename(first, at));
            faults
                .report(at, format!("`{name}` has the id 0x{id:08x}, as has `{other}` at {place}: {advice}"));
        }
    }

    /// Takes the number of a code, if it has one. Reports one that is taken.
    pub(crate) fn add_number(&mut self, code: &Code<'n>, faults: &mut Faults) {
        let Some((number, at)) = code.fields.number else { return };
        let (other, first) = *self.numbers.entry(number).or_insert((code.key, at));
        if other != code.key {
            let place = faults.place(first);
            let advice = "each code has a number of its own";
            faults.report(at, format!("{number} is already the number of `{other}`, at {place}: {advice}"));
        }
    }

    /// A name that is like a wrong one and free.
    fn example(&self, name: &str) -> Option<String> {
        let parts =
            name.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').filter(|part| !part.is_empty());
        let example = parts.collect::<Vec<_>>().join("_");
        let is_free =
            !self.keys.contains_key(example.as_str()) && identifier::code_constant(&example).is_some();
        (name.is_ascii() && example.starts_with(|c: char| c.is_ascii_alphabetic()) && is_free)
            .then_some(example)
    }
}

/// What to do where a name is taken.
fn rename(first: Position, at: Position) -> &'static str {
    if first.file == at.file { "rename one" } else { "rename yours" }
}

/// Reports a wrong name, at the character that is not what it looks like if there is one.
fn report_name(name: &str, at: Position, rule: &str, faults: &mut Faults) {
    if !report_impostor(name, at, faults) {
        faults.report(at, format!("`{name}` {rule}"));
    }
}

/// Reports the first character of a name that is not what it looks like. Returns whether there is one.
pub(crate) fn report_impostor(name: &str, at: Position, faults: &mut Faults) -> bool {
    let Some((offset, what)) = impostor(name) else { return false };
    faults.report(at.right(name[..offset].chars().count()), format!("`{name}` has {what}"));
    true
}
