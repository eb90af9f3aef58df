//! Programs with catalogues of their own say the same with the feature `packed` and without it. Each
//! catalogue needs something else of the packed form.
//!
//! These tests run cargo, so they run only when asked for: `cargo test --test packed -- --ignored`.

#[path = "common/catalogues.rs"]
mod catalogues;
#[path = "common/program.rs"]
mod program;

use catalogues::Random;
use program::Program;

/// Everything that the crate writes, and what it finds.
const MAIN: &str = r#"
    use edge_errors::{Arg, Code, Language, codes, lookup};
    fn main() {
        let lists: [&[Arg]; 3] = [
            &[],
            &[Arg::Str("a\"中\n"), Arg::Int(-5)],
            &[Arg::Int(7), Arg::Str("z"), Arg::Bool(true), Arg::Nil],
        ];
        println!("{:?}", [&b""[..], b"\0", &[b'A'; 70_000]].map(lookup));
        for (index, code) in codes().enumerate() {
            let name = code.as_str().as_bytes();
            assert_eq!(lookup(name), Some(code));
            assert_eq!(lookup(&[name, b"x"].concat()), None);
            println!("{:?}", lookup(&name[..name.len() - 1]));
            for at in [0, name.len() / 2, name.len() - 1] {
                let mut other = name.to_vec();
                other[at] ^= 0x20;
                println!("{:?}", lookup(&other));
            }
            assert_eq!((code.to_string().as_bytes(), Code::from_id(code.id())), (name, Some(code)));
            println!("{code:>40} {code:?} {} {}", code.category(), code.arity());
            // Of very many codes, not each with every list.
            let lists = if Code::COUNT < 1000 { &lists[..] } else { &lists[index % 3..][..1] };
            for (language, args) in Language::ALL.into_iter().flat_map(|language| lists.iter().map(move |args| (language, args))) {
                let message = code.message_in(language, args);
                println!("{} {message} {message:?}", code.template_in(language));
                println!("{:?}", code.args_in(language, &message.to_string()));
                let mut buf = vec![0; message.json_len()];
                let json = std::str::from_utf8(message.to_json(&mut buf).unwrap()).unwrap();
                assert_eq!((json, json.len()), (message.json().to_string().as_str(), message.json_len()));
                println!("{json}");
                for len in [json.len() - 1, json.len() - 9, 70] {
                    let mut buf = vec![0; len];
                    println!("{:?}", message.to_json_truncated(&mut buf).map(|json| str::from_utf8(json).unwrap()));
                    println!("{:?}", message.to_json(&mut buf).map(|json| json.len()));
                    println!("{:?}", message.json().read_at(json.len() - len.min(json.len()), &mut [0; 20]));
                }
            }
        }
    }
"#;

/// What a program with this catalogue prints, packed, is what it prints otherwise.
fn check(name: &str, catalog: &str) {
    let plain = Program::new(&format!("{name}_plain"), MAIN).with_catalog(catalog);
    let packed = Program::new(&format!("{name}_packed"), MAIN).packed().with_catalog(catalog);
    assert!(plain.run() == packed.run(), "{name}");
}

#[test]
#[ignore = "runs cargo"]
fn a_packed_catalogue_of_any_kind_gives_the_same() {
    for (kind, catalog) in catalogues::hard() {
        check(kind, &catalog);
    }
}

#[test]
#[ignore = "runs cargo"]
fn packed_random_catalogues_give_the_same() {
    let mut random = Random(3);
    for count in [3, 40, 300, 1200] {
        check(&format!("random_{count}"), &catalogues::random(count, &mut random));
    }
}
