//! What a code has beside its messages: programs with catalogues of their own, in both forms.
//!
//! These tests run cargo, so they run only when asked for: `cargo test --test fields -- --ignored`.

#[path = "common/program.rs"]
mod program;

use std::fmt::Write;

use edge_errors::{Code, codes};
use program::Program;

/// The names on the wire, each of a kind that is likely to break something.
const NAMES: [&str; 16] = [
    "InvalidParameter.NotFound",
    "1001",
    "-5",
    "two words",
    "</script>",
    "a/b",
    "{} {0} %v %d",
    "`tick` *star* [link] <b>",
    "'single' & #",
    "参数无效",
    "خطأ في المعلمة",
    "naïve ñ",
    "🔥",
    "E\u{301}",
    "x",
    "lookup",
];

/// All names, the longest last.
fn names() -> Vec<String> {
    NAMES.iter().map(ToString::to_string).chain(["中".repeat(85)]).collect()
}

/// A catalogue with these names, each of the code `KEY_` and its index.
fn named() -> String {
    let mut catalog = "languages: [en]\ncategories:\n  Group:\n".to_owned();
    for (index, name) in names().iter().enumerate() {
        let name = name.replace('\'', "''");
        writeln!(catalog, "    KEY_{index}: {{ name: '{name}', en: Message {index} }}").unwrap();
    }
    catalog + "    PLAIN: Plain\n"
}

/// What a program prints in the plain form, and the same in the packed one.
fn run(name: &str, main: &str, catalog: &str) -> String {
    let features = ["exhaustive", "phf-v0.14"];
    let plain = Program::new(&format!("{name}_plain"), main).with_features(&features).with_catalog(catalog);
    let features = [&features[..], &["packed"]].concat();
    let packed = Program::new(&format!("{name}_packed"), main).with_features(&features).with_catalog(catalog);
    let printed = plain.run();
    assert_eq!(packed.run(), printed);
    printed
}

