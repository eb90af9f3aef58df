//! Messages with every verb, flag, width and precision, and of several lines: each way out gives the same bytes, which
//! `serde_json` reads, and each way back gives the arguments or says that it cannot. What Go prints is held in
//! `tests/go.rs`.
//!
//! These tests run cargo, so they run only when asked for: `cargo test --test formats -- --ignored`.

#[path = "common/program.rs"]
mod program;

use std::fmt::Write;

use program::Program;
use serde_json::Value;

/// A code, its message in English and in German, arguments that fit, as Rust, and how `args_in` gives them back where
/// the message tells them.
type Entry = (&'static str, [&'static str; 2], &'static str, &'static str);

const ENTRIES: [Entry; 13] = [
    ("LINES", ["One\n\ttwo \"three\" \\ 100%%\n\n中", "Eins\t\tzwei\n\"\\\t%%"], "", "[]"),
    ("BREAK_FIRST", ["\nOne", "\tEins"], "", "[]"),
    (
        "PLAIN",
        ["%v \"%s\"\n%d\t%%", "%[3]d\t%[1]v\\%[2]s\n%%"],
        r#"true, "a\n\"b", -7"#,
        r#"[Str("true"), Str("a\n\"b"), Int(-7)]"#,
    ),
    (
        "VALUES",
        ["%10v|%-10v|%+v|%010v", "%-3[4]v\t%3[3]v\n%[2]v\"%[1]v"],
        r#""中\"", 7_u8, &Displayed("x\n"), &Float(f64::NAN)"#,
        "",
    ),
    (
        "STRINGS",
        ["%s|%8s|%-8s|%.2s|%-8.3s|%08s", "%[6]s %5[5]s\t%-5.0[4]s%.99[3]s %[2]s\n%[1]s"],
        r#""a", "中\n", "\"", "\\\t👩‍🚀", "longer", "z""#,
        "",
    ),
    (
        "INTEGERS",
        ["%d\n%+d\t%05d\"%-5d\\%3d", "%+06[5]d|%-+6[4]d|%[3]d %[2]d %[1]d"],
        "i64::MIN, u64::MAX, -7, 0, 12345678_u32",
        "",
    ),
    (
        "HEX",
        ["0x%04x %X %-6x| %+x %08X", "%[1]X\n%[2]x\t%3[3]x %[4]x %[5]x"],
        r#"255_u8, "a\"中", -255, i64::MIN, "z""#,
        "",
    ),
    (
        "CHARACTERS",
        ["%c%3c|%-3c|%03c%c", "%[5]c %[4]c %[3]c\t%[2]c\n%[1]c"],
        r"'\n', '\u{1f600}', 34, -1, 0xd800",
        "",
    ),
    (
        "FLOATS",
        ["%f|%.0f|%8.2f|%-8.3f|%+09.1f", "%99.99[5]f\n%-[4]f\t%[3]f %+[2]f %.1[1]f"],
        "&Float(-0.0), &Float(2.5), &Float(f64::NEG_INFINITY), &Float(f64::NAN), &Float(1e22)",
        "",
    ),
    ("AGAIN", ["%[1]d is 0x%04[1]x, or %[1]c", "%[1]x\n%04[1]d"], "-255", ""),
    ("SIDE_BY_SIDE", ["%02x%02x\n%c%c", "%c%c%x%X"], "1, 2, 3, 4", ""),
    ("ONE_FORMAT", ["%v is full", "%5v ist voll"], "\"a\"", "[Str(\"a\")]"),
    ("ONE_LONGER", ["%s\nis full %%", "%s ist voll\t"], "\"a\"", "[Str(\"a\")]"),
];

fn catalog() -> String {
    let mut catalog = "languages: [en, de]\ncategories:\n  Group:\n".to_owned();
    for (name, [en, de], ..) in ENTRIES {
        // Rust's escapes of these are YAML's.
        writeln!(catalog, "    {name}: {{ en: {en:?}, de: {de:?} }}").unwrap();
    }
    catalog
}

/// The program, with a `message!` of each code and language.
fn program() -> String {
    let mut main = include_str!("formats/program.rs").to_owned() + "\nfn each_checked() {\n";
    for (name, _, arguments, _) in ENTRIES {
        let list: Vec<_> = arguments.split(", ").filter(|argument| !argument.is_empty()).collect();
        let arg = |argument: &&str| {
            if argument.starts_with('\'') {
                format!("Arg::from(u32::from({argument}) as i32)")
            } else {
                format!("Arg::from({argument})")
            }
        };
        let args = list.iter().map(arg).collect::<Vec<_>>().join(", ");
        let comma = if list.is_empty() { "" } else { ", " };
        for language in ["En", "De"] {
            writeln!(
                main,
                "{{ let own = message!({name} in {language}{comma}{arguments});
                check_own(own, Language::{language}, &[{args}]); }}"
            )
            .unwrap();
        }
    }
    main + "}"
}

/// Whether each verb of a message tells its argument.
fn is_reversible(message: &str) -> bool {
    message.replace("%%", "").split('%').skip(1).all(|verb| {
        let letter =
            verb.strip_prefix('[').and_then(|verb| verb.split_once(']')).map_or(verb, |(_, verb)| verb);
        letter.starts_with(['v', 's', 'd'])
    })
}

