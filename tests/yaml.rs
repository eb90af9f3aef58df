//! The texts of a catalogue are those that a second YAML reader finds in it, in whatever style they are written.

#[path = "common/random.rs"]
mod random;

use edge_errors_codegen::{File, Form, GeneratedFile, compile};
use random::Random;

/// A catalogue whose first code has this message, as it is written in YAML.
fn catalog(message: &str) -> String {
    format!("languages: [en]\ncategories:\n  System:\n    FIRST: {message}\n    SECOND: two\n")
}

fn generate(message: &str) -> Vec<GeneratedFile> {
    let catalog = catalog(message);
    let compiled = compile(File { name: "catalog.yaml", content: catalog.as_bytes() }, Form::Plain);
    compiled.unwrap_or_else(|faults| panic!("{}\n{catalog}", faults[0])).files
}

/// What the other reader finds. `None` where it finds no text, or a blank one.
fn read(message: &str) -> Option<String> {
    let document: serde_yaml::Value = serde_yaml::from_str(&catalog(message)).ok()?;
    let text = document["categories"]["System"]["FIRST"].as_str()?.to_owned();
    assert_eq!(document["categories"]["System"]["SECOND"].as_str(), Some("two"), "{message}");
    (!text.trim().is_empty()).then_some(text)
}

/// Compares what is generated with what is generated where the text stands in quotes, on one line.
fn check(message: &str) -> bool {
    let Some(text) = read(message) else { return false };
    // A block brings one line break that is no part of the message.
    let is_block = message.starts_with(['|', '>']);
    let text = text.strip_suffix('\n').filter(|_| is_block).unwrap_or(&text);
    let on_one_line = serde_json::to_string(text).unwrap();
    assert_eq!(generate(message), generate(&on_one_line), "{message}");
    true
}

#[test]
fn a_text_of_several_lines_is_the_same_to_a_second_reader() {
    for message in [
        "|\n      one\n      two",
        "|-\n      one\n\n      two\n\n",
        "|+\n      one\n      two\n\n",
        ">\n      one\n      two\n\n      three\n        four\n      five",
        ">-\n      one\n      two",
        ">+\n      one\n\n\n",
        "|2\n        one\n      two",
        "| # a comment\n      one # and none",
        "\"one\\n\\ttwo\"",
        "\"one\n      two\n\n      three\\\n      \\ four\"",
        "'one\n      two\n\n      it''s'",
        "one\n      two\n\n      three",
        "\"\\n one \\t\"",
        "\n      one",
        "{ en: \"one\n\n      two\" }",
    ] {
        let written =
            message.strip_prefix("{ en: ").and_then(|rest| rest.strip_suffix(" }")).unwrap_or(message);
        assert!(check(written), "{message}");
        assert_eq!(generate(written), generate(message));
    }
}

#[test]
fn random_texts_of_several_lines_are_the_same_to_a_second_reader() {
    const STYLES: [(&str, &str); 15] = [
        ("|\n      ", ""),
        ("|-\n      ", ""),
        ("|+\n      ", ""),
        (">\n      ", ""),
        (">-\n      ", ""),
        (">+\n      ", ""),
        ("|2\n      ", ""),
        ("|2-\n      ", ""),
        ("|+2\n      ", ""),
        (">2\n      ", ""),
        (">-2\n      ", ""),
        (">2+\n      ", ""),
        ("\"", "\""),
        ("'", "'"),
        ("", ""),
    ];
    const PARTS: [&str; 14] =
        ["", "", " ", "   ", "\t", "one", "two words", "it''s", "# 1", "中文", "\\n", "\\t", "\\\\", "end."];
    const ENDS: [&str; 4] = ["\n", "\n      ", "\n      ", "\r\n      "];
    let mut random = Random(17);
    let mut compared = [0; STYLES.len()];
    for _ in 0..6000 {
        let style = random.below(STYLES.len());
        let (start, end) = STYLES[style];
        let mut message = start.to_owned();
        for _ in 0..=random.below(6) {
            message.push_str(random.one::<&str>(&PARTS));
            if random.below(2) == 0 {
                message.push_str(random.one::<&str>(&ENDS));
            }
        }
        message.push_str(end);
        compared[style] += usize::from(check(&message));
    }
    assert!(compared.iter().all(|&count| count > 50), "{compared:?}");
}