#[test]
#[ignore = "runs cargo"]
fn a_name_of_any_kind_is_on_the_wire_and_the_key_in_the_program() {
    let (mut keys, mut by_macro) = (String::new(), String::new());
    for (index, name) in NAMES.iter().enumerate() {
        write!(keys, "CodeEnum::KEY_{index} => Some({index}), ").unwrap();
        writeln!(by_macro, "assert_eq!(code!({name:?}), Code::KEY_{index});").unwrap();
    }
    let main = format!(
        r##"
        use edge_errors::{{CODES, Code, CodeEnum, ErrorBody, Message, code, codes, lookup, message}};
        const ONE: Message = message!(KEY_0);
        fn place(code: Code) -> Option<usize> {{
            match code.to_enum() {{ {keys} CodeEnum::KEY_{count} => Some({count}), CodeEnum::PLAIN => None }}
        }}
        fn main() {{
            const NAMES: [&str; {count}] = {NAMES:?};
            let long = "中".repeat(85);
            {by_macro}
            assert_eq!(code!("KEY_0"), Code::KEY_0);
            assert_eq!(ONE.code(), Code::KEY_0);
            assert_eq!(Code::MAX_LEN, 255);
            for (index, code) in codes().enumerate().take({count} + 1) {{
                let name = NAMES.get(index).copied().unwrap_or(&long);
                assert_eq!(place(code), Some(index));
                assert_eq!((code.as_str(), lookup(name.as_bytes())), (name, Some(code)));
                assert_eq!((name.parse(), CODES.get(name.as_bytes())), (Ok(code), Some(&code)));
                assert_eq!((code.to_string(), format!("{{code:?}}")), (name.to_owned(), name.to_owned()));
                assert_eq!((lookup(format!("KEY_{{index}}").as_bytes()), code == *name), (None, true));
                assert_eq!(Code::from_id(code.id()), Some(code));
                println!("{{}}\t{{}}\t{{}}", code.id(), code.message(&[]).json(), name);
                let mut buf = [0; Code::MAX_JSON_LEN];
                let json = code.message(&[]).to_json(&mut buf).unwrap();
                assert_eq!(ErrorBody::parse(json).unwrap().code(), Some(code));
                // As a sender writes it that escapes all that it may.
                let units = name.encode_utf16().map(|unit| format!("\\u{{unit:04x}}")).collect::<String>();
                for name in [units, name.replace('/', "\\/"), name.replace('t', "\\u0074")] {{
                    let body = format!(r#"{{{{"code":"{{name}}"}}}}"#);
                    assert_eq!(ErrorBody::parse(body.as_bytes()).unwrap().code(), Some(code), "{{body}}");
                }}
            }}
        }}
        "##,
        count = NAMES.len(),
    );
    let printed = run("wire_names", &main, &named());
    for (line, name) in printed.lines().zip(names()) {
        let [id, json, printed] = line.split('\t').collect::<Vec<_>>().try_into().unwrap();
        assert_eq!((id, printed), (crc32fast::hash(name.as_bytes()).to_string().as_str(), name.as_str()));
        assert_eq!(serde_json::from_str::<serde_json::Value>(json).unwrap()["code"], name);
    }
    assert_eq!(printed.lines().count(), NAMES.len() + 1);
}

#[test]
#[ignore = "runs cargo"]
fn serde_and_ufmt_write_the_name_on_the_wire_and_serde_reads_it() {
    let main = r#"
        use edge_errors::{Code, codes};
        use ufmt::uwrite;
        struct Writer(String);
        impl ufmt::uWrite for Writer {
            type Error = ();
            fn write_str(&mut self, text: &str) -> Result<(), ()> {
                self.0.push_str(text);
                Ok(())
            }
        }
        fn main() {
            for code in codes() {
                let (name, message) = (code.as_str(), code.message(&[]));
                let json = serde_json::to_string(&code).unwrap();
                assert_eq!(json, serde_json::to_string(name).unwrap());
                let units = name.encode_utf16().map(|unit| format!("\\u{unit:04x}")).collect::<String>();
                for written in [json, format!("\"{units}\"")] {
                    assert_eq!(serde_json::from_str::<Code>(&written).unwrap(), code);
                    assert_eq!(serde_json::from_reader::<_, Code>(written.as_bytes()).unwrap(), code);
                }
                let body = message.json();
                assert_eq!(serde_json::to_string(&message).unwrap(), body.to_string());
                let mut writer = Writer(String::new());
                uwrite!(writer, "{} {:?} {} {:?}", code, code, message, message).unwrap();
                uwrite!(writer, "{}", body).unwrap();
                assert_eq!(writer.0, format!("{name} {name} {message} {name}: {message}{body}"));
                println!("{name}");
            }
            assert!(serde_json::from_str::<Code>("\"KEY_0\"").is_err());
        }"#;
    for form in [&[][..], &["packed"]] {
        let program = Program::new(&format!("wire_formats_{}", form.len()), main)
            .with_features(&[&["serde", "ufmt-v0.2"], form].concat())
            .with_dependencies("serde_json = '1'\nufmt = '0.2'")
            .with_catalog(named());
        assert!(program.run().lines().eq(names().iter().map(String::as_str).chain(["PLAIN"])));
    }
}

/// The number of the code at a place.
type Numbering = fn(usize) -> Option<u32>;

/// The built-in catalogue, in which each code has the number that `number` gives its place.
fn numbered(number: Numbering) -> String {
    let mut catalog = "languages: [en]\ncategories:\n  Group:\n".to_owned();
    for (place, code) in codes().enumerate() {
        let number = number(place).map_or(String::new(), |number| format!("number: {number}, "));
        writeln!(catalog, "    {code}: {{ {number}en: one }}").unwrap();
    }
    catalog
}

#[test]
#[ignore = "runs cargo"]
fn a_number_finds_its_code_and_a_body_with_it_too() {
    const MAIN: &str = r##"
        use edge_errors::{Code, ErrorBody, codes};
        const FIRST: Option<Code> = Code::from_number(1001);
        fn code(code: &str) -> Option<Code> {
            ErrorBody::parse(r#"{"code":CODE}"#.replace("CODE", code).as_bytes()).unwrap().code()
        }
        fn main() {
            println!("{FIRST:?}");
            for code in codes() {
                println!("{:?}", code.number());
                if let Some(number) = code.number() {
                    assert_eq!(Code::from_number(number), Some(code));
                    assert_eq!(self::code(&number.to_string()), Some(code));
                    assert_eq!(self::code(&format!("\"{number}\"")), Some(code));
                    for other in [format!("-{number}"), format!("\"-{number}\""), format!("\"0{number}\""),
                        format!("\"{number} \""), format!("\"+{number}\""), format!("\"{number}.0\"")] {
                        assert_eq!(self::code(&other), None, "{other}");
                    }
                    for near in [number - 1, number + 1, number << 16, number | 1 << 31] {
                        assert!(Code::from_number(near).is_none_or(|code| code.number() == Some(near)));
                    }
                }
            }
            for number in ["0", "-1", "4294967297", "9223372036854775807", "\"\"", "\"99999999999999999999\""] {
                assert_eq!(code(number), None, "{number}");
            }
            assert_eq!([0, u32::MAX].map(Code::from_number), [None; 2]);
        }
    "##;
    // Whether the numbers fit in 16 bits, and whether each code has one.
    let choices: [(&str, Numbering); 3] = [
        ("small", |place| Some(1001 + (u32::try_from(place).unwrap() * 97) % 271)),
        ("large", |place| Some(i32::MAX.unsigned_abs() - u32::try_from(place).unwrap() * 7_000_000)),
        ("few", |place| (place % 50 == 7).then(|| 1001 + u32::try_from(place).unwrap())),
    ];
    for (name, number) in choices {
        let program = run(&format!("numbers_{name}"), MAIN, &numbered(number));
        let first = codes().enumerate().find(|&(place, _)| number(place) == Some(1001)).map(|(_, code)| code);
        let expected = (0..Code::COUNT).map(|place| format!("{:?}", number(place)));
        assert!(program.lines().eq([format!("{first:?}")].into_iter().chain(expected)), "{name}: {program}");
    }
}

const DEPRECATED: &str = "
languages: [en]
categories:
  Group:
    OLD: { en: Old, deprecated: { since: '1.4', replaced_by: NEW } }
    GONE: { en: Gone, name: gone.for-ever, deprecated: { since: 2 weeks ago } }
    NEW: New
";

#[test]
#[ignore = "runs cargo"]
fn each_use_of_a_deprecated_code_is_a_warning_and_of_no_other() {
    let main = "use edge_errors::{Code, CodeEnum, code, message};
        fn main() {
            let _ = Code::NEW;
            let _ = code!(\"NEW\");
            let _ = message!(NEW);
            let _ = CodeEnum::NEW;
            let _ = Code::OLD;
            let _ = message!(OLD);
            let _ = CodeEnum::OLD;
            let _ = code!(\"gone.for-ever\");
            let _ = Code::GONE;
        }";
    let program = Program::new("deprecated", main).with_features(&["exhaustive"]).with_catalog(DEPRECATED);
    // The warnings are errors there.
    let errors = program.errors();
    let lines: Vec<_> =
        errors.lines().filter_map(|line| line.trim().strip_prefix("--> src/main.rs:")).collect();
    let mut lines: Vec<_> =
        lines.iter().filter_map(|line| line.split(':').next()?.parse().ok()).collect::<Vec<u32>>();
    lines.sort_unstable();
    assert_eq!(lines, [7, 8, 9, 10, 11], "{errors}");
    assert!(errors.contains("use of deprecated associated constant `edge_errors::constants::<impl edge_errors::Code>::OLD`: use `NEW`"), "{errors}");
}
