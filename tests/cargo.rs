//! What a user sees of cargo: programs that depend on the crate, with catalogues of their own.
//!
//! These tests run cargo, so they run only when asked for: `cargo test --test cargo -- --ignored`.

#[path = "common/program.rs"]
mod program;

use std::fs;
use std::path::Path;

use edge_errors::{Code, Language};
use program::{Program, ROOT, cargo, set_catalog};

/// The start of each fault as cargo prints it.
const ERROR: &str = "error: edge-errors@0.1.0: ";

const PUMP: &str = "
from: edge-errors
only: [INVALID_PARAM]
languages: [en, zh, de]
categories:
  Pump: { PUMP_BLOCKED: { en: Pump %v is blocked, zh: 泵 %v 堵塞 } }
messages:
  INVALID_PARAM: { de: Ungültiger Parameter }
";

#[test]
#[ignore = "runs cargo"]
fn an_unknown_name_in_code_is_a_compile_error_that_names_it() {
    let errors = Program::new("unknown_code", "fn main() { edge_errors::code!(\"NO_SUCH\"); }").errors();
    assert!(errors.contains("no error code `NO_SUCH` in the catalogue of edge-errors"), "{errors}");
    assert!(errors.contains("src/main.rs:1"), "{errors}");
}

#[test]
#[ignore = "runs cargo"]
fn a_value_that_is_no_argument_is_a_compile_error_that_says_what_to_do() {
    let displayed = "= note: what implements `Display` is an argument as `&Displayed(value)`, a `String` as \
                     `value.as_str()`";
    let of_value = "= note: arguments are `&str`, integers of up to 64 bits, `bool`, and references to what \
                    implements `Render`";
    let of_reference = "= note: with the feature `alloc` of edge-errors, `&String` is one too";
    for (name, value, error, note) in [
        ("float", "2.5", "`{float}` is no argument of a message", of_value),
        ("owned", "String::new()", "`String` is no argument of a message", of_value),
        ("lent", "&String::new()", "a reference to `String` is no argument of a message", of_reference),
        ("own", "&Own", "a reference to `Own` is no argument of a message", of_reference),
    ] {
        let main = format!("struct Own;\nfn main() {{ let _ = (edge_errors::Arg::from({value}), Own); }}");
        let errors = Program::new(&format!("no_argument_{name}"), &main).errors();
        assert!(errors.starts_with(&format!("error[E0277]: {error}\n")), "{errors}");
        assert!(errors.contains(displayed) && errors.contains(note), "{errors}");
    }
}

#[test]
#[ignore = "runs cargo"]
fn a_code_or_category_that_is_left_out_is_a_compile_error_that_names_it() {
    let main = "use edge_errors::{Category, Code};
        fn main() {
            let _ = (Code::ORG_RECORD_NOT_FOUND, Category::EDGE_SERVICE);
        }";
    let errors = Program::new("left_out", main).with_catalog(PUMP).errors();
    for (name, of) in [("ORG_RECORD_NOT_FOUND", "Code"), ("EDGE_SERVICE", "Category")] {
        let error = format!("no associated item named `{name}` found for struct `{of}`");
        assert!(errors.contains(&error), "{errors}");
    }
}

#[test]
#[ignore = "runs cargo"]
fn the_whole_crate_follows_the_catalogue_of_the_program() {
    let main = r#"
        use edge_errors::{Arg, Category, Code, Language, categories, code, codes, lookup};
        fn main() {
            assert_eq!(Language::ALL, [Language::En, Language::Zh, Language::De]);
            assert_eq!(Language::DEFAULT, Language::En);
            assert_eq!(Language::from_accept_language("fr, de;q=0.5"), Some(Language::De));
            assert!(codes().eq([Code::INVALID_PARAM, code!("PUMP_BLOCKED")]));
            assert_eq!((Code::COUNT, Code::MAX_LEN, Code::MAX_ARITY), (2, 13, 1));
            assert_eq!(categories().last(), Some(Category::PUMP));
            assert_eq!(lookup(b"PUMP_BLOCKED"), Some(Code::PUMP_BLOCKED));
            assert_eq!(lookup(b"ORG_RECORD_NOT_FOUND"), None);
            for code in codes() {
                for language in Language::ALL {
                    println!("{}", code.message_in(language, &[Arg::Int(7)][..code.arity()]));
                }
            }
        }
    "#;
    let built_in = |language| Code::INVALID_PARAM.template_in(language);
    let texts = [
        built_in(Language::En),
        built_in(Language::Zh),
        "Ungültiger Parameter",
        "Pump 7 is blocked",
        "泵 7 堵塞",
        "Pump 7 is blocked",
    ];
    let stdout = Program::new("follows", main).with_catalog(PUMP).run();
    assert_eq!(stdout.lines().collect::<Vec<_>>(), texts);
}

