//! A gateway that reports its own failures as the platform reports its own: with the same kind of body,
//! in the language that the client accepts. Run it in this folder: `cargo run -- 'de, en;q=0.5'`.

use edge_errors::{Arg, Code, Displayed, Language, OwnedMessage};

/// Asks a device on the field bus.
fn ask(unit: u8, port: &str) -> Result<u16, OwnedMessage> {
    Err(Code::FIELDBUS_TIMEOUT.owned_message(&[Arg::from(unit), Arg::from(port)]))
}

fn store(bytes: u64) -> Result<(), OwnedMessage> {
    Err(Code::STORAGE_FULL.owned_message(&[Arg::from(bytes)]))
}

fn check(celsius: f32) -> Result<(), OwnedMessage> {
    Err(Code::GATEWAY_OVERHEATED.owned_message(&[Arg::from(&Displayed(celsius))]))
}

/// What the platform has answered.
fn connect() -> Result<(), OwnedMessage> {
    Err(Code::EDGESERVICE_OFFLINE.owned_message(&[]))
}

/// Each thing that can go wrong here, gone wrong.
fn failures() -> impl Iterator<Item = OwnedMessage> {
    let results = [ask(17, "/dev/ttyS1").map(drop), store(4096), check(81.5), connect()];
    results.into_iter().filter_map(Result::err)
}

/// Only here, where the answer is written, is the language of the client known.
fn body(failure: OwnedMessage, language: Language) -> String {
    failure.in_language(language).with_message(|message| message.json().to_string())
}

fn main() {
    let accepted = std::env::args().nth(1).unwrap_or_default();
    let language = Language::from_accept_language(&accepted).unwrap_or_default();
    for failure in failures() {
        println!("{}", body(failure, language));
    }
}

#[cfg(test)]
mod tests {
    use edge_errors::{Category, Code, Language, codes, lookup};

    use super::{body, failures};

    /// The codes that the catalogue of this folder adds: all but those of the built-in file.
    fn own() -> impl Iterator<Item = Code> {
        let built_in = include_str!("../../../catalog.yaml");
        codes().filter(move |code| !built_in.contains(&format!("    {code}: ")))
    }

    #[test]
    fn forty_codes_of_its_own_stand_beside_the_built_in_ones() {
        assert_eq!(own().count(), 40);
        assert_eq!(lookup(b"RULE_LOOP"), Some(Code::RULE_LOOP));
        assert_eq!(lookup(b"EDGESERVICE_OFFLINE"), Some(Code::EDGESERVICE_OFFLINE));
    }

    #[test]
    fn each_of_them_has_a_message_in_each_language() {
        assert_eq!(Language::ALL, [Language::En, Language::Zh, Language::De]);
        for code in own() {
            for language in [Language::Zh, Language::De] {
                assert_ne!(code.template_in(language), code.template(), "{code} in {language}");
            }
        }
    }

    #[test]
    fn a_built_in_category_has_more_codes() {
        assert!(Category::SYSTEM.codes().any(|code| code == Code::GATEWAY_RESTARTING));
    }

    #[test]
    fn bodies_are_in_the_language_of_the_client() {
        let bodies: Vec<_> = failures().map(|failure| body(failure, Language::De)).collect();
        assert_eq!(
            bodies,
            [
                r#"{"code":"FIELDBUS_TIMEOUT","message":"Gerät 17 antwortet nicht auf /dev/ttyS1"}"#,
                r#"{"code":"STORAGE_FULL","message":"Speicher ist voll, 4096 Bytes fehlen"}"#,
                r#"{"code":"GATEWAY_OVERHEATED","message":"Gateway hat 81.5 °C"}"#,
                r#"{"code":"EDGESERVICE_OFFLINE","message":"Edge-Dienst ist nicht verbunden"}"#,
            ]
        );
    }
}
