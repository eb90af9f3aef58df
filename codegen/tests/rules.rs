//! `rules` and `width`, which a catalogue states for the keeper's command.

use edge_errors_codegen::{Bases, Catalog, File, Form, Level, Rule, compile, read};

const CATEGORIES: &str = "languages: [en]\ncategories:\n  System:\n    NO_DISK: No disk\n";

fn catalog(base: &str, own: &str) -> Catalog {
    let base = format!("{base}{CATEGORIES}");
    let mut bases = Bases::new(File { name: "edge-errors/catalog.yaml", content: base.as_bytes() });
    read(Some(&mut bases), File { name: "own.yaml", content: own.as_bytes() }).unwrap().0
}

#[test]
fn every_rule_takes_every_level() {
    for rule in Rule::ALL {
        for level in Level::ALL {
            let own = format!("rules: {{ {}: {} }}\n{CATEGORIES}", rule.id(), level.id());
            let catalog = catalog("", &own);
            for other in Rule::ALL {
                let expected = if other == rule { level } else { other.default_level() };
                assert_eq!(catalog.rules.level(other), expected, "{own}");
            }
        }
    }
}

#[test]
fn what_the_file_above_states_overrides_what_is_below() {
    let base = "rules: { same-text: deny, lock: allow }\nwidth: 80\n";
    let inherited = catalog(base, "from: edge-errors\n");
    assert_eq!(inherited.rules.level(Rule::SameText), Level::Deny);
    assert_eq!(inherited.rules.level(Rule::Lock), Level::Allow);
    assert_eq!(inherited.width, Some(80));
    let own = catalog(base, "from: edge-errors\nrules: { same-text: warn }\nwidth: 65535\n");
    assert_eq!(own.rules.level(Rule::SameText), Level::Warn);
    assert_eq!(own.rules.level(Rule::Lock), Level::Allow);
    assert_eq!(own.width, Some(65_535));
}

#[test]
fn a_build_makes_the_same_of_a_catalogue_with_them() {
    let files = |keys: &str| {
        let content = format!("{keys}{CATEGORIES}");
        let compiled =
            compile(File { name: "catalog.yaml", content: content.as_bytes() }, Form::Plain).unwrap();
        compiled.files.into_iter().map(|file| (file.name, file.source)).collect::<Vec<_>>()
    };
    assert_eq!(files("rules: { width: deny }\nwidth: 2\n"), files(""));
}

#[test]
fn a_rule_that_is_nearly_right_is_found() {
    for rule in Rule::ALL {
        assert_eq!(rule.id().parse(), Ok(rule));
        let meant = rule.id().replace('t', "");
        if meant != rule.id() {
            let fault = meant.parse::<Rule>().unwrap_err();
            assert_eq!(fault, format!("unknown rule `{meant}`: did you mean `{}`?", rule.id()));
        }
    }
}
