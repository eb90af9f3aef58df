//! The export in the format `html`: one page without any other file, for those who look a code up.
//!
//! All texts of the catalogue are only in the HTML, and the script reads them there. So people can read the page
//! without scripts, and no text of a catalogue is inside a script or a style. The scripts and the style are the same
//! for every catalogue. The page's policy has their hashes, so a browser runs nothing else.

mod escape;
mod article;

use std::collections::HashSet;
use std::fmt::Write;

use data_encoding::BASE64;
use edge_errors_codegen::Catalog;
use hmac_sha256::Hash;

use crate::export::html::article::Anchors;
use crate::export::html::escape::{escape, fragment};
use crate::export::options::Options;

const PAGE: &str = include_str!("page.html");
const STYLE: &str = include_str!("page.css");
/// Runs before the body is read.
const FIRST: &str = include_str!("first.js");
const SCRIPT: &str = concat!(
    include_str!("message.js"),
    include_str!("body.js"),
    include_str!("search.js"),
    include_str!("words.js"),
    include_str!("page.js")
);

pub(crate) fn export(catalog: &Catalog, options: &Options) -> String {
    let tags: Vec<_> = catalog.languages.iter().map(|language| language.tag.as_str()).collect();
    let file = options.path.file_name().unwrap_or_default().to_string_lossy();
    let (list, categories) = list(catalog);
    fill(PAGE, |name| match name {
        // The page itself speaks Chinese and English.
        "language" => match tags.first().and_then(|tag| tag.split('-').next()) {
            Some("zh") => "zh".to_owned(),
            _ => "en".to_owned(),
        },
        "style" => STYLE.to_owned(),
        "style hash" => hash(STYLE),
        "first" => FIRST.to_owned(),
        "first hash" => hash(FIRST),
        "script" => SCRIPT.to_owned(),
        "script hash" => hash(SCRIPT),
        "file" => escape(&file),
        "count" => catalog.codes.len().to_string(),
        "languages" => escape(&tags.join(", ")),
        "id" => format!("0x{:08x}", options.catalog_id),
        "categories" => categories.clone(),
        "list" => list.clone(),
        "command" => escape(options.command),
        name => unreachable!("page.html has the place {name}"),
    })
}

/// As a page's policy names what may run (<https://www.w3.org/TR/CSP3/#grammardef-hash-source>).
fn hash(source: &str) -> String {
    BASE64.encode(&Hash::hash(source.as_bytes()))
}

/// The sections of all categories, and the links to them.
fn list(catalog: &Catalog) -> (String, String) {
    let anchors = Anchors::of(catalog);
    let mut taken: HashSet<String> = anchors.all().map(str::to_owned).collect();
    let (mut list, mut links) = (String::new(), String::new());
    for (category, codes) in catalog.by_category().filter(|(_, codes)| !codes.is_empty()) {
        let mut id = format!("category-{}", category.constant());
        // A code can have any name.
        while !taken.insert(id.clone()) {
            id.push('_');
        }
        let (name, link) = (escape(&category.name), fragment(&id));
        // A String takes all that is written.
        let _ = writeln!(links, "<li><a href=\"#{link}\">{name}</a></li>");
        let _ = writeln!(list, "<section id=\"{}\">\n<h2>{name}</h2>", escape(&id));
        for code in codes {
            let _ = article::write(code, catalog, &anchors, &mut list);
        }
        list += "</section>\n";
    }
    (list, links)
}

/// The template with what belongs in its places, which are written `{{name}}`. What is filled in is not looked
/// through for more of them.
fn fill(template: &str, value: impl Fn(&str) -> String) -> String {
    let mut parts = template.split("{{");
    let mut page = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once("}}").unwrap_or((part, ""));
        page += &value(name);
        page += rest;
    }
    page
}
