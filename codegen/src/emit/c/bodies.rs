//! The bodies that are known at build time, as macros.

use std::fmt::Write;

use crate::cut::{Kind, Rare};
use crate::emit::c::context::Context;
use crate::emit::c::literal::literal;
use crate::template::Template;

pub(crate) fn text(context: &Context) -> String {
    let mut text = "#ifndef EDGE_ERRORS_BODIES_H\n#define EDGE_ERRORS_BODIES_H\n\n\
        /* The body of a code as a string literal: EDGE_ERRORS_BODY(en, SOME_CODE). It adds the literal to the program,\n \
        * and nothing else. Codes whose message has arguments are not here. */\n\
        #define EDGE_ERRORS_BODY(language, code) EDGE_ERRORS_BODY_##language##_##code\n"
        .to_owned();
    let tables = context.tables;
    for (index, language) in context.identifiers.languages.iter().enumerate() {
        text.push('\n');
        for (entry, name) in tables.codes.iter().zip(&context.identifiers.codes) {
            let Some(message) = constant(&entry.code.templates[index]) else { continue };
            let body = format!(r#"{{"code":"{}","message":"{message}"}}"#, entry.code.name);
            let start = format!("#define EDGE_ERRORS_BODY_{language}_{name} \\\n    ");
            _ = writeln!(text, "{start}{}", literal(&body, 4, " \\\n    "));
        }
    }
    text + "\n#endif /* EDGE_ERRORS_BODIES_H */\n"
}

/// The message inside of a JSON string; `None` where it has arguments.
fn constant(template: &Template) -> Option<String> {
    let mut message = String::new();
    let mut from = 0;
    for cut in &template.cuts {
        message += &template.text[from..cut.at];
        message += match cut.kind {
            Kind::Nothing => "",
            Kind::Quote => "\\\"",
            Kind::Rare(Rare::Backslash) => r"\\",
            Kind::Rare(Rare::LineFeed) => r"\n",
            Kind::Rare(Rare::Tab) => r"\t",
            _ => return None,
        };
        from = cut.at + cut.width;
    }
    Some(message + &template.text[from..])
}
