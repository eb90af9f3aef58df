//! A gateway that reports its own failures as the platform reports its own: with the same kind of body,
//! in the language that the client accepts. Run it in this folder: `cargo run -- 'de, en;q=0.5'`.

use std::io::{self, Write};

use edge_errors::{Arg, BufferFull, Code, Displayed, Language, Message};

/// What can go wrong here. The arguments are owned, so that a failure can be returned and stored.
enum Failure {
    NoAnswer {
        unit: u8,
        port: String,
    },
    StorageFull {
        missing: u64,
    },
    Overheated {
        celsius: f32,
    },
    /// What the platform has answered.
    Platform(Code),
}

impl Failure {
    /// Lends the message of the failure: a message borrows its arguments.
    fn with_message<T>(&self, language: Language, then: impl FnOnce(Message) -> T) -> T {
        match self {
            Failure::NoAnswer { unit, port } => then(
                Code::FIELDBUS_TIMEOUT.message_in(language, &[Arg::from(*unit), Arg::from(port.as_str())]),
            ),
            Failure::StorageFull { missing } => {
                then(Code::STORAGE_FULL.message_in(language, &[Arg::from(*missing)]))
            }
            Failure::Overheated { celsius } => {
                then(Code::GATEWAY_OVERHEATED.message_in(language, &[Arg::from(&Displayed(*celsius))]))
            }
            Failure::Platform(code) => then(code.message_in(language, &[])),
        }
    }

    fn body(&self, language: Language) -> Result<String, BufferFull> {
        self.with_message(language, |message| {
            let mut buf = [0; 512];
            let body = message.to_json(&mut buf)?;
            Ok(String::from_utf8_lossy(body).into_owned())
        })
    }
}

fn failures() -> [Failure; 4] {
    [
        Failure::NoAnswer { unit: 17, port: "/dev/ttyS1".to_owned() },
        Failure::StorageFull { missing: 4096 },
        Failure::Overheated { celsius: 81.5 },
        Failure::Platform(Code::EDGESERVICE_OFFLINE),
    ]
}

fn main() -> io::Result<()> {
    let accepted = std::env::args().nth(1).unwrap_or_default();
    let language = Language::from_accept_language(&accepted).unwrap_or_default();
    let mut out = io::stdout().lock();
    for failure in failures() {
        writeln!(out, "{}", failure.body(language).map_err(io::Error::other)?)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use edge_errors::{Category, Code, Language, codes, lookup};

    use super::failures;

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
        let bodies: Vec<_> = failures().iter().map(|failure| failure.body(Language::De).unwrap()).collect();
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
