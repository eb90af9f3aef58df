//! A catalogue with some of its languages.

use edge_errors_codegen::{Catalog, Texts};

use crate::contract::argument;

/// The catalogue with only the languages of these tags, in the order of the tags. Without tags, it has all languages.
/// A language without a message of its own keeps the one in the catalogue's default language.
///
/// # Errors
///
/// A sentence, if the catalogue does not have a language.
pub(crate) fn choose(catalog: &Catalog, tags: &[String]) -> Result<Catalog, String> {
    let mut chosen = catalog.clone();
    if tags.is_empty() {
        return Ok(chosen);
    }
    let mut order = Vec::new();
    for tag in tags {
        let is_meant = |language: &edge_errors_codegen::Language| language.tag.eq_ignore_ascii_case(tag);
        let Some(index) = catalog.languages.iter().position(is_meant) else {
            let known: Vec<_> = catalog.languages.iter().map(|language| language.tag.as_str()).collect();
            return Err(format!("the catalogue has no language `{tag}`: it has {}", known.join(", ")));
        };
        if order.contains(&index) {
            return Err(format!("`--language {tag}` is written twice: remove one"));
        }
        order.push(index);
    }
    chosen.languages = pick(&catalog.languages, &order);
    for code in &mut chosen.codes {
        argument::unify(code);
        code.templates = pick(&code.templates, &order);
        code.message_places = pick(&code.message_places, &order);
        for texts in [&mut code.about.cause, &mut code.about.action] {
            *texts = pick_texts(texts, &order);
        }
    }
    Ok(chosen)
}

fn pick<T: Clone>(all: &[T], order: &[usize]) -> Vec<T> {
    order.iter().filter_map(|&index| all.get(index).cloned()).collect()
}

/// If there is no text in the first language that was chosen, the one in the catalogue's default language is there.
fn pick_texts(all: &Texts, order: &[usize]) -> Texts {
    let mut texts: Texts = order.iter().map(|&index| all.get(index).cloned().flatten()).collect();
    if let (Some(first), Some(default)) = (texts.first_mut(), all.first()) {
        *first = first.take().or_else(|| default.clone());
    }
    texts
}
