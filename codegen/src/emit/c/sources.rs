//! The source: one file, or several for a linker that takes a file as a whole.

use std::fmt::Write;

use crate::emit::c::context::Context;
use crate::emit::c::fragment::{name, shared};
use crate::emit::c::parts::{self, parts};

/// The check that the header is of the same export.
const CHECK: &str = "#include \"edge_errors.h\"\n\n#include <string.h>\n\n\
    #if EDGE_ERRORS_VERSION != @VERSION@\n\
    #error \"edge_errors.h and this file are not of the same export: generate them together\"\n\
    #endif\n\n";

/// All in one file: what a program does not use, the linker leaves out with -ffunction-sections and -fdata-sections.
pub(crate) fn whole(context: &Context) -> (String, String) {
    let mut text = CHECK.to_owned() + &parts::shared(context);
    for part in parts(context) {
        text += &part.text.replace("\nLOCAL ", "\nstatic ");
    }
    ("edge_errors.c".to_owned(), text)
}

/// A file for each part, and a header for what they share.
pub(crate) fn split(context: &Context) -> Vec<(String, String)> {
    let parts = parts(context);
    let mut header = "#ifndef EDGE_ERRORS_INTERNAL_H\n#define EDGE_ERRORS_INTERNAL_H\n\n".to_owned() + CHECK;
    let heads = || parts.iter().flat_map(|part| shared(&part.text));
    header += "/* For the linker, these functions have names that no other part of the program has. */\n";
    for head in heads() {
        let name = name(head);
        _ = writeln!(header, "#define {name} edge_errors_i_{name}");
    }
    header += "\n";
    header += &parts::shared(context);
    header += "\n#ifdef __cplusplus\nextern \"C\" {\n#endif\n\n";
    for head in heads() {
        _ = writeln!(header, "{};", head.trim_start_matches("ALWAYS_INLINE "));
    }
    header += "\n#ifdef __cplusplus\n}\n#endif\n\n#endif /* EDGE_ERRORS_INTERNAL_H */\n";
    let mut files = vec![("edge_errors_internal.h".to_owned(), header)];
    for part in &parts {
        // An external function is not inline: C99 and C++ mean different things by that.
        let text = part.text.replace("\nLOCAL ALWAYS_INLINE ", "\nLOCAL ").replace("\nLOCAL ", "\n");
        files.push((
            format!("edge_errors_{}.c", part.unit),
            format!("#include \"edge_errors_internal.h\"\n{text}"),
        ));
    }
    files
}
