//! `docs/keeper.md`, followed to the letter, and held against what the command prints.

mod common;
#[path = "../../tests/common/follow.rs"]
mod follow;

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use common::{ROOT, folder, run};

fn page() -> String {
    fs::read_to_string(Path::new(ROOT).join("docs/keeper.md")).unwrap()
}

/// What the page promises but does not run: the steps of its workflow pass, and its hook stops what breaks a device.
fn with_promises(page: &str) -> String {
    let steps: Vec<_> = page.lines().filter_map(|line| line.trim().strip_prefix("- run: ")).collect();
    assert!(steps.len() > 2, "{steps:?}");
    let steps = steps.join("\n");
    let broken = "\
sed -i 's/number: 1002/number: 1003/' catalog.yaml
git add catalog.yaml
if git commit --quiet --message Broken; then exit 1; fi
git log --format=%s";
    format!("{page}\n```sh\n{steps}\n```\n\n```sh\n{broken}\n```\n")
}

#[test]
#[ignore = "needs git, and builds the command for a release"]
fn the_page_is_followed_to_the_letter() {
    follow::follow(ROOT, "keeper", &with_promises(&page()), |bash, folder| {
        let installed = folder.join("installed");
        let path = std::env::var("PATH").unwrap();
        bash.env("PATH", format!("{}/bin:{path}", installed.display()));
        bash.env("CARGO_INSTALL_ROOT", &installed);
        // What is built is kept for the next time.
        bash.env("CARGO_TARGET_DIR", Path::new(ROOT).join("target/keeper"));
        bash.env("GIT_CONFIG_GLOBAL", "/dev/null");
        for who in ["AUTHOR", "COMMITTER"] {
            bash.env(format!("GIT_{who}_NAME"), "keeper")
                .env(format!("GIT_{who}_EMAIL"), "keeper@example.com");
        }
    });
}

const OLD: &str = "\
languages: [en]
categories:
  Pump:
    NUMBERED: { number: 1, en: Numbered }
    GONE: Gone
    ARGUMENT: Argument %d
    MOVED: Moved
    WORDS: Words
  Valve:
    LEFT: Left
";
const NEW: &str = "\
languages: [en]
categories:
  Pump:
    NUMBERED: { number: 2, en: Numbered }
    ARGUMENT: Argument %s
    WORDS: Other words
  Valve:
    LEFT: Left
    MOVED: Moved
";

#[test]
fn the_levels_of_the_page_are_those_of_diff() {
    let folder = folder("keeper_levels");
    fs::write(folder.join("old.yaml"), OLD).unwrap();
    fs::write(folder.join("new.yaml"), NEW).unwrap();
    let ran = run(&folder, &["diff", "old.yaml", "new.yaml"]);
    assert_eq!((ran.status, ran.stderr.as_str()), (1, ""));
    let heads = ran.stdout.lines().filter(|line| !line.starts_with(' '));
    let levels: Vec<_> = heads.filter_map(|line| line.split_once(": ")).collect();
    let page = page();
    let rows =
        page.lines().filter_map(|line| line.strip_prefix("| `")?.strip_suffix(" |")?.split_once("` | "));
    assert_eq!(rows.collect::<Vec<_>>(), levels);
    assert_eq!(levels.iter().collect::<HashSet<_>>().len(), 5, "{}", ran.stdout);
}

/// The options of every command in the text of the page are known.
#[test]
fn the_options_of_the_page_are_known() {
    let page = page();
    let mut seen = 0;
    for words in page.split('`').filter_map(|code| code.strip_prefix("edge-errors ")) {
        let mut words = words.split_ascii_whitespace();
        let command = words.next().unwrap();
        if command.starts_with("--") {
            continue;
        }
        let usage = run(Path::new(ROOT), &[command, "--help"]).stdout;
        for option in words.filter(|word| word.starts_with('-') && *word != "--help") {
            assert!(usage.contains(option), "{command} has no {option}: {usage}");
            seen += 1;
        }
    }
    assert!(seen > 2, "{seen} options");
}
