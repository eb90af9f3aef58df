//! What the page says of one code.

use std::collections::HashMap;
use std::fmt::{self, Write};

use edge_errors_codegen::{Catalog, Code, Deprecated, Kind, Rare, Template, Texts};

use crate::export::html::escape::{escape, fragment};

/// The ids of the codes on the page, by their keys.
pub(super) struct Anchors<'c>(HashMap<&'c str, &'c Code>);

impl<'c> Anchors<'c> {
    pub(super) fn of(catalog: &'c Catalog) -> Anchors<'c> {
        Anchors(catalog.codes.iter().map(|code| (code.key.as_str(), code)).collect())
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &'c str> {
        self.0.values().map(|code| anchor(code))
    }

    /// A link to the code with this key.
    fn link(&self, key: &str) -> Option<String> {
        let code = self.0.get(key)?;
        Some(format!("<a href=\"#{}\">{}</a>", fragment(anchor(code)), escape(&code.name)))
    }
}

/// The id of a code on the page: its name. No id of HTML has a blank in it, so a code whose name has one gets its
/// key, which is no other code's name.
fn anchor(code: &Code) -> &str {
    if code.name.contains(char::is_whitespace) { &code.key } else { &code.name }
}

/// Writes a code. There are few elements and no blanks between them: the browser keeps them all.
pub(super) fn write(code: &Code, catalog: &Catalog, anchors: &Anchors, html: &mut String) -> fmt::Result {
    let (anchor, name) = (anchor(code), escape(&code.name));
    let deprecated = code.about.deprecated.as_ref();
    let shown = if deprecated.is_some() { format!("<s>{name}</s>") } else { name };
    write!(html, "<article id=\"{}\"><h3>", escape(anchor))?;
    write!(html, "<a href=\"#{}\">{shown}</a></h3><small>", fragment(anchor))?;
    if code.key != code.name {
        write!(html, "<code>{}</code> ", code.key)?;
    }
    if let Some(number) = code.number {
        write!(html, "<b>{number}</b> ")?;
    }
    write!(html, "<i>0x{:08x}</i></small>", code.id())?;
    write_messages(code, catalog, html)?;
    if let Some(deprecated) = deprecated {
        write_deprecated(deprecated, anchors, html)?;
    }
    write_texts("cause", &code.about.cause, catalog, html)?;
    write_texts("action", &code.about.action, catalog, html)?;
    if let Some(docs) = &code.about.docs {
        // The compiler takes only `https:` and `http:`.
        let docs = escape(docs);
        write!(html, "<div class=\"docs\"><a href=\"{docs}\" rel=\"noreferrer\">{docs}</a></div>")?;
    }
    if let Some(since) = &code.about.since {
        write!(html, "<div class=\"since\">{}</div>", escape(since))?;
    }
    html.write_str("</article>\n")
}

fn write_messages(code: &Code, catalog: &Catalog, html: &mut String) -> fmt::Result {
    let own = |index| code.own_message(index);
    if let (None, Some(template)) = (own(0), code.templates.first()) {
        // Of the default language, which was not chosen.
        write_message("", template, &code.about.args, html)?;
    }
    for (index, language) in catalog.languages.iter().enumerate() {
        if let Some(template) = own(index) {
            write_message(&language.tag, template, &code.about.args, html)?;
        }
    }
    Ok(())
}

/// Writes a message as it is printed, with an element in place of each verb: the script reads the template there.
fn write_message(tag: &str, template: &Template, names: &[String], html: &mut String) -> fmt::Result {
    write!(html, "<p lang=\"{tag}\">")?;
    let text = &template.text;
    // Where what is copied starts, where the verb starts, and the number of the last argument.
    let (mut from, mut verb_at, mut number) = (0, None, 0);
    for cut in &template.cuts {
        html.write_str(&escape(&text[from..cut.at]))?;
        from = cut.at + cut.width;
        let written = &text[verb_at.unwrap_or(cut.at)..from];
        number = match cut.kind {
            Kind::Next(_) => number + 1,
            Kind::Nth(nth, _) => usize::from(nth),
            Kind::Nothing => continue,
            Kind::Rare(Rare::Width(..) | Rare::Precision(_)) => {
                verb_at = verb_at.or(Some(cut.at));
                continue;
            }
            Kind::Quote | Kind::Rare(_) => {
                html.write_str(&escape(written))?;
                continue;
            }
        };
        write!(html, "<var data-arg=\"{number}\"")?;
        // What has a width or a precision cannot be read back.
        let is_formatted = verb_at.take().is_some();
        if cut.kind.is_reversible() && !is_formatted {
            // The letter comes last.
            write!(html, " data-verb=\"{}\"", &text[from - 1..from])?;
        }
        let name = names.get(number - 1).map_or(written, String::as_str);
        write!(html, ">{}</var>", escape(name))?;
    }
    html.write_str(&escape(&text[from..]))?;
    html.write_str("</p>")
}

fn write_deprecated(deprecated: &Deprecated, anchors: &Anchors, html: &mut String) -> fmt::Result {
    html.write_str("<div class=\"deprecated\">")?;
    if let Some(since) = &deprecated.since {
        write!(html, "<b>{}</b> ", escape(since))?;
    }
    html.write_str(&deprecated.replaced_by.as_ref().and_then(|key| anchors.link(key)).unwrap_or_default())?;
    html.write_str("</div>")
}

fn write_texts(class: &str, texts: &Texts, catalog: &Catalog, html: &mut String) -> fmt::Result {
    if texts.iter().all(Option::is_none) {
        return Ok(());
    }
    write!(html, "<div class=\"{class}\">")?;
    for (language, text) in catalog.languages.iter().zip(texts) {
        if let Some(text) = text {
            write!(html, "<p lang=\"{}\">{}</p>", language.tag, escape(text))?;
        }
    }
    html.write_str("</div>")
}
