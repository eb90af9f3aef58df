//! The layers of the crate: a module uses only modules that are declared above it.
//!
//! The order of the `mod` lines, in `lib.rs` and in each folder's `mod.rs`, is the order of the
//! layers. As every `use` points up in that order, no two modules can use each other.

mod common;

use std::path::Path;

use common::sources;

/// The modules named by the `mod` lines of a file, in their order.
fn declared(source: &str) -> impl Iterator<Item = &str> {
    source.lines().filter_map(|line| {
        let line = line.trim_start_matches("pub(crate) ").trim_start_matches("pub ");
        line.strip_prefix("mod ")?.strip_suffix(';')
    })
}

/// Every module that has a file of code, from the lowest layer up, such as `text::bytes`.
fn modules(sources: &[(std::path::PathBuf, String)]) -> Vec<String> {
    let text = |path: &str| sources.iter().find(|(found, _)| found == Path::new(path)).map(|(_, text)| text);
    let mut modules = Vec::new();
    for layer in declared(text("lib.rs").unwrap()) {
        match text(&format!("{layer}/mod.rs")) {
            Some(folder) => modules.extend(declared(folder).map(|module| format!("{layer}::{module}"))),
            None => modules.push(layer.to_owned()),
        }
    }
    modules
}

/// The paths of the crate that a line of code names, such as `text::bytes::copy`.
fn paths(line: &str) -> impl Iterator<Item = &str> {
    let code = line.split("//").next().unwrap_or_default();
    code.split("crate::").skip(1).filter(|_| !code.contains("pub(crate) mod"))
}

#[test]
fn every_module_uses_only_modules_declared_above_it() {
    let sources = sources();
    let modules = modules(&sources);
    // lib.rs and the `mod.rs` of each folder declare, and use nothing.
    let declaring = sources.iter().filter(|(path, _)| path.ends_with("mod.rs")).count() + 1;
    assert_eq!(modules.len() + declaring, sources.len(), "every file is a module: {modules:?}");

    let mut arrows = 0;
    for (place, module) in modules.iter().enumerate() {
        let file = format!("{}.rs", module.replace("::", "/"));
        let (_, source) = sources.iter().find(|(path, _)| path == Path::new(&file)).expect(&file);
        for (number, line) in (1..).zip(source.lines()) {
            for path in paths(line) {
                let is_within = |other: &&String| {
                    path.strip_prefix(other.as_str())
                        .is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_'))
                };
                // `$crate::Code` in a macro names a public item, not a module.
                let Some(used) = modules.iter().position(|other| is_within(&other)) else {
                    assert!(line.contains("$crate::"), "src/{file}:{number}: `crate::{path}` is no module");
                    continue;
                };
                arrows += 1;
                assert!(
                    used <= place,
                    "src/{file}:{number}: `{module}` uses `{}`, which is declared below it: move the code, \
                     so that the arrow points up",
                    modules[used]
                );
            }
        }
        let code = source.split("#[cfg(test)]\nmod tests").next().unwrap();
        for name in ["super::", "self::", "crate as"] {
            assert!(!code.contains(name), "src/{file}: write the whole path, `crate::…`, not `{name}`");
        }
    }
    assert!(arrows > modules.len(), "the uses were found");
}
