//! The codes as an `enum`: it has each of them once, and a `match` that forgets one does not compile.
//!
//! Some of these tests run cargo, so they run only when asked for: `cargo test --test exhaustive -- --ignored`.

#[path = "common/program.rs"]
mod program;

use program::Program;

#[cfg(feature = "exhaustive")]
#[test]
fn each_code_is_a_variant_of_its_own_and_the_variant_is_that_code() {
    use std::collections::HashSet;

    use edge_errors::{Code, CodeEnum, codes};

    let mut numbers = HashSet::new();
    for code in codes() {
        let variant = code.to_enum();
        assert_eq!(Code::from(variant), code);
        assert_eq!(CodeEnum::from(code), variant);
        assert_eq!(format!("{variant:?}"), code.as_str());
        numbers.insert(variant as u16);
    }
    assert_eq!(numbers.len(), Code::COUNT);
    // Constants of two lists that were generated apart.
    assert_eq!(Code::EDGESERVICE_OFFLINE.to_enum(), CodeEnum::EDGESERVICE_OFFLINE);
    assert_eq!(Code::from(CodeEnum::INVALID_PARAM), Code::INVALID_PARAM);
    assert_eq!((size_of::<CodeEnum>(), size_of::<Option<CodeEnum>>()), (2, 2));
}

/// Its names are in no order, and three of them mean something in Rust.
const CATALOG: &str = "languages: [en]
categories:
  Second: { PUMP_DRY: dry, fn: function, None: none }
  First: { Ok: fine, PUMP_BLOCKED: blocked, A: '%v' }
";

/// The arms of a `match` that handles each code of the catalogue.
const ARMS: [&str; 6] = [
    "CodeEnum::PUMP_DRY => 'd'",
    "CodeEnum::r#fn => 'f'",
    "CodeEnum::None => 'n'",
    "CodeEnum::Ok => 'k'",
    "CodeEnum::PUMP_BLOCKED => 'b'",
    "CodeEnum::A => 'a'",
];

/// A program that prints a letter for each code, with these arms.
fn program(name: &str, arms: &[&str], features: &[&str]) -> Program {
    let main = format!(
        "use edge_errors::{{Code, CodeEnum, codes}};
        fn letter(code: Code) -> char {{
            match code.to_enum() {{ {} }}
        }}
        fn main() {{ print!(\"{{}}\", codes().map(letter).collect::<String>()); }}",
        arms.join(", ")
    );
    Program::new(name, &main).with_features(&[&["exhaustive"], features].concat()).with_catalog(CATALOG)
}

#[test]
#[ignore = "runs cargo"]
fn a_match_that_handles_every_code_compiles_and_takes_the_right_arm() {
    for (name, features) in [("each_plain", &[][..]), ("each_packed", &["packed"])] {
        // No arm is too much: warnings are errors here.
        assert_eq!(program(name, &ARMS, features).run(), "dfnkba");
    }
}

#[test]
#[ignore = "runs cargo"]
fn a_match_that_forgets_a_code_does_not_compile_and_the_error_names_it() {
    for (index, name) in [(1, "fn"), (4, "PUMP_BLOCKED")] {
        let arms = [&ARMS[..index], &ARMS[index + 1..]].concat();
        let errors = program("forgets", &arms, &[]).errors();
        let error = format!("error[E0004]: non-exhaustive patterns: `CodeEnum::{name}` not covered");
        assert!(errors.contains(&error), "{errors}");
    }
}

#[test]
#[ignore = "runs cargo"]
fn an_arm_that_stands_twice_or_is_of_no_code_is_reported() {
    let errors = program("twice", &[&ARMS[..], &["CodeEnum::A => 'z'"]].concat(), &[]).errors();
    assert!(errors.contains("unreachable pattern"), "{errors}");
    let errors = program("no_code", &[&ARMS[..], &["CodeEnum::NO_SUCH => 'z'"]].concat(), &[]).errors();
    assert!(errors.contains("named `NO_SUCH` found for enum `CodeEnum`"), "{errors}");
}

#[test]
#[ignore = "runs cargo"]
fn it_needs_a_catalogue_of_the_program() {
    let errors = Program::new("no_catalog", "fn main() {}").with_features(&["exhaustive"]).errors();
    assert!(errors.contains("EDGE_ERRORS_CATALOG is not set"), "{errors}");
}
