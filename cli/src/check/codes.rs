//! What is wrong with a code as a whole.

use edge_errors_codegen::Place;

use crate::input::Loaded;

pub(super) fn without_successor(loaded: &Loaded) -> Vec<(Place, String)> {
    let codes = loaded.catalog.codes.iter().filter(|code| loaded.is_own(&code.place));
    let deprecated =
        codes.filter(|code| code.about.deprecated.as_ref().is_some_and(|it| it.replaced_by.is_none()));
    let text = |key: &str| {
        format!("`{key}` is deprecated, and nothing says what to use instead: name a code in `replaced_by`")
    };
    deprecated.map(|code| (code.place.clone(), text(&code.key))).collect()
}

/// Arguments that no message prints, such as the first one of `%[2]v` alone. All messages of a code print the same
/// ones: the compiler sees to that.
pub(super) fn unused_arguments(loaded: &Loaded) -> Vec<(Place, String)> {
    let mut found = Vec::new();
    for code in &loaded.catalog.codes {
        let own = code.message_places.iter().flatten().find(|place| loaded.is_own(place));
        let (Some(place), Some(template)) = (own, code.templates.first()) else { continue };
        for number in (1..template.arity()).filter(|number| !template.args.contains_key(number)) {
            let name =
                code.about.args.get(number - 1).map_or_else(String::new, |name| format!(" (`{name}`)"));
            let fault = format!("no message of `{}` prints argument {number}{name}", code.key);
            found.push((
                place.clone(),
                format!("{fault}: print it, or leave it out and change the numbers after it"),
            ));
        }
    }
    found
}
