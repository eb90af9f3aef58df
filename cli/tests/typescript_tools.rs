//! What others make of the export as TypeScript: prettier, two versions of tsc, an editor, Node, a bundler.

mod common;
mod exports;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use common::{folder, print};
use exports::in_repository;

fn run_in(folder: &Path, program: &str, words: &[&str]) -> String {
    let output = Command::new(program).current_dir(folder).args(words).output().unwrap();
    let printed = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{words:?}: {printed}{}", String::from_utf8_lossy(&output.stderr));
    printed.into_owned()
}

fn node(folder: &Path, script: &str, words: &[&str]) -> String {
    run_in(folder, "node", &[&[script], words].concat())
}

/// A program that `check_typescript` installs.
fn tool(path: &str) -> String {
    in_repository(&format!("target/typescript/node_modules/{path}"))
}

fn ours(path: &str) -> String {
    in_repository(&format!("cli/tests/typescript/{path}"))
}

/// A package of modules.
static PACKAGE: LazyLock<(PathBuf, Vec<String>)> = LazyLock::new(|| {
    let folder = folder("typescript");
    fs::write(folder.join("package.json"), r#"{ "type": "module" }"#).unwrap();
    fs::copy(ours("tsconfig.json"), folder.join("tsconfig.json")).unwrap();
    fs::copy(ours("user.ts"), folder.join("user.ts")).unwrap();
    let small =
        print(Path::new(&in_repository("cli/tests/exports")), &["export", "typescript", "small.yaml"]);
    fs::write(folder.join("small.ts"), small).unwrap();
    let taken = node(&folder, &ours("taken.mjs"), &[&tool("typescript-5")]);
    let files = exports::export(&folder, ["typescript", "ts"], &taken);
    (folder, files)
});

#[test]
#[ignore = "needs Node and prettier"]
fn prettier_leaves_every_file_as_it_is() {
    let (folder, files) = &*PACKAGE;
    let files: Vec<_> = files.iter().map(String::as_str).collect();
    node(folder, &tool("prettier/bin/prettier.cjs"), &[&["--check"], files.as_slice()].concat());
}

#[test]
#[ignore = "needs Node and tsc"]
fn both_compilers_take_every_file_and_each_prints_what_go_and_the_crate_print() {
    let (folder, _) = &*PACKAGE;
    let cases = fs::read_to_string(folder.join("cases.jsonl")).unwrap();
    for compiler in ["typescript-5", "typescript"] {
        node(folder, &tool(&format!("{compiler}/bin/tsc")), &["--outDir", compiler]);
        let printed = node(folder, &ours("print.mjs"), &[compiler]);
        assert_eq!(printed.trim(), cases.lines().count().to_string(), "{compiler}");
    }
}

#[test]
#[ignore = "needs Node and TypeScript"]
fn an_editor_strikes_the_deprecated_codes_through_and_no_others() {
    let (folder, _) = &*PACKAGE;
    for (name, catalog) in exports::catalogues() {
        let struck = node(folder, &ours("deprecated.mjs"), &[&tool("typescript-5"), &format!("{name}.ts")]);
        let expected: Vec<_> = exports::deprecated(name, &catalog);
        assert_eq!(struck.lines().collect::<Vec<_>>(), expected, "{name}");
        assert_eq!(name == "hostile", !struck.is_empty(), "{name}");
    }
}

#[test]
#[ignore = "needs esbuild"]
fn a_bundler_leaves_out_what_nobody_uses() {
    let (folder, _) = &*PACKAGE;
    let bundle = |name: &str, program: &str| {
        let file = format!("{name}.entry.js");
        fs::write(folder.join(&file), program).unwrap();
        let out = format!("{name}.bundle.js");
        let words = [
            &file,
            "--bundle",
            "--minify",
            "--charset=utf8",
            "--log-level=warning",
            &format!("--outfile={out}"),
        ];
        run_in(folder, &tool(".bin/esbuild"), &words);
        fs::read_to_string(folder.join(out)).unwrap()
    };
    let (name, message) = ("ORG_RECORD_NOT_FOUND", "组织不存在");
    let has = |text: &str| (text.contains(name), text.contains(message), text.contains("EXTRA"));
    let tags = bundle("tags", "import { languages } from './built_in.ts'; console.log(languages);");
    assert_eq!(has(&tags), (false, false, false));
    let constants = bundle("constants", "import { Code } from './built_in.ts'; console.log(Code);");
    assert_eq!(has(&constants), (true, false, false));
    let all = bundle(
        "all",
        "import { Code, render } from './built_in.ts'; console.log(render(Code.INVALID_PARAM, 'en'));",
    );
    assert_eq!(has(&all), (true, true, true));
}
