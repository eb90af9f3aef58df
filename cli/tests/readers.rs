//! Readers from other languages: GitHub's own parser of Markdown, and a validator of JSON Schema.

mod catalogues;
mod common;
mod parsed;

use std::fs;
use std::path::Path;
use std::process::Command;

use catalogues::{catalogues, read};
use common::{ROOT, folder, print};
use parsed::{Block, expected};

/// What a script of `tests/readers` prints.
fn python(script: &str, arguments: &[&Path]) -> String {
    let script = Path::new(ROOT).join("cli/tests/readers").join(script);
    let output = Command::new("python3").arg(script).args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
#[ignore = "needs Python's cmarkgfm"]
fn githubs_parser_finds_the_texts_of_the_catalogue() {
    for path in catalogues("readers_markdown") {
        let page = folder("readers_page").join("page.md");
        let words = ["export", "markdown", "-o", page.to_str().unwrap(), path.to_str().unwrap()];
        print(Path::new(ROOT), &words);
        let found: serde_json::Value = serde_json::from_str(&python("github.py", &[&page])).unwrap();
        let texts = |value: &serde_json::Value| -> Vec<String> {
            value.as_array().unwrap().iter().map(|text| text.as_str().unwrap().to_owned()).collect()
        };
        let found = found.as_array().unwrap().iter().map(|block| Block {
            kind: block["kind"].as_str().unwrap().to_owned(),
            text: block["text"].as_str().unwrap().to_owned(),
            links: texts(&block["links"]),
            anchors: texts(&block["anchors"]),
        });
        let (found, expected): (Vec<_>, _) = (found.collect(), expected(&read(&path)));
        for (found, expected) in found.iter().zip(&expected) {
            assert_eq!(found, expected);
        }
        assert_eq!(found.len(), expected.len());
    }
}

#[test]
#[ignore = "needs Python's jsonschema"]
fn the_schema_allows_what_is_exported_and_refuses_every_damage_of_it() {
    let folder = folder("readers_schema");
    let rich = folder.join("rich.yaml");
    let catalog = "\
languages: [en, pt-BR]
categories:
  Edge Service:
    PUMP_DRY:
      name: Pump.NoWater
      number: 1002
      en: No water at inlet %s, %d times
      pt-BR: Sem água %s, %d
      args: [inlet, count]
      cause: { en: Closed, pt-BR: Fechado }
      action: { en: Open, pt-BR: Abrir }
      docs: https://example.com/pump?a=1&b=2
      since: \"1.2\"
      deprecated: { since: \"1.4\", replaced_by: DISK_FULL }
  Disk:
    DISK_FULL: Disk is full
";
    fs::write(&rich, catalog).unwrap();
    let [built_in, hostile] = catalogues("readers_json");
    let mut arguments = vec![Path::new(ROOT).join("cli/schema/catalog.schema.json")];
    for (name, path) in [("built_in.json", built_in), ("hostile.json", hostile), ("rich.json", rich)] {
        let document = folder.join(name);
        print(&folder, &["export", "json", "-o", name, path.to_str().unwrap()]);
        arguments.push(document);
    }
    python("schema.py", &arguments.iter().map(AsRef::as_ref).collect::<Vec<&Path>>());
}
