//! `replaced_by`: the code that is used in place of a deprecated one.

use std::collections::{HashMap, HashSet};

use crate::check::definitions::{Category, Code};
use crate::fault::Faults;
use crate::spelling::edits;

fn codes<'c, 'n>(categories: &'c [Category<'n>]) -> impl Iterator<Item = &'c Code<'n>> {
    categories.iter().flat_map(|category| &category.codes)
}

fn successor<'c>(code: &'c Code) -> Option<&'c str> {
    code.fields.about.deprecated.as_ref()?.replaced_by.as_deref()
}

/// Reports what is written in the file with this number and is no code that can replace another one.
pub(crate) fn check(file: usize, categories: &[Category], faults: &mut Faults) {
    let by_key: HashMap<&str, &Code> = codes(categories).map(|code| (code.key, code)).collect();
    for code in codes(categories).filter(|code| code.at.file == file) {
        let (Some(key), Some(at)) = (successor(code), code.fields.replaced_by_at) else { continue };
        let fault = match by_key.get(key) {
            Some(other) if other.at == code.at => {
                format!("`{key}` cannot replace itself: write another code, or remove `replaced_by`")
            }
            Some(other) if other.fields.about.deprecated.is_some() => match successor(other) {
                Some(next) if next != code.key => {
                    format!("`{key}` is deprecated, too: write `{next}`, which replaces it")
                }
                _ => format!("`{key}` is deprecated, too: write a code that is not"),
            },
            Some(_) => continue,
            None => format!("`{key}` is not a code of the catalogue: {}", advice(key, categories)),
        };
        faults.report(at, fault);
    }
}

/// What to do about a key that no code has.
fn advice(key: &str, categories: &[Category]) -> String {
    if let Some(code) = codes(categories).find(|code| code.name().0 == key) {
        return format!("it is the name of `{}`, so write that", code.key);
    }
    match codes(categories).map(|code| (edits(key, code.key), code.key)).min() {
        Some((edits, other)) if edits <= 3 => format!("did you mean `{other}`?"),
        _ => "check its spelling, or remove it".to_owned(),
    }
}

/// Forgets the successors that `only` leaves out. What they replace stays deprecated.
pub(crate) fn forget_left_out(categories: &mut [Category]) {
    let keys: HashSet<String> = codes(categories).map(|code| code.key.to_owned()).collect();
    for code in categories.iter_mut().flat_map(|category| &mut category.codes) {
        if let Some(deprecated) = &mut code.fields.about.deprecated {
            deprecated.replaced_by = deprecated.replaced_by.take().filter(|key| keys.contains(key));
        }
    }
}