/// The code and the message that `serde_json` reads from a body with just these two.
fn read(body: &str) -> (String, String) {
    let value: Value = serde_json::from_str(body).unwrap_or_else(|error| panic!("{error}: {body}"));
    assert_eq!(value.as_object().unwrap().len(), 2);
    (value["code"].as_str().unwrap().to_owned(), value["message"].as_str().unwrap().to_owned())
}

/// What `args_in` said of a message of this code and language is no wrong answer.
fn check_back(code: &str, back: &str) {
    let (name, language) = code.split_once(' ').unwrap();
    let (_, messages, ..) = ENTRIES.into_iter().find(|entry| entry.0 == name).unwrap();
    let message = messages[usize::from(language == "de")];
    assert_eq!(back == "Irreversible", !is_reversible(message), "{code}: {back}");
}

/// Reads what the program printed; returns how many bodies it cut.
fn check(printed: &str) -> usize {
    let (mut code, mut text, mut cut, mut count) = ("", String::new(), String::new(), 0);
    for line in printed.lines() {
        let (kind, said) = line.split_once(' ').unwrap();
        match kind {
            "code" => code = said,
            "back" => check_back(code, said),
            "text" => {
                assert_eq!(cut, text, "the last cut holds all of it");
                let byte = |at| u8::from_str_radix(&said[at..at + 2], 16).unwrap();
                text = String::from_utf8((0..said.len()).step_by(2).map(byte).collect()).unwrap();
                cut.clear();
            }
            "body" => {
                let name = code.split(' ').next().unwrap();
                assert_eq!(read(said), (name.to_owned(), text.clone()));
                let escaped = serde_json::to_string(&text).unwrap();
                assert_eq!(said, format!(r#"{{"code":"{name}","message":{escaped}}}"#));
            }
            _ => {
                let (_, longer) = read(said);
                assert!(text.starts_with(&longer) && longer.starts_with(&cut), "{longer:?} of {text:?}");
                cut = longer;
                count += 1;
            }
        }
    }
    assert_eq!(cut, text);
    count
}

/// What a program prints in the plain form, and the same in the packed one.
fn run(name: &str, main: &str, catalog: &str) -> String {
    let plain = Program::new(&format!("{name}_plain"), main).with_catalog(catalog);
    let packed = Program::new(&format!("{name}_packed"), main).packed().with_catalog(catalog);
    let printed = plain.run();
    assert!(packed.run() == printed, "the forms print the same");
    printed
}

#[test]
#[ignore = "runs cargo"]
fn every_way_out_gives_the_same_and_every_way_back_the_arguments_or_no_answer() {
    let printed = run("formats", &program(), &catalog());
    assert!(check(&printed) > 10_000, "{}", check(&printed));
    let backs = printed.lines().filter_map(|line| line.strip_prefix("back "));
    let expected = ENTRIES.iter().flat_map(|(_, messages, _, back)| {
        messages.map(|message| if is_reversible(message) { *back } else { "Irreversible" })
    });
    let fitting: Vec<_> = backs.zip(expected).collect();
    assert_eq!(fitting.len(), 2 * ENTRIES.len());
    for (back, expected) in fitting {
        assert_eq!(back, expected);
    }
}

/// Messages whose arguments `message!` checks.
const CHECKED: &str = r#"
languages: [en, de]
categories:
  Group:
    FORMATS: { en: "%-8.3s|\t%04x\n%3c %+8.2f", de: "%.1[4]f\n%[2]X %[3]c\t%5[1]s" }
    NARROWED: { en: "%v at %x, %x", de: "%[3]d: %[1]v, %[2]c" }
"#;

#[test]
#[ignore = "runs cargo"]
fn each_verb_takes_what_it_prints() {
    let main = r#"
        use edge_errors::{Arg, Displayed, Float, Render, message};
        struct Own;
        impl Render for Own {
            fn render(&self, out: &mut dyn FnMut(&str)) {
                out("own");
            }
        }
        fn main() {
            let (float, name) = (Float(2.5), String::from("name"));
            for message in [
                message!(FORMATS in En, &Own, 255_u8, 'x', &float),
                message!(FORMATS in En, &Displayed('d'), u64::MAX, '\u{10ffff}', &float),
                message!(FORMATS in En, name.as_str(), "a", 34_i64, Arg::Int(1)),
                message!(FORMATS in De, Arg::Nil, &float, 'é', &float),
                message!(FORMATS in De, "long text", &Own, Arg::Str("a"), Arg::Bool(true)),
                message!(NARROWED in En, &float, 'a', -34),
            ] {
                println!("{message}");
            }
        }"#;
    // As Go prints them.
    let expected = "own     |\t00ff\n  x    +2.50\n\
        d       |\tffffffffffffffff\n  \u{10ffff}    +2.50\n\
        nam     |\t0061\n  \" %!f(int=     +01)\n\
        2.5\n0X1.4P+01 é\t%!s(<nil>)\n\
        %!f(bool=true)\n6F776E %!c(string=a)\tlong text\n\
        2.5 at 61, -22\n";
    assert_eq!(run("takes", main, CHECKED), expected);
}
