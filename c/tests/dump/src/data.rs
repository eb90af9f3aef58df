//! The lists of `dump.h` in C: the languages, the tags, and the bodies.

use std::fmt::Write;

use edge_errors::Language;

use crate::documents::{PLACES, documents};
use crate::tags::TAGS;

pub fn source() -> String {
    let mut source = "/* Written by `dump data`. */\n#include \"dump.h\"\n\n".to_owned();
    for (name, texts) in [("languages", &Language::ALL.map(Language::tag)[..]), ("tags", &TAGS)] {
        writeln!(source, "const char *const {name}[] = {{").unwrap();
        for text in texts {
            writeln!(source, "    {},", literal(text)).unwrap();
        }
        source += "    NULL,\n};\n\n";
    }
    source += "const place places[] = {\n";
    for (before, after) in PLACES {
        writeln!(source, "    {{{}, {}}},", literal(before), literal(after)).unwrap();
    }
    source += "    {NULL, NULL},\n};\n\nconst EDGE_ERRORS_ROM unsigned char documents[] = {\n";
    for document in documents() {
        let length = u16::try_from(document.len()).expect("a document is short").to_le_bytes();
        let bytes: Vec<_> = length.iter().chain(&document).map(u8::to_string).collect();
        writeln!(source, "    {},", bytes.join(", ")).unwrap();
    }
    source + "    255, 255,\n};\n"
}

/// A text as C has it, in ASCII and without trigraphs.
fn literal(text: &str) -> String {
    let mut literal = "\"".to_owned();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b" {}[]:,-_.@*".contains(&byte) {
            literal.push(char::from(byte));
        } else {
            write!(literal, "\\{byte:03o}").unwrap();
        }
    }
    literal + "\""
}
