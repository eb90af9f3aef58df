//! The layers of the crate: a module uses only modules that are declared above it.
//!
//! The order of the `mod` lines, in `lib.rs` and in each folder's `mod.rs`, is the order of the
//! layers. As every `use` points up in that order, no two modules can use each other.

mod common;

use std::path::{Path, PathBuf};

use common::sources;

/// The modules named by the `mod` lines of a file, in their order.
fn declared(source: &str) -> impl Iterator<Item = &str> {
    source.lines().filter_map(|line| {
        let line = line.trim_start_matches("pub(crate) ").trim_start_matches("pub ");
        line.strip_prefix("mod ")?.strip_suffix(';')
    })
}

/// Every module that has a file of code, from the lowest layer up, such as `text::bytes`. A folder's `mod.rs`
/// comes after the modules that it declares, if it has code beside them.
fn modules(sources: &[(PathBuf, String)]) -> Vec<(String, PathBuf)> {
    fn collect(
        folder: &str,
        source: &str,
        sources: &[(PathBuf, String)],
        modules: &mut Vec<(String, PathBuf)>,
    ) {
        for name in declared(source) {
            let path = format!("{folder}{name}");
            let text = |file: &str| sources.iter().find(|(found, _)| found == Path::new(file));
            if let Some((file, source)) = text(&format!("{path}/mod.rs")) {
                collect(&format!("{path}/"), source, sources, modules);
                if source.contains("use ") {
                    modules.push((path.replace('/', "::"), file.clone()));
                }
            } else {
                let (file, _) = text(&format!("{path}.rs")).expect(&path);
                modules.push((path.replace('/', "::"), file.clone()));
            }
        }
    }
    let (_, lib) = sources.iter().find(|(path, _)| path == Path::new("lib.rs")).unwrap();
    let mut modules = Vec::new();
    collect("", lib, sources, &mut modules);
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
    // lib.rs and most of the `mod.rs` declare, and use nothing.
    let is_module = |path: &Path| modules.iter().any(|(_, file)| file == path);
    let missing = sources.iter().find(|(path, _)| !path.ends_with("mod.rs") && !is_module(path));
    assert_eq!(missing.map(|(path, _)| path.as_path()), Some(Path::new("lib.rs")), "every file is a module");

    let mut arrows = 0;
    for (place, (module, file)) in modules.iter().enumerate() {
        let (_, source) = sources.iter().find(|(path, _)| path == file).unwrap();
        let file = file.display();
        for (number, line) in (1..).zip(source.lines()) {
            for path in paths(line) {
                let is_within = |other: &str| {
                    path.strip_prefix(other)
                        .is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_'))
                };
                // `$crate::Code` in a macro names a public item, not a module.
                let Some(used) = modules.iter().position(|(other, _)| is_within(other)) else {
                    assert!(line.contains("$crate::"), "src/{file}:{number}: `crate::{path}` is no module");
                    continue;
                };
                arrows += 1;
                assert!(
                    used <= place,
                    "src/{file}:{number}: `{module}` uses `{}`, which is declared below it: move the code, \
                     so that the arrow points up",
                    modules[used].0
                );
            }
        }
        let code = source.split("mod tests {").next().unwrap();
        for name in ["super::", "self::", "crate as"] {
            assert!(!code.contains(name), "src/{file}: write the whole path, `crate::…`, not `{name}`");
        }
    }
    assert!(arrows > modules.len(), "the uses were found");
}

#[test]
fn one_file_alone_asks_which_form_the_build_has_chosen() {
    let asking: Vec<_> =
        sources().into_iter().filter(|(_, source)| source.contains("feature = \"packed\"")).collect();
    let files: Vec<_> = asking.iter().map(|(path, _)| path.as_path()).collect();
    assert_eq!(files, [Path::new("text/form/mod.rs")], "what both forms offer is written there: add to it");
}