#[test]
#[ignore = "runs cargo"]
fn a_broken_catalogue_fails_the_build_with_every_fault_and_no_panic() {
    let fixture = Path::new(ROOT).join("codegen/tests/faults/many_at_once");
    let program = Program::new("broken", "fn main() {}");
    let path = program.folder.join("catalog.yaml");
    let program = program.with_catalog(fs::read(fixture.with_extension("yaml")).unwrap());
    let errors = program.errors();
    let faults = fs::read_to_string(fixture.with_extension("txt")).unwrap();
    // The keys of a catalogue that stands alone are not all that a program's has.
    for fault in faults.lines().filter(|fault| !fault.contains("unknown key")) {
        let fault = fault.replace("catalog.yaml", path.to_str().unwrap());
        assert!(errors.contains(&format!("{ERROR}{fault}\n")), "{fault} in {errors}");
    }
}

#[test]
#[ignore = "runs cargo"]
fn a_clash_with_the_built_in_catalogue_names_its_file_too() {
    let own = "from: edge-errors\ncategories:\n  Pump:\n    INVALID_PARAM: mine\n";
    let program = Program::new("clash", "fn main() {}").with_catalog(own);
    let path = program.folder.join("catalog.yaml");
    let clash = format!("{}:4:5: `INVALID_PARAM` is already defined at {ROOT}/catalog.yaml:", path.display());
    let errors = program.errors();
    assert!(errors.contains(&clash), "{clash} in {errors}");
}

#[test]
#[ignore = "runs cargo"]
fn a_catalogue_that_is_too_small_to_be_packed_builds_with_a_warning() {
    let own = "languages: [en]\ncategories:\n  Pump:\n    PUMP_BLOCKED: Pump is blocked\n";
    let program = Program::new("too_small", "fn main() {}").packed().with_catalog(own);
    let built = cargo(&program.folder, &["build"], Path::new(env!("CARGO_TARGET_TMPDIR")));
    let stderr = String::from_utf8(built.stderr).unwrap();
    assert!(built.status.success(), "{stderr}");
    assert!(stderr.contains("this catalogue is too small for the feature `packed`"), "{stderr}");
}

#[test]
#[ignore = "runs cargo"]
fn a_catalogue_that_cannot_be_read_is_an_error_that_names_it() {
    let program = Program::new("unreadable", "fn main() {}");
    let folder = program.folder.display();
    let must = "but must be an absolute path: in `.cargo/config.toml` write \
                { value = \"catalog.yaml\", relative = true }, or unset it";
    for (value, error) in [
        (
            "{ value = 'missing.yaml', relative = true }",
            format!(
                "{folder}/missing.yaml: cannot be read: No such file or directory (os error 2); \
                     EDGE_ERRORS_CATALOG names it"
            ),
        ),
        (
            "{ value = 'src', relative = true }",
            format!(
                "{folder}/src: cannot be read: Is a directory (os error 21); EDGE_ERRORS_CATALOG names it"
            ),
        ),
        ("''", format!("EDGE_ERRORS_CATALOG is ``, {must}")),
        ("'catalog.yaml'", format!("EDGE_ERRORS_CATALOG is `catalog.yaml`, {must}")),
    ] {
        set_catalog(&program.folder, value);
        let errors = program.errors();
        assert!(errors.contains(&format!("{ERROR}{error}\n")), "{error} in {errors}");
    }
}

#[test]
#[ignore = "runs cargo"]
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
            assert_eq!(Language::from_tag("de"), Some(Language::DeAt));
            assert_eq!(Language::from_accept_language("de, en;q=0.5"), Some(Language::DeAt));
        }
    "#;
    let stdout = Program::new("awkward", main).with_catalog(catalog).run();
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
