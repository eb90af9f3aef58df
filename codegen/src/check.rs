//! The rules of a catalogue: from nodes to a [`Catalog`], reporting every fault on the way.

use std::collections::HashMap;

use crate::catalog::{Catalog, Category, Code, Language};
use crate::fault::{Faults, Position};
use crate::shape::{entries, report_excess, report_shape, text};
use crate::yaml::{Document, Node, Value};
use crate::{identifier, messages};

const MAX_LANGUAGES: usize = u8::MAX as usize;
const MAX_CATEGORIES: usize = u8::MAX as usize;
/// Codes are numbered from 1 in 16 bits.
const MAX_CODES: usize = u16::MAX as usize;

/// Where each name was first defined.
type Seen<K> = HashMap<K, Position>;

pub(crate) fn check(document: &Document, faults: &mut Faults) -> Catalog {
    let mut catalog = Catalog { languages: Vec::new(), categories: Vec::new(), codes: Vec::new() };
    let start = Position::START;
    let Some(root) = &document.root else {
        if document.is_complete {
            faults.report(start, "the catalogue is empty: write `languages` and `categories`");
        }
        return catalog;
    };
    let mut languages = None;
    let mut categories = None;
    for (key, at, value) in entries(root, "the catalogue", "`languages` and `categories`", faults) {
        match key {
            "languages" => languages = Some(value),
            "categories" => categories = Some(value),
            _ => faults
                .report(at, format!("unknown key `{key}`: a catalogue has `languages` and `categories`")),
        }
    }
    // Messages are checked against the languages, wherever in the file these stand.
    match languages {
        Some(node) => catalog.languages = check_languages(node, faults),
        None if document.is_complete => faults.report(root.at, "`languages` is missing"),
        None => {}
    }
    match categories {
        Some(node) => Codes::default().check(node, &mut catalog, faults),
        None if document.is_complete => faults.report(root.at, "`categories` is missing"),
        None => {}
    }
    catalog
}

fn check_languages(node: &Node, faults: &mut Faults) -> Vec<Language> {
    let Value::List(items) = &node.value else {
        report_shape(node, "`languages`", "a list of tags such as `[zh, en]`", faults);
        return Vec::new();
    };
    if items.is_empty() {
        faults.report(node.at, "`languages` is empty: write at least one tag");
    }
    report_excess(node, items.len(), MAX_LANGUAGES, "languages", faults);
    let mut languages = Vec::new();
    let mut seen = Seen::new();
    for item in items {
        let Some(tag) = text(item, "a language", faults) else {
            continue;
        };
        let is_tag = tag.split('-').all(|subtag| {
            (1..=8).contains(&subtag.len()) && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric())
        });
        let variant = identifier::language_variant(tag);
        match variant {
            Some(variant) if is_tag && tag.starts_with(|c: char| c.is_ascii_alphabetic()) => {
                if let Some(&first) = seen.get(&variant) {
                    faults.report_duplicate(&format!("language `{tag}`"), item.at, first);
                } else {
                    seen.insert(variant.clone(), item.at);
                    languages.push(Language { tag: tag.to_owned(), variant });
                }
            }
            _ => faults
                .report(item.at, format!("`{tag}` is not a language tag: write one such as `zh` or `pt-BR`")),
        }
    }
    languages
}

/// What must be unique across all categories.
#[derive(Default)]
struct Codes<'n> {
    names: Seen<&'n str>,
    ids: HashMap<u32, (&'n str, Position)>,
}

impl<'n> Codes<'n> {
    fn check(mut self, node: &'n Node, catalog: &mut Catalog, faults: &mut Faults) {
        let mut constants = HashMap::new();
        for (name, at, codes) in entries(node, "`categories`", "categories and their codes", faults) {
            let Some(constant) = identifier::category_constant(name) else {
                let rule = "it must start with a letter, then letters, digits, blanks, `-` and `_`, and not be `Count`";
                faults.report(at, format!("`{name}` is not a category's name: {rule}"));
                continue;
            };
            let what = format!("category `{name}`");
            if let Some((other, first)) = constants.insert(constant.clone(), (name, at)) {
                faults.report_duplicate(
                    &format!("{what}, as `{other}` (`Category::{constant}`),"),
                    at,
                    first,
                );
            }
            for (name, at, messages) in entries(codes, &what, "codes and their messages", faults) {
                self.check_name(name, at, faults);
                let templates = messages::check(name, at, messages, &catalog.languages, faults);
                catalog.codes.push(Code { name: name.to_owned(), templates });
            }
            catalog.categories.push(Category { name: name.to_owned(), constant, end: catalog.codes.len() });
        }
        report_excess(node, catalog.categories.len(), MAX_CATEGORIES, "categories", faults);
        report_excess(node, catalog.codes.len(), MAX_CODES, "codes", faults);
    }

    fn check_name(&mut self, name: &'n str, at: Position, faults: &mut Faults) {
        let mut bytes = name.bytes();
        let is_name = bytes.next().is_some_and(|first| first.is_ascii_alphabetic())
            && bytes.all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
        if !is_name {
            let rule = "it must start with a letter, then letters, digits and `_`";
            faults.report(at, format!("`{name}` is not a code's name: {rule}"));
        } else if identifier::code_constant(name).is_none() {
            faults.report(
                at,
                format!("`{name}` cannot be a code's name: `Code::{name}` means something else in Rust"),
            );
        }
        if let Some(&first) = self.names.get(name) {
            return faults.report_duplicate(&format!("code `{name}`"), at, first);
        }
        self.names.insert(name, at);
        let id = crc32(name.as_bytes());
        if let Some((other, first)) = self.ids.insert(id, (name, at)) {
            let what = format!("the id 0x{id:08x} of `{name}`, as that of `{other}`,");
            faults.report_duplicate(&what, at, first);
        }
    }
}

/// CRC-32/ISO-HDLC, a code's id: what Go's `crc32.ChecksumIEEE` and zlib's `crc32` compute.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc, &byte| {
        (0..8).fold(crc ^ u32::from(byte), |crc, _| (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg()))
    })
}

#[cfg(test)]
mod tests {
    /// The check value of the CRC catalogue: <https://reveng.sourceforge.io/crc-catalogue/17plus.htm>.
    #[test]
    fn crc32_gives_the_published_check_value() {
        assert_eq!(super::crc32(b"123456789"), 0xcbf4_3926);
    }
}
