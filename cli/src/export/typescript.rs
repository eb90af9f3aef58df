//! The export in the format `typescript`: one module, as prettier leaves it.

use edge_errors_codegen::{Catalog, Category, Code, Language};

use crate::export::options::Options;
use crate::export::source::{escaped, header, lines, paragraphs, quoted};

/// These parts are written by hand. They use the constants and the table that this module writes.
const RUNTIME: [&str; 3] =
    [include_str!("runtime/catalog.ts"), include_str!("runtime/render.ts"), include_str!("runtime/float.ts")];

/// How long a line may be for prettier.
const WIDTH: usize = 80;
/// A value stays on the line of a key that is no longer (prettier's `isObjectPropertyWithShortKey`).
const SHORT_KEY: usize = 4;

pub(crate) fn export(catalog: &Catalog, options: &Options) -> String {
    let parts = [languages(catalog), categories(catalog), codes(catalog)];
    let table = table(catalog);
    let parts: Vec<_> = parts.iter().map(String::as_str).chain(RUNTIME).chain([table.as_str()]).collect();
    header("//", options.command) + &parts.join("\n")
}

fn languages(catalog: &Catalog) -> String {
    let tags: Vec<_> = catalog.languages.iter().map(|language| quoted(&language.tag)).collect();
    let mut list = format!("export const languages = [{}] as const;\n", tags.join(", "));
    // The length of a line does not count its line feed.
    if list.len() > WIDTH + 1 {
        list = format!("export const languages = [\n  {},\n] as const;\n", tags.join(",\n  "));
    }
    let default = tags.first().map_or("", String::as_str);
    format!(
        "/** The languages of the messages, by their tags. The first is the default. */\n{list}
/** The tag of a language. */\nexport type Language = (typeof languages)[number];\n
/** The language that is used where another one has no message. */\nexport const defaultLanguage = {default};\n"
    )
}

fn categories(catalog: &Catalog) -> String {
    let mut text = String::new();
    for category in &catalog.categories {
        text += &property(2, category.constant(), &quoted(&category.name));
    }
    constants("Category", "The categories of the codes.", "The name of a category.", &text)
}

fn codes(catalog: &Catalog) -> String {
    let mut text = String::new();
    for code in &catalog.codes {
        text += &documentation(code);
        text += &property(2, &code.key, &name(&code.name));
    }
    constants(
        "Code",
        "The codes, by the keys of the catalogue.",
        "The name of a code, as on the wire.",
        &text,
    )
}

/// An object, and the type of its values.
fn constants(name: &str, about: &str, about_type: &str, members: &str) -> String {
    format!(
        "/** {about} */\nexport const {name} = {{\n{members}}} as const;\n
/** {about_type} */\nexport type {name} = (typeof {name})[keyof typeof {name}];\n"
    )
}

/// A name that is not all ASCII is written as a template literal, because prettier never moves one. It would count
/// columns, which are not characters.
fn name(name: &str) -> String {
    if name.is_ascii() { quoted(name) } else { template(name) }
}

/// A line of an object; two where one is too long.
fn property(indent: usize, key: &str, value: &str) -> String {
    let line = format!("{:indent$}{key}: {value},\n", "");
    // The length of a line does not count its line feed.
    if key.len() > SHORT_KEY && line.len() > WIDTH + 1 && !value.starts_with('`') {
        return format!("{:indent$}{key}:\n{:indent$}  {value},\n", "", "");
    }
    line
}

/// The comment of a constant (<https://tsdoc.org>).
fn documentation(code: &Code) -> String {
    let about = &code.about;
    let mut blocks: Vec<_> = paragraphs(code).iter().map(|text| prose(text)).collect();
    blocks.extend(about.docs.iter().map(|docs| format!("@see {}", docs.replace("*/", "*%2F"))));
    if let Some(deprecated) = &about.deprecated {
        let since = deprecated.since.iter().map(|since| format!(" Since {}.", prose(since)));
        let instead = deprecated.replaced_by.iter().map(|key| format!(" Use {{@link Code.{key}}}."));
        blocks.push(format!("@deprecated{}", since.chain(instead).collect::<String>()));
    }
    let text = blocks.join("\n\n");
    if !text.contains('\n') {
        return format!("  /** {} */\n", text.trim());
    }
    let mut comment = "  /**\n".to_owned();
    for line in lines(&text) {
        comment += format!("   * {line}").trim_end();
        comment += "\n";
    }
    comment + "   */\n"
}

/// A text without what ends a comment or means something there.
fn prose(text: &str) -> String {
    let mut prose = String::with_capacity(text.len());
    let mut before = ' ';
    for c in text.chars() {
        if "\\`@{}<>".contains(c) || (before, c) == ('*', '/') {
            prose.push('\\');
        }
        prose.push(c);
        before = c;
    }
    prose
}

fn table(catalog: &Catalog) -> String {
    // A bundler keeps an object with computed keys even if nobody uses it. It removes a pure call that nobody uses.
    let mut text = "const table: Readonly<Record<Code, Entry>> = /* @__PURE__ */ (() => ({\n".to_owned();
    for (category, codes) in catalog.by_category() {
        for code in codes {
            text += &entry(category, code, &catalog.languages);
        }
    }
    text + "}))();\n"
}

fn entry(category: &Category, code: &Code, languages: &[Language]) -> String {
    let key = format!("  [Code.{}]:", code.key);
    // What follows a key that is too long stands below it.
    let is_long = key.len() + " {".len() > WIDTH;
    let (start, indent) = if is_long { ("\n    ", 4) } else { (" ", 2) };
    let mut text = format!("{key}{start}{{\n");
    text += &property(indent + 2, "category", &format!("Category.{}", category.constant()));
    if let Some(number) = code.number {
        text += &property(indent + 2, "number", &number.to_string());
    }
    text += &property(indent + 2, "id", &code.id().to_string());
    let mut messages = String::new();
    let default = code.templates.first();
    for (index, (language, message)) in languages.iter().zip(&code.templates).enumerate() {
        // If one is left out, the default one is used.
        if index == 0 || Some(&message.text) != default.map(|default| &default.text) {
            let tag = &language.tag;
            let tag = if tag.contains('-') { quoted(tag) } else { tag.clone() };
            messages += &property(indent + 4, &tag, &template(&message.text));
        }
    }
    text + &format!("{0:indent$}  messages: {{\n{messages}{0:indent$}  }},\n{0:indent$}}},\n", "")
}

/// A template literal: prettier leaves it on its line, even if it is long.
fn template(text: &str) -> String {
    format!("`{}`", escaped(text, '`').replace("${", "\\${"))
}
