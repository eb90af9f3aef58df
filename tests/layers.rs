//! The layers of the crate and of the keeper's command, and the stages of the compiler: a module uses only modules that
//! are declared above it.
//!
//! The order of the `mod` lines, in `lib.rs` or `main.rs` and in each folder's `mod.rs`, is the order of the
//! layers. A `mod.rs` comes after the modules that it declares. As every `use` points up in that order, no two
//! modules can use each other.

mod common;

use std::path::{Path, PathBuf};

use common::{sources, sources_of};

/// The modules named by the `mod` lines of a file, in their order.
fn declared(source: &str) -> impl Iterator<Item = &str> {
    source.lines().filter_map(|line| {
        let line = line.trim_start_matches("pub(crate) ").trim_start_matches("pub ");
        line.strip_prefix("mod ")?.strip_suffix(';')
    })
}

/// A file of a tree: its module, such as `text::bytes`, its path below the tree, and its text.
struct Module {
    name: String,
    path: PathBuf,
    source: String,
}

/// The modules that `file` declares, from the lowest layer up; `outer` is its own module, which comes last.
fn modules(outer: &str, file: &Path, sources: &mut Vec<(PathBuf, String)>) -> Vec<Module> {
    let index = sources.iter().position(|(path, _)| path == file);
    let (path, source) =
        sources.swap_remove(index.unwrap_or_else(|| panic!("{} is missing", file.display())));
    let mut modules_found = Vec::new();
    if ["lib.rs", "main.rs", "mod.rs"].iter().any(|file| path.ends_with(file)) {
        for module in declared(&source) {
            let name = if outer.is_empty() { module.to_owned() } else { format!("{outer}::{module}") };
            let folder = Path::new(&name.replace("::", "/")).join("mod.rs");
            let is_folder = sources.iter().any(|(path, _)| *path == folder);
            let file = if is_folder { folder } else { folder.parent().unwrap().with_extension("rs") };
            modules_found.extend(modules(&name, &file, sources));
        }
    }
    modules_found.push(Module { name: outer.to_owned(), path, source });
    modules_found
}

/// A line without its comment and its texts: what is generated names paths of another crate.
fn code(line: &str) -> String {
    line.split("//").next().unwrap_or_default().split('"').step_by(2).collect()
}

/// Checks the tree below a folder of this repository.
fn check(tree: &str, root: &str) {
    let mut sources = sources_of(&Path::new(env!("CARGO_MANIFEST_DIR")).join(tree));
    let mut modules = modules("", Path::new(root), &mut sources);
    assert!(sources.is_empty(), "every file of {tree} is a module: {:?}", sources.first());
    // The root may use all.
    modules.pop();

    let mut arrows = 0;
    for (layer, Module { name, path: file, source }) in modules.iter().enumerate() {
        let file = Path::new(tree).join(file).display().to_string();
        for (number, line) in (1..).zip(source.lines()) {
            let code = code(line);
            for path in code.split("crate::").skip(1).filter(|_| !code.contains("pub(crate) mod")) {
                let is_within = |other: &Module| {
                    path.strip_prefix(other.name.as_str())
                        .is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_'))
                };
                // `$crate::Code` in a macro names a public item, not a module.
                let Some(used) = modules.iter().position(is_within) else {
                    assert!(code.contains("$crate::"), "{file}:{number}: `crate::{path}` is no module");
                    continue;
                };
                arrows += 1;
                assert!(
                    used <= layer,
                    "{file}:{number}: `{name}` uses `{}`, which is declared below it: move the code, \
                     so that the arrow points up",
                    modules[used].name
                );
            }
        }
        let code = source.split("mod tests {").next().unwrap();
        for path in ["super::", "self::", "crate as"] {
            assert!(!code.contains(path), "{file}: write the whole path, `crate::…`, not `{path}`");
        }
    }
    assert!(arrows > modules.len(), "the uses were found");
}

#[test]
fn every_module_of_the_crate_uses_only_modules_declared_above_it() {
    check("src", "lib.rs");
}

#[test]
fn every_module_of_the_compiler_uses_only_modules_declared_above_it() {
    check("codegen/src", "lib.rs");
}

#[test]
fn every_module_of_the_keeper_s_command_uses_only_modules_declared_above_it() {
    check("cli/src", "main.rs");
}

#[test]
fn one_file_alone_asks_which_form_the_build_has_chosen() {
    let asking: Vec<_> =
        sources().into_iter().filter(|(_, source)| source.contains("feature = \"packed\"")).collect();
    let files: Vec<_> = asking.iter().map(|(path, _)| path.as_path()).collect();
    assert_eq!(files, [Path::new("text/form/mod.rs")], "what both forms offer is written there: add to it");
}
