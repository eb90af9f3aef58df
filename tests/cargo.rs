//! What a user sees of cargo: programs that depend on the crate, and catalogues of other shapes.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// An empty folder below cargo's folder for tests.
fn empty_folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn copy(from: &Path, to: &Path) {
    if from.is_dir() {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(from).unwrap() {
            let entry = entry.unwrap();
            copy(&entry.path(), &to.join(entry.file_name()));
        }
    } else {
        fs::copy(from, to).unwrap();
    }
}

/// A copy of the crate with another catalogue.
fn crate_with(catalog: &[u8], folder: &Path) -> PathBuf {
    let copied = folder.join("edge-errors");
    for part in ["Cargo.toml", "Cargo.lock", "README.md", "build.rs", "src", "codegen"] {
        fs::create_dir_all(&copied).unwrap();
        copy(&Path::new(ROOT).join(part), &copied.join(part));
    }
    fs::write(copied.join("catalog.yaml"), catalog).unwrap();
    copied
}

/// Runs a program that depends on the crate in this folder.
fn run(main: &str, dependency: &Path, folder: &Path) -> Output {
    let program = folder.join("program");
    fs::create_dir_all(program.join("src")).unwrap();
    let manifest = format!(
        "[package]\nname = \"program\"\nedition = \"2024\"\n[workspace]\n[dependencies]\n\
         edge-errors = {{ path = '{}', default-features = false }}\n",
        dependency.display()
    );
    fs::write(program.join("Cargo.toml"), manifest).unwrap();
    fs::write(program.join("src/main.rs"), main).unwrap();
    copy(&Path::new(ROOT).join("Cargo.lock"), &program.join("Cargo.lock"));
    let mut cargo = Command::new(env!("CARGO"));
    // Offline: what is needed was fetched for the build of this test.
    cargo.args(["run", "--offline", "--quiet", "--target-dir"]).arg(env!("CARGO_TARGET_TMPDIR"));
    cargo.current_dir(program).env("RUSTFLAGS", "-D warnings").output().unwrap()
}

#[test]
fn an_unknown_name_in_code_is_a_compile_error_that_names_it() {
    let folder = empty_folder("unknown_code");
    let output = run("fn main() { edge_errors::code!(\"NO_SUCH\"); }", Path::new(ROOT), &folder);
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert!(!output.status.success());
    assert!(stderr.contains("no error code `NO_SUCH` in the catalogue of edge-errors"), "{stderr}");
    assert!(stderr.contains("src/main.rs:1"), "{stderr}");
}

#[test]
fn a_broken_catalogue_fails_the_build_with_every_fault_and_no_panic() {
    let folder = empty_folder("broken_catalogue");
    let fixture = Path::new(ROOT).join("codegen/tests/faults/many_at_once");
    let copied = crate_with(&fs::read(fixture.with_extension("yaml")).unwrap(), &folder);
    let output = run("fn main() {}", &copied, &folder);
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert!(!output.status.success());
    for fault in fs::read_to_string(fixture.with_extension("txt")).unwrap().lines() {
        assert!(stderr.contains(&format!("error: edge-errors@0.1.0: {fault}\n")), "{fault} in {stderr}");
    }
    assert!(!stderr.contains("panicked"), "{stderr}");
}

#[test]
fn a_catalogue_of_awkward_names_and_messages_works() {
    let catalog = br#"
languages: [de-AT, en]
categories:
  A-b_C dEf:
    a: { en: '"quoted" \ and %%, then %[2]v of %[1]v', de-AT: 'zwei: `%v` und "%v"' }
    fn: "```only the default``` <b> [link] %v"
    Loop: "}\"{"
  Second:
    lookup: last
    longest: '"""" \\ %% %% %[1]v and again %[1]v "%[3]v" %% and %[2]d and again %[2]d, the longest of all'
    typed: { en: '%s has %d, %v', de-AT: '%[2]d hat %[1]s, %[3]v' }
    wrong: '%d and %s and %[3]d and %[3]v'
"#;
    let main = r#"
        use edge_errors::{Arg, Category, Code, Language, code, codes, lookup};
        fn main() {
            let args = [Arg::Str("\"x\""), Arg::Int(2), Arg::Nil];
            // Every 7 in a body is the text of an argument.
            let empty = [Arg::Str(""), Arg::Uint(7), Arg::Str("")];
            let lengths = codes().filter(|&code| code != Code::wrong).flat_map(|code| {
                let body = |language| code.message_in(language, &empty[..code.arity()]).json().to_string();
                Language::ALL.map(|language| body(language).replace('7', "").len())
            });
            assert_eq!(lengths.max(), Some(Code::MAX_JSON_LEN));
            assert_eq!(Code::longest.message(&empty).json_len(), Code::MAX_JSON_LEN + "77".len());
            for code in codes() {
                assert_eq!(lookup(code.as_str().as_bytes()), Some(code));
                for language in [Language::DeAt, Language::En] {
                    let message = code.message_in(language, &args[..code.arity()]);
                    println!("{message}\t{}", message.json());
                }
            }
            assert_eq!(lookup(b"b"), None);
            assert_eq!(Category::A_B_C_D_EF.codes().len(), 3);
            let constants = [Code::a, Code::r#fn, Code::Loop, code!("lookup"), Code::longest];
            assert_eq!(constants.len() + [Code::typed, Code::wrong].len(), Code::COUNT);
            println!("{}\t{}", Code::wrong.message(&[]), Code::wrong.message(&[]).json());
            assert_eq!(Language::from_tag("de-at-1996"), Some(Language::DeAt));
            assert_eq!(Language::from_tag("de"), None);
        }
    "#;
    let folder = empty_folder("awkward_catalogue");
    let output = run(main, &crate_with(catalog, &folder), &folder);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let stdout = String::from_utf8(output.stdout).unwrap();
    let lines: Vec<_> = stdout.lines().map(|line| line.split_once('\t').unwrap()).collect();
    let texts: Vec<_> = lines.iter().map(|&(text, _)| text).collect();
    let expected = [
        r#"zwei: `"x"` und "2""#,
        r#""quoted" \ and %, then 2 of "x""#,
        r#"```only the default``` <b> [link] "x""#,
        r#"```only the default``` <b> [link] "x""#,
        "}\"{",
        "}\"{",
        "last",
        "last",
        r#""""" \\ % % "x" and again "x" "<nil>" % and 2 and again 2, the longest of all"#,
        r#""""" \\ % % "x" and again "x" "<nil>" % and 2 and again 2, the longest of all"#,
        r#"2 hat "x", <nil>"#,
        r#""x" has 2, <nil>"#,
        r#"%!d(string="x") and %!s(int=2) and %!d(<nil>) and <nil>"#,
        r#"%!d(string="x") and %!s(int=2) and %!d(<nil>) and <nil>"#,
        "%!d(MISSING) and %!s(MISSING) and %!d(BADINDEX) and %!v(BADINDEX)",
    ];
    assert_eq!(texts, expected);
    for (text, json) in lines {
        let body: serde_json::Value = serde_json::from_str(json).unwrap();
        assert_eq!(body["message"], text);
    }
}
