//! What the crate and its catalogue compiler must agree on.

mod common;

use std::collections::BTreeSet;
use std::{env, fs};

use common::sources;
use edge_errors_codegen::{File, Form, compile};

/// What the compiler of the catalogues takes for the items of these types.
const ITEMS: &str = "codegen/src/items.txt";
/// The types whose items the constants of a catalogue join.
const TYPES: [&str; 3] = ["Category", "Code", "Language"];

/// The items of the types in `impl`s without a trait, public or not. The layout is rustfmt's.
fn items() -> BTreeSet<String> {
    let mut items = BTreeSet::new();
    for (_, source) in sources() {
        let mut lines = source.lines();
        while let Some(line) = lines.next() {
            let header = line.trim_start();
            let of = TYPES.into_iter().find(|of| {
                header.strip_suffix(" {").is_some_and(|header| header.rsplit(' ').next() == Some(of))
            });
            let (Some(of), true, false) = (of, header.starts_with("impl"), header.contains(" for ")) else {
                continue;
            };
            let indentation = " ".repeat(line.len() - header.len());
            let body = lines.by_ref().take_while(|line| *line != format!("{indentation}}}"));
            for line in body.filter_map(|line| line.strip_prefix(&format!("{indentation}    "))) {
                let words: Vec<_> = line.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
                let is_item = !line.starts_with([' ', '/', '#', '}']);
                let keyword =
                    ["fn", "const", "type"].map(|keyword| words.iter().position(|&word| word == keyword));
                // In `const fn` the name stands behind `fn`.
                let keyword = keyword.into_iter().flatten().next().filter(|_| is_item);
                items.extend(keyword.and_then(|keyword| Some(format!("{of}::{}", words.get(keyword + 1)?))));
            }
        }
    }
    items
}

#[test]
fn what_the_crate_defines_on_its_types_is_known_to_the_compiler_of_the_catalogues() {
    let found = items().into_iter().flat_map(|item| [item, "\n".to_owned()]).collect::<String>();
    if env::var_os("WRITE").is_some() {
        fs::write(ITEMS, found).unwrap();
    } else {
        let advice = "to write it anew: WRITE=1 cargo test --test codegen";
        assert_eq!(fs::read_to_string(ITEMS).unwrap(), found, "{ITEMS}: {advice}");
    }
}

#[test]
fn no_code_category_or_language_can_be_called_what_the_crate_defines() {
    for item in items() {
        let (of, name) = item.split_once("::").unwrap();
        let (category, code) = if of == "Category" { (name, "FIRST") } else { ("System", name) };
        let catalog = format!("languages: [en]\ncategories:\n  {category}:\n    {code}: one\n");
        let result = compile(File { name: "catalog.yaml", content: catalog.as_bytes() }, Form::Plain);
        let is_constant = name.chars().all(|c| c.is_ascii_uppercase() || c == '_');
        match of {
            // The second letter of a variant is a small one: tags start with two letters.
            "Language" => assert!(is_constant || name.starts_with(char::is_lowercase), "{item}"),
            // A category's constant is in capitals.
            "Category" if !is_constant => assert!(result.is_ok(), "{item}"),
            _ => {
                let faults = result.expect_err(&item);
                assert!(faults[0].to_string().contains("means something else in Rust"), "{}", faults[0]);
            }
        }
    }
}

#[test]
fn the_built_in_catalogue_is_smaller_packed() {
    let (content, pieces) =
        (fs::read("catalog.yaml").unwrap(), fs::read_to_string("catalog.pieces").unwrap());
    let file = File { name: "catalog.yaml", content: &content };
    let compiled = compile(file, Form::Packed { pieces: &pieces }).unwrap();
    // Together: a language with a few messages has little to gain of its own, because its other texts stand
    // in the default language's plain column, too.
    let plain: usize = compiled.columns.iter().map(|column| column.plain).sum();
    let packed: usize = compiled.columns.iter().map(|column| column.packed).sum();
    assert!(
        packed * 2 < plain,
        "the packed columns take {packed} bytes, more than half of the {plain} bytes of the plain ones: {:#?}; \
         CONTRIBUTING.md says how to search for better pieces",
        compiled.columns
    );
    assert_eq!(compiled.warning(), None);
}
