//! A product with a catalogue of its own alone: prints the body of a code with arguments, in French.
//! Run it in this folder: `cargo run -- SETTING_RANGE speed 9000`.

use std::io::{self, Write};
use std::process::ExitCode;

use edge_errors::{Arg, BufferFull, Language, lookup};

/// The body of a code. An argument that is a number becomes one, as `%d` prints no text.
fn body<'b>(name: &str, words: &[String], buf: &'b mut [u8]) -> Option<Result<&'b mut [u8], BufferFull>> {
    let arg = |word| str::parse(word).map_or(Arg::Str(word), Arg::Int);
    let args: Vec<_> = words.iter().map(|word| arg(word)).collect();
    Some(lookup(name.as_bytes())?.message_in(Language::Fr, &args).to_json(buf))
}

fn main() -> ExitCode {
    let words: Vec<_> = std::env::args().skip(1).collect();
    let Some((name, words)) = words.split_first() else {
        eprintln!("usage: product CODE [ARGUMENT…]");
        return ExitCode::from(2);
    };
    match body(name, words, &mut [0; 512]) {
        Some(Ok(body)) if io::stdout().write_all(body).is_ok() => ExitCode::SUCCESS,
        Some(_) => ExitCode::FAILURE,
        None => {
            eprintln!("{name:?} is not a code of this product");
            ExitCode::FAILURE
        }
    }
}

#[cfg(test)]
mod tests {
    use edge_errors::{Category, Code, Language, categories, codes, lookup, message};

    fn body(name: &str, words: &[&str]) -> Option<String> {
        let words: Vec<_> = words.iter().map(|&word| word.to_owned()).collect();
        super::body(name, &words, &mut [0; 512])
            .map(|body| String::from_utf8_lossy(body.unwrap()).into_owned())
    }

    #[test]
    fn nothing_of_the_built_in_catalogue_is_there() {
        assert!(categories().eq([Category::MOTOR, Category::WATER, Category::SETTINGS]));
        let built_in = include_str!("../../../catalog.yaml");
        assert!(codes().all(|code| !built_in.contains(code.as_str())));
        assert_eq!(lookup(b"EDGESERVICE_OFFLINE"), None);
        assert_eq!((Code::MAX_ARITY, Language::DEFAULT), (3, Language::En));
    }

    #[test]
    fn a_received_message_is_said_in_the_other_language() {
        let french = message!(SETTING_RANGE in Fr, "speed", 9000).to_string();
        let found = Code::SETTING_RANGE.args_in(Language::Fr, &french).unwrap();
        let english = Code::SETTING_RANGE.message_in(Language::En, found.as_ref()).to_string();
        assert_eq!(english, "speed cannot be 9000");
        let found = Code::SETTING_RANGE.args_in(Language::En, &english).unwrap();
        assert_eq!(Code::SETTING_RANGE.message_in(Language::Fr, found.as_ref()).to_string(), french);
        assert!(Code::SETTING_RANGE.args_in(Language::En, "speed cannot be high").is_err());
    }

    #[test]
    fn numbers_and_texts_stand_where_the_verbs_ask_for_them() {
        let range = r#"{"code":"SETTING_RANGE","message":"9000 n'est pas permis pour speed"}"#;
        assert_eq!(body("SETTING_RANGE", &["speed", "9000"]).unwrap(), range);
        let wrong = r#"{"code":"MOTOR_BLOCKED","message":"Le moteur %!d(string=left) est bloqué"}"#;
        assert_eq!(body("MOTOR_BLOCKED", &["left"]).unwrap(), wrong);
        assert_eq!(body("NO_SUCH_CODE", &[]), None);
    }
}
