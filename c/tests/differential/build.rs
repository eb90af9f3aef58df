//! Writes the C of the catalogue in each form, each with a prefix of its own, and compiles it. The catalogue is the one
//! that the crate is built with.

use std::collections::HashSet;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use edge_errors_codegen::{Bases, CATALOG_VARIABLE, COptions, Catalog, File, Form, export_c, read};

const BUILT_IN: &str = "../../../catalog.yaml";
const INTERFACE: &str = "interface.c";
/// As a program may be compiled that takes no warning.
const WARNINGS: [&str; 9] = [
    "-Wall",
    "-Wextra",
    "-Wpedantic",
    "-Wconversion",
    "-Wshadow",
    "-Wstrict-prototypes",
    "-Wcast-qual",
    "-Wundef",
    "-Werror",
];

fn main() {
    println!("cargo::rerun-if-changed={INTERFACE}");
    println!("cargo::rerun-if-changed={BUILT_IN}");
    println!("cargo::rerun-if-env-changed={CATALOG_VARIABLE}");
    let path = env::var(CATALOG_VARIABLE).unwrap_or_else(|_| BUILT_IN.to_owned());
    println!("cargo::rerun-if-changed={path}");
    let built_in = fs::read(BUILT_IN).unwrap();
    let content = fs::read(&path).unwrap();
    let mut bases = Bases::new(File { name: BUILT_IN, content: &built_in });
    let (catalog, _) = read(Some(&mut bases), File { name: &path, content: &content }).unwrap();
    for base in bases.paths() {
        println!("cargo::rerun-if-changed={}", base.display());
    }
    let pieces = fs::read_to_string(Path::new(&path).with_extension("pieces")).unwrap_or_default();
    let packed = Form::Packed { pieces: &pieces };
    // src/interface.rs has the same prefixes.
    for (prefix, form) in [("plain", Form::Plain), ("packed", packed)] {
        compile(&catalog, &path, form, prefix, false);
        if cfg!(feature = "split") {
            compile(&catalog, &path, form, &format!("{prefix}_split"), true);
        }
    }
}

fn compile(catalog: &Catalog, path: &str, form: Form, prefix: &str, is_split: bool) {
    let options = COptions { command: "differential", prefix, is_split, catalog_id: catalog.id() };
    let files = export_c(catalog, path, form, &options).unwrap();
    let folder = PathBuf::from(env::var_os("OUT_DIR").unwrap()).join(prefix);
    // What a build before this one wrote must not be found.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let write = |name: &str, source: &str| {
        let path = folder.join(name);
        fs::write(&path, source).unwrap();
        path
    };
    let mut build = cc::Build::new();
    for file in &files {
        let written = write(&file.name, &file.source);
        if written.extension().is_some_and(|extension| extension == "c") {
            build.file(written);
        }
    }
    let source = |name: String| &files.iter().find(|file| file.name == name).unwrap().source;
    let (languages, codes) = names(source(format!("{prefix}.h")), prefix, catalog);
    let bodies = bodies(source(format!("{prefix}_bodies.h")), prefix, &languages, &codes);
    let lines = |names: &[String], start: &str| {
        names.iter().map(|name| format!("{start}{name},\n")).collect::<String>()
    };
    write("codes.inc", &lines(&codes, &format!("{}_CODE_", prefix.to_uppercase())));
    write("languages.inc", &lines(&languages, &format!("&{prefix}_")));
    write("bodies.inc", &bodies);
    let own = |text: &str| text.replace("edge_errors", prefix).replace("EDGE_ERRORS", &prefix.to_uppercase());
    build.file(write(INTERFACE, &own(&fs::read_to_string(INTERFACE).unwrap())));
    build.define("IS_PLAIN", if matches!(form, Form::Plain) { "1" } else { "0" });
    // Catalogues are built more often than they are compared.
    build.opt_level(1);
    build.std("c99").include(&folder).flags(WARNINGS).compile(prefix);
}

/// What the header calls the languages and the codes, in its order.
fn names(header: &str, prefix: &str, catalog: &Catalog) -> (Vec<String>, Vec<String>) {
    let word = |line: &str, start: &str| {
        let rest = line.trim_start().strip_prefix(start)?;
        Some(rest.split([' ', ';']).next().unwrap().to_owned())
    };
    let language = format!("extern const {prefix}_language {prefix}_");
    let code = format!("{}_CODE_", prefix.to_uppercase());
    let languages: Vec<_> = header.lines().filter_map(|line| word(line, &language)).collect();
    let constants =
        header.lines().take_while(|line| !line.starts_with('}')).filter_map(|line| word(line, &code));
    let codes: Vec<_> = constants.filter(|name| name != "NONE").collect();
    assert_eq!(languages.len(), catalog.languages.len());
    assert_eq!(codes.len(), catalog.codes.len());
    for (code, name) in catalog.codes.iter().zip(&codes) {
        // A name that C has already is longer by a `_`.
        assert_eq!(name.trim_end_matches('_'), code.key.trim_end_matches('_'));
    }
    (languages, codes)
}

/// The macros that are whole bodies: each with the place of its language and with its code.
fn bodies(header: &str, prefix: &str, languages: &[String], codes: &[String]) -> String {
    let prefix = prefix.to_uppercase();
    let macros = header.lines().filter_map(|line| line.strip_prefix("#define ")?.split(' ').next());
    let macros: HashSet<&str> = macros.collect();
    let mut bodies = String::new();
    for (place, language) in languages.iter().enumerate() {
        for code in
            codes.iter().filter(|code| macros.contains(format!("{prefix}_BODY_{language}_{code}").as_str()))
        {
            bodies += &format!("{{{place}U, {prefix}_CODE_{code}, {prefix}_BODY({language}, {code})}},\n");
        }
    }
    bodies
}
